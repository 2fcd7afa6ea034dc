// Instructions of cards of sm_80 and later that C++ has no words for. The emulator
// (tests/cuda/emulator) has a header of the same name that says what they do.
#pragma once

#include <cstdint>

namespace glassbox::cuda::card {

/// Starts to copy 1 or 4 floats from global to shared memory, as many as are `valid`, and zeros for
/// the rest.
template <int kFloats>
__device__ inline void startCopy(float* to, const float* from, int valid) {
  const auto shared = static_cast<std::uint32_t>(__cvta_generic_to_shared(to));
  if constexpr (kFloats == 4)
    asm volatile("cp.async.cg.shared.global [%0], [%1], 16, %2;" ::"r"(shared), "l"(from),
                 "r"(valid * 4)
                 : "memory");
  else
    asm volatile("cp.async.ca.shared.global [%0], [%1], 4, %2;" ::"r"(shared), "l"(from),
                 "r"(valid * 4)
                 : "memory");
}

/// The same where all are valid.
template <int kFloats>
__device__ inline void startCopy(float* to, const float* from) {
  const auto shared = static_cast<std::uint32_t>(__cvta_generic_to_shared(to));
  if constexpr (kFloats == 4)
    asm volatile("cp.async.cg.shared.global [%0], [%1], 16;" ::"r"(shared), "l"(from) : "memory");
  else asm volatile("cp.async.ca.shared.global [%0], [%1], 4;" ::"r"(shared), "l"(from) : "memory");
}

/// The copies that the thread started since the last call are a group from now on.
__device__ inline void closeCopies() { asm volatile("cp.async.commit_group;" ::: "memory"); }

/// Until all groups but the newest kAhead have arrived.
template <int kAhead>
__device__ inline void waitForCopies() {
  asm volatile("cp.async.wait_group %0;" ::"n"(kAhead) : "memory");
}

/// c += a · b in tf32, of pieces as in fragments.cuh; the whole warp together.
__device__ inline void multiplyTf32(float (&c)[4], const std::uint32_t (&a)[4],
                                    const std::uint32_t (&b)[2]) {
  asm("mma.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32 "
      "{%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, {%0, %1, %2, %3};"
      : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])
      : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b[0]), "r"(b[1]));
}

/// Two numbers rounded to bf16, the first in the lower half.
__device__ inline std::uint32_t roundToBf16(float first, float second) {
  std::uint32_t pair;
  asm("cvt.rn.bf16x2.f32 %0, %1, %2;" : "=r"(pair) : "f"(second), "f"(first));
  return pair;
}

/// The same as multiplyTf32 in bf16: each factor's value holds two neighbours along the depth.
__device__ inline void multiplyBf16(float (&c)[4], const std::uint32_t (&a)[2],
                                    const std::uint32_t (&b)[1]) {
  asm("mma.sync.aligned.m16n8k8.row.col.f32.bf16.bf16.f32 "
      "{%0, %1, %2, %3}, {%4, %5}, {%6}, {%0, %1, %2, %3};"
      : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])
      : "r"(a[0]), "r"(a[1]), "r"(b[0]));
}

/// Four 8x4 pieces of shared memory, each lane naming one row: lane 8m + r row r of piece m. Value
/// m of a lane is piece m's (lane / 4, lane % 4).
__device__ inline void readPieces(float (&values)[4], const float* row) {
  const auto at = static_cast<std::uint32_t>(__cvta_generic_to_shared(row));
  std::uint32_t bits[4];
  asm volatile("ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%0, %1, %2, %3}, [%4];"
               : "=r"(bits[0]), "=r"(bits[1]), "=r"(bits[2]), "=r"(bits[3])
               : "r"(at));
#pragma unroll
  for (int i = 0; i < 4; ++i) values[i] = __uint_as_float(bits[i]);
}

}  // namespace glassbox::cuda::card
