#include "compute/cpu/instruction_set.h"

#include "base/error.h"

namespace glassbox::compute {

namespace kernels_baseline {
extern const Kernels kKernels;
}
#ifdef GLASSBOX_X86_LEVELS
namespace kernels_v3 {
extern const Kernels kKernels;
}
namespace kernels_v4 {
extern const Kernels kKernels;
}
#endif

namespace {

struct Choice {
  const char* name;
  bool supported;
  const Kernels* kernels;
};

std::vector<Choice> choices() {
  std::vector<Choice> all = {{"baseline", true, &kernels_baseline::kKernels}};
#ifdef GLASSBOX_X86_LEVELS
  // What the compiler may use at each level of the x86-64 psABI, as far as processors differ in it.
  const bool hasV3 = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0 &&
                     __builtin_cpu_supports("bmi") != 0 && __builtin_cpu_supports("bmi2") != 0;
  const bool hasV4 =
      hasV3 && __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0 &&
      __builtin_cpu_supports("avx512cd") != 0 && __builtin_cpu_supports("avx512dq") != 0 &&
      __builtin_cpu_supports("avx512vl") != 0;
  all.push_back({"x86-64-v3", hasV3, &kernels_v3::kKernels});
  all.push_back({"x86-64-v4", hasV4, &kernels_v4::kKernels});
#endif
  return all;
}

}  // namespace

std::vector<std::string> supportedInstructionSets() {
  std::vector<std::string> names;
  for (const Choice& choice : choices())
    if (choice.supported) names.emplace_back(choice.name);
  return names;
}

const Kernels& kernelsFor(std::string_view instructionSet) {
  const std::string wanted =
      instructionSet == "auto" ? supportedInstructionSets().back() : std::string(instructionSet);
  for (const Choice& choice : choices()) {
    if (choice.name != wanted) continue;
    if (choice.supported) return *choice.kernels;
    throw InputError("This processor does not have the instruction set " + wanted +
                     "; use \"auto\".");
  }
  throw InputError("There are no kernels for an instruction set called \"" + wanted +
                   "\"; use \"auto\".");
}

}  // namespace glassbox::compute
