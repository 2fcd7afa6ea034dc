// Attention of every head of every row of the batch in one kernel each way: a block has one head of
// one row, from the scores to the result. Where they fit, its queries, keys and values and the
// [time, time] weights stand in shared memory; longer rows work on the weights in global memory.
// CPU twin: cpu/kernels/attention.cpp.
#include <algorithm>

#include "copies.cuh"
#include "dropout.cuh"
#include "fragments.cuh"
#include "operations.cuh"
#include "sums.cuh"

namespace glassbox::cuda {
namespace {

constexpr int kMostThreads = 512;
constexpr int kPadding = 4;  ///< floats behind a row, so that a warp's lanes hit different banks

struct AttentionTask {
  const float* qkv;
  const float* dOut;     ///< backward only
  float* out;            ///< forward only
  float* dQkv;           ///< backward only
  float* probabilities;  ///< [B·H·T, T]
  float* scratch;        ///< backward, long rows only: gradients of the scores, [B·H·T, T]
  int time;
  int heads;
  int width;
  int depth;
  bool causal;
  GlassboxCudaMask mask;
};

__host__ __device__ constexpr int roundedUp(int count, int to) {
  return (count + to - 1) / to * to;
}

/// A matrix that pieces are read from. In shared memory it is padded with zeros to whole pieces;
/// in global memory what is outside reads as zero.
template <bool kShared>
struct View {
  const float* data;
  int stride;
  int rows;
  int columns;

  __device__ float at(int row, int column) const {
    if (!kShared && (row >= rows || column >= columns)) return 0.0F;
    return data[row * stride + column];
  }
};

/// What belongs to one head of one row of the batch.
template <Precision kPrecision, bool kShared>
struct Head {
  const AttentionTask& task;
  View<kShared> queries, keys, values, dOut;
  float* weights;  ///< strip [time, stride] in shared memory, or the probabilities
  int stride;
  std::uint32_t maskStart;
  int warp, warps, g, t;

