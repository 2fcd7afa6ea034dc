// Layer norm with the addition to the residual stream, each way.
#include "layer_norm.cuh"

#include "operations.cuh"
#include "sequence_run.cuh"

namespace glassbox::cuda {
namespace {

template <int kValues>
__global__ void layerNormKernel(const NormTask task) {
  const int row = static_cast<int>(blockIdx.x) * kWarps + static_cast<int>(threadIdx.x) / 32;
  if (row < task.rows) normRow<kValues>(task, row);
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

/// A block makes one part.
template <int kValues>
__global__ void layerNormGradientKernel(const NormGradientTask task) {
  GLASSBOX_SHARED_MEMORY(shared);  // [kWarps, width]: for the widest all that sm_75 has
  const int warp = static_cast<int>(threadIdx.x) / 32;
  float gains[kValues] = {};
  float biases[kValues] = {};
  const int first = static_cast<int>(blockIdx.x) * task.rowsOfPart;
  for (int row = first + warp; row < min(task.rows, first + task.rowsOfPart); row += kWarps)
    goBackThroughNorm<kValues>(task, row, gains, biases);
  float* part = task.parts + static_cast<std::int64_t>(blockIdx.x) * 2 * task.width;
  addUpWarps(part, gains, task.width, shared);
  __syncthreads();
  addUpWarps(part + task.width, biases, task.width, shared);
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
  NormTask task{};
  task.rows = static_cast<int>(residual.rows);
  task.width = static_cast<int>(residual.columns);
  SequenceRun& run = device.sequenceRun();
  const bool collected = run.takesNorm(task.rows, task.width);
  const Matrix before = run.read(residual);
  addend = run.read(addend);
  residual = run.written(residual);
  out = run.written(out);
  task.out = out.data;
  task.mean = run.written(mean).data;
  task.inverseDeviation = run.written(inverseDeviation).data;
  task.residual = residual.data;
  task.before = before.data;
  task.addend = addend.data;
  task.gain = gain.data;
  task.bias = bias.data;
  if (collected) return run.add(task);
  device.run(Lane::kMain, {before, addend, gain, bias}, {out, mean, inverseDeviation, residual},
             [&](cudaStream_t stream) {
               const bool done = withValues(task.width, 32, [&](auto values) {
                 launchKernel(layerNormKernel<decltype(values)::value>,
                              dividedUp(task.rows, kWarps), kWarps * 32, 0, stream, task);
               });
               if (!done) refuseWidth();
             });
}

void layerNormBackward(GlassboxCuda& device, Matrix dResidual, Matrix dGain, Matrix dBias,
                       Matrix dOut, Matrix residual, Matrix mean, Matrix inverseDeviation,
                       Matrix gain) {
  NormGradientTask task{};
  task.rows = static_cast<int>(dOut.rows);
  task.width = static_cast<int>(dOut.columns);
  task.rowsOfPart = rowsOfNormPart(task.rows);
  const int width = task.width;
  const unsigned blocks = dividedUp(task.rows, task.rowsOfPart);
  const Matrix parts{device.scratch<float>(std::size_t{blocks} * 2 * width), blocks, 2 * width};
  SequenceRun& run = device.sequenceRun();
  const bool collected = run.takesNormGradient(task.rows, width);
  const Matrix before = run.read(dResidual);
  dOut = run.read(dOut);
  residual = run.read(residual);
  dResidual = run.written(dResidual);
  task.dResidual = dResidual.data;
  task.before = before.data;
  task.parts = run.written(parts).data;
  task.dOut = dOut.data;
  task.residual = residual.data;
  task.mean = mean.data;
  task.inverseDeviation = inverseDeviation.data;
  task.gain = gain.data;
  if (collected) run.add(task);
  else
    device.run(Lane::kMain, {before, dOut, residual, mean, inverseDeviation, gain},
               {dResidual, parts}, [&](cudaStream_t stream) {
                 const bool done = withValues(width, 32, [&](auto values) {
                   const std::size_t shared = sizeof(float) * kWarps * width;
                   const auto kernel = layerNormGradientKernel<decltype(values)::value>;
                   if (shared > 48 * 1024)
                     check(cudaFuncSetAttribute(kernel, cudaFuncAttributeMaxDynamicSharedMemorySize,
                                                static_cast<int>(shared)),
                           "preparing a layer norm");
                   launchKernel(kernel, blocks, kWarps * 32, shared, stream, task);
                 });
                 if (!done) refuseWidth();
               });
  // Only the update waits for these.
  device.run(Lane::kAside, {parts}, {dGain, dBias}, [=](cudaStream_t stream) {
    launchKernel(addPartsKernel, dividedUp(2 * width, 32), kWarps * 32, 0, stream, dGain.data,
                 dBias.data, parts.data, static_cast<int>(blocks), width);
  });
}

}  // namespace glassbox::cuda
