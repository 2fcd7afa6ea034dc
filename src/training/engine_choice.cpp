#include "training/engine_choice.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "compute/cuda/cuda_backend.h"
#include "compute/device_error.h"
#include "training/benchmark.h"
#include "training/trainer.h"

namespace glassbox::training {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kMostSteps = 5;
constexpr double kEnoughMs = 150;  ///< of measuring, for one engine

/// Milliseconds of a step, the best of a few; the first ones make room and record.
double millisecondsOfStep(compute::Backend& backend, const StepShape& shape) {
  const TokenBatch batch = randomBatch(shape);
  model::Transformer transformer(shape.config, backend);
  transformer.setParameters(
      model::initializeParameters(shape.config, model::Initialization::kFanIn, 1));
  Trainer trainer(transformer, {.learningRate = 1e-3, .steps = 100});
  trainer.step(batch);
  trainer.step(batch);
  double best = 0;
  double spent = 0;
  for (int i = 0; i < kMostSteps && spent < kEnoughMs; ++i) {
    const Clock::time_point begin = Clock::now();
    trainer.step(batch);
    const double took = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    best = i == 0 ? took : std::min(best, took);
    spent += took;
  }
  return best;
}

std::string inMilliseconds(double ms) {
  char text[32];
  std::snprintf(text, sizeof text, ms < 10 ? "%.2f ms" : "%.0f ms", ms);
  return text;
}

Engine cpuBecause(const compute::BackendSettings& settings, const std::string& reason) {
  compute::BackendSettings cpu = settings;
  cpu.name = "cpu";
  return {compute::makeBackend(cpu), reason};
}

}  // namespace

Comparison compareEngines(double cardMs, double cpuMs) {
  const std::string times =
      inMilliseconds(cardMs) + " on the graphics card and " + inMilliseconds(cpuMs) + " on the CPU";
  if (cardMs < cpuMs)
    return {true, "The graphics card computes, because a step takes " + times + "."};
  return {false, "The CPU computes, because a step takes " + times + "."};
}

Engine chooseEngine(const compute::BackendSettings& settings, const model::ModelConfig& config,
                    int batch) {
  if (settings.name != "auto") return {compute::makeBackend(settings), {}};
  if (settings.precision != "fp32")
    return {compute::makeBackend(settings),
            "The graphics card computes, because only it can round "
            "to " +
                settings.precision + "."};
  const std::string against = compute::reasonAgainstCuda();
  if (!against.empty())
    return cpuBecause(settings, "The CPU computes; no graphics card can be used: " + against + ".");
  try {
    const StepShape shape{"", config, batch};
    auto card = std::make_unique<compute::CudaBackend>();
    const double cardMs = millisecondsOfStep(*card, shape);
    Engine cpu = cpuBecause(settings, {});
    const Comparison comparison = compareEngines(cardMs, millisecondsOfStep(*cpu.backend, shape));
    if (comparison.card) return {std::move(card), comparison.reason};
    cpu.reason = comparison.reason;
    return cpu;
  } catch (const compute::DeviceError& error) {
    return cpuBecause(
        settings,
        std::string("The CPU computes, because the graphics card cannot: ") + error.what());
  }
}

}  // namespace glassbox::training
