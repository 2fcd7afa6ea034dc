// Cross-entropy and its gradient in one pass over the logits, without storing the softmax. CPU
// twin: cpu/row_operations.cpp.
#include "operations.cuh"
#include "rows.cuh"
#include "sums.cuh"

namespace glassbox::cuda {
namespace {

constexpr std::int32_t kNoTarget = -1;
constexpr int kLossThreads = 128;

/// A block has a row; a thread keeps kValues of its logits. `scaleAt`, if given, replaces scale.
template <int kValues>
__global__ void crossEntropyKernel(float* losses, float* logits, const std::int32_t* targets,
                                   float scale, const float* scaleAt, int vocabulary) {
  __shared__ float shared[kLossThreads / 32];
  const int thread = static_cast<int>(threadIdx.x);
  const std::int32_t target = targets[blockIdx.x];
  float* row = logits + std::int64_t{blockIdx.x} * vocabulary;
  if (scaleAt != nullptr) scale = *scaleAt;
  float values[kValues];
  float largest = -INFINITY;
#pragma unroll
  for (int i = 0; i < kValues; ++i) {
    const int v = i * kLossThreads + thread;
    values[i] = v < vocabulary ? row[v] : -INFINITY;
    largest = fmaxf(largest, values[i]);
  }
  largest = largestOfBlock<kLossThreads>(largest, shared);
  float total = 0.0F;
#pragma unroll
  for (int i = 0; i < kValues; ++i) total += expf(values[i] - largest);
  total = sumOfBlock<kLossThreads>(total, shared);
  if (thread == 0)
    losses[blockIdx.x] = target == kNoTarget ? 0.0F : largest + logf(total) - row[target];
  if (scale == 0.0F) return;
  const float inverse = 1.0F / total;
  __syncthreads();  // row[target] has been read
#pragma unroll
  for (int i = 0; i < kValues; ++i) {
    const int v = i * kLossThreads + thread;
    if (v >= vocabulary) continue;
    const float probability = expf(values[i] - largest) * inverse;
    row[v] = target == kNoTarget ? 0.0F : scale * (probability - (v == target ? 1.0F : 0.0F));
  }
}

/// The same for any vocabulary, reading the logits again each time.
__global__ void longCrossEntropyKernel(float* losses, float* logits, const std::int32_t* targets,
                                       float scale, const float* scaleAt, int vocabulary) {
  __shared__ float shared[kLossThreads / 32];
  const int thread = static_cast<int>(threadIdx.x);
  const std::int32_t target = targets[blockIdx.x];
  float* row = logits + std::int64_t{blockIdx.x} * vocabulary;
  if (scaleAt != nullptr) scale = *scaleAt;
  float largest = -INFINITY;
  for (int v = thread; v < vocabulary; v += kLossThreads) largest = fmaxf(largest, row[v]);
  largest = largestOfBlock<kLossThreads>(largest, shared);
  float total = 0.0F;
  for (int v = thread; v < vocabulary; v += kLossThreads) total += expf(row[v] - largest);
  total = sumOfBlock<kLossThreads>(total, shared);
  if (thread == 0)
    losses[blockIdx.x] = target == kNoTarget ? 0.0F : largest + logf(total) - row[target];
  if (scale == 0.0F) return;
  const float inverse = 1.0F / total;
  __syncthreads();
  for (int v = thread; v < vocabulary; v += kLossThreads) {
    const float probability = expf(row[v] - largest) * inverse;
    row[v] = target == kNoTarget ? 0.0F : scale * (probability - (v == target ? 1.0F : 0.0F));
  }
}

}  // namespace

void crossEntropy(GlassboxCuda& device, Matrix losses, Matrix logits, Ids targets, float scale) {
  if (logits.rows == 0) return;
  const float* scaleAt = device.recording() ? &device.numbers()->lossScale : nullptr;
  const auto vocabulary = static_cast<int>(logits.columns);
  const auto rows = static_cast<unsigned>(logits.rows);
  device.run(Lane::kMain, {targets}, {losses, logits}, [&](cudaStream_t stream) {
    const bool done = withValues(vocabulary, kLossThreads, [&](auto values) {
      launchKernel(crossEntropyKernel<decltype(values)::value>, rows, kLossThreads, 0, stream,
                   losses.data, logits.data, targets.data, scale, scaleAt, vocabulary);
    });
    if (!done)
      launchKernel(longCrossEntropyKernel, rows, kLossThreads, 0, stream, losses.data, logits.data,
                   targets.data, scale, scaleAt, vocabulary);
  });
}

}  // namespace glassbox::cuda
