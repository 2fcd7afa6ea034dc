// Embedding, layer norm, cross-entropy: what happens to one row after the other.
#include <algorithm>
#include <cassert>
#include <cmath>

#include "base/token_batch.h"
#include "compute/reference/reference_backend.h"

namespace glassbox::compute {
namespace {

constexpr double kNormEpsilon = 1e-5;

}  // namespace

void ReferenceBackend::embeddingForward(Tensor out, Ids tokens, Tensor tokenTable,
                                        Tensor positionTable, int time) {
  assert(out.rows == tokens.count && out.columns == tokenTable.columns);
  for (std::int64_t r = 0; r < out.rows; ++r) {
    const float* token = tokenTable.data + tokens.data[r] * out.columns;
    const float* position = positionTable.data + (r % time) * out.columns;
    for (std::int64_t c = 0; c < out.columns; ++c)
      out.data[r * out.columns + c] = token[c] + position[c];
  }
}

void ReferenceBackend::embeddingBackward(Tensor dTokenTable, Tensor dPositionTable, Tensor dOut,
                                         Ids tokens, int time) {
  for (std::int64_t r = 0; r < dOut.rows; ++r) {
    float* token = dTokenTable.data + tokens.data[r] * dOut.columns;
    float* position = dPositionTable.data + (r % time) * dOut.columns;
    for (std::int64_t c = 0; c < dOut.columns; ++c) {
      token[c] += dOut.data[r * dOut.columns + c];
      position[c] += dOut.data[r * dOut.columns + c];
    }
  }
}

void ReferenceBackend::layerNormForward(Tensor out, Tensor mean, Tensor inverseDeviation,
                                        Tensor residual, Tensor addend, Tensor gain, Tensor bias) {
  const std::int64_t width = residual.columns;
  if (addend) add(residual, addend);
  for (std::int64_t r = 0; r < residual.rows; ++r) {
    const float* x = residual.data + r * width;
    double sum = 0.0;
    for (std::int64_t c = 0; c < width; ++c) sum += x[c];
    const double center = sum / static_cast<double>(width);
    double squares = 0.0;
    for (std::int64_t c = 0; c < width; ++c) squares += (x[c] - center) * (x[c] - center);
    const double inverse = 1.0 / std::sqrt(squares / static_cast<double>(width) + kNormEpsilon);
    for (std::int64_t c = 0; c < width; ++c)
      out.data[r * width + c] =
          static_cast<float>((x[c] - center) * inverse * gain.data[c] + bias.data[c]);
    mean.data[r] = static_cast<float>(center);
    inverseDeviation.data[r] = static_cast<float>(inverse);
  }
}

void ReferenceBackend::layerNormBackward(Tensor dResidual, Tensor dGain, Tensor dBias, Tensor dOut,
                                         Tensor residual, Tensor mean, Tensor inverseDeviation,
                                         Tensor gain) {
  const std::int64_t width = residual.columns;
  for (std::int64_t r = 0; r < residual.rows; ++r) {
    const float* x = residual.data + r * width;
    const float* dy = dOut.data + r * width;
    const double inverse = inverseDeviation.data[r];
    const auto normed = [&](std::int64_t c) { return (x[c] - mean.data[r]) * inverse; };
    double meanOfGradient = 0.0;
    double meanOfProduct = 0.0;
    for (std::int64_t c = 0; c < width; ++c) {
      const double dNormed = static_cast<double>(dy[c]) * gain.data[c];
      meanOfGradient += dNormed / static_cast<double>(width);
      meanOfProduct += dNormed * normed(c) / static_cast<double>(width);
    }
    for (std::int64_t c = 0; c < width; ++c) {
      const double dNormed = static_cast<double>(dy[c]) * gain.data[c];
      dResidual.data[r * width + c] +=
          static_cast<float>(inverse * (dNormed - meanOfGradient - normed(c) * meanOfProduct));
      dGain.data[c] += static_cast<float>(dy[c] * normed(c));
      dBias.data[c] += dy[c];
    }
  }
}

void ReferenceBackend::crossEntropy(Tensor losses, Tensor logits, Ids targets, float scale) {
  assert(losses.rows == logits.rows && targets.count == logits.rows);
  for (std::int64_t r = 0; r < logits.rows; ++r) {
    float* row = logits.data + r * logits.columns;
    const std::int32_t target = targets.data[r];
    // Subtracting the largest logit changes nothing in exact arithmetic and keeps exp() finite.
    const double largest = *std::max_element(row, row + logits.columns);
    double total = 0.0;
    for (std::int64_t v = 0; v < logits.columns; ++v) total += std::exp(row[v] - largest);
    const double logTotal = largest + std::log(total);
    losses.data[r] = target == kNoTarget ? 0.0F : static_cast<float>(logTotal - row[target]);
    if (scale == 0.0F) continue;
    for (std::int64_t v = 0; v < logits.columns; ++v) {
      const double probability = std::exp(row[v] - logTotal);
      row[v] = target == kNoTarget
                   ? 0.0F
                   : static_cast<float>(scale * (probability - (v == target ? 1.0 : 0.0)));
    }
  }
}

}  // namespace glassbox::compute
