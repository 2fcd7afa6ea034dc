#include "compute/backend.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>
#include <thread>

#include "base/error.h"
#include "compute/cpu/cpu_backend.h"
#include "compute/cpu/instruction_set.h"
#include "compute/cuda/cuda_backend.h"
#include "compute/reference/reference_backend.h"

namespace glassbox::compute {
namespace {

constexpr int kMostThreads = 8;

struct AddedEngines {
  std::mutex mutex;  // guards the map
  std::map<std::string, std::function<std::unique_ptr<Backend>(const BackendSettings&)>> makers;
};

/// What was there at once.
class Arrived final : public Snapshot {
 public:
  explicit Arrived(std::vector<std::vector<float>> values) : values_(std::move(values)) {}
  bool isThere() override { return true; }
  std::vector<std::vector<float>> take() override { return std::move(values_); }

 private:
  std::vector<std::vector<float>> values_;
};

AddedEngines& addedEngines() {
  static AddedEngines engines;
  return engines;
}

}  // namespace

int threadCount(const BackendSettings& settings) {
  if (settings.threads < 0)
    throw InputError("The number of threads is " + std::to_string(settings.threads) +
                     "; use 0 for all that the machine has.");
  if (settings.threads > 0) return settings.threads;
  return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, kMostThreads);
}

void addEngine(const std::string& name,
               std::function<std::unique_ptr<Backend>(const BackendSettings&)> make) {
  const std::lock_guard lock(addedEngines().mutex);
  addedEngines().makers[name] = std::move(make);
}

std::unique_ptr<Snapshot> Backend::beginDownload(std::span<const Tensor> from) {
  std::vector<std::vector<float>> values;
  for (const Tensor& tensor : from) {
    values.emplace_back(static_cast<std::size_t>(tensor.size()));
    download(values.back(), tensor);
  }
  return std::make_unique<Arrived>(std::move(values));
}

StepSums Backend::takeStep(const Step& step, const std::function<void()>& computeGradients) {
  computeGradients();
  const StepSums sums{sum(step.losses), sumOfSquares(step.update.gradients)};
  if (std::isfinite(sums.losses) && std::isfinite(sums.squares))
    apply(*this, step.update, static_cast<float>(step.update.clipFactor(std::sqrt(sums.squares))));
  return sums;
}

void apply(Backend& backend, const Update& update, float gradientScale) {
  const AdamWSettings& settings = update.settings;
  if (update.isAdamW())
    backend.adamWStep(update.parameters, update.firstMoment, update.secondMoment, update.gradients,
                      gradientScale, settings, update.ranges);
  else
    backend.sgdStep(update.parameters, update.firstMoment, update.gradients, gradientScale,
                    settings.learningRate, settings.beta1, settings.weightDecay, update.ranges);
}

std::unique_ptr<Backend> makeBackend(const BackendSettings& settings) {
  const bool isFp32 = settings.precision == "fp32";
  if (settings.name == "cuda" || (settings.name == "auto" && !isFp32))
    return std::make_unique<CudaBackend>(settings.precision);
  const bool isReference = settings.name == "reference";
  if (isReference || settings.name == "auto" || settings.name == "cpu") {
    if (!isFp32)
      throw InputError("The engine \"" + settings.name + "\" computes in fp32 only, not in \"" +
                       settings.precision + "\"; tf32 and bf16 need the engine \"cuda\".");
    if (isReference) return std::make_unique<ReferenceBackend>();
    return std::make_unique<CpuBackend>(kernelsFor(settings.instructionSet), threadCount(settings));
  }
  {
    const std::lock_guard lock(addedEngines().mutex);
    const auto found = addedEngines().makers.find(settings.name);
    if (found != addedEngines().makers.end()) return found->second(settings);
  }
  throw InputError("There is no engine called \"" + settings.name +
                   "\"; use \"auto\", \"cpu\" or \"cuda\".");
}

}  // namespace glassbox::compute
