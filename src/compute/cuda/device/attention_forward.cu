// Attention of every head of every row of the batch in one kernel, from the scores to the result.
#include "attention.cuh"
#include "sums.cuh"

namespace glassbox::cuda {
namespace {

template <Precision kPrecision, bool kShared>
__device__ inline void scores(const Head<kPrecision, kShared>& head) {
  const AttentionTask& task = head.task;
  const int pieces = (task.time + 15) / 16;
  const float scale = 1.0F / sqrtf(static_cast<float>(task.depth));
  for (int tile = head.warp; tile < pieces * pieces; tile += head.warps) {
    const int row0 = tile / pieces * 16;
    const int column0 = tile % pieces * 16;
    if (task.causal && column0 > row0) continue;
    float sums[2][4] = {};
    multiplyPieces<kPrecision>(
        sums, 0, roundedUp(task.depth, 8), head.g, head.t,
        [&](int row, int k) { return head.queries.at(row0 + row, k); },
        [&](int k, int column) { return head.keys.at(column0 + column, k); });
    eachResult(sums, head.g, head.t, [&](int row, int column, float value) {
      if (kShared || (row0 + row < task.time && column0 + column < task.time))
        head.weights[(row0 + row) * head.stride + column0 + column] = value * scale;
    });
  }
}

/// Scores to weights, a warp a query. The strip keeps them after dropout, zero where the query may
/// not look; the probabilities before.
template <Precision kPrecision, bool kShared>
__device__ inline void softmaxOfRows(const Head<kPrecision, kShared>& head) {
  const AttentionTask& task = head.task;
  const int lane = static_cast<int>(threadIdx.x) % 32;
  const int padded = kShared ? roundedUp(task.time, 16) : task.time;
  float* kept = task.probabilities + static_cast<std::size_t>(blockIdx.x) * task.time * task.time;
  for (int query = head.warp; query < padded; query += head.warps) {
    float* row = head.weights + query * head.stride;
    const int end = query < task.time ? head.end(query) : 0;
    float largest = -INFINITY;
    for (int key = lane; key < end; key += 32) largest = fmaxf(largest, row[key]);
    largest = largestOfWarp(largest);
    float total = 0.0F;
    for (int key = lane; key < end; key += 32) {
      const float weight = expf(row[key] - largest);
      row[key] = weight;
      total += weight;
    }
    const float inverse = 1.0F / sumOfWarp(total);
    for (int key = lane; key < padded; key += 32) {
      const float weight = key < end ? row[key] * inverse : 0.0F;
      if (query < task.time && key < task.time) kept[query * task.time + key] = weight;
      if (kShared) row[key] = key < end ? weight * head.dropped(query, key) : 0.0F;
    }
  }
}

template <Precision kPrecision, bool kShared>
__global__ void __launch_bounds__(kMostThreads)
    attentionKernel(const __grid_constant__ AttentionTask task) {
  if (!kComputed<kPrecision>) return;
  GLASSBOX_SHARED_MEMORY(shared);
  Head<kPrecision, kShared> head(task);
  place(head, shared);
  closeStage();
  waitForStage<0>();
  __syncthreads();
  scores(head);
  __syncthreads();
  softmaxOfRows(head);
  __syncthreads();
  const int row = static_cast<int>(blockIdx.x) / task.heads;
  float* out = task.out + static_cast<std::size_t>(row) * task.time * task.width +
               static_cast<int>(blockIdx.x) % task.heads * task.depth;
  const int down = (task.time + 15) / 16;
  const int across = (task.depth + 15) / 16;
  for (int tile = head.warp; tile < down * across; tile += head.warps) {
    const int row0 = tile / across * 16;
    const int column0 = tile % across * 16;
    const int end = task.causal ? min(row0 + 16, roundedUp(task.time, 8)) : roundedUp(task.time, 8);
    float sums[2][4] = {};
    multiplyPieces<kPrecision>(
        sums, 0, end, head.g, head.t,
        [&](int query, int key) {
          if (kShared) return head.weights[(row0 + query) * head.stride + key];
          if (row0 + query >= task.time || key >= task.time) return 0.0F;
          return head.weights[(row0 + query) * head.stride + key] * head.dropped(row0 + query, key);
        },
        [&](int key, int column) { return head.values.at(key, column0 + column); });
    eachResult(sums, head.g, head.t, [&](int query, int column, float value) {
      if (row0 + query < task.time && column0 + column < task.depth)
        out[static_cast<std::size_t>(row0 + query) * task.width + column0 + column] = value;
    });
  }
}

}  // namespace

void attentionForward(GlassboxCuda& device, Matrix out, Matrix probabilities, Matrix qkv,
                      const GlassboxCudaAttention& shape) {
  AttentionTask task = taskOf(shape, probabilities, qkv);
  task.out = out.data;
  const std::size_t bytes = sizeof(float) * (std::size_t{3} * inputFloats(task.time, task.depth) +
                                             stripFloats(task.time));
  const auto blocks = static_cast<unsigned>(shape.batch * shape.heads);
  const int threads = threadsFor(task.time);
  device.run(Lane::kMain, {qkv}, {out, probabilities}, [&](cudaStream_t stream) {
    withPrecision(device.precision(), [&](auto precision) {
      constexpr Precision kPrecision = decltype(precision)::value;
      if (bytes > device.sharedMemory())
        launchAllowed<attentionKernel<kPrecision, false>>(blocks, threads, 0, stream, task);
      else launchAllowed<attentionKernel<kPrecision, true>>(blocks, threads, bytes, stream, task);
    });
  });
}

}  // namespace glassbox::cuda
