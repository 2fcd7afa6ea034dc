// Starts kernels in the emulator; takes the place of src/compute/cuda/card/launch.cuh.
#pragma once

#include <cuda_runtime.h>

#include <tuple>

#include "../blocks.h"

#define GLASSBOX_SHARED_MEMORY(name) float* const name = glassbox::emulator::sharedMemory()

#define GLASSBOX_CALLED

namespace glassbox::cuda::card {

template <typename... Parameters, typename... Arguments>
void launchClusters(void (*kernel)(Parameters...), unsigned cluster, dim3 grid, dim3 block,
                    std::size_t sharedBytes, cudaStream_t stream, const Arguments&... arguments) {
  emulator::launch(
      {reinterpret_cast<const void*>(kernel), grid, block, sharedBytes,
       [kernel, values = std::tuple<Parameters...>(arguments...)] { std::apply(kernel, values); },
       cluster},
      stream);
}

template <typename... Parameters, typename... Arguments>
void launchKernel(void (*kernel)(Parameters...), dim3 grid, dim3 block, std::size_t sharedBytes,
                  cudaStream_t stream, const Arguments&... arguments) {
  launchClusters(kernel, 1, grid, block, sharedBytes, stream, arguments...);
}

/// Cards before sm_90 have no clusters. So few that both sizes come up in small tests.
template <typename... Parameters>
int clustersAtOnce(void (*)(Parameters...), unsigned cluster, unsigned, std::size_t) {
  return __CUDA_ARCH__ >= 900 ? static_cast<int>(8 / cluster) : 0;
}

}  // namespace glassbox::cuda::card
