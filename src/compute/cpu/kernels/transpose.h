// Transposing a square block of registers.
#pragma once

#include <utility>

#include "compute/cpu/kernels/vec.h"

namespace glassbox::compute::GLASSBOX_KERNELS {
namespace {

/// a and b shuffled together like cards: a0 b0 a1 b1 …, beginning at lane `kFrom`.
template <int kFrom, int... kLane>
inline Vec interleave(Vec a, Vec b, std::integer_sequence<int, kLane...>) {
  return __builtin_shufflevector(a, b, (kFrom + kLane / 2 + (kLane % 2) * kLanes)...);
}

/// Row i, lane j becomes row j, lane i: shuffling the upper half of the rows into the lower one,
/// log2(kLanes) times, moves one bit of the row number into the lane number each time.
inline void transpose(Vec (&rows)[kLanes]) {
  constexpr auto kLaneNumbers = std::make_integer_sequence<int, kLanes>{};
#pragma GCC unroll 4
  for (int stage = 1; stage < kLanes; stage *= 2) {
    Vec shuffled[kLanes];
#pragma GCC unroll 8
    for (int i = 0; i < kLanes / 2; ++i) {
      shuffled[2 * i] = interleave<0>(rows[i], rows[i + kLanes / 2], kLaneNumbers);
      shuffled[2 * i + 1] = interleave<kLanes / 2>(rows[i], rows[i + kLanes / 2], kLaneNumbers);
    }
#pragma GCC unroll 16
    for (int i = 0; i < kLanes; ++i) rows[i] = shuffled[i];
  }
}

}  // namespace
}  // namespace glassbox::compute::GLASSBOX_KERNELS
