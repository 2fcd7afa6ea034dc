#include "scaling/fit.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"

namespace glassbox::scaling {
namespace {

double squaresOfLosses(const PowerLaw& law, std::span<const Point> points) {
  double sum = 0;
  for (const Point& one : points) {
    const double rest = one.loss - law.at(one.size);
    sum += rest * rest;
  }
  return sum;
}

}  // namespace

double PowerLaw::at(double size) const { return floor + a / std::pow(size, alpha); }

PowerLaw fitAbove(double floor, std::span<const Point> points) {
  if (points.size() < 2) throw InputError("a curve needs at least two models");
  const auto count = static_cast<double>(points.size());
  double x = 0;
  double y = 0;
  double xx = 0;
  double xy = 0;
  for (const Point& one : points) {
    if (!(one.size > 0) || !(one.loss > floor))
      throw InputError("a loss at or below the lowest possible one lies on no such curve");
    const double logSize = std::log(one.size);
    const double logLoss = std::log(one.loss - floor);
    x += logSize / count;
    y += logLoss / count;
    xx += logSize * logSize / count;
    xy += logSize * logLoss / count;
  }
  const double spread = xx - x * x;
  if (!(spread > 1e-12)) throw InputError("a curve needs models of different size");
  PowerLaw law;
  law.floor = floor;
  law.alpha = -(xy - x * y) / spread;
  law.a = std::exp(y + law.alpha * x);
  double sum = 0;
  for (const Point& one : points) {
    const double rest = std::log((one.loss - floor) / (law.at(one.size) - floor));
    sum += rest * rest;
  }
  law.error = std::sqrt(sum / count);
  return law;
}

PowerLaw fitFree(std::span<const Point> points) {
  if (points.size() < 3) throw InputError("a curve with a free floor needs at least three models");
  const double lowest =
      std::min_element(points.begin(), points.end(), [](const Point& a, const Point& b) {
        return a.loss < b.loss;
      })->loss;
  // The error has one valley for such curves; a grid finds it, smaller and smaller grids its
  // bottom.
  double from = 0;
  double to = lowest * (1 - 1e-6);
  PowerLaw best;
  for (int round = 0; round < 12; ++round) {
    constexpr int kSteps = 20;
    double least = 0;
    int place = -1;
    for (int i = 0; i <= kSteps; ++i) {
      const PowerLaw law = fitAbove(from + (to - from) * i / kSteps, points);
      const double error = squaresOfLosses(law, points);
      if (place >= 0 && error >= least) continue;
      least = error;
      place = i;
      best = law;
    }
    const double step = (to - from) / kSteps;
    to = std::min(to, from + step * (place + 1));
    from = std::max(from, from + step * (place - 1));
  }
  return best;
}

}  // namespace glassbox::scaling
