// The dropout mask: the same pure function of (seed, index) as compute/dropout_mask.h.
#pragma once

#include <cstdint>

#include "../module.h"

namespace glassbox::cuda {

/// 0 or the mask's scale; 1 where nothing is dropped.
__device__ inline float dropoutFactor(const GlassboxCudaMask& mask, std::uint32_t index) {
  std::uint32_t bits = index * 0x9E3779B9U + mask.key;
  bits = (bits ^ (bits >> 16U)) * 0x21F0AAADU;
  bits = (bits ^ (bits >> 15U)) * 0x735A2D97U;
  bits ^= bits >> 15U;
  return bits < mask.limit ? 0.0F : mask.scale;
}

}  // namespace glassbox::cuda
