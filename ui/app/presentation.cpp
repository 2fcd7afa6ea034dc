#include "app/presentation.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QSplitter>
#include <QTimer>
#include <algorithm>

#include "lesson/lesson_column.h"
#include "present/black_out.h"
#include "present/key_line.h"
#include "present/pointer_spot.h"
#include "theme/theme.h"

namespace glassbox::app {
namespace {

constexpr double kLargest = 1.6;
constexpr double kUnscaledRoom = 1240;  ///< pixels of width that lesson and view need side by side
constexpr double kLessonShare = 0.31;

/// Letters belong to what is being written; numbers need none.
bool isWriting(const QWidget* widget) {
  const auto* line = qobject_cast<const QLineEdit*>(widget);
  const bool number = line != nullptr && qobject_cast<QAbstractSpinBox*>(line->parentWidget());
  return (line != nullptr && !number) || qobject_cast<const QPlainTextEdit*>(widget) != nullptr;
}

bool isModifier(int key) {
  return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt ||
         key == Qt::Key_AltGr || key == Qt::Key_Meta;
}

}  // namespace

Presentation::Presentation(const Parts& parts)
    : QObject(parts.window),
      parts_(parts),
      black_(new present::BlackOut(parts.window)),
      spot_(new present::PointerSpot(parts.window)) {}

double Presentation::scaleFor(int width) {
  return std::clamp(width / kUnscaledRoom, 1.0, kLargest);
}

lesson::LessonColumn* Presentation::lessons() const {
  return qobject_cast<lesson::LessonColumn*>(parts_.column);
}

void Presentation::setOn(bool on) {
  if (on == on_) return;
  auto& theme = theme::Theme::instance();
  on_ = on;
  if (on) {
    before_ = {theme.scale(), parts_.window->windowState(), parts_.splitter->saveState()};
    parts_.window->setWindowState(before_.window | Qt::WindowFullScreen);
    qApp->installEventFilter(this);
  } else {
    qApp->removeEventFilter(this);
    black_->setDark(false);
    spot_->setOn(false);
    parts_.window->setWindowState(before_.window);
  }
  parts_.header->setVisible(!on);
  parts_.keys->setVisible(on);
  if (lessons() != nullptr) lessons()->setPresenting(on);
  if (on) {
    arrange();
  } else {
    theme.setScale(before_.scale);
    parts_.splitter->restoreState(before_.splitter);
    // Once more when all has its usual type: before, the column may have needed more room.
    QTimer::singleShot(0, this, [this] {
      if (!on_) parts_.splitter->restoreState(before_.splitter);
    });
  }
  emit changed();
}

/// For the width of now; type that was made larger or smaller meanwhile stays so.
void Presentation::arrange() {
  auto& theme = theme::Theme::instance();
  const int width = parts_.window->width();
  if (given_ == 0 || theme.scale() == given_ || theme.scale() == before_.scale) {
    given_ = std::max(before_.scale, scaleFor(width));
    if (theme.scale() != given_) theme.setScale(given_);
  }
  parts_.column->show();
  const int lesson = int(kLessonShare * width);
  parts_.splitter->setSizes({lesson, width - lesson});
}

bool Presentation::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parts_.window && event->type() == QEvent::Resize) arrange();
  auto* widget = qobject_cast<QWidget*>(watched);
  if (event->type() != QEvent::KeyPress || widget == nullptr || widget->window() != parts_.window)
    return QObject::eventFilter(watched, event);
  const auto* press = static_cast<QKeyEvent*>(event);
  if (black_->isVisible()) {
    if (!isModifier(press->key())) black_->setDark(false);
    return true;
  }
  const bool plain = (press->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == 0;
  const bool clicker = press->key() == Qt::Key_PageDown || press->key() == Qt::Key_PageUp;
  if (!plain || (isWriting(QApplication::focusWidget()) && !clicker)) return false;
  return takeKey(press->key());
}

bool Presentation::takeKey(int key) {
  lesson::LessonColumn* lessons = this->lessons();
  if (key == Qt::Key_B || key == Qt::Key_Period) {
    black_->setDark(true);
    return true;
  }
  if (key == Qt::Key_P) {
    spot_->setOn(!spot_->isOn());
    return true;
  }
  if (lessons == nullptr || !lessons->isVisible()) return false;
  if (key == Qt::Key_PageDown) lessons->forward();
  else if (key == Qt::Key_PageUp) lessons->backward();
  else if (key == Qt::Key_D) lessons->demonstrate();
  else if (key == Qt::Key_R) lessons->reveal();
  else if (key == Qt::Key_H) lessons->countHands();
  else return false;
  return true;
}

}  // namespace glassbox::app
