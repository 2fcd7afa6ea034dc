#include "blocks.h"

#include <link.h>

#include <cstdlib>
#include <memory>
#include <numeric>
#include <random>
#include <vector>

#include "fiber.h"
#include "races.h"

namespace glassbox::emulator {

Place place;

namespace {

constexpr unsigned kLanes = 32;

enum class State { kReady, kAtWarp, kAtBlock, kEnded };

struct Thread {
  std::unique_ptr<Fiber> fiber;
  uint3 index;
  State state = State::kReady;
  Copies copies;
};

/// The function in which lanes of a warp are meeting.
struct Meeting {
  unsigned arrived = 0;
  unsigned mask = 0;
  void (*work)(Lanes, unsigned) = nullptr;
  const char* function = "";
  void* lanes[kLanes] = {};
};

// The block that is running.
std::vector<Thread> threads;
std::vector<Meeting> meetings;  // one a warp
const Launch* running = nullptr;
unsigned count = 0;  // threads of the block
unsigned current = 0;
bool inThread = false;
unsigned atBlock = 0;
unsigned ended = 0;
std::string fault;
std::unique_ptr<char[]> dynamicMemory;

/// A thread's storage of this library: what __shared__ declares (see device_language.h).
thread_local char anchor = 0;

std::string at(const uint3& index) {
  return "(" + std::to_string(index.x) + ", " + std::to_string(index.y) + ", " +
         std::to_string(index.z) + ")";
}

void say(const std::string& sentence) {
  fault = sentence + ": thread " + at(place.thread) + " of block " + at(place.block);
}

/// Never goes on; nothing of the thread is destroyed any more.
[[noreturn]] void stop() {
  for (;;) threads[current].fiber->pause();
}

/// 0 … size - 1 in some order.
std::vector<unsigned> shuffled(unsigned size) {
  std::vector<unsigned> order(size);
  std::iota(order.begin(), order.end(), 0U);
  for (unsigned i = size; i > 1; --i) std::swap(order[i - 1], order[random() % i]);
  return order;
}

/// Runs the warp until none of its lanes can go on; whether one could.
bool runWarp(unsigned warp, const std::vector<unsigned>& lanes) {
  bool any = false;
  for (bool again = true; again && fault.empty();) {
    again = false;
    for (const unsigned lane : lanes) {
      const unsigned i = warp * kLanes + lane;
      if (i >= count || threads[i].state != State::kReady) continue;
      current = i;
      place.thread = threads[i].index;
      inThread = true;
      threads[i].fiber->resume();
      inThread = false;
      if (!fault.empty()) return true;
      again = any = true;
    }
  }
  return any;
}

/// What those who wait wait for in vain.
std::string deadlock() {
  for (unsigned i = 0; i < count; ++i) {
    const Meeting& meeting = meetings[i / kLanes];
    const std::string who =
        ": thread " + at(threads[i].index) + " of block " + at(place.block) + " waits";
    if (threads[i].state == State::kAtWarp)
      return std::string("lanes ") + meeting.function + " names have ended or wait somewhere else" +
             who;
    if (threads[i].state == State::kAtBlock)
      return "threads of the block have ended or wait somewhere else than at __syncthreads" + who;
  }
  return "the block does not end";
}

void runBlock(const FixedMemory& storage) {
  std::memset(storage.begin, kNoNumber, storage.bytes);
  std::memset(dynamicMemory.get(), kNoNumber, running->sharedBytes);
  for (unsigned i = 0; i < count; ++i) {
    threads[i].state = State::kReady;
    threads[i].copies.forget();
  }
  atBlock = ended = 0;
  races::beginBlock(dynamicMemory.get(), running->sharedBytes);
  const std::vector<unsigned> warps = shuffled((count + kLanes - 1) / kLanes);
  const std::vector<unsigned> lanes = shuffled(kLanes);
  while (ended < count) {
    bool any = false;
    for (const unsigned warp : warps) {
      any = runWarp(warp, lanes) || any;
      if (!fault.empty()) return;
    }
    if (any) continue;
    fault = deadlock();
    return;
  }
}

void prepare(const Launch& launch) {
  running = &launch;
  count = launch.block.x * launch.block.y * launch.block.z;
  if (threads.size() < count) threads.resize(count);
  meetings.assign((count + kLanes - 1) / kLanes, {});
  for (unsigned i = 0; i < count; ++i) {
    threads[i].index = {i % launch.block.x, i / launch.block.x % launch.block.y,
                        i / (launch.block.x * launch.block.y)};
    if (threads[i].fiber == nullptr)
      threads[i].fiber = std::make_unique<Fiber>([i] {
        running->body();
        threads[i].state = State::kEnded;
        ++ended;
      });
  }
  // Of just that size, so that the address sanitizer sees what lies behind it.
  dynamicMemory = std::make_unique<char[]>(launch.sharedBytes);
  place.blockSize = launch.block;
  place.gridSize = launch.grid;
}

}  // namespace

std::uint64_t random() {
  static std::mt19937_64 engine([] {
    const char* seed = std::getenv("GLASSBOX_EMULATOR_SEED");
    return seed != nullptr ? std::strtoull(seed, nullptr, 10) : 1ULL;
  }());
  return engine();
}

Blocks::Blocks(const Launch& launch)
    : launch_(&launch), order_(shuffled(launch.grid.x * launch.grid.y * launch.grid.z)) {}

std::string Blocks::runNext() {
  prepare(*launch_);
  const dim3& grid = launch_->grid;
  const unsigned block = order_[next_++];
  place.block = {block % grid.x, block / grid.x % grid.y, block / (grid.x * grid.y)};
  fault.clear();
  runBlock(fixedMemory());
  if (!fault.empty()) threads.clear();  // they stand in the middle of their work
  return fault;
}

void fail(const char* sentence) {
  say(sentence);
  stop();
}

void meetBlock() {
  if (++atBlock == count) {
    atBlock = 0;
    races::blockMet();
    for (unsigned i = 0; i < count; ++i) threads[i].state = State::kReady;
    return;
  }
  Thread& self = threads[current];
  self.state = State::kAtBlock;
  self.fiber->pause();
}

void meetWarp(unsigned mask, const char* function, void* own, void (*work)(Lanes, unsigned mask)) {
  const unsigned first = current / kLanes * kLanes;
  const unsigned lane = current - first;
  Meeting& meeting = meetings[current / kLanes];
  if ((mask >> lane & 1U) == 0) say(std::string(function) + " names lanes without this one");
  if (meeting.arrived == 0) {
    meeting.mask = mask;
    meeting.work = work;
    meeting.function = function;
  } else if (meeting.mask != mask || meeting.work != work) {
    say(std::string(function) + " meets " + meeting.function + " of other lanes of the warp");
  }
  if (!fault.empty()) stop();
  meeting.arrived |= 1U << lane;
  meeting.lanes[lane] = own;
  if (meeting.arrived == mask) {
    work(meeting.lanes, mask);
    if (mask == ~0U) races::warpMet(current / kLanes);
    meeting.arrived = 0;
    for (unsigned i = 0; i < kLanes; ++i)
      if ((mask >> i & 1U) != 0) threads[first + i].state = State::kReady;
    return;
  }
  Thread& self = threads[current];
  self.state = State::kAtWarp;
  self.fiber->pause();
}

int laneOfWarp() { return static_cast<int>(current % kLanes); }

// new char[] is aligned for every type, as shared memory is for a card's widest copies.
/// That of the thread of the machine which asks.
const FixedMemory& fixedMemory() {
  static const char* known = nullptr;
  static FixedMemory found;
  if (known == &anchor) return found;
  known = &anchor;
  anchor = 1;  // the storage is there from now on
  dl_iterate_phdr(
      [](dl_phdr_info* library, std::size_t, void*) {
        for (int i = 0; i < library->dlpi_phnum; ++i) {
          if (library->dlpi_phdr[i].p_type != PT_TLS || library->dlpi_tls_data == nullptr) continue;
          const FixedMemory storage{static_cast<char*>(library->dlpi_tls_data),
                                    library->dlpi_phdr[i].p_memsz};
          if (&anchor < storage.begin || &anchor >= storage.begin + storage.bytes) continue;
          found = storage;
          return 1;
        }
        return 0;
      },
      nullptr);
  return found;
}

bool isRunning() { return inThread; }
unsigned threadOfBlock() { return current; }

float* sharedMemory() { return reinterpret_cast<float*>(dynamicMemory.get()); }
Copies& copiesOfThread() { return threads[current].copies; }

}  // namespace glassbox::emulator
