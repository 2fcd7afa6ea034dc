// Copies from global to shared memory that go on while the thread computes (sm_80 and later; at
// once on older cards), in stages: closeStage() ends one, waitForStage() waits for the older ones.
#pragma once

#include "card/instructions.cuh"

namespace glassbox::cuda {

#if !defined(__CUDA_ARCH__) || __CUDA_ARCH__ >= 800
#define GLASSBOX_COPIES_AHEAD 1
#endif

/// Copies up to kFloats floats, as many as are `valid`, and zeros for the rest.
template <int kFloats>
__device__ inline void copyAhead(float* to, const float* from, int valid) {
#ifdef GLASSBOX_COPIES_AHEAD
  card::startCopy<kFloats>(to, from, valid);
#else
#pragma unroll
  for (int i = 0; i < kFloats; ++i) to[i] = i < valid ? from[i] : 0.0F;
#endif
}

/// The same where all are valid.
template <int kFloats>
__device__ inline void copyAhead(float* to, const float* from) {
#ifdef GLASSBOX_COPIES_AHEAD
  card::startCopy<kFloats>(to, from);
#else
#pragma unroll
  for (int i = 0; i < kFloats; ++i) to[i] = from[i];
#endif
}

__device__ inline void closeStage() {
#ifdef GLASSBOX_COPIES_AHEAD
  card::closeCopies();
#endif
}

/// Until all stages but the newest kAhead have arrived.
template <int kAhead>
__device__ inline void waitForStage() {
#ifdef GLASSBOX_COPIES_AHEAD
  card::waitForCopies<kAhead>();
#endif
}

}  // namespace glassbox::cuda
