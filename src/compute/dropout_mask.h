// Which values dropout (Srivastava et al. 2014) keeps: a pure function of (seed, index), so that
// the way back draws the same mask and every engine and number of threads draws the same one.
#pragma once

#include <cmath>
#include <cstdint>

#include "base/random.h"

namespace glassbox::compute {

/// A mask is two numbers: what is hashed with the index, and the limit under which a value is
/// dropped.
struct DropoutMask {
  std::uint32_t key = 0;
  std::uint32_t limit = 0;
  float scale = 1.0F;  ///< of the values that stay

  DropoutMask(float share, std::uint64_t seed)
      : key(static_cast<std::uint32_t>(mixBits(seed) >> 32U)),
        limit(static_cast<std::uint32_t>(std::lround(static_cast<double>(share) * 4294967295.0))),
        scale(1.0F / (1.0F - share)) {}

  /// 0 or `scale`. The mixing is 32 bits wide because that is what vector units multiply.
  float factor(std::uint32_t index) const {
    std::uint32_t bits = index * 0x9E3779B9U + key;
    bits = (bits ^ (bits >> 16U)) * 0x21F0AAADU;
    bits = (bits ^ (bits >> 15U)) * 0x735A2D97U;
    bits ^= bits >> 15U;
    return bits < limit ? 0.0F : scale;
  }
};

}  // namespace glassbox::compute
