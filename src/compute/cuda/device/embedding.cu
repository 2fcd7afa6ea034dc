// The table of words and that of places, each way, and rows moved from matrix to matrix. CPU twin:
// cpu/row_operations.cpp.
#include <algorithm>

#include "operations.cuh"
#include "rows.cuh"

namespace glassbox::cuda {
namespace {

__host__ __device__ constexpr int roundedUp(int count, int to) {
  return (count + to - 1) / to * to;
}

__global__ void embeddingKernel(float* out, const std::int32_t* tokens, const float* tokenTable,
                                const float* positionTable, int time, int width,
                                std::int64_t count) {
  const std::int64_t i = std::int64_t{blockIdx.x} * blockDim.x + threadIdx.x;
  if (i >= count) return;
  const std::int64_t row = i / width;
  const int c = static_cast<int>(i % width);
  out[i] = tokenTable[static_cast<std::int64_t>(tokens[row]) * width + c] +
           positionTable[row % time * width + c];
}

constexpr int kIds = 1024;  ///< tokens looked through at once

/// Adds to a row of a table the rows of dOut at place(0) … place(count - 1), in that order.
template <int kValues, typename Place>
__device__ inline void addRows(float* row, const float* dOut, int count, int width,
                               const Place& place) {
  const int lane = static_cast<int>(threadIdx.x) % 32;
  float sums[kValues];
#pragma unroll
  for (int i = 0; i < kValues; ++i) {
    const int c = i * 32 + lane;
    sums[i] = c < width ? row[c] : 0.0F;
  }
#pragma unroll(kValues > 32 ? 1 : 32 / kValues)
  for (int n = 0; n < count; ++n) {
    const float* from = dOut + static_cast<std::int64_t>(place(n)) * width;
#pragma unroll
    for (int i = 0; i < kValues; ++i) {
      const int c = i * 32 + lane;
      if (c < width) sums[i] += from[c];
    }
  }
#pragma unroll
  for (int i = 0; i < kValues; ++i) {
    const int c = i * 32 + lane;
    if (c < width) row[c] = sums[i];
  }
}

/// A warp adds up one row of a table: of all positions with its token, or at its place in their
/// row, in the order of the positions.
template <int kValues>
__global__ void embeddingGradientKernel(float* dTokenTable, float* dPositionTable,
                                        const float* dOut, const std::int32_t* tokens,
                                        int positions, int time, int width, int vocabulary,
                                        int places) {
  __shared__ std::int32_t ids[kIds];
  __shared__ int found[kWarps][kIds];
  const int lane = static_cast<int>(threadIdx.x) % 32;
  const int warp = static_cast<int>(threadIdx.x) / 32;
  // The few places, which have more to add up, come first.
  const int place = static_cast<int>(blockIdx.x) * kWarps + warp;
  const int token = place - places;
  if (place < places)
    addRows<kValues>(dPositionTable + static_cast<std::int64_t>(place) * width, dOut,
                     (positions - place + time - 1) / time, width,
                     [&](int n) { return place + n * time; });
  for (int first = 0; first < positions; first += kIds) {
    const int count = min(kIds, positions - first);
    __syncthreads();
    for (int i = static_cast<int>(threadIdx.x); i < count; i += kWarps * 32)
      ids[i] = tokens[first + i];
    __syncthreads();
    if (token < 0 || token >= vocabulary) continue;
    int matches = 0;
#pragma unroll 4
    for (int i = lane; i < roundedUp(count, 32); i += 32) {
      const bool match = i < count && ids[i] == token;
      const unsigned all = __ballot_sync(~0U, match);
      if (match) found[warp][matches + __popc(all & ((1U << lane) - 1))] = first + i;
      matches += __popc(all);
    }
    __syncwarp();
    if (matches > 0)
      addRows<kValues>(dTokenTable + static_cast<std::int64_t>(token) * width, dOut, matches, width,
                       [&](int n) { return found[warp][n]; });
    __syncwarp();
  }
}

/// out[i] = in[rows[i]]; zeros where rows[i] is negative.
__global__ void gatherKernel(float* out, const float* in, const std::int32_t* rows, int width,
                             std::int64_t count) {
  const std::int64_t i = std::int64_t{blockIdx.x} * blockDim.x + threadIdx.x;
  if (i >= count) return;
  const std::int64_t row = rows[i / width];
  out[i] = row < 0 ? 0.0F : in[row * width + i % width];
}

__global__ void scatterKernel(float* to, const float* from, const std::int32_t* rows, int width,
                              std::int64_t count) {
  const std::int64_t i = std::int64_t{blockIdx.x} * blockDim.x + threadIdx.x;
  if (i >= count) return;
  const std::int64_t row = rows[i / width];
  if (row >= 0) to[row * width + i % width] = from[i];
}

}  // namespace

void embeddingForward(GlassboxCuda& device, Matrix out, Ids tokens, Matrix tokenTable,
                      Matrix positionTable, int time) {
  const std::int64_t count = out.rows * out.columns;
  device.run(Lane::kMain, {tokens, tokenTable, positionTable}, {out}, [&](cudaStream_t stream) {
    launchKernel(embeddingKernel, dividedUp(count, 256), 256, 0, stream, out.data, tokens.data,
                 tokenTable.data, positionTable.data, time, static_cast<int>(out.columns), count);
  });
}

void embeddingBackward(GlassboxCuda& device, Matrix dTokenTable, Matrix dPositionTable, Matrix dOut,
                       Ids tokens, int time) {
  const std::int64_t places = std::min<std::int64_t>(time, dOut.rows);
  device.run(Lane::kMain, {dOut, tokens}, {dTokenTable, dPositionTable}, [&](cudaStream_t stream) {
    const bool done = withValues(dOut.columns, 32, [&](auto values) {
      launchKernel(embeddingGradientKernel<decltype(values)::value>,
                   dividedUp(dTokenTable.rows + places, kWarps), kWarps * 32, 0, stream,
                   dTokenTable.data, dPositionTable.data, dOut.data, tokens.data,
                   static_cast<int>(dOut.rows), time, static_cast<int>(dOut.columns),
                   static_cast<int>(dTokenTable.rows), static_cast<int>(places));
    });
    if (!done) refuseWidth();
  });
}

void gatherRows(GlassboxCuda& device, Matrix out, Matrix in, Ids rows) {
  const std::int64_t count = out.rows * out.columns;
  if (count == 0) return;
  device.run(Lane::kMain, {in, rows}, {out}, [&](cudaStream_t stream) {
    launchKernel(gatherKernel, dividedUp(count, 256), 256, 0, stream, out.data, in.data, rows.data,
                 static_cast<int>(out.columns), count);
  });
}

void scatterRows(GlassboxCuda& device, Matrix to, Matrix from, Ids rows) {
  const std::int64_t count = from.rows * from.columns;
  fill(device, to, 0.0F);
  if (count == 0) return;
  device.run(Lane::kMain, {from, rows}, {to}, [&](cudaStream_t stream) {
    launchKernel(scatterKernel, dividedUp(count, 256), 256, 0, stream, to.data, from.data,
                 rows.data, static_cast<int>(from.columns), count);
  });
}

}  // namespace glassbox::cuda
