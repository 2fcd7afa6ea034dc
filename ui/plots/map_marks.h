// The points of a map: circle, square, triangle, diamond, so that families differ by shape as well
// as by colour. Thousands of antialiased shapes take longer than a frame, so the same mark is drawn
// once and then stamped. Window thread only.
#pragma once

#include <QPixmap>
#include <QPointF>
#include <map>
#include <tuple>

class QPainter;

namespace glassbox::plots {

/// Pixels: of a word of a family, of one without, of a pinned one.
inline constexpr double kMarkRadius = 4.2;
inline constexpr double kQuietRadius = 2.6;
inline constexpr double kPinnedRadius = 6.5;

/// How near a mark is to the eye: 1 in front, 0 at the back. Flat maps have all in front.
struct MarkLook {
  int family = -1;  ///< −1: none, grey and small
  double radius = 4;
  double nearness = 1;
};

/// Pen and opacity are the painter's.
void paintMark(QPainter& painter, QPointF pixel, const MarkLook& look);

/// Size and opacity by nearness; `full` is that of the front.
double depthRadius(double full, double nearness);
double depthOpacity(double nearness);

class MarkStamps {
 public:
  /// Draws the mark from a picture of it; depth comes in a few steps.
  void stamp(QPainter& painter, QPointF pixel, const MarkLook& look);
  /// Forgets the pictures: the colours are others.
  void clear() { stamps_.clear(); }

 private:
  /// Family, step of depth, radius and device pixel ratio in hundredths.
  std::map<std::tuple<int, int, int, int>, QPixmap> stamps_;
};

}  // namespace glassbox::plots
