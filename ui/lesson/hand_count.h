// A show of hands: how many are for each choice, typed in when asked and once more after the class
// has talked or seen the answer, and drawn as bars. Window thread only.
#pragma once

#include <QFrame>
#include <vector>

class QGridLayout;
class QLabel;
class QSpinBox;

namespace glassbox::plots {
class BarList;
}

namespace glassbox::lesson {

/// Of each choice, in the order in which they are offered.
struct Hands {
  std::vector<int> before;
  std::vector<int> after;
};

/// "A", "B", … for a choice.
QString letterOf(int choice);

class HandCount : public QFrame {
  Q_OBJECT
 public:
  /// `choices`: what they say. `hands` of as many choices are shown again.
  HandCount(const QStringList& choices, const Hands& hands, QWidget* parent);

  Hands hands() const;
  /// Marks what is right, once it is told; −1: nothing.
  void setRight(int choice);
  /// Begins typing: in the first box of the count that is due.
  void begin();
  const plots::BarList& bars() const { return *bars_; }

 signals:
  void changed();

 private:
  QSpinBox* addBox(QGridLayout* grid, int row, int column, const QString& name, int value);
  void refresh();

  QStringList choices_;
  std::vector<QSpinBox*> before_;
  std::vector<QSpinBox*> after_;
  int right_ = -1;
  plots::BarList* bars_;
  QLabel* total_;
};

}  // namespace glassbox::lesson
