// How long one training step takes, for three fixed shapes of model and batch: what
// `glassbox-cli bench` and glassbox-bench print. Makes its own backend and model; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/token_batch.h"
#include "compute/backend.h"
#include "model/model_config.h"

namespace glassbox::training {

/// A model and a batch of full rows.
struct StepShape {
  std::string_view name;
  model::ModelConfig config;
  int batch = 0;

  std::int64_t tokens() const { return static_cast<std::int64_t>(batch) * config.context; }
  /// Floating-point operations that a step cannot do without: the matrix products of forward and
  /// backward, attention only as far as the causal mask lets it look.
  double work() const;
};

/// S, M or L; InputError for another name.
StepShape stepShape(std::string_view name);

/// Random tokens for that shape, the same ones each time.
TokenBatch randomBatch(const StepShape& shape);

struct StepMeasurement {
  std::string shape;
  std::string backend;  ///< for people, as Backend::description
  std::string reason;   ///< for "auto": why this one
  int threads = 0;
  std::int64_t steps = 0;
  double medianMs = 0;
  double minimumMs = 0;
  double maximumMs = 0;
  double tokensPerSecond = 0;  ///< at the median
  double work = 0;             ///< floating-point operations a step
  double peak = 0;         ///< multiply-add peak of these threads, operations a second; 0: unknown
  double shareOfPeak = 0;  ///< of the peak, at the median
  std::int64_t launches = 0;  ///< as Backend::launchesOfStep
};

/// Full steps (forward, backward, clipping, AdamW) after a few to warm up. The peak is measured
/// before and after, so that a noisy moment does not decide it.
StepMeasurement measureStep(std::string_view shape, const compute::BackendSettings& backend,
                            std::int64_t steps);

/// One JSON object: shape, backend, reason, threads, steps, median_ms, min_ms, max_ms,
/// tokens_per_second, work (operations a step), peak (operations a second), share_of_peak,
/// launches.
std::string toJson(const StepMeasurement& measurement);

}  // namespace glassbox::training
