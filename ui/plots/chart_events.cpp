// How the chart answers the mouse, the keyboard and the window system.
#include <QKeyEvent>
#include <QPainter>

#include "plots/chart_implementation.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

/// Keys that the chart keeps for itself while it has the focus; all others stay the window's.
bool isOwnKey(const QKeyEvent& event) {
  if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return false;
  switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Plus:
    case Qt::Key_Minus:
    case Qt::Key_Escape:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool Chart::event(QEvent* event) {
  // The window's shortcuts (right arrow: one step) give way while the chart has the focus.
  if (event->type() == QEvent::ShortcutOverride && !isTableShown() &&
      isOwnKey(*static_cast<QKeyEvent*>(event))) {
    event->accept();
    return true;
  }
  return QWidget::event(event);
}

void Chart::keyPressEvent(QKeyEvent* event) {
  if (isTableShown() || !isOwnKey(*event)) return QWidget::keyPressEvent(event);
  constexpr double kZoom = 0.8;
  const int stride = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
  switch (event->key()) {
    case Qt::Key_Left:
      return implementation_->moveCursor(-stride);
    case Qt::Key_Right:
      return implementation_->moveCursor(stride);
    case Qt::Key_Plus:
      return implementation_->zoom(kZoom);
    case Qt::Key_Minus:
      return implementation_->zoom(1 / kZoom);
    default:
      setCursor(std::nullopt);
      resetZoom();
  }
}

void Chart::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  implementation_->changed();
}

void Chart::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  implementation_->changed();
}

void Chart::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
    implementation_->restyle();
}

void Chart::paintEvent(QPaintEvent*) {
  if (!implementation_->focusShown) return;
  QPainter painter(this);
  painter.setPen(QPen(currentStyle().accent, 2));
  painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void Chart::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  implementation_->focusShown = cameByKeyboard(*event);
  update();
}

void Chart::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  implementation_->focusShown = false;
  update();
}

void Chart::followHorizontally(Chart* leader) {
  implementation_->leader = leader;
  leader->implementation_->follower = this;
  const auto link = [](Chart* from, Chart* to) {
    connect(from->implementation_->plot->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged),
            to, [to, from](const QCPRange& range) {
              to->implementation_->showStretch(range);
              // A person has moved the one: the other stays there with it.
              if (!from->implementation_->adjusting) to->implementation_->stopFollowing();
            });
    connect(from, &Chart::cursorMoved, to, [from, to] {
      if (to->implementation_->passingCursor) return;
      from->implementation_->passingCursor = true;
      to->setCursor(from->cursor());
      from->implementation_->passingCursor = false;
    });
  };
  link(leader, this);
  link(this, leader);
}

bool Chart::eventFilter(QObject* watched, QEvent* event) {
  if (watched != implementation_->plot) return QWidget::eventFilter(watched, event);
  if (event->type() == QEvent::Leave) setCursor(std::nullopt);
  // A plot without any room cannot be painted, but would try to.
  if (event->type() == QEvent::Resize && implementation_->plot->size().isEmpty()) return true;
  return QWidget::eventFilter(watched, event);
}

}  // namespace glassbox::plots
