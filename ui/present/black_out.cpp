#include "present/black_out.h"

#include <QEvent>
#include <QPainter>

#include "theme/theme.h"

namespace glassbox::present {

BlackOut::BlackOut(QWidget* window) : QWidget(window) {
  setAccessibleName(tr("The screen is black"));
  setToolTip(tr("Any key or click shows the window again"));
  setCursor(Qt::BlankCursor);
  window->installEventFilter(this);
  hide();
}

void BlackOut::setDark(bool dark) {
  if (dark) {
    setGeometry(parentWidget()->rect());
    raise();
  }
  setVisible(dark);
}

bool BlackOut::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) setGeometry(parentWidget()->rect());
  return QWidget::eventFilter(watched, event);
}

void BlackOut::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), theme::darkness()); }

void BlackOut::mousePressEvent(QMouseEvent*) { setDark(false); }

}  // namespace glassbox::present
