// Attention of one head of one row of the batch, forward and backward, all of it in the cache: the
// products of queries, keys and values run on the same tiles as the large matrix products.
#include "compute/cpu/kernels/operations.h"
#include "compute/cpu/kernels/softmax.h"
#include "compute/cpu/kernels/tile.h"

namespace glassbox::compute::GLASSBOX_KERNELS {
namespace {

std::int64_t roundedUp(std::int64_t count) {
  return (count + kPanelWidth - 1) / kPanelWidth * kPanelWidth;
}

std::int64_t smallerOf(std::int64_t a, std::int64_t b) { return a < b ? a : b; }

/// Where one head finds its numbers.
struct Head {
  const Attention& all;
  std::int64_t number;  ///< b·heads + h

  std::int64_t depth() const { return all.width / all.heads; }
  std::int64_t firstToken() const { return number / all.heads * all.time; }
  std::int64_t channel() const { return number % all.heads * depth(); }
  /// Begin of the queries (0), keys (1) or values (2) in a [R, 3C] matrix, rows 3·width apart.
  std::int64_t at(int part) const { return (firstToken() * 3 + part) * all.width + channel(); }
  /// Begin of the head's channels in a [R, C] matrix.
  std::int64_t outAt() const { return firstToken() * all.width + channel(); }
  std::int64_t weightsAt() const { return number * all.time * all.time; }
  /// Tokens that queries before `end` may look at.
  std::int64_t visible(std::int64_t end) const {
    return all.causal ? smallerOf(end, all.time) : all.time;
  }
};

void packPart(const float* data, std::int64_t stride, std::int64_t tokens, std::int64_t depth,
              bool transposed, float scale, float* panels) {
  PanelSource source;
  source.data = data;
  source.stride = stride;
  source.depth = transposed ? depth : tokens;
  source.columns = transposed ? tokens : depth;
  source.transposed = transposed;
  source.scale = scale;
  pack(source, panels, 0, (source.columns + kPanelWidth - 1) / kPanelWidth);
}

/// A right factor [time, depth] of one head.
struct Right {
  const float* data;
  std::int64_t stride;  ///< 0: packed
};

/// As it lies where whole registers fit a head, else packed into `panels`.
Right rightFactor(const float* data, std::int64_t stride, const Head& head, float* panels) {
  if (head.depth() % kLanes == 0) return {data, stride};
  packPart(data, stride, head.all.time, head.depth(), false, 1.0F, panels);
  return {panels, 0};
}

/// Scores of one query become weights: softmax over the `visible` first ones, zero for the others.
void softmax(float* scores, std::int64_t visible, std::int64_t time) {
  const float largest = largestOf(scores, visible);
  const float factor = 1.0F / sumOfExponentials(scores, visible, largest, true);
  overLanes(0, visible, [&](std::int64_t s, auto read, auto write) {
    write(scores + s, read(scores + s) * factor);
  });
  for (std::int64_t s = visible; s < time; ++s) scores[s] = 0.0F;
}

/// to = weights · dropout factors, for whole rows of the head's matrix.
void dropWeights(float* to, const Head& head, const float* weights, std::int64_t first,
                 std::int64_t end) {
  const std::int64_t time = head.all.time;
  for (std::int64_t i = first * time; i < end * time; ++i) to[i] = weights[i];
  dropout(to + first * time, (end - first) * time,
          static_cast<std::uint32_t>(head.weightsAt() + first * time), head.all.maskKey,
          head.all.maskLimit, head.all.maskScale);
}

/// Gradients of one query's scores from those of its (dropped) weights, in place.
void softmaxGradient(float* gradients, const float* weights, std::int64_t visible, float scale,
                     std::int64_t time) {
  Vec products{};
  overLanes(0, visible, [&](std::int64_t s, auto read, auto) {
    products += read(gradients + s) * read(weights + s);
  });
  const Vec mean = all(sumOfLanes(products));
  overLanes(0, visible, [&](std::int64_t s, auto read, auto write) {
    write(gradients + s, scale * read(weights + s) * (read(gradients + s) - mean));
  });
  for (std::int64_t s = visible; s < time; ++s) gradients[s] = 0.0F;
}

/// A product whose left factor is a [time, time] matrix of the head, or that transposed.
Product timesTokens(const float* matrix, bool transposed, const Head& head, const Right& right,
                    float* out, std::int64_t outStride) {
  Product product;
  product.left = matrix;
  product.leftRowStride = transposed ? 1 : head.all.time;
  product.leftStepStride = transposed ? head.all.time : 1;
  product.panels = right.data;
  product.panelStride = right.stride;
  product.panelDepth = head.all.time;
  product.columns = head.depth();
  product.out = out;
  product.outStride = outStride;
  return product;
}

/// out [keys, depth] = matrixᵀ · right: key s is seen by queries from s on only.
void sumOverQueries(const float* matrix, const Head& head, const Right& right, float* out) {
  Product product = timesTokens(matrix, true, head, right, out, 3 * head.all.width);
  const std::int64_t time = head.all.time;
  for (std::int64_t s = 0; s < time; s += kTileRows) {
    product.panelStart = head.all.causal ? s : 0;
    product.left = matrix + product.panelStart * time;
    product.depth = time - product.panelStart;
    multiply(product, s, smallerOf(s + kTileRows, time));
  }
}

}  // namespace

std::int64_t attentionScratch(std::int64_t time, std::int64_t headWidth) {
  return 2 * time * time + roundedUp(time) * headWidth + 3 * time * roundedUp(headWidth);
}

void attention(const Attention& attention, std::int64_t number, float* scratch) {
  const Head head{attention, number};
  const std::int64_t time = attention.time;
  const std::int64_t depth = head.depth();
  const std::int64_t stride = 3 * attention.width;
  float* dropped = scratch;
  float* keys = scratch + time * time;
  const float scale = 1.0F / __builtin_sqrtf(static_cast<float>(depth));
  packPart(attention.qkv + head.at(1), stride, time, depth, true, scale, keys);
  const Right values =
      rightFactor(attention.qkv + head.at(2), stride, head, keys + roundedUp(time) * depth);

  float* weights = attention.probabilities + head.weightsAt();
  Product scores;
  scores.left = attention.qkv + head.at(0);
  scores.leftRowStride = stride;
  scores.panels = keys;
  scores.panelDepth = scores.depth = depth;
  scores.out = weights;
  scores.outStride = time;
  Product sums = timesTokens(attention.dropped ? dropped : weights, false, head, values,
                             attention.out + head.outAt(), attention.width);
  for (std::int64_t t = 0; t < time; t += kTileRows) {
    const std::int64_t end = smallerOf(t + kTileRows, time);
    scores.columns = smallerOf(roundedUp(head.visible(end)), time);
    multiply(scores, t, end);
    for (std::int64_t query = t; query < end; ++query)
      softmax(weights + query * time, head.visible(query + 1), time);
    if (attention.dropped) dropWeights(dropped, head, weights, t, end);
    sums.depth = head.visible(end);
    multiply(sums, t, end);
  }
}

void attentionGradient(const Attention& attention, std::int64_t number, float* scratch) {
  const Head head{attention, number};
  const std::int64_t time = attention.time;
  const std::int64_t depth = head.depth();
  const std::int64_t stride = 3 * attention.width;
  float* dScores = scratch;
  float* dropped = dScores + time * time;
  float* values = dropped + time * time;
  const float* weights = attention.probabilities + head.weightsAt();
  const float scale = 1.0F / __builtin_sqrtf(static_cast<float>(depth));
  packPart(attention.qkv + head.at(2), stride, time, depth, true, 1.0F, values);
  float* room = values + roundedUp(time) * depth;
  const std::int64_t each = time * roundedUp(depth);
  const Right keys = rightFactor(attention.qkv + head.at(1), stride, head, room);
  const Right queries = rightFactor(attention.qkv + head.at(0), stride, head, room + each);
  const Right dOut =
      rightFactor(attention.dOut + head.outAt(), attention.width, head, room + 2 * each);

  Product dWeights;
  dWeights.left = attention.dOut + head.outAt();
  dWeights.leftRowStride = attention.width;
  dWeights.panels = values;
  dWeights.panelDepth = dWeights.depth = depth;
  dWeights.out = dScores;
  dWeights.outStride = time;
  Product dQueries = timesTokens(dScores, false, head, keys, attention.dQkv + head.at(0), stride);
  for (std::int64_t t = 0; t < time; t += kTileRows) {
    const std::int64_t end = smallerOf(t + kTileRows, time);
    dWeights.columns = smallerOf(roundedUp(head.visible(end)), time);
    multiply(dWeights, t, end);
    if (attention.dropped) {
      dropout(dScores + t * time, (end - t) * time,
              static_cast<std::uint32_t>(head.weightsAt() + t * time), attention.maskKey,
              attention.maskLimit, attention.maskScale);
      dropWeights(dropped, head, weights, t, end);
    }
    for (std::int64_t query = t; query < end; ++query)
      softmaxGradient(dScores + query * time, weights + query * time, head.visible(query + 1),
                      scale, time);
    dQueries.depth = head.visible(end);
    multiply(dQueries, t, end);
  }
  sumOverQueries(dScores, head, queries, attention.dQkv + head.at(1));
  sumOverQueries(attention.dropped ? dropped : weights, head, dOut, attention.dQkv + head.at(2));
}

}  // namespace glassbox::compute::GLASSBOX_KERNELS
