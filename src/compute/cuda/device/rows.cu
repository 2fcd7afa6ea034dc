// What happens to one row after the other: embedding, layer norm, cross-entropy, moving rows. CPU
// twin: cpu/row_operations.cpp.
#include <algorithm>
#include <type_traits>

#include "operations.cuh"
#include "sums.cuh"

namespace glassbox::cuda {
namespace {

constexpr int kWarps = 8;  ///< of a block, where a warp has a row
constexpr float kNormEpsilon = 1e-5F;
constexpr std::int32_t kNoTarget = -1;

__host__ __device__ constexpr int roundedUp(int count, int to) {
  return (count + to - 1) / to * to;
}

unsigned dividedUp(std::int64_t count, std::int64_t by) {
  return static_cast<unsigned>((count + by - 1) / by);
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
#pragma unroll(kValues > 8 ? 1 : 8 / kValues)
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

/// A warp has a row; a lane keeps kValues of its values, 32 apart.
template <int kValues>
__global__ void layerNormKernel(float* out, float* mean, float* inverseDeviation, float* residual,
                                const float* addend, const float* gain, const float* bias, int rows,
                                int width) {
  const int lane = static_cast<int>(threadIdx.x) % 32;
  const int row = static_cast<int>(blockIdx.x) * kWarps + static_cast<int>(threadIdx.x) / 32;
  if (row >= rows) return;
  const std::int64_t at = static_cast<std::int64_t>(row) * width;
  float values[kValues];
  float sum = 0.0F;
#pragma unroll
  for (int i = 0; i < kValues; ++i) {
    const int c = i * 32 + lane;
    values[i] = 0.0F;
    if (c >= width) continue;
    values[i] = residual[at + c];
    if (addend != nullptr) residual[at + c] = values[i] = values[i] + addend[at + c];
    sum += values[i];
  }
  const float center = sumOfWarp(sum) / static_cast<float>(width);
  float squares = 0.0F;
#pragma unroll
  for (int i = 0; i < kValues; ++i)
    if (i * 32 + lane < width) squares += (values[i] - center) * (values[i] - center);
  const float inverse = 1.0F / sqrtf(sumOfWarp(squares) / static_cast<float>(width) + kNormEpsilon);
#pragma unroll
  for (int i = 0; i < kValues; ++i) {
    const int c = i * 32 + lane;
    if (c < width) out[at + c] = (values[i] - center) * inverse * gain[c] + bias[c];
  }
  if (lane == 0) {
    mean[row] = center;
    inverseDeviation[row] = inverse;
  }
}

/// sums [width] = what the warps have of each column, added up; `shared` has room for all of that.
template <int kValues>
__device__ inline void addUpWarps(float* sums, const float (&own)[kValues], int width,
                                  float* shared) {
  const int lane = static_cast<int>(threadIdx.x) % 32;
  const int warp = static_cast<int>(threadIdx.x) / 32;
#pragma unroll
  for (int i = 0; i < kValues; ++i) {
    const int c = i * 32 + lane;
    if (c < width) shared[warp * width + c] = own[i];
  }
  __syncthreads();
  for (int c = static_cast<int>(threadIdx.x); c < width; c += kWarps * 32) {
    float sum = 0.0F;
    for (int w = 0; w < kWarps; ++w) sum += shared[w * width + c];
    sums[c] = sum;
  }
}

/// Adds to dResidual; leaves the sums over the block's rows for gain and bias in
/// parts [blocks, 2·width].
template <int kValues>
__global__ void layerNormGradientKernel(float* dResidual, float* parts, const float* dOut,
                                        const float* residual, const float* mean,
                                        const float* inverseDeviation, const float* gain, int rows,
                                        int width, int rowsOfBlock) {
  GLASSBOX_SHARED_MEMORY(shared);  // [kWarps, width]: for the widest all that sm_75 has
  const int lane = static_cast<int>(threadIdx.x) % 32;
  const int warp = static_cast<int>(threadIdx.x) / 32;
  float gains[kValues] = {};
  float biases[kValues] = {};
  const int first = static_cast<int>(blockIdx.x) * rowsOfBlock;
  for (int row = first + warp; row < min(rows, first + rowsOfBlock); row += kWarps) {
    const std::int64_t at = static_cast<std::int64_t>(row) * width;
    const float center = mean[row];
    const float inverse = inverseDeviation[row];
    float normed[kValues];
    float dNormed[kValues];
    float sum = 0.0F;
    float product = 0.0F;
#pragma unroll
    for (int i = 0; i < kValues; ++i) {
      const int c = i * 32 + lane;
      normed[i] = dNormed[i] = 0.0F;
      if (c >= width) continue;
      const float dy = dOut[at + c];
      normed[i] = (residual[at + c] - center) * inverse;
      dNormed[i] = dy * gain[c];
      sum += dNormed[i];
      product += dNormed[i] * normed[i];
      gains[i] += dy * normed[i];
      biases[i] += dy;
    }
    const float meanOfGradient = sumOfWarp(sum) / static_cast<float>(width);
    const float meanOfProduct = sumOfWarp(product) / static_cast<float>(width);
#pragma unroll
    for (int i = 0; i < kValues; ++i) {
      const int c = i * 32 + lane;
      if (c < width)
        dResidual[at + c] += inverse * (dNormed[i] - meanOfGradient - normed[i] * meanOfProduct);
    }
  }
  float* part = parts + static_cast<std::int64_t>(blockIdx.x) * 2 * width;
  addUpWarps(part, gains, width, shared);
  __syncthreads();
  addUpWarps(part + width, biases, width, shared);
}

/// dGain and dBias += the sums over the parts: 32 columns a block, each warp some of the parts.
__global__ void addPartsKernel(float* dGain, float* dBias, const float* parts, int count,
                               int width) {
  __shared__ float sums[kWarps][32];
  const int lane = static_cast<int>(threadIdx.x) % 32;
  const int warp = static_cast<int>(threadIdx.x) / 32;
  const int c = static_cast<int>(blockIdx.x) * 32 + lane;
  float sum = 0.0F;
  if (c < 2 * width)
#pragma unroll 8
    for (int part = warp; part < count; part += kWarps)
      sum += parts[static_cast<std::int64_t>(part) * 2 * width + c];
  sums[warp][lane] = sum;
  __syncthreads();
  if (warp != 0 || c >= 2 * width) return;
  for (int w = 1; w < kWarps; ++w) sum += sums[w][lane];
  if (c < width) dGain[c] += sum;
  else dBias[c - width] += sum;
}

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

/// Calls launch with the least of 2, 4, … 64 values a thread that covers the width, as a type.
template <typename Launch>
bool withValues(std::int64_t width, int threads, const Launch& launch) {
  const std::int64_t values = (width + threads - 1) / threads;
  if (values <= 2) launch(std::integral_constant<int, 2>());
  else if (values <= 4) launch(std::integral_constant<int, 4>());
  else if (values <= 8) launch(std::integral_constant<int, 8>());
  else if (values <= 16) launch(std::integral_constant<int, 16>());
  else if (values <= 32) launch(std::integral_constant<int, 32>());
  else if (values <= 64) launch(std::integral_constant<int, 64>());
  else return false;
  return true;
}

[[noreturn]] void refuseWidth() {
  throw Failure{GLASSBOX_CUDA_NO_MEMORY,
                "a width of more than 2048 is too large for the graphics card's engine"};
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

void layerNormForward(GlassboxCuda& device, Matrix out, Matrix mean, Matrix inverseDeviation,
                      Matrix residual, Matrix addend, Matrix gain, Matrix bias) {
  device.run(Lane::kMain, {addend, gain, bias}, {out, mean, inverseDeviation, residual},
             [&](cudaStream_t stream) {
               const bool done = withValues(residual.columns, 32, [&](auto values) {
                 launchKernel(layerNormKernel<decltype(values)::value>,
                              dividedUp(residual.rows, kWarps), kWarps * 32, 0, stream, out.data,
                              mean.data, inverseDeviation.data, residual.data, addend.data,
                              gain.data, bias.data, static_cast<int>(residual.rows),
                              static_cast<int>(residual.columns));
               });
               if (!done) refuseWidth();
             });
}

void layerNormBackward(GlassboxCuda& device, Matrix dResidual, Matrix dGain, Matrix dBias,
                       Matrix dOut, Matrix residual, Matrix mean, Matrix inverseDeviation,
                       Matrix gain) {
  constexpr std::int64_t kMostBlocks = 256;
  const auto rows = static_cast<int>(dOut.rows);
  const auto width = static_cast<int>(dOut.columns);
  const int rowsOfBlock =
      kWarps * static_cast<int>(dividedUp(dividedUp(rows, kWarps), kMostBlocks));
  const unsigned blocks = dividedUp(rows, rowsOfBlock);
  const Matrix parts{device.scratch<float>(std::size_t{blocks} * 2 * width), blocks, 2 * width};
  device.run(Lane::kMain, {dOut, residual, mean, inverseDeviation, gain}, {dResidual, parts},
             [&](cudaStream_t stream) {
               const bool done = withValues(width, 32, [&](auto values) {
                 const std::size_t shared = sizeof(float) * kWarps * width;
                 const auto kernel = layerNormGradientKernel<decltype(values)::value>;
                 if (shared > 48 * 1024)
                   check(cudaFuncSetAttribute(kernel, cudaFuncAttributeMaxDynamicSharedMemorySize,
                                              static_cast<int>(shared)),
                         "preparing a layer norm");
                 launchKernel(kernel, blocks, kWarps * 32, shared, stream, dResidual.data,
                              parts.data, dOut.data, residual.data, mean.data,
                              inverseDeviation.data, gain.data, rows, width, rowsOfBlock);
               });
               if (!done) refuseWidth();
             });
  // Only the update waits for these.
  device.run(Lane::kAside, {parts}, {dGain, dBias}, [&](cudaStream_t stream) {
    launchKernel(addPartsKernel, dividedUp(2 * width, 32), kWarps * 32, 0, stream, dGain.data,
                 dBias.data, parts.data, static_cast<int>(blocks), width);
  });
}

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
