// What it costs on a card that one piece of a step waits for the piece before, in four ways:
//
//   graph    a kernel each, in a captured graph: what the engine does
//   grid     one cooperative kernel, all of whose blocks meet (cooperative groups' grid.sync)
//   counter  the same kernel, its blocks meeting at a counter in memory: the least that can be done
//   cluster  one cluster of blocks that meet by the card's own barrier (sm_90 and later)
//
// The pieces themselves only pass a number on, so a step of n pieces in a row could become faster
// by at most n · (graph - the quickest other) if one persistent kernel took all of it. Prints a
// line of JSON for each way and number of blocks; see docs/benchmarks.md.
#include <cooperative_groups.h>
#include <cuda_runtime.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

namespace groups = cooperative_groups;

constexpr int kThreads = 256;
// Even, so that the last piece leaves its numbers where the first of the next round finds them.
constexpr int kFewPieces = 20;
constexpr int kManyPieces = 120;
constexpr int kRounds = 200;

void check(cudaError_t error, const char* doing) {
  if (error == cudaSuccess) return;
  std::fprintf(stderr, "barriers: %s failed: %s\n", doing, cudaGetErrorString(error));
  std::exit(2);
}

/// Each block adds 1 to what another block left in the piece before, so that no piece can be left
/// out and none can begin before the one before has ended.
__device__ void takePiece(const int* before, int* after) {
  if (threadIdx.x == 0)
    __stcg(after + blockIdx.x, __ldcg(before + (blockIdx.x + 1) % gridDim.x) + 1);
}

__global__ void pieceKernel(const int* before, int* after) { takePiece(before, after); }

__global__ void gridKernel(int* one, int* other, int pieces) {
  for (int piece = 0; piece < pieces; ++piece) {
    takePiece(piece % 2 == 0 ? one : other, piece % 2 == 0 ? other : one);
    groups::this_grid().sync();
  }
}

__global__ void counterKernel(int* one, int* other, int pieces, unsigned* arrivals) {
  for (int piece = 0; piece < pieces; ++piece) {
    takePiece(piece % 2 == 0 ? one : other, piece % 2 == 0 ? other : one);
    __syncthreads();
    if (threadIdx.x == 0) {
      __threadfence();
      atomicAdd(arrivals, 1U);
      const unsigned expected = static_cast<unsigned>(piece + 1) * gridDim.x;
      while (*static_cast<volatile unsigned*>(arrivals) < expected) continue;
      __threadfence();
    }
    __syncthreads();
  }
}

__global__ void clusterKernel(int* one, int* other, int pieces) {
#if defined(__CUDA_ARCH__) && __CUDA_ARCH__ >= 900
  for (int piece = 0; piece < pieces; ++piece) {
    takePiece(piece % 2 == 0 ? one : other, piece % 2 == 0 ? other : one);
    groups::this_cluster().sync();
  }
#else
  (void)one, (void)other, (void)pieces;
#endif
}

class Bench {
 public:
  Bench() {
    check(cudaStreamCreateWithFlags(&stream_, cudaStreamNonBlocking), "making a stream");
    check(cudaGetDeviceProperties(&properties_, 0), "asking for the card");
    for (int*& numbers : numbers_)
      check(cudaMalloc(&numbers, kMostBlocks * sizeof(int)), "taking memory");
    check(cudaMalloc(&arrivals_, sizeof(unsigned)), "taking memory");
    check(cudaEventCreate(&begin_), "making an event");
    check(cudaEventCreate(&end_), "making an event");
  }

  void run() {
    for (const int blocks : {8, 16, 32, 64, properties_.multiProcessorCount}) {
      report("graph", blocks, [&](int pieces) {
        const cudaGraphExec_t graph = graphOf(blocks, pieces);
        const double time = timeOf(
            blocks, pieces, [&] { check(cudaGraphLaunch(graph, stream_), "starting a graph"); });
        cudaGraphExecDestroy(graph);
        return time;
      });
      report("grid", blocks, [&](int pieces) {
        return timeOf(blocks, pieces, [&] { startTogether(gridKernel, blocks, pieces); });
      });
      report("counter", blocks, [&](int pieces) {
        return timeOf(blocks, pieces, [&] {
          check(cudaMemsetAsync(arrivals_, 0, sizeof(unsigned), stream_), "clearing the counter");
          startTogether(counterKernel, blocks, pieces, &arrivals_);
        });
      });
      if (properties_.major >= 9 && blocks <= 16 && clusterFits(blocks))
        report("cluster", blocks, [&](int pieces) {
          return timeOf(blocks, pieces, [&] { startCluster(blocks, pieces); });
        });
    }
  }

 private:
  static constexpr int kMostBlocks = 1024;

