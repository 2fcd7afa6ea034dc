// Products of 16x8 by 8x8 pieces of matrices held in a warp's registers.
//
// Where there are matrix units (sm_80 and later) fp32 splits each factor into two tf32 numbers,
// x = big + small, and the product is small·big + big·small + big·big: 22 bits of each factor
// instead of fp32's 24 (Ootomo and Yokota 2022). tf32 and bf16 round each factor once, and the
// product is one. Older cards multiply and add one by one, in fp32 only.
//
// In a piece, g = lane / 4 and t = lane % 4. A lane holds a(g, t), a(g+8, t), a(g, t+4), a(g+8,
// t+4) of the left factor, b(t, g), b(t+4, g) of the right one, and c(g, 2t), c(g, 2t+1), c(g+8,
// 2t), c(g+8, 2t+1) of the product.
#pragma once

#include <cstdint>

#include "card/instructions.cuh"
#include "precision.cuh"

namespace glassbox::cuda {

#if !defined(__CUDA_ARCH__) || __CUDA_ARCH__ >= 800
#define GLASSBOX_MATRIX_UNITS 1
constexpr bool kMatrixUnits = true;
#else
constexpr bool kMatrixUnits = false;
#endif

/// Whether kernels of that precision are ever started on such a card; those that are not are empty.
template <Precision kPrecision>
constexpr bool kComputed = kMatrixUnits || kPrecision == Precision::kFp32;

/// Factors ready for the matrix units.
template <Precision kPrecision, int kCount>
struct Factor {
  float value[kCount];
};
#ifdef GLASSBOX_MATRIX_UNITS
template <int kCount>
struct Factor<Precision::kFp32, kCount> {
  std::uint32_t big[kCount];
  std::uint32_t small[kCount];
};
template <int kCount>
struct Factor<Precision::kTf32, kCount> {
  std::uint32_t rounded[kCount];
};
/// Two numbers in each. The unit takes them for neighbours along the depth, at 2t and 2t + 1, while
/// they are at t and t + 4: as that is so in both factors, the same numbers meet.
template <int kCount>
struct Factor<Precision::kBf16, kCount> {
  std::uint32_t pairs[kCount / 2];
};
#endif

template <Precision kPrecision, int kCount>
__device__ inline Factor<kPrecision, kCount> factor(const float (&values)[kCount]) {
  Factor<kPrecision, kCount> result;
#pragma unroll
  for (int i = 0; i < kCount; ++i) {
#ifdef GLASSBOX_MATRIX_UNITS
    // Rounded by hand, as the conversion that cards offer for tf32 takes several times as long.
    // What is not a number stays one: in `small`, and in `rounded` because it is left alone.
    const std::uint32_t bits = __float_as_uint(values[i]);
    if constexpr (kPrecision == Precision::kFp32) {
      result.big[i] = (bits + 0x1000U) & 0xFFFFE000U;
      result.small[i] = __float_as_uint(values[i] - __uint_as_float(result.big[i]));
    } else if constexpr (kPrecision == Precision::kTf32) {
      result.rounded[i] = values[i] == values[i] ? bits + 0x1000U : bits;  // the rest is not seen
    } else if (i < kCount / 2) {
      result.pairs[i] = card::roundToBf16(values[i], values[i + kCount / 2]);
    }
#else
    result.value[i] = values[i];
#endif
  }
  return result;
}

#ifdef GLASSBOX_MATRIX_UNITS
__device__ inline void multiplyRounded(float (&c)[4], const Factor<Precision::kTf32, 4>& a,
                                       const Factor<Precision::kTf32, 2>& b) {
  card::multiplyTf32(c, a.rounded, b.rounded);
}
__device__ inline void multiplyRounded(float (&c)[4], const Factor<Precision::kBf16, 4>& a,
                                       const Factor<Precision::kBf16, 2>& b) {
  card::multiplyBf16(c, a.pairs, b.pairs);
}
#endif

/// c += a · b; the whole warp together. Of several such products in a row, see multiplyAll.
template <Precision kPrecision>
__device__ inline void multiply(float (&c)[4], const Factor<kPrecision, 4>& a,
                                const Factor<kPrecision, 2>& b) {
#ifdef GLASSBOX_MATRIX_UNITS
  if constexpr (kPrecision == Precision::kFp32) {
    card::multiplyTf32(c, a.small, b.big);
    card::multiplyTf32(c, a.big, b.small);
    card::multiplyTf32(c, a.big, b.big);
  } else {
    multiplyRounded(c, a, b);
  }
#else
  const int lane = static_cast<int>(threadIdx.x) % 32;
  const int g = lane / 4;
  const int t = lane % 4;
#pragma unroll
  for (int k = 0; k < 8; ++k) {
    const float upper = __shfl_sync(~0U, a.value[k / 4 * 2], g * 4 + k % 4);
    const float lower = __shfl_sync(~0U, a.value[k / 4 * 2 + 1], g * 4 + k % 4);
    const float first = __shfl_sync(~0U, b.value[k / 4], 2 * t * 4 + k % 4);
    const float second = __shfl_sync(~0U, b.value[k / 4], (2 * t + 1) * 4 + k % 4);
    c[0] = fmaf(upper, first, c[0]);
    c[1] = fmaf(upper, second, c[1]);
    c[2] = fmaf(lower, first, c[2]);
    c[3] = fmaf(lower, second, c[3]);
  }
#endif
}

#ifdef GLASSBOX_MATRIX_UNITS
/// c[i][j] += a[i] · b[j]. The three products of each pair in fp32 are as far apart as can be, as
/// each waits for the one before.
template <Precision kPrecision, int kDown, int kAcross>
__device__ inline void multiplyAll(float (&c)[kDown][kAcross][4],
                                   const Factor<kPrecision, 4> (&a)[kDown],
                                   const Factor<kPrecision, 2> (&b)[kAcross]) {
  const auto eachPair = [&](const auto& multiplyPair) {
#pragma unroll
    for (int i = 0; i < kDown; ++i)
#pragma unroll
      for (int j = 0; j < kAcross; ++j) multiplyPair(c[i][j], a[i], b[j]);
  };
  if constexpr (kPrecision == Precision::kFp32) {
    eachPair([](auto& sums, const auto& left, const auto& right) {
      card::multiplyTf32(sums, left.small, right.big);
    });
    eachPair([](auto& sums, const auto& left, const auto& right) {
      card::multiplyTf32(sums, left.big, right.small);
    });
    eachPair([](auto& sums, const auto& left, const auto& right) {
      card::multiplyTf32(sums, left.big, right.big);
    });
  } else {
    eachPair([](auto& sums, const auto& left, const auto& right) {
      multiplyRounded(sums, left, right);
    });
  }
}
#endif

}  // namespace glassbox::cuda
