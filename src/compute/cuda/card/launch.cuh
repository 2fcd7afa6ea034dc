// How a kernel is started on a card, and how it names the block's shared memory whose size the
// start gave. The emulator (tests/cuda/emulator) has a header of the same name.
#pragma once

#include <cuda_runtime.h>

#include <cstddef>

/// Declares `float name[]`. A macro, since a function that returns it makes other machine code of
/// the kernels than that which was measured.
#define GLASSBOX_SHARED_MEMORY(name) extern __shared__ __align__(16) float name[]

/// A device function that is called, so that its registers are not shared with its caller's.
#define GLASSBOX_CALLED __noinline__

namespace glassbox::cuda::card {

template <typename... Parameters, typename... Arguments>
void launchKernel(void (*kernel)(Parameters...), dim3 grid, dim3 block, std::size_t sharedBytes,
                  cudaStream_t stream, const Arguments&... arguments) {
  kernel<<<grid, block, sharedBytes, stream>>>(arguments...);
}

inline cudaLaunchConfig_t clusterConfiguration(dim3 grid, dim3 block, std::size_t sharedBytes,
                                               unsigned cluster, cudaLaunchAttribute& attribute) {
  attribute.id = cudaLaunchAttributeClusterDimension;
  attribute.val.clusterDim.x = cluster;
  attribute.val.clusterDim.y = attribute.val.clusterDim.z = 1;
  cudaLaunchConfig_t configuration{};
  configuration.gridDim = grid;
  configuration.blockDim = block;
  configuration.dynamicSmemBytes = sharedBytes;
  configuration.attrs = &attribute;
  configuration.numAttrs = 1;
  return configuration;
}

/// Starts blocks of which so many, neighbours, run at the same time and can meet.
template <typename... Parameters, typename... Arguments>
void launchClusters(void (*kernel)(Parameters...), unsigned cluster, dim3 grid, dim3 block,
                    std::size_t sharedBytes, cudaStream_t stream, const Arguments&... arguments) {
  cudaLaunchAttribute attribute{};
  cudaLaunchConfig_t configuration =
      clusterConfiguration(grid, block, sharedBytes, cluster, attribute);
  configuration.stream = stream;
  cudaLaunchKernelEx(&configuration, kernel, arguments...);
}

/// How many clusters of that size run at the same time; 0 where there are none.
template <typename... Parameters>
int clustersAtOnce(void (*kernel)(Parameters...), unsigned cluster, unsigned threads,
                   std::size_t sharedBytes) {
  cudaLaunchAttribute attribute{};
  const cudaLaunchConfig_t configuration =
      clusterConfiguration(cluster, threads, sharedBytes, cluster, attribute);
  int clusters = 0;
  const cudaError_t asked = cudaOccupancyMaxActiveClusters(&clusters, kernel, &configuration);
  if (asked != cudaSuccess) {
    cudaGetLastError();
    return 0;
  }
  return clusters;
}

}  // namespace glassbox::cuda::card
