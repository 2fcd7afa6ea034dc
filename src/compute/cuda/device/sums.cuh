// Sums and maxima over a warp and a block, always in the same order.
#pragma once

namespace glassbox::cuda {

/// Every lane gets the sum.
template <typename Value>
__device__ inline Value sumOfWarp(Value value) {
#pragma unroll
  for (int apart = 16; apart > 0; apart /= 2) value += __shfl_xor_sync(~0U, value, apart);
  return value;
}

__device__ inline float largestOfWarp(float value) {
#pragma unroll
  for (int apart = 16; apart > 0; apart /= 2)
    value = fmaxf(value, __shfl_xor_sync(~0U, value, apart));
  return value;
}

/// Every thread gets the sum; `shared` has room for one value a warp.
template <int kThreads, typename Value>
__device__ inline Value sumOfBlock(Value value, Value* shared) {
  value = sumOfWarp(value);
  __syncthreads();  // whoever used `shared` before is done
  if (threadIdx.x % 32 == 0) shared[threadIdx.x / 32] = value;
  __syncthreads();
  value = shared[0];
#pragma unroll
  for (int warp = 1; warp < kThreads / 32; ++warp) value += shared[warp];
  return value;
}

template <int kThreads>
__device__ inline float largestOfBlock(float value, float* shared) {
  value = largestOfWarp(value);
  __syncthreads();
  if (threadIdx.x % 32 == 0) shared[threadIdx.x / 32] = value;
  __syncthreads();
  value = shared[0];
#pragma unroll
  for (int warp = 1; warp < kThreads / 32; ++warp) value = fmaxf(value, shared[warp]);
  return value;
}

}  // namespace glassbox::cuda
