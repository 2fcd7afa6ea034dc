#include "copies_out.cuh"

#include <cstring>

#include "device.cuh"

namespace glassbox::cuda {
namespace {

void giveBack(GlassboxCudaCopy& copy) {
  cudaFree(copy.onDevice);
  cudaFreeHost(copy.onHost);
  if (copy.taken != nullptr) cudaEventDestroy(copy.taken);
  if (copy.there != nullptr) cudaEventDestroy(copy.there);
}

void makeEvent(cudaEvent_t& event) {
  check(cudaEventCreateWithFlags(&event, cudaEventDisableTiming), "preparing a copy");
}

std::size_t bytesOf(const GlassboxCudaMatrix& matrix) {
  return sizeof(float) * static_cast<std::size_t>(matrix.rows * matrix.columns);
}

}  // namespace

GlassboxCudaCopy& CopiesOut::withRoom(std::size_t bytes) {
  for (const auto& copy : all_)
    if (copy->free && copy->room >= bytes) return *copy;
  auto fresh = std::make_unique<GlassboxCudaCopy>();
  try {
    check(cudaMalloc(reinterpret_cast<void**>(&fresh->onDevice), bytes), "preparing a copy");
    check(cudaHostAlloc(reinterpret_cast<void**>(&fresh->onHost), bytes, cudaHostAllocDefault),
          "preparing a copy");
    makeEvent(fresh->taken);
    makeEvent(fresh->there);
  } catch (...) {
    giveBack(*fresh);
    throw;
  }
  fresh->room = bytes;
  return *all_.emplace_back(std::move(fresh));
}

GlassboxCudaCopy* CopiesOut::begin(cudaStream_t main, const GlassboxCudaMatrix* from,
                                   std::int64_t count) {
  if (stream_ == nullptr)
    check(cudaStreamCreateWithFlags(&stream_, cudaStreamNonBlocking), "preparing a copy");
  std::size_t bytes = 0;
  for (std::int64_t i = 0; i < count; ++i) bytes += bytesOf(from[i]);
  GlassboxCudaCopy& copy = withRoom(bytes > 0 ? bytes : 1);
  // One that was dropped may still be leaving this memory; where it goes is written over then.
  std::size_t at = 0;
  for (std::int64_t i = 0; i < count; ++i) {
    check(cudaMemcpyAsync(copy.onDevice + at, from[i].data, bytesOf(from[i]),
                          cudaMemcpyDeviceToDevice, main),
          "copying from it");
    at += bytesOf(from[i]);
  }
  check(cudaEventRecord(copy.taken, main), "copying from it");
  check(cudaStreamWaitEvent(stream_, copy.taken, 0), "copying from it");
  check(cudaMemcpyAsync(copy.onHost, copy.onDevice, bytes, cudaMemcpyDeviceToHost, stream_),
        "copying from it");
  check(cudaEventRecord(copy.there, stream_), "copying from it");
  copy.bytes = bytes;
  copy.free = false;
  return &copy;
}

bool CopiesOut::isThere(const GlassboxCudaCopy& copy) {
  const cudaError_t state = cudaEventQuery(copy.there);
  if (state == cudaErrorNotReady) return false;
  check(state, "copying from it");
  return true;
}

void CopiesOut::finish(GlassboxCudaCopy& copy, float* to) {
  copy.free = true;
  check(cudaEventSynchronize(copy.there), "copying from it");
  std::memcpy(to, copy.onHost, copy.bytes);
}

void CopiesOut::release() {
  for (const auto& copy : all_) giveBack(*copy);
  all_.clear();
  if (stream_ != nullptr) cudaStreamDestroy(stream_);
  stream_ = nullptr;
}

}  // namespace glassbox::cuda
