// Barriers at which only some of a block's threads meet, or those of several blocks. The emulator (tests/cuda/emulator) has a
// header of the same name.
#pragma once

namespace glassbox::cuda::card {

/// Until so many threads, a multiple of 32, have come to the barrier of that number (0 to 15).
__device__ inline void meet(int barrier, int threads) {
  asm volatile("bar.sync %0, %1;" ::"r"(barrier), "r"(threads) : "memory");
}

/// Until all threads of all blocks of the cluster (sm_90 and later) have come; what they wrote to
/// global memory before can be read after.
__device__ inline void meetCluster() {
#if !defined(__CUDA_ARCH__) || __CUDA_ARCH__ >= 900
  asm volatile(
      "barrier.cluster.arrive.release.aligned;\n"
      "barrier.cluster.wait.acquire.aligned;" ::
          : "memory");
#endif
}

/// Blocks of the cluster, which have neighbouring numbers.
__device__ inline int clusterSize() {
  unsigned blocks = 1;
#if !defined(__CUDA_ARCH__) || __CUDA_ARCH__ >= 900
  asm("mov.u32 %0, %%cluster_nctarank;" : "=r"(blocks));
#endif
  return static_cast<int>(blocks);
}

}  // namespace glassbox::cuda::card
