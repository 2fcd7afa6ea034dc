// What attention's way forward and way back have in common. A block has one head of one row of the
// batch. Where they fit, its queries, keys and values and the [time, time] weights stand in shared
// memory; longer rows work on the weights in global memory. CPU twin: cpu/kernels/attention.cpp.
#pragma once

#include <cstdint>

#include "copies.cuh"
#include "dropout.cuh"
#include "fragments.cuh"
#include "operations.cuh"

namespace glassbox::cuda {

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

inline AttentionTask taskOf(const GlassboxCudaAttention& shape, Matrix probabilities, Matrix qkv) {
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

inline int threadsFor(int time) { return time <= 16 ? 128 : kMostThreads; }

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

}  // namespace glassbox::cuda
