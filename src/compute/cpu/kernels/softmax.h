// The two steps of a softmax over a row, shared by cross-entropy and attention.
#pragma once

#include "compute/cpu/kernels/vec.h"

namespace glassbox::compute::GLASSBOX_KERNELS {
namespace {

constexpr float kLowest = -3.0e38F;

/// `value` in the first `count` lanes, `otherwise` in the others.
inline Vec firstLanes(Vec value, std::int64_t count, float otherwise) {
  return laneNumbers() < static_cast<std::int32_t>(count) ? value : all(otherwise);
}

/// Largest of a row.
inline float largestOf(const float* row, std::int64_t width) {
  Vec largest = all(kLowest);
  std::int64_t c = 0;
  for (; c + kLanes <= width; c += kLanes) largest = larger(load(row + c), largest);
  if (c < width)
    largest = larger(firstLanes(loadFirst(row + c, width - c), width - c, kLowest), largest);
  return largestOfLanes(largest);
}

/// Σ e^(row - shift); the row is replaced by its exponentials if `keep`.
inline float sumOfExponentials(float* row, std::int64_t width, float shift, bool keep) {
  Vec total{};
  std::int64_t c = 0;
  for (; c + kLanes <= width; c += kLanes) {
    const Vec value = exponential(load(row + c) - shift);
    if (keep) store(row + c, value);
    total += value;
  }
  if (c < width) {
    const std::int64_t left = width - c;
    const Vec value = firstLanes(exponential(loadFirst(row + c, left) - shift), left, 0.0F);
    if (keep) storeFirst(row + c, value, left);
    total += value;
  }
  return sumOfLanes(total);
}

}  // namespace
}  // namespace glassbox::compute::GLASSBOX_KERNELS
