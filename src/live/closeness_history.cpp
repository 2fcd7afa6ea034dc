#include "live/closeness_history.h"

#include <algorithm>

namespace glassbox::live {
namespace {

constexpr std::size_t kMostFloats = 12U << 20U;  // 48 MB
constexpr std::size_t kMostMoments = 240;
constexpr int kRandomPairs = 400;

std::size_t mostMoments(const insight::WordSpace& space) {
  const std::size_t table = space.unitVectors().size() + 1;
  return std::clamp<std::size_t>(kMostFloats / table, 8, kMostMoments);
}

}  // namespace

void ClosenessHistory::keep(std::int64_t step, insight::WordSpace space) {
  if (moments_.size() >= mostMoments(space)) thin();
  const insight::Band band = insight::randomPairs(space, words_, kRandomPairs);
  moments_.push_back({step, std::move(space), band});
  next_ = step + interval_;
}

void ClosenessHistory::thin() {
  std::vector<Moment> kept;
  for (std::size_t i = 0; i < moments_.size(); i += 2) kept.push_back(std::move(moments_[i]));
  moments_ = std::move(kept);
  interval_ *= 2;
}

ClosenessCurve ClosenessHistory::curve(std::int32_t first, std::int32_t second) const {
  ClosenessCurve curve{first, second, {}, {}};
  for (const Moment& moment : moments_) {
    curve.steps.push_back(moment.step);
    curve.cosines.push_back(moment.space.cosine(first, second));
  }
  return curve;
}

void ClosenessHistory::fillBand(WordAnswer& answer) const {
  for (const Moment& moment : moments_) {
    answer.bandSteps.push_back(moment.step);
    answer.bandLow.push_back(moment.band.low);
    answer.bandHigh.push_back(moment.band.high);
  }
}

}  // namespace glassbox::live
