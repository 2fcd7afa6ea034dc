// The emulated card itself: what it says of itself, its memory, its errors, what it refuses.
#include <cstdio>
#include <cstdlib>
#include <map>

#include "blocks.h"
#include "streams.h"

namespace glassbox::emulator {
namespace {

// So few multiprocessors, and so little memory of theirs, that small shapes get large tiles, sums
// in parts and rows too long for shared memory.
constexpr int kMultiprocessors = 4;
constexpr int kSharedMemory = 48 * 1024;
constexpr int kSharedMemoryOnDemand = (__CUDA_ARCH__ == 750 ? 64 : 99) * 1024;
constexpr unsigned kMostThreads = 1024;
constexpr unsigned kMostBlocksDown = 65535;

cudaError_t lastError = cudaSuccess;
std::string lossSentence;
std::map<const void*, std::size_t> allowedShared;  // by kernel

cudaError_t take(void** memory, std::size_t bytes) {
  *memory = nullptr;
  // As far apart as a card's, but just as long as wanted: the address sanitizer guards the end.
  if (posix_memalign(memory, 256, bytes) != 0) return failed(cudaErrorMemoryAllocation);
  std::memset(*memory, kNoNumber, bytes);
  return cudaSuccess;
}

}  // namespace

cudaError_t failed(cudaError_t error) {
  lastError = error;
  return error;
}

cudaError_t lost(const std::string& sentence) {
  lossSentence = sentence;
  return failed(cudaErrorLaunchFailure);
}

bool isLost() { return !lossSentence.empty(); }

bool isAllowed(const Launch& launch) {
  const dim3& grid = launch.grid;
  const dim3& block = launch.block;
  const auto allowed = allowedShared.find(launch.kernel);
  const std::size_t most = allowed != allowedShared.end() ? allowed->second : kSharedMemory;
  const unsigned threads = block.x * block.y * block.z;
  const bool allowedGrid = grid.x > 0 && grid.y > 0 && grid.z > 0 && grid.x <= 0x7FFFFFFFU &&
                           grid.y <= kMostBlocksDown && grid.z <= kMostBlocksDown;
  if (allowedGrid && threads > 0 && threads <= kMostThreads && launch.sharedBytes <= most)
    return true;
  failed(cudaErrorInvalidConfiguration);
  return false;
}

}  // namespace glassbox::emulator

using namespace glassbox::emulator;  // NOLINT: this is a file that implements the C interface

cudaError_t cudaDriverGetVersion(int* version) {
  *version = CUDART_VERSION;
  return cudaSuccess;
}

cudaError_t cudaGetDeviceCount(int* count) {
  *count = 1;
  return cudaSuccess;
}

cudaError_t cudaSetDevice(int) { return cudaSuccess; }

cudaError_t cudaGetDeviceProperties(cudaDeviceProp* properties, int) {
  *properties = {};
  std::snprintf(properties->name, sizeof properties->name, "emulated sm_%d", __CUDA_ARCH__ / 10);
  properties->major = __CUDA_ARCH__ / 100;
  properties->minor = __CUDA_ARCH__ / 10 % 10;
  properties->multiProcessorCount = kMultiprocessors;
  properties->sharedMemPerBlockOptin = kSharedMemoryOnDemand;
  return cudaSuccess;
}

cudaError_t cudaDeviceSynchronize() { return finishAll(); }

cudaError_t cudaDeviceReset() {
  lossSentence.clear();
  lastError = cudaSuccess;
  return cudaSuccess;
}

cudaError_t cudaGetLastError() {
  const cudaError_t error = lastError;
  lastError = isLost() ? cudaErrorLaunchFailure : cudaSuccess;
  return error;
}

const char* cudaGetErrorString(cudaError_t error) {
  switch (error) {
    case cudaSuccess:
      return "no error";
    case cudaErrorInvalidValue:
      return "invalid argument";
    case cudaErrorMemoryAllocation:
      return "out of memory";
    case cudaErrorInvalidConfiguration:
      return "more or fewer blocks, threads or shared memory than a kernel may have";
    case cudaErrorInsufficientDriver:
      return "the driver is too old";
    case cudaErrorNoDevice:
      return "there is no card";
    case cudaErrorLaunchFailure:
      return lossSentence.c_str();
    case cudaErrorNotReady:
      return "not there yet";
    case cudaErrorNotSupported:
      return "the emulator does not know this";
    case cudaErrorStreamCaptureUnsupported:
      return "not allowed while a step is recorded";
    case cudaErrorStreamCaptureUnjoined:
      return "a stream was recorded that the first does not wait for";
  }
  return "unknown error";
}

cudaError_t cudaMalloc(void** memory, std::size_t bytes) { return take(memory, bytes); }

cudaError_t cudaFree(void* memory) {
  const cudaError_t error = finishAll();
  free(memory);
  return error;
}

cudaError_t cudaHostAlloc(void** memory, std::size_t bytes, unsigned) {
  return take(memory, bytes);
}

cudaError_t cudaHostGetDevicePointer(void** device, void* host, unsigned) {
  *device = host;
  return cudaSuccess;
}

cudaError_t cudaFreeHost(void* memory) { return cudaFree(memory); }

cudaError_t cudaMemset(void* memory, int value, std::size_t bytes) {
  std::memset(memory, value, bytes);
  return cudaSuccess;
}

cudaError_t cudaMemcpy(void* to, const void* from, std::size_t bytes, cudaMemcpyKind) {
  std::memcpy(to, from, bytes);
  return cudaSuccess;
}

cudaError_t glassboxAllowSharedMemory(const void* kernel, int bytes) {
  if (bytes > kSharedMemoryOnDemand) return failed(cudaErrorInvalidValue);
  allowedShared[kernel] = static_cast<std::size_t>(bytes);
  return cudaSuccess;
}
