// Whole training steps that tests take with the CUDA engine and with the CPU.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "base/random.h"
#include "engines.h"
#include "training/benchmark.h"
#include "training/trainer.h"

namespace glassbox::training {

inline const compute::BackendSettings kCpu{"cpu", 0, "auto"};

inline bool isCard(const compute::TestedEngine& engine) {
  return engine.name == compute::kCard.name;
}

/// "Least" is for the emulator, and so is "Long", whose gradients of weights are summed in parts.
inline StepShape shapeOf(const std::string& name, Objective objective) {
  StepShape shape;
  if (name == "tiny") {
    shape = {"tiny", model::presetConfig("tiny"), 32};
    shape.config.vocabulary = 350;
  } else if (name == "Least") {
    shape = {"Least", {.vocabulary = 37, .context = 12, .width = 24, .layers = 2, .heads = 2}, 3};
  } else if (name == "Long") {
    shape = {"Long", {.vocabulary = 12, .context = 16, .width = 8, .layers = 1, .heads = 1}, 33};
  } else {
    shape = stepShape(name);
  }
  shape.config.objective = objective;
  return shape;
}

/// A few batches that can be learned; covered words have a target at every fifth place or so.
inline std::vector<TokenBatch> batchesFor(const StepShape& shape, std::uint64_t seed = 1) {
  Random random(seed);
  const auto vocabulary = static_cast<std::uint32_t>(shape.config.vocabulary);
  std::vector<TokenBatch> batches;
  for (const int shorter : {0, 0, 3, 5}) {
    TokenBatch batch{shape.batch, shape.config.context - shorter, {}, {}};
    for (int i = 0; i < batch.rows * batch.length; ++i) {
      const auto token = static_cast<std::int32_t>(random.below(vocabulary));
      const bool guessed = shape.config.objective == Objective::kNextWord || random.uniform() < 0.2;
      batch.inputs.push_back(token);
      batch.targets.push_back(guessed ? (token * 7 + 3) % shape.config.vocabulary : kNoTarget);
    }
    batches.push_back(batch);
  }
  return batches;
}

struct Trained {
  Trained(const model::ModelConfig& config, const compute::BackendSettings& settings,
          const TrainerSettings& trainerSettings = {.learningRate = 1e-3, .steps = 100})
      : backend(compute::makeBackend(settings)),
        transformer(config, *backend),
        trainer(transformer, trainerSettings) {
    transformer.setParameters(
        model::initializeParameters(config, model::Initialization::kFanIn, 1));
  }
  std::unique_ptr<compute::Backend> backend;
  model::Transformer transformer;
  Trainer trainer;
};

inline void skipWithoutCard(const compute::TestedEngine& engine) {
  if (const std::string reason = compute::reasonAgainst(engine); !reason.empty())
    GTEST_SKIP() << "no graphics card to test: " << reason;
}

}  // namespace glassbox::training
