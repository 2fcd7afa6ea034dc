#include "blocks.h"

#include <link.h>

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <memory>
#include <numeric>
#include <random>
#include <vector>

#include "fiber.h"

namespace glassbox::emulator {

Place place;

namespace {

constexpr unsigned kLanes = 32;
constexpr unsigned kBarriers = 16;

enum class State { kReady, kAtWarp, kAtBlock, kAtCluster, kEnded };

struct Thread {
  std::unique_ptr<Fiber> fiber;
  uint3 index;
  State state = State::kReady;
  unsigned barrier = 0;  ///< at which it waits, if it waits at one
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

struct Block {
  std::deque<Thread> threads;  // whose places in memory stay
  std::vector<Meeting> meetings;  // one a warp
  unsigned atBarrier[kBarriers] = {};
  unsigned ended = 0;
  uint3 index;
  std::unique_ptr<char[]> dynamicMemory;
  std::vector<char> staticMemory;  // while another block is running
};

// Room for the cluster that is running: one block, unless the launch says more.
std::deque<Block> cluster;
Block* block = nullptr;  // that of it which is running
const Launch* running = nullptr;
unsigned count = 0;  // threads of a block
unsigned current = 0;
std::string fault;

/// A thread's storage of this library: what __shared__ declares (see device_language.h).
thread_local char anchor = 0;
struct Storage {
  char* begin = nullptr;
  std::size_t bytes = 0;
};

/// That of the thread of the machine which asks.
const Storage& staticMemory() {
  static const char* known = nullptr;
  static Storage found;
  if (known == &anchor) return found;
  known = &anchor;
  anchor = 1;  // the storage is there from now on
  dl_iterate_phdr(
      [](dl_phdr_info* library, std::size_t, void*) {
        for (int i = 0; i < library->dlpi_phnum; ++i) {
          if (library->dlpi_phdr[i].p_type != PT_TLS || library->dlpi_tls_data == nullptr) continue;
          const Storage storage{static_cast<char*>(library->dlpi_tls_data),
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

std::string at(const uint3& index) {
  return "(" + std::to_string(index.x) + ", " + std::to_string(index.y) + ", " +
         std::to_string(index.z) + ")";
}

void say(const std::string& sentence) {
  fault = sentence + ": thread " + at(place.thread) + " of block " + at(place.block);
}

/// Never goes on; nothing of the thread is destroyed any more.
[[noreturn]] void stop() {
  for (;;) block->threads[current].fiber->pause();
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
      if (i >= count) continue;
      Thread& thread = block->threads[i];
      if (thread.state != State::kReady) continue;
      current = i;
      place.thread = thread.index;
      thread.fiber->resume();
      if (!fault.empty()) return true;
      again = any = true;
    }
  }
  return any;
}

std::string nameOf(unsigned barrier) {
  return barrier == 0 ? "__syncthreads" : "barrier " + std::to_string(barrier);
}

/// What those of the block who wait wait for in vain.
std::string deadlock() {
  for (unsigned i = 0; i < count; ++i) {
    const Thread& thread = block->threads[i];
    const std::string who =
        ": thread " + at(thread.index) + " of block " + at(block->index) + " waits";
    if (thread.state == State::kAtWarp)
      return std::string("lanes ") + block->meetings[i / kLanes].function +
             " names have ended or wait somewhere else" + who;
    if (thread.state == State::kAtBlock)
      return "threads of the block have ended or wait somewhere else than at " +
             nameOf(thread.barrier) + who;
    if (thread.state == State::kAtCluster)
      return "threads of the cluster have ended or wait somewhere else than at its barrier" + who;
  }
  return {};
}

/// Brings in what the block has declared __shared__, and keeps what the one before had.
void enter(Block& next) {
  const Storage& storage = staticMemory();
  if (block != nullptr) block->staticMemory.assign(storage.begin, storage.begin + storage.bytes);
  block = &next;
  std::copy(next.staticMemory.begin(), next.staticMemory.end(), storage.begin);
  place.block = next.index;
}

/// Runs the block until none of its threads can go on; whether one could.
bool runBlock() {
  bool ever = false;
  const std::vector<unsigned> warps = shuffled((count + kLanes - 1) / kLanes);
  const std::vector<unsigned> lanes = shuffled(kLanes);
  for (bool any = true; any;) {
    any = false;
    for (const unsigned warp : warps) {
      any = runWarp(warp, lanes) || any;
      if (!fault.empty()) return true;
    }
    ever = ever || any;
  }
  return ever;
}

bool isAt(State state) {
  for (unsigned which = 0; which < running->cluster; ++which)
    for (unsigned i = 0; i < count; ++i)
      if (cluster[which].threads[i].state != state) return false;
  return true;
}

/// One block after the other, each for as long as it can.
void runCluster() {
  while (fault.empty() && !isAt(State::kEnded)) {
    bool any = false;
    for (const unsigned which : shuffled(running->cluster)) {
      enter(cluster[which]);
      any = runBlock() || any;
      if (!fault.empty()) return;
    }
    if (isAt(State::kAtCluster)) {
      for (unsigned i = 0; i < running->cluster; ++i)
        for (Thread& thread : cluster[i].threads)
          if (thread.state == State::kAtCluster) thread.state = State::kReady;
    } else if (!any) {
      for (unsigned i = 0; i < running->cluster; ++i) {
        block = &cluster[i];
        if (fault = deadlock(); !fault.empty()) return;
      }
      fault = "the block does not end";
    }
  }
}

void prepareThread(Thread& thread, unsigned i, const dim3& size) {
  thread.index = {i % size.x, i / size.x % size.y, i / (size.x * size.y)};
  thread.state = State::kReady;
  thread.copies.forget();
  if (thread.fiber == nullptr)
    thread.fiber = std::make_unique<Fiber>([&thread] {
      running->body();
      thread.state = State::kEnded;
    });
}

void prepare(Block& one, const Launch& launch) {
  while (one.threads.size() < count) one.threads.emplace_back();
  one.meetings.assign((count + kLanes - 1) / kLanes, {});
  std::fill(std::begin(one.atBarrier), std::end(one.atBarrier), 0U);
  for (unsigned i = 0; i < one.threads.size(); ++i) {
    prepareThread(one.threads[i], i, launch.block);
    if (i >= count) one.threads[i].state = State::kEnded;
  }
  // Of just that size, so that the address sanitizer sees what lies behind it.
  one.dynamicMemory = std::make_unique<char[]>(launch.sharedBytes);
  std::memset(one.dynamicMemory.get(), kNoNumber, launch.sharedBytes);
  one.staticMemory.assign(staticMemory().bytes, static_cast<char>(kNoNumber));
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
    : launch_(&launch),
      order_(shuffled(launch.grid.x * launch.grid.y * launch.grid.z / launch.cluster)) {}

std::string Blocks::runNext() {
  running = launch_;
  count = launch_->block.x * launch_->block.y * launch_->block.z;
  place.blockSize = launch_->block;
  const dim3& grid = place.gridSize = launch_->grid;
  const unsigned first = order_[next_++] * launch_->cluster;
  while (cluster.size() < launch_->cluster) cluster.emplace_back();
  for (unsigned i = 0; i < launch_->cluster; ++i) {
    const unsigned number = first + i;
    cluster[i].index = {number % grid.x, number / grid.x % grid.y, number / (grid.x * grid.y)};
    prepare(cluster[i], *launch_);
  }
  block = nullptr;
  fault.clear();
  runCluster();
  if (!fault.empty()) cluster.clear();  // their threads stand in the middle of their work
  return fault;
}

void fail(const char* sentence) {
  say(sentence);
  stop();
}

void meet(int barrier, int expected) {
  const auto number = static_cast<unsigned>(barrier);
  if (number >= kBarriers || expected <= 0 || static_cast<unsigned>(expected) > count)
    fail("there is no such barrier, or it waits for more threads than the block has");
  if (++block->atBarrier[number] == static_cast<unsigned>(expected)) {
    block->atBarrier[number] = 0;
    for (Thread& thread : block->threads)
      if (thread.state == State::kAtBlock && thread.barrier == number)
        thread.state = State::kReady;
    return;
  }
  Thread& self = block->threads[current];
  self.state = State::kAtBlock;
  self.barrier = number;
  self.fiber->pause();
}

void meetBlock() { meet(0, static_cast<int>(count)); }

void meetCluster() {
  Thread& self = block->threads[current];
  self.state = State::kAtCluster;
  self.fiber->pause();
}
unsigned clusterSize() { return running->cluster; }

void meetWarp(unsigned mask, const char* function, void* own, void (*work)(Lanes, unsigned mask)) {
  const unsigned first = current / kLanes * kLanes;
  const unsigned lane = current - first;
  Meeting& meeting = block->meetings[current / kLanes];
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
    meeting.arrived = 0;
    for (unsigned i = 0; i < kLanes; ++i)
      if ((mask >> i & 1U) != 0) block->threads[first + i].state = State::kReady;
    return;
  }
  Thread& self = block->threads[current];
  self.state = State::kAtWarp;
  self.fiber->pause();
}

int laneOfWarp() { return static_cast<int>(current % kLanes); }

// new char[] is aligned for every type, as shared memory is for a card's widest copies.
float* sharedMemory() { return reinterpret_cast<float*>(block->dynamicMemory.get()); }
Copies& copiesOfThread() { return block->threads[current].copies; }

}  // namespace glassbox::emulator
