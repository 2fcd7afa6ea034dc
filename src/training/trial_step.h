// A training step taken only to be looked at: done in full on the run's own engine, then undone, so
// that the run stands where it stood, to the last bit. Run::keep() makes it an ordinary step after
// all. Synchronous; one thread at a time, that of the run.
#pragma once

#include <optional>

#include "training/trainer.h"

namespace glassbox::training {

/// What the trial does otherwise than the run would.
struct TrialSettings {
  std::optional<double> learningRate = {};  ///< of this one step, instead of the schedule's
  std::optional<Optimizer> optimizer = {};  ///< another one begins with empty moments
  bool operator==(const TrialSettings&) const = default;
};

struct TrialStep {
  TrainerSettings settings;  ///< the step was taken with these
  StepTrace trace;
  TrainerState before;  ///< in the terms of the optimizer used
  TrainerState after;   ///< not finite: as before
};

/// Weights of `transformer` as they are now, put back when this goes out of scope.
class KeptWeights {
 public:
  explicit KeptWeights(model::Transformer& transformer)
      : transformer_(transformer), weights_(transformer.parameters()) {}
  ~KeptWeights() { transformer_.setParameters(weights_); }
  KeptWeights(const KeptWeights&) = delete;
  KeptWeights& operator=(const KeptWeights&) = delete;

 private:
  model::Transformer& transformer_;
  std::vector<float> weights_;
};

/// The step that `trainer` would take on `batch`, with `wanted` in place of its own settings.
/// InputError for a learning rate that is not a number of at least 0.
TrialStep tryStep(model::Transformer& transformer, const Trainer& trainer, const TokenBatch& batch,
                  const TrialSettings& wanted);

}  // namespace glassbox::training
