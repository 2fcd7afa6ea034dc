// Starts kernels in the emulator; takes the place of src/compute/cuda/card/launch.cuh.
#pragma once

#include <cuda_runtime.h>

#include <tuple>

#include "../blocks.h"

#define GLASSBOX_SHARED_MEMORY(name) float* const name = glassbox::emulator::sharedMemory()

namespace glassbox::cuda::card {

template <typename... Parameters, typename... Arguments>
void launchKernel(void (*kernel)(Parameters...), dim3 grid, dim3 block, std::size_t sharedBytes,
                  cudaStream_t stream, const Arguments&... arguments) {
  emulator::launch(
      {reinterpret_cast<const void*>(kernel), grid, block, sharedBytes,
       [kernel, values = std::tuple<Parameters...>(arguments...)] { std::apply(kernel, values); }},
      stream);
}

}  // namespace glassbox::cuda::card
