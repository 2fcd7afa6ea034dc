// Products of 16x8 by 8x8 pieces of matrices held in a warp's registers, in fp32.
//
// Where there are matrix units (sm_80 and later) each factor is split into two tf32 numbers,
// x = big + small, and the product is small·big + big·small + big·big: 22 bits of each factor
// instead of fp32's 24 (Ootomo and Yokota 2022). Older cards multiply and add one by one.
//
// In a piece, g = lane / 4 and t = lane % 4. A lane holds a(g, t), a(g+8, t), a(g, t+4), a(g+8,
// t+4) of the left factor, b(t, g), b(t+4, g) of the right one, and c(g, 2t), c(g, 2t+1), c(g+8,
// 2t), c(g+8, 2t+1) of the product.
#pragma once

#include <cstdint>

#include "card/instructions.cuh"

namespace glassbox::cuda {

#if !defined(__CUDA_ARCH__) || __CUDA_ARCH__ >= 800
#define GLASSBOX_MATRIX_UNITS 1
#endif

/// Factors ready for the matrix units.
template <int kCount>
struct Factor {
#ifdef GLASSBOX_MATRIX_UNITS
  std::uint32_t big[kCount];
  std::uint32_t small[kCount];
#else
  float value[kCount];
#endif
};

template <int kCount>
__device__ inline Factor<kCount> factor(const float (&values)[kCount]) {
  Factor<kCount> result;
#pragma unroll
  for (int i = 0; i < kCount; ++i) {
#ifdef GLASSBOX_MATRIX_UNITS
    // Rounded by hand, as the conversion that cards offer for it takes several times as long. What
    // is not a number stays one in `small`.
    result.big[i] = (__float_as_uint(values[i]) + 0x1000U) & 0xFFFFE000U;
    result.small[i] = __float_as_uint(values[i] - __uint_as_float(result.big[i]));
#else
    result.value[i] = values[i];
#endif
  }
  return result;
}

/// c += a · b; the whole warp together. Of several such products in a row, see multiplyAll.
__device__ inline void multiply(float (&c)[4], const Factor<4>& a, const Factor<2>& b) {
#ifdef GLASSBOX_MATRIX_UNITS
  card::multiplyTf32(c, a.small, b.big);
  card::multiplyTf32(c, a.big, b.small);
  card::multiplyTf32(c, a.big, b.big);
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
/// c[i][j] += a[i] · b[j]. The three products of each pair are as far apart as can be, as each
/// waits for the one before.
template <int kDown, int kAcross>
__device__ inline void multiplyAll(float (&c)[kDown][kAcross][4], const Factor<4> (&a)[kDown],
                                   const Factor<2> (&b)[kAcross]) {
#pragma unroll
  for (int i = 0; i < kDown; ++i)
#pragma unroll
    for (int j = 0; j < kAcross; ++j) card::multiplyTf32(c[i][j], a[i].small, b[j].big);
#pragma unroll
  for (int i = 0; i < kDown; ++i)
#pragma unroll
    for (int j = 0; j < kAcross; ++j) card::multiplyTf32(c[i][j], a[i].big, b[j].small);
#pragma unroll
  for (int i = 0; i < kDown; ++i)
#pragma unroll
    for (int j = 0; j < kAcross; ++j) card::multiplyTf32(c[i][j], a[i].big, b[j].big);
}
#endif

}  // namespace glassbox::cuda
