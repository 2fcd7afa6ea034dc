// Attention of every head of every row of the batch, one query after the other.
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "compute/dropout_mask.h"
#include "compute/reference/reference_backend.h"

namespace glassbox::compute {
namespace {

/// Where one head of one row of the batch finds its numbers.
struct Head {
  const AttentionShape& shape;
  std::int64_t row;  ///< of the batch
  std::int64_t head;

  std::int64_t depth() const { return shape.width / shape.heads; }
  /// First channel of token t in a [R, 3C] matrix; part 0 queries, 1 keys, 2 values.
  std::int64_t at(std::int64_t t, int part) const {
    return ((row * shape.time + t) * 3 + part) * shape.width + head * depth();
  }
  /// First channel of token t in a [R, C] matrix.
  std::int64_t outAt(std::int64_t t) const {
    return (row * shape.time + t) * shape.width + head * depth();
  }
  /// First weight of query t in [B·H·T, T].
  std::int64_t weightsAt(std::int64_t t) const {
    return ((row * shape.heads + head) * shape.time + t) * shape.time;
  }
  /// Tokens that query t may look at.
  std::int64_t visible(std::int64_t t) const { return shape.causal ? t + 1 : shape.time; }
  double scale() const { return 1.0 / std::sqrt(static_cast<double>(depth())); }
};

double dot(const float* a, const float* b, std::int64_t count) {
  double sum = 0.0;
  for (std::int64_t i = 0; i < count; ++i) sum += static_cast<double>(a[i]) * b[i];
  return sum;
}

void softmaxOfQuery(float* weights, const float* qkv, const Head& head, std::int64_t t) {
  std::vector<double> scores(static_cast<std::size_t>(head.visible(t)));
  double largest = -std::numeric_limits<double>::infinity();
  for (std::size_t s = 0; s < scores.size(); ++s) {
    scores[s] = head.scale() * dot(qkv + head.at(t, 0),
                                   qkv + head.at(static_cast<std::int64_t>(s), 1), head.depth());
    largest = std::max(largest, scores[s]);
  }
  double total = 0.0;
  for (double& score : scores) total += (score = std::exp(score - largest));
  std::fill_n(weights, head.shape.time, 0.0F);
  for (std::size_t s = 0; s < scores.size(); ++s)
    weights[s] = static_cast<float>(scores[s] / total);
}

/// Adds what query t contributes to the gradients of its query, of all keys and of all values.
void backwardOfQuery(float* dQkv, const float* dOut, const float* weights, const float* qkv,
                     const Head& head, std::int64_t t, const DropoutMask& mask) {
  const std::int64_t depth = head.depth();
  const float* dy = dOut + head.outAt(t);
  std::vector<double> dWeights(static_cast<std::size_t>(head.visible(t)));
  double mean = 0.0;
  for (std::int64_t s = 0; s < head.visible(t); ++s) {
    const double factor = mask.factor(static_cast<std::uint32_t>(head.weightsAt(t) + s));
    const double used = factor * weights[s];
    float* dValue = dQkv + head.at(s, 2);
    for (std::int64_t d = 0; d < depth; ++d) dValue[d] += static_cast<float>(used * dy[d]);
    double& dWeight = dWeights[static_cast<std::size_t>(s)];
    dWeight = factor * dot(dy, qkv + head.at(s, 2), depth);
    mean += dWeight * weights[s];
  }
  for (std::int64_t s = 0; s < head.visible(t); ++s) {
    const double dScore =
        head.scale() * weights[s] * (dWeights[static_cast<std::size_t>(s)] - mean);
    for (std::int64_t d = 0; d < depth; ++d) {
      dQkv[head.at(t, 0) + d] += static_cast<float>(dScore * qkv[head.at(s, 1) + d]);
      dQkv[head.at(s, 1) + d] += static_cast<float>(dScore * qkv[head.at(t, 0) + d]);
    }
  }
}

}  // namespace

void ReferenceBackend::attentionForward(Tensor out, Tensor probabilities, Tensor qkv,
                                        const AttentionShape& shape) {
  const DropoutMask mask(shape.dropout, shape.dropoutSeed);
  fill(out, 0.0F);
  for (std::int64_t b = 0; b < shape.batch; ++b)
    for (std::int64_t h = 0; h < shape.heads; ++h) {
      const Head head{shape, b, h};
      for (std::int64_t t = 0; t < shape.time; ++t) {
        float* weights = probabilities.data + head.weightsAt(t);
        softmaxOfQuery(weights, qkv.data, head, t);
        for (std::int64_t s = 0; s < head.visible(t); ++s) {
          const float used =
              weights[s] * mask.factor(static_cast<std::uint32_t>(head.weightsAt(t) + s));
          for (std::int64_t d = 0; d < head.depth(); ++d)
            out.data[head.outAt(t) + d] += used * qkv.data[head.at(s, 2) + d];
        }
      }
    }
}

void ReferenceBackend::attentionBackward(Tensor dQkv, Tensor dOut, Tensor probabilities, Tensor qkv,
                                         const AttentionShape& shape) {
  const DropoutMask mask(shape.dropout, shape.dropoutSeed);
  fill(dQkv, 0.0F);
  for (std::int64_t b = 0; b < shape.batch; ++b)
    for (std::int64_t h = 0; h < shape.heads; ++h) {
      const Head head{shape, b, h};
      for (std::int64_t t = 0; t < shape.time; ++t)
        backwardOfQuery(dQkv.data, dOut.data, probabilities.data + head.weightsAt(t), qkv.data,
                        head, t, mask);
    }
}

}  // namespace glassbox::compute
