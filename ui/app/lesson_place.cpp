#include "app/lesson_place.h"

#include <QPushButton>

#include "theme/theme.h"

namespace glassbox::app {
namespace {

constexpr double kRoomForBoth = 1200;  ///< pixels of width, at the usual size of type

}  // namespace

LessonPlace::LessonPlace(const Parts& parts) : QObject(parts.window), parts_(parts) {
  connect(parts_.turn, &QPushButton::clicked, this, &LessonPlace::toggle);
}

bool LessonPlace::haveRoom() const {
  return parts_.window->width() >= kRoomForBoth * theme::Theme::instance().scale();
}

void LessonPlace::arrange() {
  if (!inCharge_) return;
  const bool both = haveRoom();
  parts_.lesson->setVisible(both ? !folded_ : lessonsTurn_);
  parts_.stage->setVisible(both || !lessonsTurn_);
  parts_.turn->setVisible(!both);
  parts_.turn->setText(lessonsTurn_ ? tr("To the lab") : tr("To the lesson"));
  parts_.turn->setToolTip(
      tr("There is no room for both side by side: the lesson and the lab take turns (F4)"));
}

void LessonPlace::setInCharge(bool inCharge) {
  inCharge_ = inCharge;
  if (!inCharge) {
    parts_.turn->hide();
    parts_.stage->show();
  }
  arrange();
}

void LessonPlace::setFolded(bool folded) {
  folded_ = folded;
  arrange();
}

void LessonPlace::toggle() {
  if (haveRoom()) return setFolded(!folded_);
  bring(!lessonsTurn_);
  (lessonsTurn_ ? parts_.lesson : parts_.stage)->setFocus();
}

void LessonPlace::bring(bool lesson) {
  lessonsTurn_ = lesson;
  if (lesson) folded_ = false;
  arrange();
}

}  // namespace glassbox::app
