#include "compute/peak.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <vector>

#include "base/error.h"
#include "compute/cpu/instruction_set.h"
#include "compute/cpu/workers.h"

namespace glassbox::compute {

double measurePeak(const BackendSettings& settings) {
  if (settings.name != "auto" && settings.name != "cpu")
    throw InputError("The multiply-add peak can only be measured on the CPU, not on \"" +
                     settings.name + "\".");
  constexpr int kBursts = 40;
  constexpr std::int64_t kRounds = 100'000;
  const Kernels& kernels = kernelsFor(settings.instructionSet);
  Workers workers(threadCount(settings));
  std::vector<float> results(static_cast<std::size_t>(workers.threads()));
  double best = 0.0;
  for (int burst = 0; burst < kBursts; ++burst) {
    std::atomic<double> operations = 0.0;
    const auto begin = std::chrono::steady_clock::now();
    workers.run(workers.threads(), [&](std::int64_t task, int) {
      operations += kernels.multiplyAdds(kRounds, &results[static_cast<std::size_t>(task)]);
    });
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
    best = std::max(best, operations / time.count());
  }
  return best;
}

}  // namespace glassbox::compute
