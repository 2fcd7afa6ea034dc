#include "training/trial_step.h"

#include <cmath>

#include "base/error.h"

namespace glassbox::training {
namespace {

TrainerSettings settingsOf(TrainerSettings settings, const TrialSettings& wanted) {
  if (wanted.optimizer) settings.optimizer = *wanted.optimizer;
  if (!wanted.learningRate) return settings;
  if (!std::isfinite(*wanted.learningRate) || *wanted.learningRate < 0)
    throw InputError("a learning rate is a number of at least 0, for example 0.005");
  settings.learningRate = *wanted.learningRate;
  settings.schedule = Schedule::kConstant;
  settings.warmup = 0;
  return settings;
}

}  // namespace

TrialStep tryStep(model::Transformer& transformer, const Trainer& trainer, const TokenBatch& batch,
                  const TrialSettings& wanted) {
  TrialStep trial;
  trial.settings = settingsOf(trainer.settings(), wanted);
  trial.before =
      withOptimizer(trainer.state(), trainer.settings().optimizer, trial.settings.optimizer);
  const KeptWeights kept(transformer);
  Trainer other(transformer, trial.settings);
  other.restore(trial.before);
  trial.trace = other.tracedStep(batch);
  trial.after = other.state();
  return trial;
}

}  // namespace glassbox::training
