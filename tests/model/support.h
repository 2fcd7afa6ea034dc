// Small models and batches for the tests of the model.
#pragma once

#include <memory>
#include <vector>

#include "base/random.h"
#include "compute/backend.h"
#include "model/transformer.h"

namespace glassbox::model {

inline ModelConfig tinyConfig(Objective objective = Objective::kNextWord, bool tied = true,
                              float dropout = 0.0F) {
  return {.vocabulary = 11,
          .context = 6,
          .width = 8,
          .layers = 2,
          .heads = 2,
          .tied = tied,
          .dropout = dropout,
          .objective = objective};
}

/// Random tokens; `share` of the positions have a target.
inline TokenBatch randomBatch(const ModelConfig& config, int rows, int length, double share = 1.0,
                              std::uint64_t seed = 5) {
  Random random(seed);
  TokenBatch batch{rows, length, {}, {}};
  const auto limit = static_cast<std::uint32_t>(config.vocabulary);
  for (int i = 0; i < rows * length; ++i) {
    batch.inputs.push_back(static_cast<std::int32_t>(random.below(limit)));
    const auto target = static_cast<std::int32_t>(random.below(limit));
    batch.targets.push_back(random.uniform() < share ? target : kNoTarget);
  }
  return batch;
}

/// A model with weights large enough that every part of it matters.
struct Model {
  explicit Model(const ModelConfig& config,
                 const compute::BackendSettings& settings = {.name = "cpu", .threads = 1})
      : backend(compute::makeBackend(settings)), transformer(config, *backend) {
    std::vector<float> weights = initializeParameters(config, Initialization::kFanIn, 3);
    Random random(4);
    // Biases and gains start at exactly 0 and 1, where a wrong gradient could hide.
    for (float& weight : weights) weight += 0.1F * static_cast<float>(random.normal());
    transformer.setParameters(weights);
  }
  std::unique_ptr<compute::Backend> backend;
  Transformer transformer;
};

inline std::vector<float> gradients(const Transformer& transformer) {
  std::vector<float> values(static_cast<std::size_t>(transformer.layout().total()));
  transformer.backend().download(values, transformer.gradientTensor());
  return values;
}

}  // namespace glassbox::model