  __device__ explicit Head(const AttentionTask& task_) : task(task_) {
    warp = static_cast<int>(threadIdx.x) / 32;
    warps = static_cast<int>(blockDim.x) / 32;
    g = static_cast<int>(threadIdx.x) % 32 / 4;
    t = static_cast<int>(threadIdx.x) % 4;
    maskStart =
        blockIdx.x * static_cast<std::uint32_t>(task.time) * static_cast<std::uint32_t>(task.time);
  }
  __device__ float dropped(int query, int key) const {
    if (task.mask.limit == 0) return 1.0F;
    return dropoutFactor(task.mask,
                         maskStart + static_cast<std::uint32_t>(query * task.time + key));
  }
  __device__ int end(int query) const { return task.causal ? query + 1 : task.time; }
};

/// sums[2] (16 rows, 2·8 columns) += left (row, k) · right (k, column) for k from `begin` to `end`,
/// both multiples of 8.
template <Precision kPrecision, typename Left, typename Right>
__device__ inline void multiplyPieces(float (&sums)[2][4], int begin, int end, int g, int t,
                                      const Left& left, const Right& right) {
#pragma unroll 2
  for (int k = begin; k < end; k += 8) {
    const float a[4] = {left(g, k + t), left(g + 8, k + t), left(g, k + t + 4),
                        left(g + 8, k + t + 4)};
    const float first[2] = {right(k + t, g), right(k + t + 4, g)};
    const float second[2] = {right(k + t, g + 8), right(k + t + 4, g + 8)};
    const Factor<kPrecision, 4> factorA = factor<kPrecision>(a);
    multiply(sums[0], factorA, factor<kPrecision>(first));
    multiply(sums[1], factorA, factor<kPrecision>(second));
  }
}

/// Calls write(row, column, value) for each of the lane's results of such a product.
template <typename Write>
__device__ inline void eachResult(const float (&sums)[2][4], int g, int t, const Write& write) {
#pragma unroll
  for (int j = 0; j < 2; ++j)
#pragma unroll
    for (int i = 0; i < 4; ++i) write(g + i / 2 * 8, j * 8 + 2 * t + i % 2, sums[j][i]);
}

/// Starts to copy `rows` by `columns` floats into shared memory, padded with zeros to `paddedRows`
/// by `paddedColumns`: a warp a row, 16 bytes at a time where the rows lie so.
__device__ inline void bringInRows(float* to, int toStride, const float* from,
                                   std::size_t fromStride, int rows, int columns, int paddedRows,
                                   int paddedColumns) {
  const int lane = static_cast<int>(threadIdx.x) % 32;
  const int warp = static_cast<int>(threadIdx.x) / 32;
  const int warps = static_cast<int>(blockDim.x) / 32;
  const bool wide = fromStride % 4 == 0 && reinterpret_cast<std::uintptr_t>(from) % 16 == 0;
  const int step = wide ? 4 : 1;
  // Lanes that a row needs; several short rows share a warp.
  int lanes = 1;
  while (lanes < 32 && lanes * step < paddedColumns) lanes *= 2;
  const int rowsAtOnce = 32 / lanes;
  for (int row = warp * rowsAtOnce + lane / lanes; row < paddedRows; row += warps * rowsAtOnce)
    for (int column = lane % lanes * step; column < paddedColumns; column += lanes * step) {
      const int valid = row < rows ? max(0, min(step, columns - column)) : 0;
      const float* source = valid > 0 ? from + row * fromStride + column : from;
      if (wide) copyAhead<4>(to + row * toStride + column, source, valid);
      else copyAhead<1>(to + row * toStride + column, source, valid);
    }
}

/// Rows of one head out of a [R, columns] matrix.
__device__ inline View<true> bringIn(float* to, const float* from, std::size_t fromStride, int time,
                                     int depth) {
  const int inner = roundedUp(depth, 16);
  const int stride = inner + kPadding;
  bringInRows(to, stride, from, fromStride, time, depth, roundedUp(time, 16), inner);
  return {to, stride, time, depth};
}

__host__ __device__ constexpr int inputFloats(int time, int depth) {
  return roundedUp(time, 16) * (roundedUp(depth, 16) + kPadding);
}
__host__ __device__ constexpr int stripFloats(int time) {
  return roundedUp(time, 16) * (roundedUp(time, 16) + kPadding);
}

/// Sets up the views; `shared` is the block's memory.
template <Precision kPrecision, bool kShared>
__device__ inline void place(Head<kPrecision, kShared>& head, float* shared) {
  const AttentionTask& task = head.task;
  const int row = static_cast<int>(blockIdx.x) / task.heads;
  const int channel = static_cast<int>(blockIdx.x) % task.heads * task.depth;
  const std::size_t stride = 3 * static_cast<std::size_t>(task.width);
  const float* start = task.qkv + static_cast<std::size_t>(row) * task.time * stride + channel;
  const float* dOut =
      task.dOut == nullptr
          ? nullptr
          : task.dOut + static_cast<std::size_t>(row) * task.time * task.width + channel;
  const std::size_t weightsAt = static_cast<std::size_t>(blockIdx.x) * task.time * task.time;
  if constexpr (kShared) {
    const int floats = inputFloats(task.time, task.depth);
    head.queries = bringIn(shared, start, stride, task.time, task.depth);
    head.keys = bringIn(shared + floats, start + task.width, stride, task.time, task.depth);
    head.values =
        bringIn(shared + 2 * floats, start + 2 * task.width, stride, task.time, task.depth);
    float* next = shared + 3 * floats;
    if (dOut != nullptr) {
      head.dOut = bringIn(next, dOut, task.width, task.time, task.depth);
      next += floats;
    }
    head.weights = next;
    head.stride = roundedUp(task.time, 16) + kPadding;
  } else {
    const auto view = [&](const float* data, std::size_t by) {
      return View<false>{data, static_cast<int>(by), task.time, task.depth};
    };
    head.queries = view(start, stride);
    head.keys = view(start + task.width, stride);
    head.values = view(start + 2 * task.width, stride);
    head.dOut = view(dOut, task.width);
    head.weights = task.probabilities + weightsAt;
    head.stride = task.time;
  }
}

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

AttentionTask taskOf(const GlassboxCudaAttention& shape, Matrix probabilities, Matrix qkv) {
  AttentionTask task{};
  task.qkv = qkv.data;
  task.probabilities = probabilities.data;
  task.time = shape.time;
  task.heads = shape.heads;
  task.width = shape.width;
  task.depth = shape.width / shape.heads;
  task.causal = shape.causal != 0;
  task.mask = shape.mask;
  return task;
}

int threadsFor(int time) { return time <= 16 ? 128 : kMostThreads; }

/// Launches it, with so much shared memory of each block; allows that once for each larger amount.
template <auto kKernel>
void launchAllowed(unsigned blocks, int threads, std::size_t bytes, cudaStream_t stream,
                   const AttentionTask& task) {
  static std::size_t allowed = 48 * 1024;
  if (bytes > allowed) {
    check(cudaFuncSetAttribute(kKernel, cudaFuncAttributeMaxDynamicSharedMemorySize,
                               static_cast<int>(bytes)),
          "preparing attention");
    allowed = bytes;
  }
  launchKernel(kKernel, blocks, threads, bytes, stream, task);
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
