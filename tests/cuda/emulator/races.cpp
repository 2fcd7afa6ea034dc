#include "races.h"

#include <algorithm>
#include <vector>

#include "blocks.h"

namespace glassbox::emulator::races {
namespace {

/// When a thread did something. Moments count on over all blocks, so nothing is ever cleared.
struct Access {
  std::uint64_t blockMoment = 0;
  std::uint64_t warpMoment = 0;  ///< since the warp has last met, alone or with the block
  unsigned thread = 0;
};

/// What is known of a byte of shared memory.
struct Byte {
  Access written;
  Access read;
  // Where more than one has read since the last meeting: the moment of the block, and of the warp.
  std::uint64_t readByWarps = 0;
  std::uint64_t readByLanes = 0;
};

constexpr unsigned kLanes = 32;

std::uint64_t moments = 0;
std::uint64_t blockMoment = 0;
std::vector<std::uint64_t> warpMoments;

struct Range {
  const char* begin = nullptr;
  std::vector<Byte> bytes;
  Byte* find(const char* at) {
    return at >= begin && at < begin + bytes.size() ? &bytes[static_cast<std::size_t>(at - begin)]
                                                    : nullptr;
  }
};
Range dynamic;
Range fixed;

std::uint64_t warpMoment(unsigned warp) {
  if (warp >= warpMoments.size()) warpMoments.resize(warp + 1, 0);
  return std::max(warpMoments[warp], blockMoment);
}

/// Whether nothing lies between that and what the thread does now.
bool isBeside(const Access& earlier, const Access& now) {
  if (earlier.blockMoment != now.blockMoment || earlier.thread == now.thread) return false;
  return earlier.thread / kLanes != now.thread / kLanes || earlier.warpMoment == now.warpMoment;
}

void use(Byte& byte, const Access& now, bool writes) {
  if (isBeside(byte.written, now))
    fail(writes
             ? "two threads write the same shared memory without a barrier between them"
             : "a thread reads shared memory that another writes, without a barrier between them");
  if (!writes) {
    if (isBeside(byte.read, now)) {
      if (byte.read.thread / kLanes != now.thread / kLanes) byte.readByWarps = now.blockMoment;
      else byte.readByLanes = now.warpMoment;
    }
    byte.read = now;
    return;
  }
  if (isBeside(byte.read, now) || byte.readByWarps == now.blockMoment ||
      byte.readByLanes == now.warpMoment)
    fail("a thread writes shared memory that another reads, without a barrier between them");
  byte.written = now;
}

}  // namespace

void beginBlock(const char* dynamicMemory, std::size_t bytes) {
  dynamic.begin = dynamicMemory;
  if (dynamic.bytes.size() != bytes) dynamic.bytes.assign(bytes, {});
  const FixedMemory own = fixedMemory();
  fixed.begin = own.begin;
  if (fixed.bytes.size() != own.bytes) fixed.bytes.assign(own.bytes, {});
  blockMet();
}

void blockMet() { blockMoment = ++moments; }

void warpMet(unsigned warp) {
  warpMoment(warp);
  warpMoments[warp] = ++moments;
}

void access(const void* at, std::size_t bytes, bool writes) {
  const auto* first = static_cast<const char*>(at);
  Range* range = dynamic.find(first) != nullptr ? &dynamic : &fixed;
  if (range->find(first) == nullptr || !isRunning()) return;
  const unsigned thread = threadOfBlock();
  const Access now{blockMoment, warpMoment(thread / kLanes), thread};
  for (std::size_t i = 0; i < bytes; ++i)
    if (Byte* byte = range->find(first + i)) use(*byte, now, writes);
}

}  // namespace glassbox::emulator::races

// What the compiler calls; see GCC's and LLVM's ThreadSanitizer.
#define GLASSBOX_LISTEN(size)                                                                    \
  void __tsan_read##size(const void* at) { glassbox::emulator::races::access(at, size, false); } \
  void __tsan_write##size(void* at) { glassbox::emulator::races::access(at, size, true); }       \
  void __tsan_unaligned_read##size(const void* at) { __tsan_read##size(at); }                    \
  void __tsan_unaligned_write##size(void* at) { __tsan_write##size(at); }
// NOLINTBEGIN(bugprone-reserved-identifier): the compiler's names
extern "C" {
GLASSBOX_LISTEN(1)
GLASSBOX_LISTEN(2)
GLASSBOX_LISTEN(4)
GLASSBOX_LISTEN(8)
GLASSBOX_LISTEN(16)
void __tsan_read_range(const void* at, std::size_t bytes) {
  glassbox::emulator::races::access(at, bytes, false);
}
void __tsan_write_range(void* at, std::size_t bytes) {
  glassbox::emulator::races::access(at, bytes, true);
}
void __tsan_init() {}
void __tsan_func_entry(const void*) {}
void __tsan_func_exit() {}
void __tsan_vptr_update(void*, const void*) {}
void __tsan_vptr_read(const void*) {}
/// Whether a variable that is made once has been made.
char __tsan_atomic8_load(const volatile char* at, int) {
  return __atomic_load_n(at, __ATOMIC_ACQUIRE);
}
}
// NOLINTEND(bugprone-reserved-identifier)
