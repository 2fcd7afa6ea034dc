// Finds threads of a block that use the same shared memory without a barrier between them, one of
// them writing: what NVIDIA's racecheck finds on a card. For modules whose kernels are compiled
// with -fsanitize=thread: the compiler then announces every access, and instead of its own library
// races.cpp listens.
#pragma once

#include <cstddef>
#include <cstdint>

namespace glassbox::emulator::races {

/// A block with so much dynamic shared memory begins; nothing that was done before matters.
void beginBlock(const char* dynamicMemory, std::size_t bytes);
/// All threads of the block have met.
void blockMet();
/// All lanes of the warp have met.
void warpMet(unsigned warp);

/// The running thread reads or writes there; fails if that is a race.
void access(const void* at, std::size_t bytes, bool writes);

}  // namespace glassbox::emulator::races