  /// Microseconds of a piece: the launch itself, which all ways pay once, falls out.
  template <typename Time>
  void report(const char* way, int blocks, const Time& time) {
    const double few = time(kFewPieces);
    const double many = time(kManyPieces);
    std::printf("{\"way\": \"%s\", \"blocks\": %d, \"us_a_piece\": %.3f, \"us_launch\": %.2f}\n",
                way, blocks, (many - few) / (kManyPieces - kFewPieces),
                few - kFewPieces * (many - few) / (kManyPieces - kFewPieces));
  }

  /// Median over the rounds, in microseconds. Ends the program if a piece began before the one
  /// before had ended: then somewhere too little was added up.
  template <typename Start>
  double timeOf(int blocks, int pieces, const Start& start) {
    std::vector<float> times;
    for (int* numbers : numbers_)
      check(cudaMemsetAsync(numbers, 0, kMostBlocks * sizeof(int), stream_), "clearing memory");
    for (int round = 0; round < kRounds; ++round) {
      check(cudaEventRecord(begin_, stream_), "timing");
      start();
      check(cudaEventRecord(end_, stream_), "timing");
      check(cudaStreamSynchronize(stream_), "computing");
      float milliseconds = 0.0F;
      check(cudaEventElapsedTime(&milliseconds, begin_, end_), "timing");
      times.push_back(1000.0F * milliseconds);
    }
    std::vector<int> left(static_cast<std::size_t>(blocks));
    check(cudaMemcpy(left.data(), numbers_[0], left.size() * sizeof(int), cudaMemcpyDeviceToHost),
          "reading the result");
    for (const int number : left)
      if (number != kRounds * pieces) {
        std::fprintf(stderr, "barriers: %d instead of %d pieces were taken in order\n", number,
                     kRounds * pieces);
        std::exit(1);
      }
    std::nth_element(times.begin(), times.begin() + kRounds / 2, times.end());
    return times[kRounds / 2];
  }

  cudaGraphExec_t graphOf(int blocks, int pieces) {
    cudaGraph_t graph = nullptr;
    check(cudaStreamBeginCapture(stream_, cudaStreamCaptureModeRelaxed), "recording");
    for (int piece = 0; piece < pieces; ++piece)
      pieceKernel<<<blocks, kThreads, 0, stream_>>>(numbers_[piece % 2], numbers_[1 - piece % 2]);
    check(cudaStreamEndCapture(stream_, &graph), "recording");
    cudaGraphExec_t playable = nullptr;
    check(cudaGraphInstantiate(&playable, graph, 0), "recording");
    cudaGraphDestroy(graph);
    return playable;
  }

  template <typename... Parameters, typename... More>
  void startTogether(void (*kernel)(Parameters...), int blocks, int pieces, More... more) {
    void* arguments[] = {&numbers_[0], &numbers_[1], &pieces, more...};
    check(cudaLaunchCooperativeKernel(reinterpret_cast<const void*>(kernel), dim3(blocks),
                                      dim3(kThreads), arguments, 0, stream_),
          "starting a cooperative kernel");
  }

  cudaLaunchConfig_t clusterOf(int blocks, cudaLaunchAttribute& attribute) const {
    attribute.id = cudaLaunchAttributeClusterDimension;
    attribute.val.clusterDim.x = static_cast<unsigned>(blocks);
    attribute.val.clusterDim.y = attribute.val.clusterDim.z = 1;
    cudaLaunchConfig_t config{};
    config.gridDim = dim3(static_cast<unsigned>(blocks));
    config.blockDim = dim3(kThreads);
    config.stream = stream_;
    config.attrs = &attribute;
    config.numAttrs = 1;
    return config;
  }

  /// More than 8 blocks in a cluster are not promised for every card.
  bool clusterFits(int blocks) const {
    if (cudaFuncSetAttribute(clusterKernel, cudaFuncAttributeNonPortableClusterSizeAllowed, 1) !=
        cudaSuccess)
      return false;
    cudaLaunchAttribute attribute{};
    const cudaLaunchConfig_t config = clusterOf(blocks, attribute);
    int clusters = 0;
    const cudaError_t asked = cudaOccupancyMaxActiveClusters(&clusters, clusterKernel, &config);
    cudaGetLastError();
    return asked == cudaSuccess && clusters > 0;
  }

  void startCluster(int blocks, int pieces) {
    cudaLaunchAttribute attribute{};
    const cudaLaunchConfig_t config = clusterOf(blocks, attribute);
    check(cudaLaunchKernelEx(&config, clusterKernel, numbers_[0], numbers_[1], pieces),
          "starting a cluster");
  }

  cudaStream_t stream_ = nullptr;
  cudaDeviceProp properties_{};
  int* numbers_[2] = {};
  unsigned* arrivals_ = nullptr;
  cudaEvent_t begin_ = nullptr;
  cudaEvent_t end_ = nullptr;
};

}  // namespace

int main() {
  check(cudaSetDevice(0), "opening the card");
  Bench().run();
}
