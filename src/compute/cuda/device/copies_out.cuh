// Copies to the host that go on while the card computes: first into memory of the card's own, which
// takes hardly longer than a kernel does, then from there to pinned memory in a stream of its own.
// The memory is kept for the next copy.
#pragma once

#include <cuda_runtime.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "../module.h"

/// One copy, under way or free.
struct GlassboxCudaCopy {
  std::size_t room = 0;   ///< bytes of each of the two
  std::size_t bytes = 0;  ///< of what is under way
  char* onDevice = nullptr;
  char* onHost = nullptr;       ///< pinned
  cudaEvent_t taken = nullptr;  ///< the copy on the card is made
  cudaEvent_t there = nullptr;  ///< the one on the host
  bool free = true;
};

namespace glassbox::cuda {

class CopiesOut {
 public:
  /// `main` is the stream in which everything else runs.
  GlassboxCudaCopy* begin(cudaStream_t main, const GlassboxCudaMatrix* from, std::int64_t count);
  static bool isThere(const GlassboxCudaCopy& copy);
  static void finish(GlassboxCudaCopy& copy, float* to);
  void release();

 private:
  GlassboxCudaCopy& withRoom(std::size_t bytes);

  cudaStream_t stream_ = nullptr;  ///< made with the first copy
  std::vector<std::unique_ptr<GlassboxCudaCopy>> all_;
};

}  // namespace glassbox::cuda
