// The way back through attention in one kernel, from the result's gradient to those of queries,
// keys and values.
#include "attention.cuh"

namespace glassbox::cuda {
namespace {

/// The weights as they came out of the softmax, from global memory into the strip.
template <Precision kPrecision>
__device__ inline void bringInWeights(const Head<kPrecision, true>& head) {
  const AttentionTask& task = head.task;
  const int padded = roundedUp(task.time, 16);
  bringInRows(head.weights, head.stride,
              task.probabilities + static_cast<std::size_t>(blockIdx.x) * task.time * task.time,
              task.time, task.time, task.time, padded, padded);
}

/// dQkv's third part: dV = (weights after dropout)ᵀ · dOut.
template <Precision kPrecision, bool kShared>
__device__ inline void valueGradients(const Head<kPrecision, kShared>& head, float* dValues) {
  const AttentionTask& task = head.task;
  const int down = (task.time + 15) / 16;
  const int across = (task.depth + 15) / 16;
  for (int tile = head.warp; tile < down * across; tile += head.warps) {
    const int row0 = tile / across * 16;
    const int column0 = tile % across * 16;
    float sums[2][4] = {};
    multiplyPieces<kPrecision>(
        sums, task.causal ? row0 : 0, roundedUp(task.time, 8), head.g, head.t,
        [&](int key, int query) {
          if (!kShared && (row0 + key >= task.time || query >= task.time)) return 0.0F;
          return head.weights[query * head.stride + row0 + key] * head.dropped(query, row0 + key);
        },
        [&](int query, int column) { return head.dOut.at(query, column0 + column); });
    eachResult(sums, head.g, head.t, [&](int key, int column, float value) {
      if (row0 + key < task.time && column0 + column < task.depth)
        dValues[static_cast<std::size_t>(row0 + key) * 3 * task.width + column0 + column] = value;
    });
  }
}

/// Gradients of 16 queries' scores, by the warp that has them: dScore = weight·(dWeight - Σ
/// weight·dWeight) with dWeight = dOut·Vᵀ through the dropout. The products are computed twice, as
/// the sum must be known first. They go to `dScores`, which may be the weights' own strip.
template <Precision kPrecision, bool kShared>
__device__ inline void scoreGradients(const Head<kPrecision, kShared>& head, int row0,
                                      float* dScores) {
  const AttentionTask& task = head.task;
  const int end = task.causal ? min(row0 + 16, task.time) : task.time;
  float upper = 0.0F;  // of the lane's row in the upper half of the piece
  float lower = 0.0F;
  const auto over = [&](int column0, const auto& use) {
    float sums[2][4] = {};
    multiplyPieces<kPrecision>(
        sums, 0, roundedUp(task.depth, 8), head.g, head.t,
        [&](int query, int k) { return head.dOut.at(row0 + query, k); },
        [&](int k, int key) { return head.values.at(column0 + key, k); });
    eachResult(sums, head.g, head.t, [&](int query, int key, float value) {
      const bool inside = row0 + query < task.time && column0 + key < task.time;
      if (!kShared && !inside) return;
      float* weight = head.weights + (row0 + query) * head.stride + column0 + key;
      const float kept = inside ? head.dropped(row0 + query, column0 + key) : 0.0F;
      use(query, key, *weight, value * kept);
    });
  };
  for (int column0 = 0; column0 < end; column0 += 16)
    over(column0, [&](int query, int, float weight, float dWeight) {
      (query < 8 ? upper : lower) += weight * dWeight;
    });
  // The four lanes that share a row.
  upper += __shfl_xor_sync(~0U, upper, 1);
  upper += __shfl_xor_sync(~0U, upper, 2);
  lower += __shfl_xor_sync(~0U, lower, 1);
  lower += __shfl_xor_sync(~0U, lower, 2);
  for (int column0 = 0; column0 < end; column0 += 16)
    over(column0, [&](int query, int key, float weight, float dWeight) {
      dScores[(row0 + query) * head.stride + column0 + key] =
          weight * (dWeight - (query < 8 ? upper : lower));
    });
}

/// dQ = dScores·K and dK = dScoresᵀ·Q, both scaled.
template <Precision kPrecision, bool kShared>
__device__ inline void queryAndKeyGradients(const Head<kPrecision, kShared>& head,
                                            const float* dScores, float* dQueries, float* dKeys) {
  const AttentionTask& task = head.task;
  const int down = (task.time + 15) / 16;
  const int across = (task.depth + 15) / 16;
  const int time8 = roundedUp(task.time, 8);
  const float scale = 1.0F / sqrtf(static_cast<float>(task.depth));
  const auto dScore = [&](int query, int key) {
    if (!kShared && (query >= task.time || key >= task.time || (task.causal && key > query)))
      return 0.0F;
    return dScores[query * head.stride + key];
  };
  for (int tile = head.warp; tile < 2 * down * across; tile += head.warps) {
    const bool isKey = tile >= down * across;
    const int row0 = tile % (down * across) / across * 16;
    const int column0 = tile % across * 16;
    float sums[2][4] = {};
    if (isKey)
      multiplyPieces<kPrecision>(
          sums, task.causal ? row0 : 0, time8, head.g, head.t,
          [&](int key, int query) { return dScore(query, row0 + key); },
          [&](int query, int column) { return head.queries.at(query, column0 + column); });
    else
      multiplyPieces<kPrecision>(
          sums, 0, task.causal ? min(row0 + 16, time8) : time8, head.g, head.t,
          [&](int query, int key) { return dScore(row0 + query, key); },
          [&](int key, int column) { return head.keys.at(key, column0 + column); });
    float* to = isKey ? dKeys : dQueries;
    eachResult(sums, head.g, head.t, [&](int row, int column, float value) {
      if (row0 + row < task.time && column0 + column < task.depth)
        to[static_cast<std::size_t>(row0 + row) * 3 * task.width + column0 + column] =
            value * scale;
    });
  }
}

template <Precision kPrecision, bool kShared>
__global__ void __launch_bounds__(kMostThreads)
    attentionGradientKernel(const __grid_constant__ AttentionTask task) {
  if (!kComputed<kPrecision>) return;
  GLASSBOX_SHARED_MEMORY(shared);
  Head<kPrecision, kShared> head(task);
  place(head, shared);
  if constexpr (kShared) bringInWeights(head);
  float* dScores =
      kShared ? head.weights
              : task.scratch + static_cast<std::size_t>(blockIdx.x) * task.time * task.time;
  closeStage();
  waitForStage<0>();
  __syncthreads();
  const int row = static_cast<int>(blockIdx.x) / task.heads;
  float* dQueries = task.dQkv + static_cast<std::size_t>(row) * task.time * 3 * task.width +
                    static_cast<int>(blockIdx.x) % task.heads * task.depth;
  valueGradients(head, dQueries + 2 * task.width);
  __syncthreads();  // the strip's weights are replaced now
  for (int row0 = head.warp * 16; row0 < task.time; row0 += head.warps * 16)
    scoreGradients(head, row0, dScores);
  __syncthreads();
  queryAndKeyGradients(head, dScores, dQueries, dQueries + task.width);
}

}  // namespace

void attentionBackward(GlassboxCuda& device, Matrix dQkv, Matrix dOut, Matrix probabilities,
                       Matrix qkv, const GlassboxCudaAttention& shape) {
  AttentionTask task = taskOf(shape, probabilities, qkv);
  task.dOut = dOut.data;
  task.dQkv = dQkv.data;
  const std::size_t bytes = sizeof(float) * (std::size_t{4} * inputFloats(task.time, task.depth) +
                                             stripFloats(task.time));
  const auto blocks = static_cast<unsigned>(shape.batch * shape.heads);
  const int threads = threadsFor(task.time);
  device.run(Lane::kMain, {dOut, probabilities, qkv}, {dQkv}, [&](cudaStream_t stream) {
    const bool fits = bytes <= device.sharedMemory();
    if (!fits) task.scratch = device.scratch<float>(std::size_t{blocks} * task.time * task.time);
    withPrecision(device.precision(), [&](auto precision) {
      constexpr Precision kPrecision = decltype(precision)::value;
      if (fits)
        launchAllowed<attentionGradientKernel<kPrecision, true>>(blocks, threads, bytes, stream,
                                                                 task);
      else
        launchAllowed<attentionGradientKernel<kPrecision, false>>(blocks, threads, 0, stream, task);
    });
  });
}

}  // namespace glassbox::cuda
