#include "app/key_scrolling.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace glassbox::app {
namespace {

constexpr int kAround = 12;  ///< pixels that are shown beside what has the focus

void bringIntoView(QWidget* widget) {
  for (QWidget* parent = widget->parentWidget(); parent != nullptr; parent = parent->parentWidget())
    if (auto* area = qobject_cast<QScrollArea*>(parent))
      if (area->widget() != nullptr && area->widget()->isAncestorOf(widget) &&
          widget->height() <= area->viewport()->height())
        area->ensureWidgetVisible(widget, kAround, kAround);
}

}  // namespace

KeyScrolling::KeyScrolling(QObject* parent) : QObject(parent) {
  qApp->installEventFilter(this);
  connect(qApp, &QApplication::focusChanged, this, [](QWidget*, QWidget* now) {
    if (now != nullptr) bringIntoView(now);
  });
}

/// It takes the focus only while there is something to scroll.
void KeyScrolling::adopt(QScrollArea* area) {
  if (area->property("keyScrolled").toBool()) return;
  area->setProperty("keyScrolled", true);
  if (area->accessibleName().isEmpty()) area->setAccessibleName(tr("Scrolled part"));
  const auto adapt = [area] {
    const bool scrolls =
        area->verticalScrollBar()->maximum() > 0 || area->horizontalScrollBar()->maximum() > 0;
    area->setFocusPolicy(scrolls ? Qt::TabFocus : Qt::NoFocus);
  };
  for (QScrollBar* bar : {area->verticalScrollBar(), area->horizontalScrollBar()})
    connect(bar, &QScrollBar::rangeChanged, area, adapt);
  adapt();
}

bool KeyScrolling::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Show || event->type() == QEvent::Polish) {
    if (auto* area = qobject_cast<QScrollArea*>(watched)) adopt(area);
    return false;
  }
  if (event->type() != QEvent::KeyPress) return false;
  auto* area = qobject_cast<QScrollArea*>(watched);
  if (area == nullptr) return false;
  // An area takes all arrows, also those that would go through the steps of the run.
  const int key = static_cast<QKeyEvent*>(event)->key();
  QScrollBar* down = area->verticalScrollBar();
  QScrollBar* along = area->horizontalScrollBar();
  const bool own = area->hasFocus();
  const auto move = [event](QScrollBar* bar, QScrollBar::SliderAction action) {
    bar->triggerAction(action);
    event->accept();
    return true;
  };
  if (down->maximum() > 0) {
    if (key == Qt::Key_PageDown) return move(down, QScrollBar::SliderPageStepAdd);
    if (key == Qt::Key_PageUp) return move(down, QScrollBar::SliderPageStepSub);
    if (key == Qt::Key_Down) return move(down, QScrollBar::SliderSingleStepAdd);
    if (key == Qt::Key_Up) return move(down, QScrollBar::SliderSingleStepSub);
    if (key == Qt::Key_Home && own) return move(down, QScrollBar::SliderToMinimum);
    if (key == Qt::Key_End && own) return move(down, QScrollBar::SliderToMaximum);
  }
  if (along->maximum() > 0 && own) {
    if (key == Qt::Key_Right) return move(along, QScrollBar::SliderSingleStepAdd);
    if (key == Qt::Key_Left) return move(along, QScrollBar::SliderSingleStepSub);
  }
  const bool moves = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up ||
                     key == Qt::Key_Down || key == Qt::Key_Home || key == Qt::Key_End ||
                     key == Qt::Key_PageUp || key == Qt::Key_PageDown;
  if (moves) event->ignore();  // the parent's turn
  return moves;
}

}  // namespace glassbox::app
