// Runs the blocks of launches: one after the other, in another order each time, each thread of a
// block a fiber. A warp goes on for as long as it can before another has its turn, so that a
// missing barrier shows. What breaks the rules of barriers ends the launch with a sentence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "cuda_runtime.h"
#include "instructions.h"

namespace glassbox::emulator {

/// The byte of memory that nobody has written: as a float or double it is no number, as a bool
/// none.
constexpr int kNoNumber = 0xFF;

struct Launch {
  const void* kernel;
  dim3 grid;
  dim3 block;
  std::size_t sharedBytes;
  std::function<void()> body;  ///< of one thread
};

/// A launch under way, block by block, in another order than their numbers say.
class Blocks {
 public:
  explicit Blocks(const Launch& launch);
  bool isDone() const { return next_ == order_.size(); }
  /// What the block did wrong, or nothing.
  std::string runNext();

 private:
  const Launch* launch_;
  std::vector<unsigned> order_;
  std::size_t next_ = 0;
};

/// Puts it into the stream; see streams.cpp.
void launch(const Launch& launch, cudaStream_t stream);

/// The block's dynamic shared memory.
float* sharedMemory();
Copies& copiesOfThread();

/// What the block's __shared__ variables take.
struct FixedMemory {
  char* begin = nullptr;
  std::size_t bytes = 0;
};
const FixedMemory& fixedMemory();
/// Whether a thread of a block is running, and which.
bool isRunning();
unsigned threadOfBlock();

/// The next of a sequence of random numbers, the same in each process (GLASSBOX_EMULATOR_SEED).
std::uint64_t random();

}  // namespace glassbox::emulator
