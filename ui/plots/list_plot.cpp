#include "plots/list_plot.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "plots/style.h"

namespace glassbox::plots {

ListPlot::ListPlot(Qt::Orientation keys, QWidget* parent) : QWidget(parent), keys_(keys) {
  installPlotAccessibility();
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  onStyleChange(this, [this] { update(); });
}

QString ListPlot::spokenValue() const { return hovered_ < 0 ? QString() : spoken(hovered_); }

void ListPlot::setHovered(int item) {
  if (item == hovered_) return;
  hovered_ = item;
  update();
}

void ListPlot::mouseMoveEvent(QMouseEvent* event) {
  const int item = itemAt(event->position());
  setHovered(item >= 0 && item < itemCount() ? item : -1);
}

void ListPlot::leaveEvent(QEvent*) { setHovered(-1); }

void ListPlot::keyPressEvent(QKeyEvent* event) {
  const bool down = keys_ == Qt::Vertical;
  const int key = event->key();
  const int step = key == (down ? Qt::Key_Down : Qt::Key_Right) ? 1
                   : key == (down ? Qt::Key_Up : Qt::Key_Left)  ? -1
                                                                : 0;
  if (step == 0 || itemCount() == 0) return QWidget::keyPressEvent(event);
  setHovered(hovered_ < 0 ? 0 : std::clamp(hovered_ + step, 0, itemCount() - 1));
  announceValue(this, spokenValue());
}

bool ListPlot::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip || hovered_ < 0) return QWidget::event(event);
  showToolTip(static_cast<QHelpEvent*>(event)->globalPos());
  return true;
}

void ListPlot::showToolTip(const QPoint& globalPlace) {
  QToolTip::showText(globalPlace, spokenValue(), this);
}

void ListPlot::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  focusShown_ = cameByKeyboard(*event);
  update();
}

void ListPlot::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  focusShown_ = false;
  setHovered(-1);
  update();
}

void ListPlot::paintFocus(QPainter& painter, const QRectF& frame, double radius) {
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(currentStyle().accent, 1.5));
  painter.drawRoundedRect(frame, radius, radius);
}

}  // namespace glassbox::plots
