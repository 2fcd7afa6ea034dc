// Small kernels, most of them with a fault, and what the emulator makes of each: a library of its
// own, as its shared memory is all of the library's storage of a thread. Tested by
// emulator_test.cpp.
#include <cmath>
#include <map>
#include <string>

#include "card/instructions.cuh"
#include "card/launch.cuh"

namespace glassbox::cuda {
namespace {

using card::launchKernel;

constexpr unsigned kThreads = 64;

__global__ void sumsOfNeighbours(float* out, bool withBarrier) {
  __shared__ float values[kThreads];
  values[threadIdx.x] = 1.0F;
  if (withBarrier) __syncthreads();
  out[threadIdx.x] = values[(threadIdx.x + 1) % kThreads] + values[(threadIdx.x + 33) % kThreads];
}

/// Adds up in turns; without the second barrier a fast warp writes what a slow one still reads.
__global__ void sumsTwice(float* out, bool withBarrier) {
  __shared__ float values[kThreads];
  float sum = 0.0F;
  for (int turn = 0; turn < 2; ++turn) {
    values[threadIdx.x] = 1.0F;
    __syncthreads();
    sum += values[(threadIdx.x + 33) % kThreads];
    if (withBarrier) __syncthreads();
  }
  out[threadIdx.x] = sum;
}

/// Lanes of a warp hand each other values: __syncwarp is enough, and nothing is not.
__global__ void neighboursOfTheWarp(float* out, bool withBarrier) {
  __shared__ float values[kThreads];
  values[threadIdx.x] = 1.0F;
  if (withBarrier) __syncwarp();
  out[threadIdx.x] = values[threadIdx.x ^ 1U];
}

/// Every lane reads what one of them then writes.
__global__ void oneReaderWrites(float* out, bool withBarrier) {
  __shared__ float value;
  if (threadIdx.x == 0) value = 1.0F;
  __syncwarp();
  out[threadIdx.x] = value;
  if (withBarrier) __syncthreads();
  if (threadIdx.x == 5) value = value + 1.0F;
}

/// All threads write the same into one place.
__global__ void allWriteOnePlace(float* out) {
  __shared__ float value;
  value = 1.0F;
  __syncthreads();
  out[threadIdx.x] = value;
}

__global__ void copiesOverWhatIsRead(float* out, const float* from, bool withBarrier) {
  GLASSBOX_SHARED_MEMORY(to);
  to[threadIdx.x] = 1.0F;
  __syncthreads();
  const float read = to[(threadIdx.x + 5) % 32];
  if (withBarrier) __syncthreads();
  card::startCopy<1>(to + threadIdx.x, from, 1);
  card::closeCopies();
  card::waitForCopies<0>();
  out[threadIdx.x] = read;
}

__global__ void oneThreadEndsBeforeTheBarrier(float* out) {
  if (threadIdx.x == 5) return;
  __syncthreads();
  out[threadIdx.x] = 0.0F;
}

__global__ void oneLaneIsMissing(float* out) {
  float sum = 0.0F;
  if (threadIdx.x != 7) sum = __shfl_xor_sync(~0U, 1.0F, 1);
  out[threadIdx.x] = sum;
}

__global__ void lanesCallDifferentFunctions(float* out) {
  out[threadIdx.x] = threadIdx.x % 2 == 0 ? static_cast<float>(__ballot_sync(~0U, true))
                                          : __shfl_sync(~0U, 1.0F, 0);
}

__global__ void readsSharedMemoryOfTheBlockBefore(float* out) {
  __shared__ float fixed[1];
  GLASSBOX_SHARED_MEMORY(sized);
  if (threadIdx.x == 0) out[2 * blockIdx.x] = fixed[0];
  if (threadIdx.x == 0) out[2 * blockIdx.x + 1] = sized[0];
  fixed[0] = 1.0F;
  sized[0] = 1.0F;
}

__global__ void copiesAhead(float* out, const float* from, bool withWait) {
  GLASSBOX_SHARED_MEMORY(to);
  card::startCopy<4>(to + 4 * threadIdx.x, from, 3);
  card::closeCopies();
  if (withWait) card::waitForCopies<0>();
  out[threadIdx.x] = to[4 * threadIdx.x] + to[4 * threadIdx.x + 3];
}

__global__ void multipliesOnes(float* out, float left, float right) {
  const std::uint32_t a[4] = {__float_as_uint(left), __float_as_uint(left), __float_as_uint(left),
                              __float_as_uint(left)};
  const std::uint32_t b[2] = {__float_as_uint(right), __float_as_uint(right)};
  float c[4] = {};
  card::multiplyTf32(c, a, b);
  out[threadIdx.x] = c[threadIdx.x % 4];
}

__global__ void setsAll(float* out, float value) { out[threadIdx.x] = value; }

/// The sentence of the error, or the values: one if all are the same.
std::string outcome(const float* values, unsigned count, cudaStream_t stream) {
  cudaError_t error = cudaGetLastError();
  if (error == cudaSuccess) error = cudaStreamSynchronize(stream);
  if (error != cudaSuccess) return cudaGetErrorString(error);
  std::string text = std::to_string(values[0]);
  for (unsigned i = 1; i < count; ++i)
    if (const std::string other = std::to_string(values[i]); other != text)
      return text + " and " + other;
  return text;
}

/// Launches it and says what came out.
template <typename Kernel, typename... Arguments>
std::string ran(Kernel kernel, unsigned blocks, unsigned threads, std::size_t sharedBytes,
                unsigned results, Arguments... arguments) {
  float* out = nullptr;
  cudaMalloc(reinterpret_cast<void**>(&out), results * sizeof(float));
  cudaStream_t stream = nullptr;
  cudaStreamCreateWithFlags(&stream, cudaStreamNonBlocking);
  launchKernel(kernel, blocks, threads, sharedBytes, stream, out, arguments...);
  const std::string text = outcome(out, results, stream);
  cudaStreamDestroy(stream);
  cudaFree(out);
  return text;
}

/// Two streams write the same place in a recorded step, that beside the other with or without being
/// waited for: what it holds after each of some plays.
std::string recorded(bool waits, bool joins) {
  float* out = nullptr;
  cudaMalloc(reinterpret_cast<void**>(&out), sizeof(float));
  cudaStream_t streams[2];
  cudaEvent_t events[2];
  for (cudaStream_t& stream : streams) cudaStreamCreateWithFlags(&stream, cudaStreamNonBlocking);
  for (cudaEvent_t& event : events) cudaEventCreateWithFlags(&event, cudaEventDisableTiming);
  cudaStreamBeginCapture(streams[0], cudaStreamCaptureModeRelaxed);
  cudaEventRecord(events[0], streams[0]);
  cudaStreamWaitEvent(streams[1], events[0], 0);
  launchKernel(setsAll, 1, 1, 0, streams[1], out, 1.0F);
  cudaEventRecord(events[1], streams[1]);
  if (waits) cudaStreamWaitEvent(streams[0], events[1], 0);
  launchKernel(setsAll, 1, 1, 0, streams[0], out, 2.0F);
  if (joins) cudaStreamWaitEvent(streams[0], events[1], 0);
  cudaGraph_t graph = nullptr;
  const cudaError_t ended = cudaStreamEndCapture(streams[0], &graph);
  std::string seen = cudaGetErrorString(ended);
  if (ended == cudaSuccess) {
    cudaGraphExec_t playable = nullptr;
    cudaGraphInstantiate(&playable, graph, 0);
    cudaGraphDestroy(graph);
    float values[6];
    for (float& value : values) {
      cudaGraphLaunch(playable, streams[0]);
      cudaStreamSynchronize(streams[0]);
      value = *out;
    }
    cudaGraphExecDestroy(playable);
    seen = outcome(values, 6, streams[0]);
  }
  cudaGetLastError();
  for (const cudaStream_t stream : streams) cudaStreamDestroy(stream);
  for (const cudaEvent_t event : events) cudaEventDestroy(event);
  cudaFree(out);
  return seen;
}

/// The order of lanes is another each time: what came out in all of many tries, or first otherwise.
std::string oneReaderWritesInEveryOrder() {
  constexpr int kTries = 300;  // the writer is the last of 32 to read in some of them
  std::string first;
  for (int i = 0; i < kTries; ++i) {
    cudaDeviceReset();
    const std::string text = ran(oneReaderWrites, 1, 32, 0, 32, false);
    const std::string sentence = text.substr(0, text.find(": thread"));
    if (sentence.find("without a barrier") == std::string::npos) return "not found: " + text;
    first = sentence;
  }
  return first;
}

std::string tried(const std::string& name) {
  const float source[4] = {1.0F, 1.0F, 1.0F, 1.0F};
  if (name == "barrier") return ran(sumsOfNeighbours, 3, kThreads, 0, kThreads, true);
  if (name == "no barrier") return ran(sumsOfNeighbours, 3, kThreads, 0, kThreads, false);
  if (name == "two turns") return ran(sumsTwice, 3, kThreads, 0, kThreads, true);
  if (name == "two turns in one") return ran(sumsTwice, 3, kThreads, 0, kThreads, false);
  if (name == "warp") return ran(neighboursOfTheWarp, 2, kThreads, 0, kThreads, true);
  if (name == "warp without a meeting")
    return ran(neighboursOfTheWarp, 2, kThreads, 0, kThreads, false);
  if (name == "one reader writes later") return ran(oneReaderWrites, 1, 32, 0, 32, true);
  if (name == "one reader writes") return oneReaderWritesInEveryOrder();
  if (name == "one place") return ran(allWriteOnePlace, 1, kThreads, 0, kThreads);
  if (name == "copy after reading") return ran(copiesOverWhatIsRead, 1, 32, 128, 32, source, true);
  if (name == "copy while reading") return ran(copiesOverWhatIsRead, 1, 32, 128, 32, source, false);
  if (name == "ended thread") return ran(oneThreadEndsBeforeTheBarrier, 1, kThreads, 0, kThreads);
  if (name == "missing lane") return ran(oneLaneIsMissing, 1, kThreads, 0, kThreads);
  if (name == "different functions")
    return ran(lanesCallDifferentFunctions, 1, kThreads, 0, kThreads);
  if (name == "unwritten shared memory")
    return ran(readsSharedMemoryOfTheBlockBefore, 3, 1, sizeof(float), 6);
  if (name == "copy waited for") return ran(copiesAhead, 1, 32, 512, 32, source, true);
  if (name == "copy not waited for") return ran(copiesAhead, 1, 32, 512, 32, source, false);
  if (name == "tf32") return ran(multipliesOnes, 1, 32, 0, 32, 1.0009765625F, 1.00048828125F);
  if (name == "too much shared memory") return ran(setsAll, 1, 1, 50000, 1, 1.0F);
  if (name == "no blocks") return ran(setsAll, 0, 1, 0, 1, 1.0F);
  if (name == "recorded with a wait") return recorded(true, true);
  if (name == "recorded without a wait") return recorded(false, true);
  if (name == "recorded and not joined") return recorded(false, false);
  return "no such trial";
}

}  // namespace
}  // namespace glassbox::cuda

extern "C" __attribute__((visibility("default"))) const char* emulatorTrial(const char* name) {
  static std::string text;
  cudaDeviceReset();  // a card that has failed stays lost
  text = glassbox::cuda::tried(name);
  return text.c_str();
}
