// A vector register of floats, whatever the instruction set. Only for the sources in this folder,
// which are compiled several times: everything here has internal linkage, and nothing from the
// standard library that could become a function of its own is used, or else the linker might give
// code for a new processor to an old one.
#pragma once

#include <cstdint>
#if defined(__AVX512F__) || defined(__AVX2__)
#include <immintrin.h>
#endif

#ifndef GLASSBOX_KERNELS
#error "GLASSBOX_KERNELS must name the namespace of this instruction set's kernels"
#endif

namespace glassbox::compute::GLASSBOX_KERNELS {
namespace {

#if defined(__AVX512F__)
constexpr int kLanes = 16;
constexpr int kTileRows = 12;
#elif defined(__AVX2__)
constexpr int kLanes = 8;
constexpr int kTileRows = 6;
#elif defined(__aarch64__)
constexpr int kLanes = 4;
constexpr int kTileRows = 12;
#else
constexpr int kLanes = 4;
constexpr int kTileRows = 6;
#endif
/// A panel is two registers wide: with kTileRows rows the sums just fit the registers.
constexpr int kPanelWidth = 2 * kLanes;

using Vec = float __attribute__((vector_size(kLanes * 4)));
using IntVec = std::int32_t __attribute__((vector_size(kLanes * 4)));
using UintVec = std::uint32_t __attribute__((vector_size(kLanes * 4)));
using UnalignedVec = float __attribute__((vector_size(kLanes * 4), aligned(4), may_alias));

inline Vec load(const float* from) { return *reinterpret_cast<const UnalignedVec*>(from); }
inline void store(float* to, Vec value) { *reinterpret_cast<UnalignedVec*>(to) = value; }

/// The same number everywhere. (Subtracting zero is exact for every number, adding it is not.)
inline Vec all(float value) { return value - Vec{}; }

/// The first `count` floats, count below kLanes, then zeros.
inline Vec loadFirst(const float* from, std::int64_t count) {
#if defined(__AVX512F__)
  return _mm512_maskz_loadu_ps(static_cast<__mmask16>((1U << count) - 1U), from);
#else
  float values[kLanes] = {};
  for (std::int64_t i = 0; i < count; ++i) values[i] = from[i];
  return load(values);
#endif
}

inline void storeFirst(float* to, Vec value, std::int64_t count) {
#if defined(__AVX512F__)
  _mm512_mask_storeu_ps(to, static_cast<__mmask16>((1U << count) - 1U), value);
#else
  float values[kLanes];
  store(values, value);
  for (std::int64_t i = 0; i < count; ++i) to[i] = values[i];
#endif
}

/// Calls function(i, read, write) for each register of first … end - 1; the last one may be short:
/// then read(p) gives zeros behind the end and write(p, v) writes nothing there.
template <typename Function>
inline void overLanes(std::int64_t first, std::int64_t end, Function function) {
  std::int64_t i = first;
  for (; i + kLanes <= end; i += kLanes)
    function(
        i, [](const float* from) { return load(from); },
        [](float* to, Vec value) { store(to, value); });
  const std::int64_t left = end - i;
  if (left > 0)
    function(
        i, [left](const float* from) { return loadFirst(from, left); },
        [left](float* to, Vec value) { storeFirst(to, value, left); });
}

/// The larger of each pair; `b` where one of them is not a number.
inline Vec larger(Vec a, Vec b) { return a > b ? a : b; }
inline Vec smaller(Vec a, Vec b) { return a < b ? a : b; }

/// Sum of the lanes, halves onto halves.
inline float sumOfLanes(Vec value) {
  float lanes[kLanes];
  store(lanes, value);
  for (int half = kLanes / 2; half > 0; half /= 2)
    for (int i = 0; i < half; ++i) lanes[i] += lanes[i + half];
  return lanes[0];
}

inline float largestOfLanes(Vec value) {
  float lanes[kLanes];
  store(lanes, value);
  for (int half = kLanes / 2; half > 0; half /= 2)
    for (int i = 0; i < half; ++i)
      lanes[i] = lanes[i] > lanes[i + half] ? lanes[i] : lanes[i + half];
  return lanes[0];
}

/// 0, 1, 2, … for the lanes.
inline IntVec laneNumbers() {
  IntVec numbers = {};
  for (int i = 0; i < kLanes; ++i) numbers[i] = i;
  return numbers;
}

/// e^x to 1.5 units in the last place; x is clamped to ±87, where e^x and 1/e^x are still normal
/// numbers; not-a-number stays so.
/// 2^n · e^r with |r| <= ln 2 / 2, e^r by a polynomial fitted for the smallest relative error.
inline Vec exponential(Vec x) {
  x = x < all(-87.0F) ? all(-87.0F) : x;
  x = x > all(87.0F) ? all(87.0F) : x;
  const Vec rounder = all(12582912.0F);  // 1.5·2^23: adding it rounds to a whole number
  const Vec shifted = x * 1.44269504F + rounder;
  const Vec n = shifted - rounder;
  const Vec r = (x - n * 0.693359375F) - n * -2.1219444e-4F;
  Vec p = all(0.0013814540579915047F);
  p = p * r + 0.00836874544620514F;
  p = p * r + 0.04166838899254799F;
  p = p * r + 0.1666652113199234F;
  p = p * r + 0.4999999403953552F;
  p = p * r + 1.0F;
  p = p * r + 1.0F;
  const IntVec exponent = reinterpret_cast<IntVec>(shifted) << 23;
  const IntVec bits = reinterpret_cast<IntVec>(p) + exponent;
  return reinterpret_cast<Vec>(bits);
}

/// DropoutMask::factor (compute/dropout_mask.h) of kLanes indices from `index` on.
inline Vec dropoutFactors(std::uint32_t index, std::uint32_t key, std::uint32_t limit,
                          float scale) {
  const UintVec numbers = reinterpret_cast<UintVec>(laneNumbers()) + index;
  UintVec bits = numbers * 0x9E3779B9U + key;
  bits = (bits ^ (bits >> 16)) * 0x21F0AAADU;
  bits = (bits ^ (bits >> 15)) * 0x735A2D97U;
  bits ^= bits >> 15;
  return bits < limit ? Vec{} : all(scale);
}

/// 1 / (1 + e^-x).
inline Vec sigmoid(Vec x) { return 1.0F / (1.0F + exponential(-x)); }

/// GELU, tanh form (Hendrycks and Gimpel 2016): ½(1 + tanh u) is the same as sigmoid(2u).
constexpr float kGeluScale = 1.5957691216F;  // 2·√(2/π)
constexpr float kGeluCubic = 0.044715F;

inline Vec gelu(Vec x) {
  const Vec u = x * (kGeluScale + kGeluScale * kGeluCubic * (x * x));
  return x * sigmoid(u);
}

inline Vec geluDerivative(Vec x) {
  const Vec square = x * x;
  const Vec s = sigmoid(x * (kGeluScale + kGeluScale * kGeluCubic * square));
  const Vec slope = kGeluScale + 3.0F * kGeluScale * kGeluCubic * square;
  return s + x * s * (1.0F - s) * slope;
}

}  // namespace
}  // namespace glassbox::compute::GLASSBOX_KERNELS
