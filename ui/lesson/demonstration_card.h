// A rehearsed demonstration: its parts are carried out one by one, each by a press. Window thread
// only.
#pragma once

#include <QFrame>
#include <optional>

#include "course/lesson.h"

class QLabel;
class QPushButton;

namespace glassbox::lesson {

class DemonstrationCard : public QFrame {
  Q_OBJECT
 public:
  DemonstrationCard(const course::Demonstration& demonstration, QWidget* parent);

  const course::Demonstration& demonstration() const { return demonstration_; }
  /// Carries out the next part; begins again after the last. Nothing while it is busy.
  void goOn();
  /// It has begun and there are parts left.
  bool isUnderWay() const { return next_ > 0 && next_ < demonstration_.parts.size(); }
  /// What was asked for is still going on.
  void setBusy(bool busy);
  /// Seconds that its training takes on this computer; nothing: not known yet.
  void setEstimate(std::optional<double> seconds);
  /// Another card of the same demonstration stands where that one stood.
  void takePlaceOf(const DemonstrationCard& other);

 signals:
  void stageWanted(const course::Stage& stage);

 private:
  void refresh();

  course::Demonstration demonstration_;
  std::size_t next_ = 0;
  bool busy_ = false;
  QLabel* said_;
  QPushButton* button_;
  QLabel* pace_;
};

}  // namespace glassbox::lesson
