#include "insight/tsne.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

#include "base/random.h"
#include "insight/pca.h"

namespace glassbox::insight {

namespace {

using Eigen::ArrayXf;
using Eigen::ArrayXXf;
using Eigen::Index;

constexpr float kExaggeration = 12.0F;
constexpr int kMostExaggerated = 125;  ///< iterations; groups are found by then
constexpr float kStartSpread = 1e-2F;  ///< standard deviation of a cold start

/// Squared distances of all pairs, [n, n].
ArrayXXf squaredDistances(std::span<const float> vectors, int width) {
  const auto points = static_cast<Index>(vectors.size()) / width;
  const Eigen::Map<const Eigen::MatrixXf> columns(vectors.data(), width, points);
  const Eigen::VectorXf lengths = columns.colwise().squaredNorm();
  Eigen::MatrixXf distances = -2.0F * columns.transpose() * columns;
  distances.colwise() += lengths;
  distances.rowwise() += lengths.transpose();
  return distances.array().max(0.0F);
}

/// Probabilities that point `self` picks the others as neighbours, from a Gaussian whose width is
/// searched for until their entropy is ln(perplexity).
ArrayXf pickProbabilities(const ArrayXf& distances, Index self, double perplexity) {
  const float aim = static_cast<float>(std::log(perplexity));
  float low = 0.0F;
  float high = INFINITY;
  float beta = 1.0F;
  ArrayXf others = distances;
  others(self) = INFINITY;
  others -= others.minCoeff();  // a common factor of all weights: keeps them from vanishing
  others(self) = 0.0F;
  ArrayXf weights;
  for (int attempt = 0; attempt < 60; ++attempt) {
    weights = (-beta * others).exp();
    weights(self) = 0.0F;
    const float sum = weights.sum();
    const float entropy = std::log(sum) + beta * (weights * others).sum() / sum;
    weights /= sum;
    if (std::abs(entropy - aim) < 1e-4F) break;
    (entropy > aim ? low : high) = beta;
    beta = std::isinf(high) ? beta * 2.0F : (low + high) / 2.0F;
  }
  return weights;
}

/// Symmetric joint probabilities of all pairs, [n, n], summing to 1.
ArrayXXf pairProbabilities(std::span<const float> vectors, int width, double perplexity) {
  const ArrayXXf distances = squaredDistances(vectors, width);
  const Index points = distances.rows();
  const double most = std::max(1.0, static_cast<double>(points - 1) / 3.0);
  ArrayXXf picks(points, points);
  for (Index i = 0; i < points; ++i)
    picks.col(i) = pickProbabilities(distances.col(i), i, std::min(perplexity, most));
  const ArrayXXf mirrored = picks.transpose();
  return (picks + mirrored) / (2.0F * static_cast<float>(points));
}

/// The map under way: coordinates, their velocities and step gains, one array an axis.
struct Axis {
  ArrayXf position;
  ArrayXf velocity;
  ArrayXf gain;
  ArrayXf gradient;

  explicit Axis(ArrayXf start)
      : position(std::move(start)),
        velocity(ArrayXf::Zero(position.size())),
        gain(ArrayXf::Ones(position.size())),
        gradient(ArrayXf::Zero(position.size())) {}

  /// Momentum, and larger steps where the direction stays the same (Jacobs 1988).
  void step(float rate, float momentum) {
    gain = (gradient * velocity < 0.0F).select(gain + 0.2F, gain * 0.8F).max(0.01F);
    velocity = momentum * velocity - rate * gain * gradient;
    position += velocity;
    position -= position.mean();
  }
};

/// Gradient of the Kullback-Leibler divergence: neighbours pull, everything pushes.
void computeGradients(Axis& x, Axis& y, const ArrayXXf& pairs, float exaggeration) {
  const Index points = x.position.size();
  ArrayXf pushX(points);
  ArrayXf pushY(points);
  ArrayXf dx(points);
  ArrayXf dy(points);
  ArrayXf closeness(points);
  ArrayXf pull(points);
  double all = 0;
  for (Index i = 0; i < points; ++i) {
    dx = x.position(i) - x.position;
    dy = y.position(i) - y.position;
    closeness = 1.0F / (1.0F + dx * dx + dy * dy);
    all += static_cast<double>(closeness.sum()) - 1.0;  // not with itself
    pull = pairs.col(i) * closeness;
    x.gradient(i) = exaggeration * (pull * dx).sum();
    y.gradient(i) = exaggeration * (pull * dy).sum();
    closeness = closeness * closeness;
    pushX(i) = (closeness * dx).sum();
    pushY(i) = (closeness * dy).sum();
  }
  const auto share = static_cast<float>(1.0 / std::max(all, 1e-12));
  x.gradient = 4.0F * (x.gradient - share * pushX);
  y.gradient = 4.0F * (y.gradient - share * pushY);
}

/// Principal components, shrunk, and a trace of noise that parts points lying on each other.
std::vector<float> coldStart(std::span<const float> vectors, int width, std::uint64_t seed) {
  const auto points = vectors.size() / static_cast<std::size_t>(width);
  const auto components = principalComponents(vectors, width, 2);
  std::vector<float> start(points * 2, 0.0F);
  const auto dimensions = static_cast<std::size_t>(components.dimensions);
  double squares = 0;
  for (std::size_t i = 0; i < points; ++i)
    for (std::size_t d = 0; d < dimensions; ++d) {
      start[2 * i + d] = components.positions[i * dimensions + d];
      if (d == 0) squares += static_cast<double>(start[2 * i]) * start[2 * i];
    }
  const double deviation = std::sqrt(squares / static_cast<double>(points));
  const auto scale = static_cast<float>(deviation > 0 ? kStartSpread / deviation : 0.0);
  Random random(seed);
  for (float& value : start)
    value = value * scale + 0.01F * kStartSpread * static_cast<float>(random.normal());
  return start;
}

}  // namespace

std::vector<float> tsne(std::span<const float> vectors, int width, const TsneSettings& settings,
                        std::span<const float> start, const OnTsneIteration& onIteration) {
  const auto points = vectors.size() / static_cast<std::size_t>(width);
  const bool cold = start.size() != points * 2;
  std::vector<float> map = cold ? coldStart(vectors, width, settings.seed)
                                : std::vector<float>(start.begin(), start.end());
  if (points < 3) return map;

  const ArrayXXf pairs = pairProbabilities(vectors, width, settings.perplexity);
  const auto count = static_cast<Index>(points);
  using Strided = Eigen::Map<ArrayXf, 0, Eigen::InnerStride<2>>;
  Strided mapX(map.data(), count);
  Strided mapY(map.data() + 1, count);
  Axis x{ArrayXf(mapX)};
  Axis y{ArrayXf(mapY)};
  const int exaggerated = cold ? std::min(settings.iterations / 4, kMostExaggerated) : 0;
  const float rate = std::max(static_cast<float>(points) / kExaggeration / 4.0F, 50.0F);
  for (int iteration = 1; iteration <= settings.iterations; ++iteration) {
    const bool early = iteration <= exaggerated;
    computeGradients(x, y, pairs, early ? kExaggeration : 1.0F);
    x.step(rate, early ? 0.5F : 0.8F);
    y.step(rate, early ? 0.5F : 0.8F);
    mapX = x.position;
    mapY = y.position;
    if (onIteration && !onIteration(iteration, map)) break;
  }
  return map;
}

}  // namespace glassbox::insight
