#include "plots/map_marks.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>

#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr int kDepthSteps = 8;
constexpr double kSmallest = 0.55;  // of the front's radius, at the back
constexpr double kFaintest = 0.3;   // opacity at the back
constexpr double kRoom = 1.4;       // of the radius, taken up by the pointed shapes

QPainterPath markShape(int family, double radius) {
  QPainterPath path;
  switch (family < 0 ? 0 : (family + family / 8) % 4) {
    case 0:
      path.addEllipse(QPointF(), radius, radius);
      break;
    case 1:
      path.addRect(-radius * 0.88, -radius * 0.88, radius * 1.76, radius * 1.76);
      break;
    case 2:
      path.addPolygon(QPolygonF({QPointF(0, -radius * 1.15), QPointF(radius * 1.1, radius * 0.8),
                                 QPointF(-radius * 1.1, radius * 0.8)}));
      path.closeSubpath();
      break;
    default:
      path.addPolygon(QPolygonF({QPointF(0, -radius * 1.25), QPointF(radius * 1.25, 0),
                                 QPointF(0, radius * 1.25), QPointF(-radius * 1.25, 0)}));
      path.closeSubpath();
  }
  return path;
}

}  // namespace

double depthRadius(double full, double nearness) {
  return full * (kSmallest + (1 - kSmallest) * nearness);
}

double depthOpacity(double nearness) { return kFaintest + (1 - kFaintest) * nearness; }

void paintMark(QPainter& painter, QPointF pixel, const MarkLook& look) {
  painter.setBrush(dataColour(look.family));
  painter.drawPath(
      markShape(look.family, depthRadius(look.radius, look.nearness)).translated(pixel));
}

void MarkStamps::stamp(QPainter& painter, QPointF pixel, const MarkLook& look) {
  const double ratio = painter.device()->devicePixelRatioF();
  const int depth = int(std::lround(look.nearness * kDepthSteps));
  QPixmap& picture =
      stamps_[{look.family, depth, int(std::lround(100 * look.radius)), int(100 * ratio)}];
  if (picture.isNull()) {
    const int side = int(std::ceil(2 * kRoom * look.radius)) + 2;
    picture = QPixmap(QSize(side, side) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter own(&picture);
    own.setRenderHint(QPainter::Antialiasing);
    own.setPen(Qt::NoPen);
    const double nearness = double(depth) / kDepthSteps;
    own.setOpacity(depthOpacity(nearness));
    paintMark(own, QPointF(side, side) / 2, {look.family, look.radius, nearness});
  }
  const QSizeF size = picture.deviceIndependentSize();
  painter.drawPixmap(pixel - QPointF(size.width(), size.height()) / 2, picture);
}

}  // namespace glassbox::plots
