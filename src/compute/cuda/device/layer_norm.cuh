// Layer norm with the addition to the residual stream, row by row, a warp a row. CPU twin:
// cpu/row_operations.cpp.
#pragma once

#include "rows.cuh"
#include "sums.cuh"

namespace glassbox::cuda {

constexpr float kNormEpsilon = 1e-5F;

struct NormTask {
  float* out;               ///< [rows, width]
  float* mean;              ///< [rows]
  float* inverseDeviation;  ///< [rows]
  float* residual;          ///< [rows, width] what is normed
  const float* before;      ///< [rows, width] residual without the addend; may be `residual` itself
  const float* addend;      ///< [rows, width] or null
  const float* gain;        ///< [width]
  const float* bias;        ///< [width]
  int rows;
  int width;
};

/// A lane keeps kValues of the row's values, 32 apart.
template <int kValues>
__device__ inline void normRow(const NormTask& task, int row) {
  const int lane = static_cast<int>(threadIdx.x) % 32;
  const std::int64_t at = static_cast<std::int64_t>(row) * task.width;
  float values[kValues];
  float sum = 0.0F;
#pragma unroll
  for (int i = 0; i < kValues; ++i) {
    const int c = i * 32 + lane;
    values[i] = 0.0F;
    if (c >= task.width) continue;
    values[i] = task.before[at + c];
    if (task.addend != nullptr) values[i] += task.addend[at + c];
    if (task.addend != nullptr || task.before != task.residual) task.residual[at + c] = values[i];
    sum += values[i];
  }
  const float center = sumOfWarp(sum) / static_cast<float>(task.width);
  float squares = 0.0F;
#pragma unroll
  for (int i = 0; i < kValues; ++i)
    if (i * 32 + lane < task.width) squares += (values[i] - center) * (values[i] - center);
  const float inverse =
      1.0F / sqrtf(sumOfWarp(squares) / static_cast<float>(task.width) + kNormEpsilon);
#pragma unroll
  for (int i = 0; i < kValues; ++i) {
    const int c = i * 32 + lane;
    if (c < task.width)
      task.out[at + c] = (values[i] - center) * inverse * task.gain[c] + task.bias[c];
  }
  if (lane == 0) {
    task.mean[row] = center;
    task.inverseDeviation[row] = inverse;
  }
}

struct NormGradientTask {
  float* dResidual;     ///< [rows, width]
  const float* before;  ///< [rows, width] what dResidual adds to; may be `dResidual` itself
  float* parts;         ///< [rows / rowsOfPart, 2·width] sums for gain and bias
  const float* dOut;    ///< [rows, width]
  const float* residual;
  const float* mean;
  const float* inverseDeviation;
  const float* gain;
  int rows;
  int width;
  int rowsOfPart;  ///< a multiple of kWarps
};

/// A lane's share of one row; adds to what the row gives for gain and bias.
template <int kValues>
__device__ inline void goBackThroughNorm(const NormGradientTask& task, int row,
                                         float (&gains)[kValues], float (&biases)[kValues]) {
  const int lane = static_cast<int>(threadIdx.x) % 32;
  const std::int64_t at = static_cast<std::int64_t>(row) * task.width;
  const float center = task.mean[row];
  const float inverse = task.inverseDeviation[row];
  float normed[kValues];
  float dNormed[kValues];
  float sum = 0.0F;
  float product = 0.0F;
#pragma unroll
  for (int i = 0; i < kValues; ++i) {
    const int c = i * 32 + lane;
    normed[i] = dNormed[i] = 0.0F;
    if (c >= task.width) continue;
    const float dy = task.dOut[at + c];
    normed[i] = (task.residual[at + c] - center) * inverse;
    dNormed[i] = dy * task.gain[c];
    sum += dNormed[i];
    product += dNormed[i] * normed[i];
    gains[i] += dy * normed[i];
    biases[i] += dy;
  }
  const float meanOfGradient = sumOfWarp(sum) / static_cast<float>(task.width);
  const float meanOfProduct = sumOfWarp(product) / static_cast<float>(task.width);
#pragma unroll
  for (int i = 0; i < kValues; ++i) {
    const int c = i * 32 + lane;
    if (c < task.width)
      task.dResidual[at + c] =
          task.before[at + c] + inverse * (dNormed[i] - meanOfGradient - normed[i] * meanOfProduct);
  }
}

/// How many rows are added up to one part.
inline int rowsOfNormPart(int rows) {
  constexpr int kMostParts = 256;
  return kWarps * static_cast<int>(dividedUp(dividedUp(rows, kWarps), kMostParts));
}

}  // namespace glassbox::cuda
