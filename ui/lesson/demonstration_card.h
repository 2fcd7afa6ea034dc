// A rehearsed demonstration: its lines are carried out one by one, each by a press. Window thread
// only.
#pragma once

#include <QFrame>

#include "course/lesson.h"

class QLabel;
class QPushButton;

namespace glassbox::lesson {

class DemonstrationCard : public QFrame {
  Q_OBJECT
 public:
  DemonstrationCard(const course::Demonstration& demonstration, QWidget* parent);
  /// Carries out the next line; begins again after the last.
  void goOn();

 signals:
  void stageWanted(const course::Stage& stage);

 private:
  void refresh();

  course::Demonstration demonstration_;
  std::size_t next_ = 0;
  QLabel* said_;
  QPushButton* button_;
};

}  // namespace glassbox::lesson
