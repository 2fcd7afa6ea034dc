// The instruction sets that the kernels are compiled for, and which of them this processor has.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compute/cpu/kernels.h"

namespace glassbox::compute {

/// Names of the instruction sets that run here, best last: baseline, x86-64-v3, x86-64-v4.
std::vector<std::string> supportedInstructionSets();

/// The kernels of that instruction set, or of the best one for "auto"; InputError if this processor
/// does not have it or there is none of that name.
const Kernels& kernelsFor(std::string_view instructionSet);

}  // namespace glassbox::compute
