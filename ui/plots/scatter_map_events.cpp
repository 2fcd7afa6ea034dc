// How the map answers the mouse, the keyboard and the window system.
#include <QKeyEvent>
#include <QLineF>
#include <QMouseEvent>
#include <QWheelEvent>
#include <cmath>
#include <limits>

#include "plots/scatter_map.h"

namespace glassbox::plots {
namespace {

constexpr double kReach = 12;  // pixels around a point that still mean it
constexpr double kDragStart = 4;
constexpr double kKeyZoom = 1.25;
constexpr double kKeyPan = 40;
constexpr double kKeyTurn = 25;  // as dragging so many pixels

bool isOwnKey(const QKeyEvent& event) {
  if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return false;
  switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Plus:
    case Qt::Key_Minus:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
      return true;
    default:
      return false;
  }
}

QPointF directionOf(int key) {
  switch (key) {
    case Qt::Key_Left:
      return {-1, 0};
    case Qt::Key_Right:
      return {1, 0};
    case Qt::Key_Up:
      return {0, -1};
    default:
      return {0, 1};
  }
}

}  // namespace

int ScatterMap::wordAt(QPointF pixel) const {
  int nearest = -1;
  double least = kReach;
  const Sheet sheet = sheetFor(size());
  for (int word = 0; word < int(current_.size()); ++word) {
    const double distance = QLineF(pixel, sheet.pixel(position(word))).length();
    if (distance >= least) continue;
    least = distance;
    nearest = word;
  }
  if (nearest >= 0) return nearest;
  for (const auto& [word, rect] : drawnLabels_)
    if (word >= 0 && rect.contains(pixel)) return word;
  return -1;
}

int ScatterMap::neighbourInDirection(int word, QPointF direction) const {
  const Sheet sheet = sheetFor(size());
  const QPointF start = sheet.pixel(position(word));
  int best = word;
  double least = std::numeric_limits<double>::infinity();
  for (int other = 0; other < int(current_.size()); ++other) {
    if (other == word) continue;
    const QPointF way = sheet.pixel(position(other)) - start;
    const double along = QPointF::dotProduct(way, direction);
    const double across = std::abs(way.x() * direction.y() - way.y() * direction.x());
    if (along <= 0 || across > along) continue;  // outside the quarter that the key points to
    const double cost = along + 2 * across;
    if (cost >= least) continue;
    least = cost;
    best = other;
  }
  return best;
}

bool ScatterMap::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event))) {
    event->accept();
    return true;
  }
  return QWidget::event(event);
}

void ScatterMap::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton) {
    if (!dragging_ && QLineF(pressedAt_, event->position()).length() < kDragStart) return;
    dragging_ = true;
    setCursor(Qt::ClosedHandCursor);
    const QPointF way = event->position() - lastMouse_;
    lastMouse_ = event->position();
    if (deep_ && !panning_) turnBy(way);
    else pan_ += way;
    return update();
  }
  const int word = wordAt(event->position());
  setCursor(word >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
  setHovered(word);
}

void ScatterMap::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  pressedAt_ = lastMouse_ = event->position();
  dragging_ = false;
  panning_ = event->modifiers().testFlag(Qt::ShiftModifier);
  // While points glide the hovered word is the one that was meant, wherever it has gone meanwhile.
  if (hovered_ < 0) setHovered(wordAt(event->position()));
}

void ScatterMap::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  setCursor(hovered_ >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (!dragging_ && hovered_ >= 0) emit wordChosen(hovered_);
  dragging_ = false;
  updateTimer();
}

void ScatterMap::mouseDoubleClickEvent(QMouseEvent*) {
  if (hovered_ < 0) resetView();
}

void ScatterMap::wheelEvent(QWheelEvent* event) {
  zoomBy(std::pow(1.0015, event->angleDelta().y()), event->position());
  event->accept();
}

void ScatterMap::leaveEvent(QEvent*) { setHovered(-1); }

void ScatterMap::keyPressEvent(QKeyEvent* event) {
  if (!isOwnKey(*event) || current_.empty()) return QWidget::keyPressEvent(event);
  const QPointF centre = QRectF(rect()).center();
  switch (event->key()) {
    case Qt::Key_Plus:
      return zoomBy(kKeyZoom, centre);
    case Qt::Key_Minus:
      return zoomBy(1 / kKeyZoom, centre);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (hovered_ >= 0) emit wordChosen(hovered_);
      return;
    case Qt::Key_Escape:
      setHovered(-1);
      return resetView();
    default:
      break;
  }
  const QPointF direction = directionOf(event->key());
  if (event->modifiers() & Qt::ShiftModifier) {
    if (deep_) return turnBy(direction * kKeyTurn);
    pan_ -= direction * kKeyPan;
    return update();
  }
  if (hovered_ >= 0) setHovered(neighbourInDirection(hovered_, direction));
  else setHovered(pins_.empty() ? 0 : pins_.front());
  announceValue(this, spokenValue());
}

void ScatterMap::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  focusShown_ = cameByKeyboard(*event);
  update();
}

void ScatterMap::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  focusShown_ = false;
  update();
}

void ScatterMap::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  endGlide();
  updateTimer();
}

void ScatterMap::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  endGlide();
}

void ScatterMap::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::FontChange && event->type() != QEvent::PaletteChange) return;
  measure();
  update();
}

}  // namespace glassbox::plots
