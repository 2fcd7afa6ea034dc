// Matrix products, and GELU on their results.
#include <cassert>
#include <cmath>
#include <numbers>

#include "compute/reference/reference_backend.h"

namespace glassbox::compute {
namespace {

// The tanh form, Hendrycks and Gimpel 2016.
const double kGeluScale = std::sqrt(2.0 / std::numbers::pi);
constexpr double kGeluCubic = 0.044715;

double gelu(double x) {
  return 0.5 * x * (1.0 + std::tanh(kGeluScale * (x + kGeluCubic * x * x * x)));
}

double geluDerivative(double x) {
  const double t = std::tanh(kGeluScale * (x + kGeluCubic * x * x * x));
  return 0.5 * (1.0 + t) + 0.5 * x * (1.0 - t * t) * kGeluScale * (1.0 + 3.0 * kGeluCubic * x * x);
}

/// Σ a[i·aStride]·b[i·bStride].
double dot(const float* a, std::int64_t aStride, const float* b, std::int64_t bStride,
           std::int64_t count) {
  double sum = 0.0;
  for (std::int64_t i = 0; i < count; ++i)
    sum += static_cast<double>(a[i * aStride]) * b[i * bStride];
  return sum;
}

}  // namespace

void ReferenceBackend::linearForward(Tensor out, Tensor in, Tensor weight, Tensor bias,
                                     Tensor preActivation) {
  assert(in.columns == weight.rows && out.columns == weight.columns && out.rows == in.rows);
  for (std::int64_t r = 0; r < out.rows; ++r)
    for (std::int64_t n = 0; n < out.columns; ++n) {
      const std::int64_t at = r * out.columns + n;
      const auto sum = static_cast<float>(
          dot(in.data + r * in.columns, 1, weight.data + n, weight.columns, in.columns) +
          (bias ? bias.data[n] : 0.0F));
      if (preActivation) preActivation.data[at] = sum;
      out.data[at] = preActivation ? static_cast<float>(gelu(sum)) : sum;
    }
}

void ReferenceBackend::linearBackwardInput(Tensor dIn, Tensor dOut, Tensor weight,
                                           Tensor preActivation) {
  assert(dIn.columns == weight.rows && dOut.columns == weight.columns && dIn.rows == dOut.rows);
  for (std::int64_t r = 0; r < dIn.rows; ++r)
    for (std::int64_t k = 0; k < dIn.columns; ++k) {
      const std::int64_t at = r * dIn.columns + k;
      const double sum =
          dot(dOut.data + r * dOut.columns, 1, weight.data + k * weight.columns, 1, dOut.columns);
      dIn.data[at] =
          static_cast<float>(preActivation ? sum * geluDerivative(preActivation.data[at]) : sum);
    }
}

void ReferenceBackend::linearBackwardWeight(Tensor dWeight, Tensor dBias, Tensor in, Tensor dOut) {
  assert(dWeight.rows == in.columns && dWeight.columns == dOut.columns && in.rows == dOut.rows);
  for (std::int64_t k = 0; k < in.columns; ++k)
    for (std::int64_t n = 0; n < dOut.columns; ++n)
      dWeight.data[k * dOut.columns + n] +=
          static_cast<float>(dot(in.data + k, in.columns, dOut.data + n, dOut.columns, in.rows));
  if (!dBias) return;
  for (std::int64_t n = 0; n < dOut.columns; ++n) {
    double sum = 0.0;
    for (std::int64_t r = 0; r < dOut.rows; ++r) sum += dOut.data[r * dOut.columns + n];
    dBias.data[n] += static_cast<float>(sum);
  }
}

void ReferenceBackend::unembedForward(Tensor logits, Tensor hidden, Tensor table) {
  assert(hidden.columns == table.columns && logits.columns == table.rows);
  for (std::int64_t r = 0; r < logits.rows; ++r)
    for (std::int64_t v = 0; v < logits.columns; ++v)
      logits.data[r * logits.columns + v] = static_cast<float>(dot(
          hidden.data + r * hidden.columns, 1, table.data + v * table.columns, 1, hidden.columns));
}

void ReferenceBackend::unembedBackward(Tensor dHidden, Tensor dTable, Tensor dLogits, Tensor hidden,
                                       Tensor table) {
  for (std::int64_t r = 0; r < dHidden.rows; ++r)
    for (std::int64_t c = 0; c < dHidden.columns; ++c)
      dHidden.data[r * dHidden.columns + c] = static_cast<float>(dot(
          dLogits.data + r * dLogits.columns, 1, table.data + c, table.columns, dLogits.columns));
  linearBackwardWeight(dTable, {}, dLogits, hidden);
}

}  // namespace glassbox::compute
