// Finds places for the names of points so that none covers another. Pure, any thread.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <span>
#include <vector>

namespace glassbox::plots {

enum class LabelSide { kRight, kLeft, kAbove, kBelow, kNone };

struct LabelWish {
  QPointF point;
  double radius = 4;  ///< of the point's mark
  QSizeF size;        ///< of the name
  bool must = false;  ///< named even where it covers something
  LabelSide last =
      LabelSide::kRight;  ///< where it stood before: kept if possible, so nothing flickers
};

struct LabelPlace {
  LabelSide side = LabelSide::kNone;  ///< kNone: no room, not drawn
  QRectF rect;
};

/// Places of the wishes, which come with the most important first. Names never cover one another,
/// except those that must be; of the free sides the one that covers least of `marks` is taken.
std::vector<LabelPlace> placeLabels(std::span<const LabelWish> wishes,
                                    std::span<const QRectF> taken, std::span<const QRectF> marks,
                                    const QRectF& area);

}  // namespace glassbox::plots
