// Long vectors: copies, dropout, sums, and the optimizers' updates. CPU twin:
// cpu/kernels/updates.cpp.
#include <algorithm>

#include "dropout.cuh"
#include "operations.cuh"
#include "sums.cuh"

namespace glassbox::cuda {
namespace {

constexpr int kThreads = 256;

unsigned blocksFor(std::int64_t count) {
  return static_cast<unsigned>((count + kThreads - 1) / kThreads);
}

__device__ inline std::int64_t ownIndex() {
  return std::int64_t{blockIdx.x} * kThreads + threadIdx.x;
}

__global__ void copyKernel(float* to, const float* from, std::int64_t count) {
  const std::int64_t i = ownIndex();
  if (i < count) to[i] = from[i];
}

__global__ void fillKernel(float* to, float value, std::int64_t count) {
  const std::int64_t i = ownIndex();
  if (i < count) to[i] = value;
}

__global__ void addKernel(float* to, const float* from, std::int64_t count) {
  const std::int64_t i = ownIndex();
  if (i < count) to[i] += from[i];
}

__global__ void dropoutKernel(float* values, GlassboxCudaMask mask, std::int64_t count) {
  const std::int64_t i = ownIndex();
  if (i < count) values[i] *= dropoutFactor(mask, static_cast<std::uint32_t>(i));
}

/// What the last block to arrive makes of the parts.
__device__ void finishTotals(const double* parts, int partsOfSquares, const double* lossPart,
                             double clip, Totals* totals, Totals* hostTotals, double* shared) {
  double squares = 0.0;
  for (int i = static_cast<int>(threadIdx.x); i < partsOfSquares; i += kThreads)
    squares += __ldcg(parts + i);
  squares = sumOfBlock<kThreads>(squares, shared);
  if (threadIdx.x != 0) return;
  const double loss = __ldcg(lossPart);
  const double norm = sqrt(squares);
  Totals result;
  result.lossSum = loss;
  result.sumOfSquares = squares;
  result.gradientScale = static_cast<float>(clip > 0 && norm > clip ? clip / norm : 1.0);
  result.finite = isfinite(loss) && isfinite(norm) ? 1 : 0;
  *totals = result;
  *hostTotals = result;
}

/// Blocks 0 … gridDim.x - 2 add up squares of the gradients, the last one the losses.
__global__ void totalsKernel(const float* losses, std::int64_t lossCount, const float* gradients,
                             std::int64_t gradientCount, double* parts, unsigned* arrivals,
                             const GlassboxCudaNumbers* numbers, Totals* totals,
                             Totals* hostTotals) {
  __shared__ double shared[kThreads / 32];
  __shared__ bool last;
  const bool isLoss = blockIdx.x == gridDim.x - 1;
  double sum = 0.0;
  if (isLoss) {
    for (std::int64_t i = threadIdx.x; i < lossCount; i += kThreads) sum += losses[i];
  } else {
    const std::int64_t apart = std::int64_t{gridDim.x - 1} * kThreads;
#pragma unroll 8
    for (std::int64_t i = ownIndex(); i < gradientCount; i += apart) {
      const double value = gradients[i];
      sum += value * value;
    }
  }
  sum = sumOfBlock<kThreads>(sum, shared);
  if (threadIdx.x == 0) {
    __stcg(parts + blockIdx.x, sum);
    __threadfence();
    last = atomicInc(arrivals, gridDim.x - 1) == gridDim.x - 1;
  }
  __syncthreads();
  if (!last) return;
  __threadfence();
  finishTotals(parts, static_cast<int>(gridDim.x) - 1, parts + gridDim.x - 1,
               numbers != nullptr ? numbers->clip : 0.0, totals, hostTotals, shared);
}

struct UpdateTask {
  float* parameters;
  float* first;
  float* second;
  const float* gradients;
  const GlassboxCudaRange* ranges;
  int rangeCount;
  std::int64_t count;
  const GlassboxCudaNumbers* numbersAt;  ///< null: `numbers`
  GlassboxCudaNumbers numbers;
  const Totals* totals;  ///< null: `gradientScale`
  float gradientScale;
};

constexpr int kRangesAtOnce = 512;

__global__ void updateKernel(const UpdateTask task) {
  __shared__ std::int64_t ends[kRangesAtOnce];
  __shared__ std::int64_t begins[kRangesAtOnce];
  __shared__ bool decayed[kRangesAtOnce];
  // Asked for first, as it is the farthest away.
  const std::int64_t i = ownIndex();
  const bool inside = i < task.count;
  const float ownGradient = inside ? task.gradients[i] : 0.0F;
  const float weight = inside ? task.parameters[i] : 0.0F;
  const float first = inside ? task.first[i] : 0.0F;
  const float second = inside && task.second != nullptr ? task.second[i] : 0.0F;
  const int known = min(task.rangeCount, kRangesAtOnce);
  for (int range = static_cast<int>(threadIdx.x); range < known; range += kThreads) {
    begins[range] = task.ranges[range].offset;
    ends[range] = task.ranges[range].offset + task.ranges[range].size;
    decayed[range] = task.ranges[range].decayed != 0;
  }
  __syncthreads();
  const GlassboxCudaNumbers numbers = task.numbersAt != nullptr ? *task.numbersAt : task.numbers;
  float scale = task.gradientScale;
  if (task.totals != nullptr) {
    if (task.totals->finite == 0) return;
    scale = task.totals->gradientScale;
  }
  if (!inside) return;
  // The first range that ends behind i.
  int low = 0;
  for (int high = known; low < high;) {
    const int middle = (low + high) / 2;
    if (ends[middle] > i) high = middle;
    else low = middle + 1;
  }
  bool decays = false;
  if (low < known) {
    if (begins[low] > i) return;
    decays = decayed[low];
  } else {
    for (; low < task.rangeCount; ++low)
      if (task.ranges[low].offset + task.ranges[low].size > i) break;
    if (low == task.rangeCount || task.ranges[low].offset > i) return;
    decays = task.ranges[low].decayed != 0;
  }
  const float gradient = ownGradient * scale;
  if (numbers.adam != 0) {
    const float m = numbers.beta1 * first + (1.0F - numbers.beta1) * gradient;
    const float v = numbers.beta2 * second + (1.0F - numbers.beta2) * (gradient * gradient);
    const float deviation = sqrtf(v) * numbers.inverseCorrection + numbers.epsilon;
    task.first[i] = m;
    task.second[i] = v;
    const float kept = 1.0F - (decays ? numbers.decay : 0.0F);
    task.parameters[i] = kept * weight - numbers.rate * m / deviation;
  } else {
    const float velocity = numbers.beta1 * first + gradient;
    task.first[i] = velocity;
    const float decay = decays ? numbers.decay : 0.0F;
    task.parameters[i] = weight - numbers.rate * (velocity + decay * weight);
  }
}

std::int64_t sizeOf(Matrix matrix) { return matrix.rows * matrix.columns; }

}  // namespace

void copy(GlassboxCuda& device, Matrix to, Matrix from) {
  const std::int64_t count = sizeOf(to);
  if (count == 0) return;
  device.run(Lane::kMain, {from}, {to}, [&](cudaStream_t stream) {
    launchKernel(copyKernel, blocksFor(count), kThreads, 0, stream, to.data, from.data, count);
  });
}

void fill(GlassboxCuda& device, Matrix to, float value) {
  const std::int64_t count = sizeOf(to);
  if (count == 0) return;
  device.run(Lane::kAside, {}, {to}, [&](cudaStream_t stream) {
    if (value == 0.0F)
      check(cudaMemsetAsync(to.data, 0, static_cast<std::size_t>(count) * sizeof(float), stream),
            "filling memory");
    else launchKernel(fillKernel, blocksFor(count), kThreads, 0, stream, to.data, value, count);
  });
}

void add(GlassboxCuda& device, Matrix to, Matrix from) {
  const std::int64_t count = sizeOf(to);
  if (count == 0) return;
  device.run(Lane::kMain, {from}, {to}, [&](cudaStream_t stream) {
    launchKernel(addKernel, blocksFor(count), kThreads, 0, stream, to.data, from.data, count);
  });
}

void dropout(GlassboxCuda& device, Matrix values, const GlassboxCudaMask& mask) {
  const std::int64_t count = sizeOf(values);
  if (count == 0) return;
  device.run(Lane::kMain, {}, {values}, [&](cudaStream_t stream) {
    launchKernel(dropoutKernel, blocksFor(count), kThreads, 0, stream, values.data, mask, count);
  });
}

void addUp(GlassboxCuda& device, Matrix losses, Matrix gradients) {
  constexpr std::int64_t kMostBlocks = 264;
  constexpr std::int64_t kOfThread = 8;
  const std::int64_t count = sizeOf(gradients);
  const auto blocks = static_cast<unsigned>(
      1 + std::min<std::int64_t>(kMostBlocks,
                                 (count + kOfThread * kThreads - 1) / (kOfThread * kThreads)));
  device.run(Lane::kMain, {losses, gradients}, {}, [&](cudaStream_t stream) {
    launchKernel(totalsKernel, blocks, kThreads, 0, stream, losses.data, sizeOf(losses),
                 gradients.data, count, device.scratch<double>(blocks), device.counters(1),
                 device.numbers(), device.totals(), device.hostTotals());
  });
}

void update(GlassboxCuda& device, const GlassboxCudaUpdate& update, const float* gradientScale,
            const GlassboxCudaNumbers* numbers) {
  UpdateTask task{};
  task.parameters = update.parameters.data;
  task.first = update.firstMoment.data;
  task.second = update.secondMoment.data;
  task.gradients = update.gradients.data;
  task.ranges = device.rangesOnDevice(update.ranges, update.rangeCount);
  task.rangeCount = static_cast<int>(update.rangeCount);
  for (std::int64_t i = 0; i < update.rangeCount; ++i)
    task.count = std::max(task.count, update.ranges[i].offset + update.ranges[i].size);
  if (numbers != nullptr) task.numbers = *numbers;
  else task.numbersAt = device.numbers();
  if (gradientScale != nullptr) task.gradientScale = *gradientScale;
  else task.totals = device.totals();
  if (task.count == 0) return;
  device.run(Lane::kMain, {update.gradients},
             {update.parameters, update.firstMoment, update.secondMoment},
             [&](cudaStream_t stream) {
               launchKernel(updateKernel, blocksFor(task.count), kThreads, 0, stream, task);
             });
}

}  // namespace glassbox::cuda
