// The C interface: nothing is thrown across it. Each entry answers with a status and keeps the
// sentence that belongs to it.
#include "../module.h"

#include <cstdio>
#include <exception>

#include "operations.cuh"

namespace glassbox::cuda {
namespace {

using Device = GlassboxCuda;
using Matrix = GlassboxCudaMatrix;
using Ids = GlassboxCudaIds;

template <typename Work>
std::int32_t guarded(Device* device, const Work& work) {
  try {
    work();
    return GLASSBOX_CUDA_OK;
  } catch (const Failure& failure) {
    device->failure = failure.message;
    return failure.status;
  } catch (const std::exception& error) {
    device->failure = error.what();
    return GLASSBOX_CUDA_FAILED;
  }
}

/// Why no card can be used so, or nothing.
std::string reasonAgainst(Precision precision) {
  int driver = 0;
  if (cudaDriverGetVersion(&driver) != cudaSuccess || driver == 0)
    return "there is no NVIDIA driver on this machine";
  int count = 0;
  const cudaError_t error = cudaGetDeviceCount(&count);
  if (error == cudaErrorInsufficientDriver)
    return "the NVIDIA driver is too old for CUDA " + std::to_string(CUDART_VERSION / 1000) +
           "; update it";
  if (error == cudaErrorNoDevice || (error == cudaSuccess && count == 0))
    return "there is no NVIDIA graphics card on this machine";
  if (error != cudaSuccess)
    return std::string("the NVIDIA driver answers: ") + cudaGetErrorString(error);
  cudaDeviceProp properties{};
  if (cudaGetDeviceProperties(&properties, 0) == cudaSuccess) {
    if (properties.major * 10 + properties.minor < 75)
      return std::string("the graphics card ") + properties.name +
             " is too old: it must have compute capability 7.5 or later";
    if (properties.major < 8 && precision != Precision::kFp32)
      return std::string("the graphics card ") + properties.name +
             " computes in fp32 only: for tf32 and bf16 it must have compute capability 8.0 or "
             "later";
  }
  return {};
}

std::int32_t openDevice(Device** device, std::int32_t wanted, char* message, std::size_t size) {
  *device = nullptr;
  const auto precision = static_cast<Precision>(wanted);
  std::string reason;
  try {
    reason = reasonAgainst(precision);
    if (reason.empty()) {
      *device = new Device(precision);
      return GLASSBOX_CUDA_OK;
    }
  } catch (const Failure& failure) {
    reason = failure.message;
  } catch (const std::exception& error) {
    reason = error.what();
  }
  std::snprintf(message, size, "%s", reason.c_str());
  return GLASSBOX_CUDA_FAILED;
}

/// An operation of operations.cuh as an entry.
template <auto kOperation, typename... Arguments>
std::int32_t entry(Device* device, Arguments... arguments) {
  return guarded(device, [&] { kOperation(*device, arguments...); });
}

std::int32_t allocate(Device* device, void** memory, std::size_t bytes) {
  return guarded(device, [&] {
    *memory = nullptr;
    void* fresh = nullptr;
    check(cudaMalloc(&fresh, bytes > 0 ? bytes : 1), "taking memory");
    const cudaError_t cleared = cudaMemsetAsync(fresh, 0, bytes, device->mainStream());
    if (cleared != cudaSuccess) cudaFree(fresh);
    check(cleared, "taking memory");
    *memory = fresh;
  });
}

void release(Device* device, void* memory) {
  if (memory == nullptr) return;
  // Nothing that still runs may use it. A device that is lost has nothing to give back.
  guarded(device, [&] { device->wait(); });
  cudaFree(memory);
}

Matrix flat(const float* data, std::int64_t count) { return {const_cast<float*>(data), 1, count}; }

std::int32_t beginCopyOut(Device* device, const Matrix* from, std::int64_t count,
                          GlassboxCudaCopy** copy) {
  *copy = nullptr;
  return guarded(device, [&] { *copy = device->beginCopyOut(from, count); });
}

std::int32_t isCopiedOut(Device* device, GlassboxCudaCopy* copy, std::int32_t* there) {
  return guarded(device, [&] { *there = CopiesOut::isThere(*copy) ? 1 : 0; });
}

std::int32_t finishCopyOut(Device* device, GlassboxCudaCopy* copy, float* to) {
  return guarded(device, [&] { CopiesOut::finish(*copy, to); });
}

std::int32_t copyEntry(Device* device, float* to, const float* from, std::int64_t count) {
  return guarded(device, [&] { copy(*device, flat(to, count), flat(from, count)); });
}

std::int32_t fillEntry(Device* device, float* to, float value, std::int64_t count) {
  return guarded(device, [&] { fill(*device, flat(to, count), value); });
}

std::int32_t attentionForwardEntry(Device* device, Matrix out, Matrix probabilities, Matrix qkv,
                                   GlassboxCudaAttention shape) {
  return guarded(device, [&] { attentionForward(*device, out, probabilities, qkv, shape); });
}

std::int32_t attentionBackwardEntry(Device* device, Matrix dQkv, Matrix dOut, Matrix probabilities,
                                    Matrix qkv, GlassboxCudaAttention shape) {
  return guarded(device,
                 [&] { attentionBackward(*device, dQkv, dOut, probabilities, qkv, shape); });
}

std::int32_t dropoutEntry(Device* device, Matrix values, GlassboxCudaMask mask) {
  return guarded(device, [&] { dropout(*device, values, mask); });
}

std::int32_t sumEntry(Device* device, double* result, Matrix values) {
  return guarded(device, [&] {
    addUp(*device, values, {});
    *result = device->outcome().lossSum;
  });
}

std::int32_t sumOfSquaresEntry(Device* device, double* result, Matrix values) {
  return guarded(device, [&] {
    addUp(*device, {}, values);
    *result = device->outcome().sumOfSquares;
  });
}

std::int32_t updateEntry(Device* device, GlassboxCudaUpdate wanted, float gradientScale,
                         GlassboxCudaNumbers numbers) {
  return guarded(device, [&] { update(*device, wanted, &gradientScale, &numbers); });
}

std::int32_t updateAfter(Device* device, Matrix losses, GlassboxCudaUpdate wanted) {
  return guarded(device, [&] {
    addUp(*device, losses, wanted.gradients);
    update(*device, wanted, nullptr, nullptr);
  });
}

const GlassboxCudaModule kModule = {
    GLASSBOX_CUDA_VERSION,
    openDevice,
    [](Device* device) { delete device; },
    [](const Device* device) { return device->text.c_str(); },
    [](const Device* device) { return device->failure.c_str(); },
    [](const Device* device) { return device->launchesOfStep; },
    allocate,
    release,
    [](Device* device, void* to, const void* from, std::size_t bytes) {
      return guarded(device, [&] { device->upload(to, from, bytes); });
    },
    [](Device* device, void* to, const void* from, std::size_t bytes) {
      return guarded(device, [&] { device->download(to, from, bytes); });
    },
    beginCopyOut,
    isCopiedOut,
    finishCopyOut,
    [](Device*, GlassboxCudaCopy* copy) { copy->free = true; },
    copyEntry,
    fillEntry,
    entry<embeddingForward, Matrix, Ids, Matrix, Matrix, std::int32_t>,
    entry<embeddingBackward, Matrix, Matrix, Matrix, Ids, std::int32_t>,
    entry<layerNormForward, Matrix, Matrix, Matrix, Matrix, Matrix, Matrix, Matrix>,
    entry<layerNormBackward, Matrix, Matrix, Matrix, Matrix, Matrix, Matrix, Matrix, Matrix>,
    entry<linearForward, Matrix, Matrix, Matrix, Matrix, Matrix>,
    entry<linearBackwardInput, Matrix, Matrix, Matrix, Matrix>,
    entry<linearBackwardWeight, Matrix, Matrix, Matrix, Matrix>,
    entry<unembedForward, Matrix, Matrix, Matrix>,
    entry<unembedBackward, Matrix, Matrix, Matrix, Matrix, Matrix>,
    attentionForwardEntry,
    attentionBackwardEntry,
    entry<crossEntropy, Matrix, Matrix, Ids, float>,
    dropoutEntry,
    entry<add, Matrix, Matrix>,
    entry<gatherRows, Matrix, Matrix, Ids>,
    entry<scatterRows, Matrix, Matrix, Ids>,
    sumEntry,
    sumOfSquaresEntry,
    updateEntry,
    [](Device* device, std::uint64_t key, GlassboxCudaNumbers numbers, std::int32_t* wanted) {
      return guarded(device, [&] {
        *wanted =
            device->beginStep(key, numbers) ? GLASSBOX_CUDA_STEP_WANTED : GLASSBOX_CUDA_STEP_PLAYED;
      });
    },
    updateAfter,
    [](Device* device) { return guarded(device, [&] { device->endStep(); }); },
    [](Device* device) { device->abandonStep(); },
    [](Device* device, GlassboxCudaOutcome* outcome) {
      return guarded(device, [&] { *outcome = device->outcome(); });
    },
};

}  // namespace
}  // namespace glassbox::cuda

extern "C" __attribute__((visibility("default"))) const GlassboxCudaModule* glassboxCudaModule() {
  return &glassbox::cuda::kModule;
}
