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

#ifdef GLASSBOX_MATRIX_UNITS
__device__ inline void multiplyTf32(float (&c)[4], const std::uint32_t (&a)[4],
                                    const std::uint32_t (&b)[2]) {
  asm("mma.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32 "
      "{%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, {%0, %1, %2, %3};"
      : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])
      : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b[0]), "r"(b[1]));
}
#endif

/// c += a · b; the whole warp together. Of several such products in a row, see multiplyAll.
__device__ inline void multiply(float (&c)[4], const Factor<4>& a, const Factor<2>& b) {
#ifdef GLASSBOX_MATRIX_UNITS
  multiplyTf32(c, a.small, b.big);
  multiplyTf32(c, a.big, b.small);
  multiplyTf32(c, a.big, b.big);
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
    for (int j = 0; j < kAcross; ++j) multiplyTf32(c[i][j], a[i].small, b[j].big);
#pragma unroll
  for (int i = 0; i < kDown; ++i)
#pragma unroll
    for (int j = 0; j < kAcross; ++j) multiplyTf32(c[i][j], a[i].big, b[j].small);
#pragma unroll
  for (int i = 0; i < kDown; ++i)
#pragma unroll
    for (int j = 0; j < kAcross; ++j) multiplyTf32(c[i][j], a[i].big, b[j].big);
}

/// Four 8x4 pieces of shared memory, each lane naming one row: lane 8m + r row r of piece m. Value
/// m of a lane is piece m's (g, t).
__device__ inline void readPieces(float (&values)[4], const float* row) {
  const auto at = static_cast<std::uint32_t>(__cvta_generic_to_shared(row));
  std::uint32_t bits[4];
  asm volatile("ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%0, %1, %2, %3}, [%4];"
               : "=r"(bits[0]), "=r"(bits[1]), "=r"(bits[2]), "=r"(bits[3])
               : "r"(at));
#pragma unroll
  for (int i = 0; i < 4; ++i) values[i] = __uint_as_float(bits[i]);
}
#endif

}  // namespace glassbox::cuda
