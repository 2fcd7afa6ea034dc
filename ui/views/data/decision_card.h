// What was done to one line, decision by decision, each to be taken back and applied again.
// Window thread only.
#pragma once

#include <QFrame>

#include "live/cleaning_study.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace glassbox::views {

class DecisionCard : public QFrame {
  Q_OBJECT
 public:
  explicit DecisionCard(QWidget* parent = nullptr);

  /// The line with this number; none: says what to do.
  void showLine(const insight::CleaningLesson* lesson, std::int64_t number);
  /// Puts the focus on the first decision.
  void enter();

 signals:
  /// Taken back, or applied again.
  void undoWanted(const std::string& decision, bool undo);

 private:
  struct Row {
    std::string id;
    bool undone = false;
    QWidget* widget = nullptr;
    QLabel* text = nullptr;
    QLabel* detail = nullptr;
    QPushButton* button = nullptr;
  };
  void addRow(const text::Decision& decision);
  void fillRow(Row& row, const text::Decision& decision);

  QLabel* heading_;
  QLabel* empty_;
  QWidget* list_;
  QVBoxLayout* rowsLayout_;
  std::vector<Row> rows_;
};

}  // namespace glassbox::views
