// Layer norm and cross-entropy: work on whole rows.
#include "base/token_batch.h"
#include "compute/cpu/kernels/operations.h"
#include "compute/cpu/kernels/softmax.h"
#include "compute/cpu/kernels/vec.h"

namespace glassbox::compute::GLASSBOX_KERNELS {
namespace {

constexpr float kNormEpsilon = 1e-5F;

float meanOf(const float* row, std::int64_t width) {
  Vec total{};
  overLanes(0, width, [&](std::int64_t c, auto read, auto) { total += read(row + c); });
  return sumOfLanes(total) / static_cast<float>(width);
}

float varianceOf(const float* row, std::int64_t width, float mean) {
  Vec total{};
  std::int64_t c = 0;
  for (; c + kLanes <= width; c += kLanes) {
    const Vec distance = load(row + c) - mean;
    total += distance * distance;
  }
  if (c < width) {
    const Vec distance = firstLanes(loadFirst(row + c, width - c) - mean, width - c, 0.0F);
    total += distance * distance;
  }
  return sumOfLanes(total) / static_cast<float>(width);
}

}  // namespace

void layerNorm(const LayerNorm& norm, std::int64_t firstRow, std::int64_t endRow) {
  const std::int64_t width = norm.width;
  for (std::int64_t r = firstRow; r < endRow; ++r) {
    float* residual = norm.residual + r * width;
    if (norm.addend != nullptr) add(residual, norm.addend + r * width, width);
    const float mean = meanOf(residual, width);
    const float inverse = 1.0F / __builtin_sqrtf(varianceOf(residual, width, mean) + kNormEpsilon);
    float* out = norm.out + r * width;
    overLanes(0, width, [&](std::int64_t c, auto read, auto write) {
      write(out + c,
            (read(residual + c) - mean) * inverse * read(norm.gain + c) + read(norm.bias + c));
    });
    norm.mean[r] = mean;
    norm.inverseDeviation[r] = inverse;
  }
}

void layerNormGradient(const LayerNormGradient& norm, float* dGain, float* dBias,
                       std::int64_t firstRow, std::int64_t endRow) {
  const std::int64_t width = norm.width;
  for (std::int64_t c = 0; c < width; ++c) dGain[c] = dBias[c] = 0.0F;
  for (std::int64_t r = firstRow; r < endRow; ++r) {
    const float* x = norm.residual + r * width;
    const float* dOut = norm.dOut + r * width;
    float* dResidual = norm.dResidual + r * width;
    const Vec mean = all(norm.mean[r]);
    const Vec inverse = all(norm.inverseDeviation[r]);
    Vec gradients{};
    Vec products{};
    overLanes(0, width, [&](std::int64_t c, auto read, auto write) {
      // Behind the end dOut is read as zero, so what stands in the other lanes does not matter.
      const Vec normed = (read(x + c) - mean) * inverse;
      const Vec dy = read(dOut + c);
      write(dGain + c, read(dGain + c) + dy * normed);
      write(dBias + c, read(dBias + c) + dy);
      const Vec dNormed = dy * read(norm.gain + c);
      gradients += dNormed;
      products += dNormed * normed;
    });
    const float meanOfGradient = sumOfLanes(gradients) / static_cast<float>(width);
    const float meanOfProduct = sumOfLanes(products) / static_cast<float>(width);
    overLanes(0, width, [&](std::int64_t c, auto read, auto write) {
      const Vec normed = (read(x + c) - mean) * inverse;
      const Vec dNormed = read(dOut + c) * read(norm.gain + c);
      write(dResidual + c,
            read(dResidual + c) + inverse * (dNormed - meanOfGradient - normed * meanOfProduct));
    });
  }
}

float crossEntropy(float* logits, std::int64_t vocabulary, std::int32_t target, float scale) {
  if (target == kNoTarget) {
    if (scale != 0.0F)
      for (std::int64_t v = 0; v < vocabulary; ++v) logits[v] = 0.0F;
    return 0.0F;
  }
  // Subtracting the largest logit changes nothing in exact arithmetic and keeps e^x finite.
  const float largest = largestOf(logits, vocabulary);
  const float ofTarget = logits[target];
  const float total = sumOfExponentials(logits, vocabulary, largest, scale != 0.0F);
  const float loss = (largest - ofTarget) + __builtin_logf(total);
  if (scale != 0.0F) {
    const Vec factor = all(scale / total);
    overLanes(0, vocabulary, [&](std::int64_t v, auto read, auto write) {
      write(logits + v, read(logits + v) * factor);
    });
    logits[target] -= scale;
  }
  return loss;
}

}  // namespace glassbox::compute::GLASSBOX_KERNELS
