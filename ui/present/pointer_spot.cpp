#include "present/pointer_spot.h"

#include <QCursor>
#include <QPainter>
#include <QRadialGradient>

#include "theme/theme.h"

namespace glassbox::present {
namespace {

constexpr int kSize = 132;
constexpr int kFrameMs = 16;
constexpr double kRing = 3.5;  ///< pixels

}  // namespace

PointerSpot::PointerSpot(QWidget* window) : QWidget(window) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setFocusPolicy(Qt::NoFocus);
  resize(kSize, kSize);
  connect(&follow_, &QTimer::timeout, this, &PointerSpot::follow);
  hide();
}

void PointerSpot::setOn(bool on) {
  if (on == isOn()) return;
  if (!on) {
    follow_.stop();
    return hide();
  }
  follow_.start(kFrameMs);
  follow();
}

void PointerSpot::follow() {
  const QPoint at = parentWidget()->mapFromGlobal(QCursor::pos());
  const bool inside = parentWidget()->rect().contains(at);
  if (inside != isVisible()) setVisible(inside);
  const QPoint place = at - QPoint(kSize / 2, kSize / 2);
  if (!inside || place == pos()) return;
  move(place);
  raise();
}

void PointerSpot::paintEvent(QPaintEvent*) {
  const QColor accent = theme::Theme::instance().colours().accent;
  const auto withAlpha = [&accent](float alpha) {
    QColor colour = accent;
    colour.setAlphaF(alpha);
    return colour;
  };
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QPointF middle(kSize / 2.0, kSize / 2.0);
  const double radius = kSize / 2.0 - kRing;
  QRadialGradient soft(middle, radius);
  soft.setColorAt(0.0, withAlpha(0.02F));
  soft.setColorAt(0.7, withAlpha(0.14F));
  soft.setColorAt(1.0, withAlpha(0.30F));
  painter.setBrush(soft);
  painter.setPen(QPen(withAlpha(0.85F), kRing));
  painter.drawEllipse(middle, radius, radius);
}

}  // namespace glassbox::present
