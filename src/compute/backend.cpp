#include "compute/backend.h"

#include <algorithm>
#include <thread>

#include "base/error.h"
#include "compute/cpu/cpu_backend.h"
#include "compute/cpu/instruction_set.h"
#include "compute/reference/reference_backend.h"

namespace glassbox::compute {
namespace {

constexpr int kMostThreads = 8;

int threadsFor(int wanted) {
  if (wanted < 0)
    throw InputError("The number of threads is " + std::to_string(wanted) +
                     "; use 0 for all that the machine has.");
  if (wanted > 0) return wanted;
  return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, kMostThreads);
}

}  // namespace

std::unique_ptr<Backend> makeBackend(const BackendSettings& settings) {
  if (settings.name == "auto" || settings.name == "cpu")
    return std::make_unique<CpuBackend>(kernelsFor(settings.instructionSet),
                                        threadsFor(settings.threads));
  if (settings.name == "reference") return std::make_unique<ReferenceBackend>();
  if (settings.name == "cuda")
    throw InputError("The engine \"cuda\" is not part of this program; use \"cpu\" or \"auto\".");
  throw InputError("There is no engine called \"" + settings.name + "\"; use \"auto\" or \"cpu\".");
}

}  // namespace glassbox::compute
