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

}  // namespace

int threadCount(const BackendSettings& settings) {
  if (settings.threads < 0)
    throw InputError("The number of threads is " + std::to_string(settings.threads) +
                     "; use 0 for all that the machine has.");
  if (settings.threads > 0) return settings.threads;
  return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, kMostThreads);
}

std::unique_ptr<Backend> makeBackend(const BackendSettings& settings) {
  if (settings.name == "auto" || settings.name == "cpu")
    return std::make_unique<CpuBackend>(kernelsFor(settings.instructionSet), threadCount(settings));
  if (settings.name == "reference") return std::make_unique<ReferenceBackend>();
  if (settings.name == "cuda")
    throw InputError("The engine \"cuda\" is not part of this program; use \"cpu\" or \"auto\".");
  throw InputError("There is no engine called \"" + settings.name + "\"; use \"auto\" or \"cpu\".");
}

}  // namespace glassbox::compute
