// What operations on rows have in common: how many of a row's values a thread keeps, and how many
// blocks there are.
#pragma once

#include <cstdint>
#include <type_traits>

#include "device.cuh"

namespace glassbox::cuda {

constexpr int kWarps = 8;  ///< of a block, where a warp has a row

inline unsigned dividedUp(std::int64_t count, std::int64_t by) {
  return static_cast<unsigned>((count + by - 1) / by);
}

/// Calls launch with the least of 2, 4, … 64 values a thread that covers the width, as a type.
template <typename Launch>
bool withValues(std::int64_t width, int threads, const Launch& launch) {
  const std::int64_t values = (width + threads - 1) / threads;
  if (values <= 2) launch(std::integral_constant<int, 2>());
  else if (values <= 4) launch(std::integral_constant<int, 4>());
  else if (values <= 8) launch(std::integral_constant<int, 8>());
  else if (values <= 16) launch(std::integral_constant<int, 16>());
  else if (values <= 32) launch(std::integral_constant<int, 32>());
  else if (values <= 64) launch(std::integral_constant<int, 64>());
  else return false;
  return true;
}

[[noreturn]] inline void refuseWidth() {
  throw Failure{GLASSBOX_CUDA_NO_MEMORY,
                "a width of more than 2048 is too large for the graphics card's engine"};
}

}  // namespace glassbox::cuda
