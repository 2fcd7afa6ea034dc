// What the instructions in src/compute/cuda/card/instructions.cuh do, in C++.
#pragma once

#include "../instructions.h"

namespace glassbox::cuda::card {

template <int kFloats>
inline void startCopy(float* to, const float* from, int valid) {
  emulator::startCopy(to, from, kFloats, valid);
}
template <int kFloats>
inline void startCopy(float* to, const float* from) {
  emulator::startCopy(to, from, kFloats, kFloats);
}
inline void closeCopies() { emulator::closeCopies(); }
template <int kAhead>
inline void waitForCopies() {
  emulator::waitForCopies(kAhead);
}
using emulator::multiplyBf16;
using emulator::multiplyTf32;
using emulator::readPieces;
using emulator::roundToBf16;

}  // namespace glassbox::cuda::card
