#include "app/message_place.h"

#include <QEvent>
#include <QVBoxLayout>

#include "app/header.h"
#include "controls/message_bar.h"

namespace glassbox::app {

MessagePlace::MessagePlace(controls::MessageBar* bar, Header* header, QVBoxLayout* layout)
    : QObject(header), bar_(bar), header_(header), layout_(layout) {
  bar_->installEventFilter(this);
  header_->installEventFilter(this);
  connect(bar_, &controls::MessageBar::aboutToShow, this, &MessagePlace::arrange);
}

bool MessagePlace::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::Resize:
    case QEvent::LayoutRequest:
      if (!bar_->isHidden()) arrange();
      break;
    default:
      break;
  }
  return QObject::eventFilter(watched, event);
}

void MessagePlace::arrange() {
  const QRect room = header_->roomForMessages();
  const bool inHeader = !header_->isHidden() && bar_->heightForWidth(room.width()) <= room.height();
  bar_->setFloating(inHeader);
  if (!inHeader) {
    if (layout_->indexOf(bar_) < 0) layout_->insertWidget(layout_->indexOf(header_) + 1, bar_);
  } else {
    layout_->removeWidget(bar_);
    bar_->setGeometry(room.translated(header_->pos()));
    bar_->raise();
  }
}

}  // namespace glassbox::app
