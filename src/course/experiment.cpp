#include "course/experiment.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace glassbox::course {

namespace {

double meanOfLast(std::span<const double> losses, std::size_t count) {
  const auto last = losses.last(std::min(count, losses.size()));
  return std::accumulate(last.begin(), last.end(), 0.0) / static_cast<double>(last.size());
}

bool exploded(const RunCurve& curve, double evenLoss) {
  constexpr std::size_t kLast = 10;
  if (curve.losses.empty() || !std::isfinite(curve.validation)) return true;
  return curve.validation > evenLoss || !(meanOfLast(curve.losses, kLast) <= evenLoss);
}

}  // namespace

double roughnessOf(std::span<const double> losses) {
  double sum = 0;
  int count = 0;
  for (std::size_t i = std::max<std::size_t>(1, losses.size() / 2); i + 1 < losses.size(); ++i) {
    sum += std::abs(losses[i] - (losses[i - 1] + losses[i + 1]) / 2);
    ++count;
  }
  return count > 0 ? sum / count : 0;
}

CurveVerdict compareCurves(const RunCurve& baseline, const RunCurve& changed, double evenLoss) {
  CurveVerdict verdict;
  verdict.baselineEnd = baseline.validation;
  verdict.changedEnd = changed.validation;
  verdict.identical = baseline.losses == changed.losses;
  const double difference = changed.validation - baseline.validation;
  verdict.ending = exploded(changed, evenLoss) && !exploded(baseline, evenLoss) ? Ending::kExploded
                   : difference > kSameLoss                                     ? Ending::kHigher
                   : difference < -kSameLoss                                    ? Ending::kLower
                                                                                : Ending::kSame;
  const double before = roughnessOf(baseline.losses);
  if (before > 0) verdict.roughnessRatio = roughnessOf(changed.losses) / before;
  verdict.roughness = verdict.roughnessRatio > kRougher       ? Roughness::kRougher
                      : verdict.roughnessRatio < 1 / kRougher ? Roughness::kSmoother
                                                              : Roughness::kSame;
  return verdict;
}

bool fits(const Pattern& pattern, const CurveVerdict& verdict) {
  using Identical = Pattern::Identical;
  if (pattern.never) return false;
  if (pattern.identical == Identical::kOnly && !verdict.identical) return false;
  if (pattern.identical == Identical::kNever && verdict.identical) return false;
  return (pattern.endings.empty() || pattern.endings.contains(verdict.ending)) &&
         (pattern.roughness.empty() || pattern.roughness.contains(verdict.roughness));
}

}  // namespace glassbox::course
