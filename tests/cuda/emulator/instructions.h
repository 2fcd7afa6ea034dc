// Instructions of newer cards; see src/compute/cuda/card/instructions.cuh.
#pragma once

#include <cstdint>
#include <vector>

namespace glassbox::emulator {

/// Copies of one thread that are under way.
class Copies {
 public:
  void start(float* to, const float* from, int floats, int valid);
  void close() { groups_.push_back(copies_.size()); }
  void waitForAllBut(std::size_t groups);
  void forget();

 private:
  struct Copy {
    float* to;
    const float* from;
    int floats;
    int valid;
  };
  std::vector<Copy> copies_;
  std::vector<std::size_t> groups_;  ///< where each of them ends
};

// Of the thread that is running.
void startCopy(float* to, const float* from, int floats, int valid);
void closeCopies();
void waitForCopies(int ahead);

std::uint32_t roundToBf16(float first, float second);

// The whole warp together.
void multiplyTf32(float (&c)[4], const std::uint32_t (&a)[4], const std::uint32_t (&b)[2]);
void multiplyBf16(float (&c)[4], const std::uint32_t (&a)[2], const std::uint32_t (&b)[1]);
void readPieces(float (&values)[4], const float* row);

}  // namespace glassbox::emulator
