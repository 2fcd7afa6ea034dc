// Which engine a run computes with. "auto" where there is a graphics card: both engines take a few
// steps of the run's own size, and the faster one is taken. Any thread; up to about a second.
#pragma once

#include <memory>
#include <string>

#include "compute/backend.h"
#include "model/model_config.h"

namespace glassbox::training {

struct Engine {
  std::unique_ptr<compute::Backend> backend;
  std::string reason;  ///< one sentence for "auto": why this one; else empty
};

/// The engine for models of that size and batches of that many rows; "auto" is the card where the
/// precision is not fp32. InputError if the wanted one cannot be had.
Engine chooseEngine(const compute::BackendSettings& settings, const model::ModelConfig& config,
                    int batch);

/// Which of two engines to take, from their milliseconds a step, and the sentence that says so.
struct Comparison {
  bool card = false;
  std::string reason;
};
Comparison compareEngines(double cardMs, double cpuMs);

}  // namespace glassbox::training
