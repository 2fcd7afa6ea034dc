// Layer norm with the addition to the residual stream, each way. CPU twin: cpu/row_operations.cpp.
#include "operations.cuh"
#include "rows.cuh"
#include "sums.cuh"

namespace glassbox::cuda {
namespace {

constexpr float kNormEpsilon = 1e-5F;

/// A warp has a row; a lane keeps kValues of its values, 32 apart.
template <int kValues>
__global__ void layerNormKernel(float* out, float* mean, float* inverseDeviation, float* residual,
                                const float* addend, const float* gain, const float* bias, int rows,
                                int width) {
  const int lane = static_cast<int>(threadIdx.x) % 32;
  const int row = static_cast<int>(blockIdx.x) * kWarps + static_cast<int>(threadIdx.x) / 32;
  if (row >= rows) return;
  const std::int64_t at = static_cast<std::int64_t>(row) * width;
  // All that is read is asked for before anything waits.
  float values[kValues];
  float gains[kValues];
  float biases[kValues];
#pragma unroll
  for (int i = 0; i < kValues; ++i) {
    const int c = i * 32 + lane;
    const bool inside = c < width;
    values[i] = inside ? residual[at + c] : 0.0F;
    if (inside && addend != nullptr) values[i] += addend[at + c];
    gains[i] = inside ? gain[c] : 0.0F;
    biases[i] = inside ? bias[c] : 0.0F;
  }
  float sum = 0.0F;
#pragma unroll
  for (int i = 0; i < kValues; ++i) {
    const int c = i * 32 + lane;
    if (c < width && addend != nullptr) residual[at + c] = values[i];
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
    if (c < width) out[at + c] = (values[i] - center) * inverse * gains[i] + biases[i];
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
    float before[kValues];
    float sum = 0.0F;
    float product = 0.0F;
#pragma unroll
    for (int i = 0; i < kValues; ++i) {
      const int c = i * 32 + lane;
      normed[i] = dNormed[i] = before[i] = 0.0F;
      if (c >= width) continue;
      before[i] = dResidual[at + c];
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
        dResidual[at + c] =
            before[i] + inverse * (dNormed[i] - meanOfGradient - normed[i] * meanOfProduct);
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

}  // namespace

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

}  // namespace glassbox::cuda
