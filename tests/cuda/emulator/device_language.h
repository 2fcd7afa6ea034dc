// What CUDA's device code says beyond C++: keywords, vector types, a thread's place, the functions
// of a warp and a block, and the few intrinsics that the module uses.
#pragma once

#include <math.h>  // the device's names are in the global namespace

#include <algorithm>
#include <cstdint>
#include <cstring>

// Reserved names, but CUDA's.
#define __global__
#define __device__
#define __host__
#define __grid_constant__
#define __launch_bounds__(...)
/// One copy a block, as blocks run one after the other; being of the thread's storage, all of it
/// can be found and be filled with what is no number before each block.
#define __shared__ thread_local

struct uint3 {
  unsigned x = 0, y = 0, z = 0;
};
struct dim3 {
  unsigned x, y, z;
  dim3(unsigned x_ = 1, unsigned y_ = 1, unsigned z_ = 1)  // NOLINT(google-explicit-constructor)
      : x(x_), y(y_), z(z_) {}
};
struct alignas(8) float2 {
  float x, y;
};
struct alignas(16) float4 {
  float x, y, z, w;
};
inline float2 make_float2(float x, float y) { return {x, y}; }
inline float4 make_float4(float x, float y, float z, float w) { return {x, y, z, w}; }

namespace glassbox::emulator {

/// A thread of the block that is running.
struct Place {
  uint3 thread;
  uint3 block;
  dim3 blockSize;
  dim3 gridSize;
};
extern Place place;

/// What one lane brings to a function of the whole warp, and takes from it.
using Lanes = void* const*;
/// Waits for all lanes of the mask; the last one does the work for all.
void meetWarp(unsigned mask, const char* function, void* own, void (*work)(Lanes, unsigned mask));
void meetBlock();
int laneOfWarp();
/// Ends the launch with that sentence.
[[noreturn]] void fail(const char* sentence);

template <typename Value>
Value shuffle(unsigned mask, const char* function, Value value, int from) {
  struct Lane {
    Value value, result;
    int from;
  } own{value, value, from};
  if (from < 0 || from > 31 || (mask >> from & 1U) == 0)
    fail("a shuffle reads a lane that is not in its mask");
  meetWarp(mask, function, &own, [](Lanes lanes, unsigned all) {
    for (int i = 0; i < 32; ++i)
      if ((all >> i & 1U) != 0) {
        Lane& lane = *static_cast<Lane*>(lanes[i]);
        lane.result = static_cast<Lane*>(lanes[lane.from])->value;
      }
  });
  return own.result;
}

}  // namespace glassbox::emulator

#define threadIdx (glassbox::emulator::place.thread)
#define blockIdx (glassbox::emulator::place.block)
#define blockDim (glassbox::emulator::place.blockSize)
#define gridDim (glassbox::emulator::place.gridSize)

inline void __syncthreads() { glassbox::emulator::meetBlock(); }
inline void __syncwarp(unsigned mask = ~0U) {
  glassbox::emulator::meetWarp(mask, "__syncwarp", nullptr,
                               [](glassbox::emulator::Lanes, unsigned) {});
}
template <typename Value>
Value __shfl_sync(unsigned mask, Value value, int from) {
  return glassbox::emulator::shuffle(mask, "__shfl_sync", value, from);
}
template <typename Value>
Value __shfl_xor_sync(unsigned mask, Value value, int apart) {
  return glassbox::emulator::shuffle(mask, "__shfl_xor_sync", value,
                                     glassbox::emulator::laneOfWarp() ^ apart);
}
inline unsigned __ballot_sync(unsigned mask, bool vote) {
  struct Lane {
    bool vote;
    unsigned result;
  } own{vote, 0};
  glassbox::emulator::meetWarp(mask, "__ballot_sync", &own,
                               [](glassbox::emulator::Lanes lanes, unsigned all) {
                                 unsigned votes = 0;
                                 for (unsigned i = 0; i < 32; ++i)
                                   if ((all >> i & 1U) != 0 && static_cast<Lane*>(lanes[i])->vote)
                                     votes |= 1U << i;
                                 for (unsigned i = 0; i < 32; ++i)
                                   if ((all >> i & 1U) != 0)
                                     static_cast<Lane*>(lanes[i])->result = votes;
                               });
  return own.result;
}

// Blocks run one after the other, and a thread is not interrupted.
inline void __threadfence() {}
inline unsigned atomicInc(unsigned* at, unsigned limit) {
  const unsigned before = *at;
  *at = before >= limit ? 0 : before + 1;
  return before;
}
template <typename Value>
void __stcg(Value* to, const Value& value) {
  *to = value;
}
template <typename Value>
Value __ldcg(const Value* from) {
  return *from;
}

inline int __popc(unsigned bits) { return __builtin_popcount(bits); }
inline std::uint32_t __float_as_uint(float value) {
  std::uint32_t bits = 0;
  std::memcpy(&bits, &value, sizeof bits);
  return bits;
}
inline float __uint_as_float(std::uint32_t bits) {
  float value = 0.0F;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}
inline int min(int a, int b) { return std::min(a, b); }
inline int max(int a, int b) { return std::max(a, b); }
