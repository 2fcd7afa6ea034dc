// The chart's axes: which stretch they show, following the curves or as a person chose.
#include <algorithm>
#include <utility>

#include "plots/chart_implementation.h"

namespace glassbox::plots {

namespace {

constexpr double kShortestAxis = 10;  // steps, so that the first points do not fill the width

}  // namespace

Range Chart::Implementation::wantedHorizontalRange(double left, double right) const {
  if (!horizontalLogarithmic) return {0, std::max(kShortestAxis, roundUp(right))};
  if (!(left > 0) || !(left <= right)) return {1, 10};
  return logarithmicRange(left * 0.95, right * 1.05);  // so that no dot is cut
}

Range Chart::Implementation::wantedVerticalRange(const Extent& extent) const {
  const bool empty = extent.highest < extent.lowest;
  if (!logarithmic) return empty ? Range{0, 1} : linearRange(extent.lowest, extent.highest);
  if (!(extent.lowestPositive <= extent.highest)) return {0.1, 10};
  return logarithmicRange(extent.lowestPositive, extent.highest);
}

void Chart::Implementation::follow() {
  Extent extent = least;
  for (const Series& entry : series)
    if (entry.shown) extent.add(entry.extent);
  Range horizontal = wantedHorizontalRange(extent.left, extent.right);
  for (const ReferenceLine& line : references->lines()) extent.add(QPointF(0, line.value));
  Range vertical = wantedVerticalRange(extent);
  if (grownVertical) {
    vertical.lower = std::min(vertical.lower, grownVertical->lower);
    vertical.upper = std::max(vertical.upper, grownVertical->upper);
  }
  if (grownHorizontal) {
    horizontal.upper = std::max(horizontal.upper, grownHorizontal->upper);
    horizontal.lower = std::min(horizontal.lower, grownHorizontal->lower);
  }
  // Before there are points the axes are of no meaning.
  if (extent.left <= extent.right) {
    grownVertical = vertical;
    grownHorizontal = horizontal;
  }
  if (fixedHorizontal) horizontal = *fixedHorizontal;
  adjusting = true;
  if (leader == nullptr) plot->xAxis->setRange(horizontal.lower, horizontal.upper);
  else plot->xAxis->setRange(leader->implementation_->plot->xAxis->range());
  plot->yAxis->setRange(vertical.lower, vertical.upper);
  adjusting = false;
}

void Chart::Implementation::stopFollowing() {
  following = false;
  resetButton->setVisible(true);
  changed();
}

void Chart::Implementation::forgetZoom() {
  following = true;
  grownHorizontal.reset();
  grownVertical.reset();
  resetButton->hide();
  changed();
}

/// The linked chart shows this stretch now.
void Chart::Implementation::showStretch(const QCPRange& range) {
  if (plot->xAxis->range() == range) return;
  const bool before = std::exchange(adjusting, true);
  plot->xAxis->setRange(range);
  adjusting = before;
  changed();
}

void Chart::Implementation::setTicker() {
  using Kind = AxisTicker::Kind;
  const Kind kind = logarithmic        ? Kind::kLogarithmic
                    : exponentialTicks ? Kind::kExponential
                                       : Kind::kLinear;
  plot->yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new AxisTicker(kind)));
}

void Chart::Implementation::zoom(double factor) {
  const auto at = cursor->place();
  plot->xAxis->scaleRange(factor, at ? *at : plot->xAxis->range().center());
  plot->yAxis->scaleRange(factor, plot->yAxis->range().center());
}

}  // namespace glassbox::plots
