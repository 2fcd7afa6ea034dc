// What the barriers of src/compute/cuda/card/barrier.cuh do.
#pragma once

#include "../blocks.h"

namespace glassbox::cuda::card {

using emulator::meet;
using emulator::meetCluster;
inline int clusterSize() { return static_cast<int>(emulator::clusterSize()); }

}  // namespace glassbox::cuda::card
