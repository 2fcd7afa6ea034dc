#include "app/strip_place.h"

#include <QEvent>
#include <QVBoxLayout>
#include <utility>

#include "app/header.h"
#include "controls/strip.h"
#include "present/key_line.h"

namespace glassbox::app {
namespace {

bool fits(const controls::Strip& strip, QSize room) {
  const int height = strip.hasHeightForWidth() ? strip.heightForWidth(room.width())
                                               : strip.minimumSizeHint().height();
  return height <= room.height() && strip.minimumSizeHint().width() <= room.width();
}

}  // namespace

StripPlace::StripPlace(std::vector<controls::Strip*> strips, Header* header, present::KeyLine* keys,
                       QVBoxLayout* layout)
    : QObject(header), strips_(std::move(strips)), header_(header), keys_(keys), layout_(layout) {
  header_->installEventFilter(this);
  keys_->installEventFilter(this);
  for (controls::Strip* strip : strips_) {
    strip->installEventFilter(this);
    connect(strip, &controls::Strip::aboutToShow, this, [this, strip] { bring(strip); });
  }
}

bool StripPlace::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::LayoutRequest:
      arrangeAll();
      break;
    default:
      break;
  }
  return QObject::eventFilter(watched, event);
}

void StripPlace::arrangeAll() {
  for (controls::Strip* strip : strips_)
    if (!strip->isHidden()) arrange(strip);
}

QRect StripPlace::room() const {
  if (!header_->isHidden()) return header_->roomForStrips().translated(header_->pos());
  return keys_->isHidden() ? QRect() : keys_->geometry();
}

void StripPlace::bring(controls::Strip* strip) {
  arrange(strip);
  strip->raise();
  for (controls::Strip* one : strips_)
    if (one->isSerious()) one->raise();
}

void StripPlace::arrange(controls::Strip* strip) {
  const QRect room = this->room();
  const bool floating = fits(*strip, room.size());
  strip->setFloating(floating);
  if (!floating) {
    if (layout_->indexOf(strip) < 0) layout_->insertWidget(layout_->indexOf(header_) + 1, strip);
    return;
  }
  layout_->removeWidget(strip);
  strip->setGeometry(room);
}

}  // namespace glassbox::app
