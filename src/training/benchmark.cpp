#include "training/benchmark.h"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/error.h"
#include "base/random.h"
#include "compute/peak.h"
#include "training/cost.h"
#include "training/engine_choice.h"
#include "training/trainer.h"

namespace glassbox::training {
namespace {

constexpr std::int64_t kWarmUpSteps = 3;

double milliseconds(std::chrono::steady_clock::duration duration) {
  return std::chrono::duration<double, std::milli>(duration).count();
}

double peakOf(const compute::BackendSettings& settings) {
  const bool isCpu = settings.name == "auto" || settings.name == "cpu";
  return isCpu ? compute::measurePeak(settings) : 0.0;
}

/// Milliseconds of each step, smallest first.
std::vector<double> timeSteps(const StepShape& shape, compute::Backend& backend,
                              std::int64_t steps) {
  const TokenBatch batch = randomBatch(shape);
  model::Transformer transformer(shape.config, backend);
  transformer.setParameters(
      model::initializeParameters(shape.config, model::Initialization::kFanIn, 1));
  Trainer trainer(transformer, {.learningRate = 1e-3, .steps = kWarmUpSteps + steps});
  for (std::int64_t i = 0; i < kWarmUpSteps; ++i) trainer.step(batch);
  std::vector<double> times;
  for (std::int64_t i = 0; i < steps; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    trainer.step(batch);
    times.push_back(milliseconds(std::chrono::steady_clock::now() - begin));
  }
  std::sort(times.begin(), times.end());
  return times;
}

}  // namespace

double StepShape::work() const {
  return static_cast<double>(tokens()) * workPerToken(config, config.context);
}

StepShape stepShape(std::string_view name) {
  if (name == "S")
    return {"S", {.vocabulary = 512, .context = 32, .width = 64, .layers = 2, .heads = 4}, 32};
  if (name == "M")
    return {"M", {.vocabulary = 1024, .context = 64, .width = 128, .layers = 4, .heads = 4}, 32};
  if (name == "L")
    return {"L", {.vocabulary = 4096, .context = 128, .width = 256, .layers = 6, .heads = 8}, 16};
  throw InputError("There is no shape called \"" + std::string(name) + "\"; use S, M or L.");
}

TokenBatch randomBatch(const StepShape& shape) {
  Random random(1);
  const auto draw = [&] {
    std::vector<std::int32_t> tokens(static_cast<std::size_t>(shape.tokens()));
    for (std::int32_t& token : tokens)
      token = static_cast<std::int32_t>(
          random.below(static_cast<std::uint32_t>(shape.config.vocabulary)));
    return tokens;
  };
  TokenBatch batch{shape.batch, shape.config.context, {}, {}};
  batch.inputs = draw();
  batch.targets = draw();
  return batch;
}

StepMeasurement measureStep(std::string_view name, const compute::BackendSettings& settings,
                            std::int64_t steps) {
  if (steps < 1) throw InputError("The number of steps to measure must be at least 1.");
  const StepShape shape = stepShape(name);
  const Engine engine = chooseEngine(settings, shape.config, shape.batch);
  const std::unique_ptr<compute::Backend>& backend = engine.backend;
  StepMeasurement result;
  if (backend->name() == "cpu") result.peak = peakOf(settings);
  const std::vector<double> times = timeSteps(shape, *backend, steps);
  if (backend->name() == "cpu") result.peak = std::max(result.peak, peakOf(settings));
  result.shape = shape.name;
  result.backend = backend->description();
  result.reason = engine.reason;
  result.launches = backend->launchesOfStep();
  result.threads = compute::threadCount(settings);
  result.steps = steps;
  result.medianMs = times[times.size() / 2];
  result.minimumMs = times.front();
  result.maximumMs = times.back();
  result.tokensPerSecond = static_cast<double>(shape.tokens()) / result.medianMs * 1e3;
  result.work = shape.work();
  if (result.peak > 0) result.shareOfPeak = result.work / (result.medianMs * 1e-3) / result.peak;
  return result;
}

std::string toJson(const StepMeasurement& measurement) {
  return nlohmann::ordered_json{{"shape", measurement.shape},
                                {"backend", measurement.backend},
                                {"reason", measurement.reason},
                                {"threads", measurement.threads},
                                {"steps", measurement.steps},
                                {"median_ms", measurement.medianMs},
                                {"min_ms", measurement.minimumMs},
                                {"max_ms", measurement.maximumMs},
                                {"tokens_per_second", measurement.tokensPerSecond},
                                {"work", measurement.work},
                                {"peak", measurement.peak},
                                {"share_of_peak", measurement.shareOfPeak},
                                {"launches", measurement.launches}}
      .dump();
}

}  // namespace glassbox::training
