// How a kernel is started on a card, and how it names the block's shared memory whose size the
// start gave. The emulator (tests/cuda/emulator) has a header of the same name.
#pragma once

#include <cuda_runtime.h>

#include <cstddef>

/// Declares `float name[]`. A macro, since a function that returns it makes other machine code of
/// the kernels than that which was measured.
#define GLASSBOX_SHARED_MEMORY(name) extern __shared__ __align__(16) float name[]

namespace glassbox::cuda::card {

template <typename... Parameters, typename... Arguments>
void launchKernel(void (*kernel)(Parameters...), dim3 grid, dim3 block, std::size_t sharedBytes,
                  cudaStream_t stream, const Arguments&... arguments) {
  kernel<<<grid, block, sharedBytes, stream>>>(arguments...);
}

}  // namespace glassbox::cuda::card
