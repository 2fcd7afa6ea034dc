#include "app/view_frame.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>
#include <algorithm>

namespace glassbox::app {

ViewFrame::ViewFrame(QWidget* view, QWidget* parent) : QScrollArea(parent) {
  setObjectName(QStringLiteral("viewFrame"));
  setFrameShape(QFrame::NoFrame);
  setWidget(view);
  view->installEventFilter(this);
}

QSize ViewFrame::minimumSizeHint() const { return {240, 160}; }

void ViewFrame::fit() {
  const auto leastHeight = [this](int width) {
    const QLayout* layout = widget()->layout();
    const int plain = widget()->minimumSizeHint().height();
    return layout != nullptr && layout->hasHeightForWidth()
               ? std::max(plain, layout->totalMinimumHeightForWidth(width))
               : plain;
  };
  const QSize room = maximumViewportSize();
  const int bar = verticalScrollBar()->sizeHint().width();
  const int least = widget()->minimumSizeHint().width();
  int width = std::max(room.width(), least);
  const int below = width > room.width() ? bar : 0;
  int height = leastHeight(width);
  if (height > room.height() - below) {
    width = std::max(room.width() - bar, least);
    height = leastHeight(width);
  }
  widget()->resize(width, std::max(height, room.height() - (width > room.width() ? bar : 0)));
}

bool ViewFrame::eventFilter(QObject* watched, QEvent* event) {
  if (watched == widget() && event->type() == QEvent::LayoutRequest) fit();
  return QScrollArea::eventFilter(watched, event);
}

void ViewFrame::resizeEvent(QResizeEvent* event) {
  fit();
  QScrollArea::resizeEvent(event);
}

}  // namespace glassbox::app
