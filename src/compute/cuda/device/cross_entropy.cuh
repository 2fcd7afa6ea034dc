// Cross-entropy of one row of logits and its gradient, by one warp. It adds up as the kernel of a
// block a row does (cross_entropy.cu), so that both give the same bits.
#pragma once

#include "rows.cuh"
#include "sums.cuh"

namespace glassbox::cuda {

constexpr std::int32_t kNoTarget = -1;
constexpr int kLossThreads = 128;  ///< a row's, where it has a block

struct LossTask {
  float* losses;  ///< [N]
  float* logits;  ///< [N, V] afterwards their gradients, unless the scale is 0
  const std::int32_t* targets;
  float scale;
  const float* scaleAt;  ///< if given, replaces scale
  int vocabulary;
};

/// Each lane does what kLossThreads / 32 threads of a block would, with kValues logits each.
template <int kValues>
__device__ inline void lossOfRow(const LossTask& task, int at) {
  constexpr int kShares = kLossThreads / 32;
  const int lane = static_cast<int>(threadIdx.x) % 32;
  const std::int32_t target = task.targets[at];
  float* row = task.logits + static_cast<std::int64_t>(at) * task.vocabulary;
  const float scale = task.scaleAt != nullptr ? *task.scaleAt : task.scale;
  float values[kShares][kValues];
  float largest = -INFINITY;
#pragma unroll
  for (int i = 0; i < kValues; ++i)
#pragma unroll
    for (int share = 0; share < kShares; ++share) {
      const int v = i * kLossThreads + share * 32 + lane;
      values[share][i] = v < task.vocabulary ? row[v] : -INFINITY;
      largest = fmaxf(largest, values[share][i]);
    }
  largest = largestOfWarp(largest);
  float total = 0.0F;
#pragma unroll
  for (int share = 0; share < kShares; ++share) {
    float sum = 0.0F;
#pragma unroll
    for (int i = 0; i < kValues; ++i) sum += expf(values[share][i] - largest);
    sum = sumOfWarp(sum);
    total = share == 0 ? sum : total + sum;
  }
  if (lane == 0)
    task.losses[at] = target == kNoTarget ? 0.0F : largest + logf(total) - row[target];
  if (scale == 0.0F) return;
  const float inverse = 1.0F / total;
  __syncwarp();  // row[target] has been read
#pragma unroll
  for (int i = 0; i < kValues; ++i)
#pragma unroll
    for (int share = 0; share < kShares; ++share) {
      const int v = i * kLossThreads + share * 32 + lane;
      if (v >= task.vocabulary) continue;
      const float probability = expf(values[share][i] - largest) * inverse;
      row[v] = target == kNoTarget ? 0.0F : scale * (probability - (v == target ? 1.0F : 0.0F));
    }
}

}  // namespace glassbox::cuda
