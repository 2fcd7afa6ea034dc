#include "plots/map_labels.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace glassbox::plots {
namespace {

constexpr double kGap = 3;
constexpr double kRounding = 1e-6;
constexpr double kNameCost = 10;      // covering a name is worse than covering a point
constexpr double kStayingBonus = 60;  // square pixels of points that a name may cover to stay put

QRectF rectAt(const LabelWish& wish, LabelSide side) {
  const double reach = wish.radius + kGap;
  QRectF rect(QPointF(), wish.size);
  rect.moveCenter(wish.point);
  switch (side) {
    case LabelSide::kRight:
      rect.moveLeft(wish.point.x() + reach);
      break;
    case LabelSide::kLeft:
      rect.moveRight(wish.point.x() - reach);
      break;
    case LabelSide::kAbove:
      rect.moveBottom(wish.point.y() - reach + kGap);
      break;
    case LabelSide::kBelow:
      rect.moveTop(wish.point.y() + reach - kGap);
      break;
    case LabelSide::kNone:
      break;
  }
  return rect;
}

/// Rectangles by the cells they touch, so that a look-up reads neighbours only.
class Occupied {
 public:
  explicit Occupied(const QRectF& area)
      : area_(area),
        columns_(std::max(1, int(area.width() / kCellWidth) + 1)),
        rows_(std::max(1, int(area.height() / kCellHeight) + 1)),
        cells_(std::size_t(columns_) * std::size_t(rows_)) {}

  void add(const QRectF& rect) {
    forCells(rect, [&](std::vector<QRectF>& cell) { cell.push_back(rect); });
  }

  /// Area of `rect` that is taken already.
  double overlap(const QRectF& rect) {
    double sum = 0;
    forCells(rect, [&](const std::vector<QRectF>& cell) {
      for (const QRectF& other : cell) {
        // By hand: QRectF::intersected() first makes sure of signs, and this is the inner loop.
        const double width =
            std::min(rect.right(), other.right()) - std::max(rect.left(), other.left());
        const double height =
            std::min(rect.bottom(), other.bottom()) - std::max(rect.top(), other.top());
        if (width > 0 && height > 0) sum += width * height;
      }
    });
    return sum;
  }

 private:
  static constexpr double kCellWidth = 80;
  static constexpr double kCellHeight = 24;

  template <typename Visit>
  void forCells(const QRectF& rect, Visit visit) {
    const auto column = [&](double x) {
      return std::clamp(int((x - area_.left()) / kCellWidth), 0, columns_ - 1);
    };
    const auto row = [&](double y) {
      return std::clamp(int((y - area_.top()) / kCellHeight), 0, rows_ - 1);
    };
    for (int r = row(rect.top()); r <= row(rect.bottom()); ++r)
      for (int c = column(rect.left()); c <= column(rect.right()); ++c)
        visit(cells_[std::size_t(r) * std::size_t(columns_) + std::size_t(c)]);
  }

  QRectF area_;
  int columns_;
  int rows_;
  std::vector<std::vector<QRectF>> cells_;
};

}  // namespace

std::vector<LabelPlace> placeLabels(std::span<const LabelWish> wishes,
                                    std::span<const QRectF> taken, std::span<const QRectF> marks,
                                    const QRectF& area) {
  Occupied names(area);
  Occupied points(area);
  for (const QRectF& rect : taken) names.add(rect);
  for (const QRectF& rect : marks) points.add(rect);
  std::vector<LabelPlace> places(wishes.size());
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    const LabelWish& wish = wishes[i];
    if (!area.contains(wish.point)) continue;
    double least = std::numeric_limits<double>::infinity();
    for (const LabelSide side :
         {LabelSide::kRight, LabelSide::kLeft, LabelSide::kAbove, LabelSide::kBelow}) {
      const QRectF rect = rectAt(wish, side);
      const QRectF inside = rect.intersected(area);
      const double outside = rect.width() * rect.height() - inside.width() * inside.height();
      const double covered = names.overlap(rect) + outside;
      if (covered > kRounding && !wish.must) continue;
      const double staying = side == wish.last ? kStayingBonus : 0;
      const double cost = kNameCost * covered + points.overlap(rect) - staying;
      if (cost >= least) continue;
      least = cost;
      places[i] = {side, rect};
    }
    if (places[i].side != LabelSide::kNone) names.add(places[i].rect);
  }
  return places;
}

}  // namespace glassbox::plots
