// The CPU engine's operations on rows and on long vectors.
#include <algorithm>
#include <cassert>
#include <cmath>

#include "compute/cpu/cpu_backend.h"
#include "compute/dropout_mask.h"

namespace glassbox::compute {
namespace {

// Sizes of stretches. They are part of the result where sums over stretches are added up, so they
// must not depend on the number of threads.
constexpr std::int64_t kRows = 32;
constexpr std::int64_t kFloats = 8192;

}  // namespace

void CpuBackend::fill(Tensor to, float value) {
  inStretches(to.size(), 8 * kFloats, [&](std::int64_t first, std::int64_t end, int) {
    std::fill(to.data + first, to.data + end, value);
  });
}

void CpuBackend::embeddingForward(Tensor out, Ids tokens, Tensor tokenTable, Tensor positionTable,
                                  int time) {
  assert(out.rows == tokens.count && out.columns == tokenTable.columns);
  const std::int64_t width = out.columns;
  inStretches(out.rows, kRows, [&](std::int64_t first, std::int64_t end, int) {
    for (std::int64_t r = first; r < end; ++r) {
      std::copy_n(tokenTable.data + tokens.data[r] * width, width, out.data + r * width);
      kernels_.add(out.data + r * width, positionTable.data + (r % time) * width, width);
    }
  });
}

void CpuBackend::embeddingBackward(Tensor dTokenTable, Tensor dPositionTable, Tensor dOut,
                                   Ids tokens, int time) {
  const std::int64_t width = dOut.columns;
  // A token may stand in many rows, so threads share out channels, not rows.
  const std::int64_t channels = std::max<std::int64_t>(16, width / workers_.threads() / 16 * 16);
  inStretches(width, channels, [&](std::int64_t first, std::int64_t end, int) {
    for (std::int64_t r = 0; r < dOut.rows; ++r)
      kernels_.add(dTokenTable.data + tokens.data[r] * width + first, dOut.data + r * width + first,
                   end - first);
  });
  workers_.run(std::min<std::int64_t>(time, dOut.rows), [&](std::int64_t t, int) {
    const std::int64_t rows = (dOut.rows - t + time - 1) / time;
    kernels_.columnSums(dPositionTable.data + t * width, dOut.data + t * width, rows, time * width,
                        0, width);
  });
}

void CpuBackend::layerNormForward(Tensor out, Tensor mean, Tensor inverseDeviation, Tensor residual,
                                  Tensor addend, Tensor gain, Tensor bias) {
  const LayerNorm norm{residual.columns, residual.data, addend.data,           gain.data,
                       bias.data,        mean.data,     inverseDeviation.data, out.data};
  inStretches(residual.rows, kRows, [&](std::int64_t first, std::int64_t end, int) {
    kernels_.layerNorm(norm, first, end);
  });
}

void CpuBackend::layerNormBackward(Tensor dResidual, Tensor dGain, Tensor dBias, Tensor dOut,
                                   Tensor residual, Tensor mean, Tensor inverseDeviation,
                                   Tensor gain) {
  const std::int64_t width = residual.columns;
  const LayerNormGradient norm{width,     residual.data, mean.data,     inverseDeviation.data,
                               gain.data, dOut.data,     dResidual.data};
  const std::int64_t stretches = (residual.rows + kRows - 1) / kRows;
  float* gains = sharedScratch(2 * stretches * width);
  float* biases = gains + stretches * width;
  inStretches(residual.rows, kRows, [&](std::int64_t first, std::int64_t end, int) {
    const std::int64_t at = first / kRows * width;
    kernels_.layerNormGradient(norm, gains + at, biases + at, first, end);
  });
  kernels_.columnSums(dGain.data, gains, stretches, width, 0, width);
  kernels_.columnSums(dBias.data, biases, stretches, width, 0, width);
}

void CpuBackend::crossEntropy(Tensor losses, Tensor logits, Ids targets, float scale) {
  assert(losses.rows == logits.rows && targets.count == logits.rows);
  inStretches(logits.rows, 8, [&](std::int64_t first, std::int64_t end, int) {
    for (std::int64_t r = first; r < end; ++r)
      losses.data[r] = kernels_.crossEntropy(logits.data + r * logits.columns, logits.columns,
                                             targets.data[r], scale);
  });
}

void CpuBackend::dropout(Tensor values, float share, std::uint64_t seed) {
  const DropoutMask mask(share, seed);
  inStretches(values.size(), kFloats, [&](std::int64_t first, std::int64_t end, int) {
    kernels_.dropout(values.data + first, end - first, static_cast<std::uint32_t>(first), mask.key,
                     mask.limit, mask.scale);
  });
}

void CpuBackend::add(Tensor to, Tensor from) {
  assert(to.size() == from.size());
  inStretches(to.size(), kFloats, [&](std::int64_t first, std::int64_t end, int) {
    kernels_.add(to.data + first, from.data + first, end - first);
  });
}

double CpuBackend::total(double (*kernel)(const float*, std::int64_t), Tensor values) {
  partialSums_.assign(static_cast<std::size_t>((values.size() + kFloats - 1) / kFloats), 0.0);
  inStretches(values.size(), kFloats, [&](std::int64_t first, std::int64_t end, int) {
    partialSums_[static_cast<std::size_t>(first / kFloats)] =
        kernel(values.data + first, end - first);
  });
  double sum = 0.0;
  for (const double part : partialSums_) sum += part;
  return sum;
}

double CpuBackend::sum(Tensor values) { return total(kernels_.sum, values); }

double CpuBackend::sumOfSquares(Tensor values) { return total(kernels_.sumOfSquares, values); }

template <typename Body>
void CpuBackend::overRanges(std::span<const ParameterRange> ranges, const Body& body) {
  std::int64_t all = 0;
  for (const ParameterRange& range : ranges) all = std::max(all, range.offset + range.size);
  inStretches(all, kFloats, [&](std::int64_t first, std::int64_t end, int) {
    for (const ParameterRange& range : ranges) {
      const std::int64_t from = std::max(first, range.offset);
      const std::int64_t to = std::min(end, range.offset + range.size);
      if (from < to) body(from, to, range.decayed);
    }
  });
}

void CpuBackend::adamWStep(Tensor parameters, Tensor firstMoment, Tensor secondMoment,
                           Tensor gradients, float gradientScale, const AdamWSettings& settings,
                           std::span<const ParameterRange> ranges) {
  const auto step = static_cast<double>(settings.step);
  AdamW update;
  update.parameters = parameters.data;
  update.firstMoment = firstMoment.data;
  update.secondMoment = secondMoment.data;
  update.gradients = gradients.data;
  update.gradientScale = gradientScale;
  update.beta1 = settings.beta1;
  update.beta2 = settings.beta2;
  update.rate = static_cast<float>(settings.learningRate / (1.0 - std::pow(settings.beta1, step)));
  update.inverseCorrection =
      static_cast<float>(1.0 / std::sqrt(1.0 - std::pow(settings.beta2, step)));
  update.epsilon = settings.epsilon;
  overRanges(ranges, [&](std::int64_t first, std::int64_t end, bool decayed) {
    const float decay = decayed ? settings.learningRate * settings.weightDecay : 0.0F;
    kernels_.adamW(update, 1.0F - decay, first, end);
  });
}

void CpuBackend::sgdStep(Tensor parameters, Tensor velocity, Tensor gradients, float gradientScale,
                         float learningRate, float momentum, float weightDecay,
                         std::span<const ParameterRange> ranges) {
  overRanges(ranges, [&](std::int64_t first, std::int64_t end, bool decayed) {
    kernels_.sgd(parameters.data + first, velocity.data + first, gradients.data + first,
                 end - first, gradientScale, learningRate, momentum, decayed ? weightDecay : 0.0F);
  });
}

}  // namespace glassbox::compute
