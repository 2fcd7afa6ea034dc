// Maps with depth: turning them, and what is seen of them. Nearer points are larger and stronger.
#include <algorithm>
#include <cmath>

#include "plots/scatter_map.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr float kDegreesPerPixel = 0.4F;
constexpr float kSpinDegreesPerSecond = 9;

}  // namespace

void ScatterMap::setAxes(std::vector<MapAxis> axes) {
  if (axes == axes_) return;
  axes_ = std::move(axes);
  update();
}

void ScatterMap::setDeep(bool deep) {
  if (deep == deep_) return;
  deep_ = deep;
  turn_ = {};
  updateTimer();
  update();
}

void ScatterMap::turnBy(QPointF way) {
  if (!deep_) return;
  // About the screen's own axes, so that what is in front follows the pointer.
  turn_ = QQuaternion::fromAxisAndAngle(0, 1, 0, float(way.x()) * kDegreesPerPixel) *
          QQuaternion::fromAxisAndAngle(1, 0, 0, float(-way.y()) * kDegreesPerPixel) * turn_;
  turn_.normalize();
  update();
}

void ScatterMap::setSpinning(bool spinning) {
  spinning_ = spinning;
  updateTimer();
}

bool ScatterMap::isSpinning() const {
  return spinning_ && deep_ && hovered_ < 0 && !dragging_ && !currentStyle().reduceMotion;
}

void ScatterMap::advanceSpin(int milliseconds) {
  if (!isSpinning()) return;
  const float degrees = kSpinDegreesPerSecond * float(milliseconds) / 1000;
  turn_ = turn_ * QQuaternion::fromAxisAndAngle(0, 1, 0, degrees);
  turn_.normalize();
  update();
}

void ScatterMap::updateTimer() {
  const bool moves = isVisible() && !current_.empty() && (isGliding() || isSpinning());
  if (moves == timer_.isActive()) return;
  sinceLastFrame_.start();
  if (moves) timer_.start();
  else timer_.stop();
}

QPointF ScatterMap::flat(const QVector3D& place) const {
  return deep_ ? turn_.rotatedVector(place).toPointF() : place.toPointF();
}

double ScatterMap::nearness(int word) const {
  if (!deep_ || fit_.isEmpty()) return 1;
  const double depth = double(turn_.rotatedVector(current_[std::size_t(word)]).z());
  return std::clamp(0.5 + depth / fit_.width(), 0.0, 1.0);
}

QRectF ScatterMap::boundsOf(std::span<const QVector3D> places) const {
  if (deep_) {
    // The same from all sides, so that turning does not change the scale.
    float radius = 0;
    for (const QVector3D& place : places) radius = std::max(radius, place.length());
    const auto reach = double(radius);
    return {-reach, -reach, 2 * reach, 2 * reach};
  }
  QPointF least = places.front().toPointF();
  QPointF most = least;
  for (const QVector3D& place : places) {
    least = {std::min(least.x(), double(place.x())), std::min(least.y(), double(place.y()))};
    most = {std::max(most.x(), double(place.x())), std::max(most.y(), double(place.y()))};
  }
  return {least, most};
}

}  // namespace glassbox::plots
