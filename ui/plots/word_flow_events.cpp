// Pointer and keyboard on a text.
#include <QKeyEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "plots/word_flow.h"

namespace glassbox::plots {

int WordFlow::itemAt(const QPointF& place) const {
  for (std::size_t i = 0; i < layout_.words.size(); ++i)
    if (layout_.words[i].adjusted(-2, 0, 2, 0).contains(place)) return int(i);
  return -1;
}

void WordFlow::setHovered(int word) {
  if (word == hovered()) return;
  ListPlot::setHovered(word);
  if (word >= 0 && !words_[std::size_t(word)].note) setCursor(Qt::PointingHandCursor);
  else unsetCursor();
  emit wordHovered(word);
}

void WordFlow::mouseReleaseEvent(QMouseEvent* event) {
  setHovered(itemAt(event->position()));
  if (event->button() != Qt::LeftButton) return;
  if (hovered() >= 0) emit wordChosen(hovered());
  else emit letGo();
}

void WordFlow::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
      return moveCursor(event->key());
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (hovered() >= 0) emit wordChosen(hovered());
      return;
    case Qt::Key_Escape:
      setHovered(-1);
      emit letGo();
      return;
    case Qt::Key_Backspace:
      emit lastRefused();
      return;
    default:
      ListPlot::keyPressEvent(event);
  }
}

/// From word to word; up and down to the nearest word of the line before or after.
void WordFlow::moveCursor(int key) {
  const int last = int(words_.size()) - 1;
  if (last < 0) return;
  int next = hovered() >= 0 ? hovered() : current_ >= 0 ? current_ : key == Qt::Key_Home ? 0 : last;
  const bool fresh = hovered() < 0 && current_ < 0;
  const int direction = key == Qt::Key_Up || key == Qt::Key_Left ? -1 : 1;
  if (key == Qt::Key_Home) next = 0;
  else if (key == Qt::Key_End) next = last;
  else if (key == Qt::Key_Left || key == Qt::Key_Right) next += fresh ? 0 : direction;
  else {
    const QPointF wanted = wordRect(next).center() + QPointF(0, direction * lineHeight());
    double nearest = HUGE_VAL;
    const int from = next;
    for (int i = 0; i <= last; ++i) {
      const QPointF centre = wordRect(i).center();
      if (std::abs(centre.y() - wanted.y()) > 1 || std::abs(centre.x() - wanted.x()) >= nearest)
        continue;
      nearest = std::abs(centre.x() - wanted.x());
      next = i;
    }
    if (next == from) return;
  }
  setHovered(std::clamp(next, 0, last));
  announceValue(this, spokenValue());
}

void WordFlow::showToolTip(const QPoint& globalPlace) {
  QToolTip::showText(globalPlace, spokenValue(), this, wordRect(hovered()).toRect());
}

void WordFlow::resizeEvent(QResizeEvent*) { layout_ = layOut(width()); }

void WordFlow::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) refresh();
}

}  // namespace glassbox::plots
