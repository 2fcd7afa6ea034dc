// One option of a choice: a round or square button and beside it its text, which may take several
// lines and is part of the button for mouse and screen reader. Window thread only.
#pragma once

#include <QWidget>

class QAbstractButton;
class QLabel;

namespace glassbox::quiz {

class ChoiceRow : public QWidget {
  Q_OBJECT
 public:
  /// Round buttons exclude each other among the children of one parent.
  ChoiceRow(const QString& text, Qt::TextFormat format, bool round, QWidget* parent);

  QAbstractButton* button() const { return button_; }
  bool isChosen() const;
  void setChosen(bool chosen);
  /// In front of the text, by which a class can call the choice; empty: none.
  void setLetter(const QString& letter);
  /// A mark and a word behind the text: "right", "this one"; empty: none.
  void setVerdict(const QString& word, bool good);

 signals:
  void changed();

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override;

 private:
  QAbstractButton* button_;
  QLabel* letter_;
  QLabel* text_;
  QLabel* verdict_;
};

}  // namespace glassbox::quiz
