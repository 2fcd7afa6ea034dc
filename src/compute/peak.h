// How many multiply-adds this machine can do: the yardstick for the speed of a training step.
// Any thread may ask; the answer is measured on the spot.
#pragma once

#include "compute/backend.h"

namespace glassbox::compute {

/// Floating-point operations a second (a multiply-add counts as two) of `settings.threads` threads
/// doing nothing but independent multiply-adds in registers; the best of several bursts, about
/// 0.1 s. InputError for a device other than the CPU.
double measurePeak(const BackendSettings& settings);

}  // namespace glassbox::compute
