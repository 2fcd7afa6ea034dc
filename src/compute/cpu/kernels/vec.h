// A vector register of floats, whatever the instruction set. Only for the sources in this folder,
// which are compiled several times: everything here has internal linkage, and nothing from the
// standard library that could become a function of its own is used, or else the linker might give
// code for a new processor to an old one.
#pragma once

#include <cstdint>
#if defined(__x86_64__)
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
inline Vec larger(Vec a, Vec b) {
#if defined(__AVX512F__)
  return _mm512_max_ps(a, b);
#elif defined(__AVX2__)
  return _mm256_max_ps(a, b);
#else
  return a > b ? a : b;
#endif
}

/// The smaller of each pair; `b` where one of them is not a number.
inline Vec smaller(Vec a, Vec b) {
#if defined(__AVX512F__)
  return _mm512_min_ps(a, b);
#elif defined(__AVX2__)
  return _mm256_min_ps(a, b);
#else
  return a < b ? a : b;
#endif
}

/// Half as many lanes: combine(lower half, upper half), down to a single number.
template <typename Combine>
inline float reduceLanes(Vec value, Combine combine) {
  float lanes[kLanes];
#if defined(__AVX512F__)
  const __m256 eight = combine(_mm512_castps512_ps256(value), _mm512_extractf32x8_ps(value, 1));
  const __m128 four = combine(_mm256_castps256_ps128(eight), _mm256_extractf128_ps(eight, 1));
  _mm_storeu_ps(lanes, four);
#elif defined(__AVX2__)
  const __m128 four = combine(_mm256_castps256_ps128(value), _mm256_extractf128_ps(value, 1));
  _mm_storeu_ps(lanes, four);
#else
  store(lanes, value);
#endif
  return combine(combine(lanes[0], lanes[2]), combine(lanes[1], lanes[3]));
}

inline float sumOfLanes(Vec value) {
  return reduceLanes(value, [](auto a, auto b) { return a + b; });
}

inline float largestOfLanes(Vec value) {
  return reduceLanes(value, [](auto a, auto b) { return a > b ? a : b; });
}

/// 0, 1, 2, … for the lanes.
inline IntVec laneNumbers() {
  IntVec numbers = {};
  for (int i = 0; i < kLanes; ++i) numbers[i] = i;
  return numbers;
}

/// 2^(n + f) for a whole number n that was rounded by adding kRounder to it, and |f| <= ½. The
/// polynomial is fitted for the smallest relative error, 8e-8 with its roundings.
constexpr float kRounder = 12582912.0F;  // 1.5·2^23
inline Vec powerOfTwo(Vec roundedN, Vec f) {
  Vec p = all(0.00015353309572674334F);
  p = p * f + 0.0013398939045146108F;
  p = p * f + 0.009618437848985195F;
  p = p * f + 0.055503323674201965F;
  p = p * f + 0.24022647738456726F;
  p = p * f + 0.6931471824645996F;
  p = p * f + 1.0F;
  return reinterpret_cast<Vec>(reinterpret_cast<IntVec>(p) +
                               (reinterpret_cast<IntVec>(roundedN) << 23));
}

/// e^x; x is clamped to ±87, where e^x and 1/e^x are still normal numbers; not-a-number stays so.
inline Vec exponential(Vec x) {
  x = smaller(all(87.0F), larger(all(-87.0F), x));
  const Vec roundedN = x * 1.44269504F + kRounder;
  const Vec n = roundedN - kRounder;
  // ln 2 in two parts, the first so short that its product with n is exact.
  const Vec rest = (x - n * 0.693359375F) - n * -2.1219444e-4F;
  return powerOfTwo(roundedN, rest * 1.44269504F);
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

/// GELU, tanh form (Hendrycks and Gimpel 2016): ½(1 + tanh u) is the same as 1 / (1 + e^-2u). All
/// in powers of two: 2u·log2(e) = x·(kGeluLinear + kGeluCubic·x²).
constexpr float kGeluLinear = 2.302208198F;  // 2·√(2/π)·log2(e)
constexpr float kGeluCubic = 0.044715F * kGeluLinear;

inline Vec geluGate(Vec x, Vec square) {
  Vec t = x * (-kGeluLinear - kGeluCubic * square);
  t = smaller(all(126.0F), larger(all(-126.0F), t));
  const Vec roundedN = t + kRounder;
  return 1.0F / (1.0F + powerOfTwo(roundedN, t - (roundedN - kRounder)));
}

inline Vec gelu(Vec x) { return x * geluGate(x, x * x); }

inline Vec geluDerivative(Vec x) {
  constexpr float kLn2 = 0.69314718F;
  const Vec square = x * x;
  const Vec gate = geluGate(x, square);
  const Vec value = x * gate;
  const Vec slope = kLn2 * kGeluLinear + 3.0F * kLn2 * kGeluCubic * square;
  return gate + (value - value * gate) * slope;
}

}  // namespace
}  // namespace glassbox::compute::GLASSBOX_KERNELS
