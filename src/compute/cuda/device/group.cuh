// The threads that work together on one piece of an operation. Where each operation has a kernel of
// its own they are a whole block; where one kernel takes many operations (row_kernel.cu), a block
// has several such groups, each with a piece of its own.
#pragma once

#include "card/barrier.cuh"

namespace glassbox::cuda {

struct WholeBlock {
  __device__ static int thread() { return static_cast<int>(threadIdx.x); }
  __device__ static int threads() { return static_cast<int>(blockDim.x); }
  __device__ static void meet() { __syncthreads(); }
};

/// Four warps of a block.
struct PartOfBlock {
  static constexpr int kThreads = 128;
  __device__ static int thread() { return static_cast<int>(threadIdx.x) % kThreads; }
  __device__ static int threads() { return kThreads; }
  /// The block's own barrier is number 0.
  __device__ static void meet() { card::meet(1 + index(), kThreads); }

  __device__ static int index() { return static_cast<int>(threadIdx.x) / kThreads; }
  /// How many there are in the block.
  __device__ static int count() { return static_cast<int>(blockDim.x) / kThreads; }
};

}  // namespace glassbox::cuda
