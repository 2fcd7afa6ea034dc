// Small models for the tests of insight: random ones, and one that counts.
#pragma once

#include <memory>

#include "compute/backend.h"
#include "model/transformer.h"

namespace glassbox::insight {

/// A model together with the engine it runs on.
struct MadeModel {
  std::unique_ptr<compute::Backend> backend;
  model::Transformer transformer;
  model::Transformer* operator->() { return &transformer; }
  model::Transformer& operator*() { return transformer; }
};

inline MadeModel emptyModel(const model::ModelConfig& config) {
  auto backend = compute::makeBackend({.name = "reference"});
  model::Transformer transformer(config, *backend);
  return {std::move(backend), std::move(transformer)};
}

inline model::ModelConfig smallConfig(int vocabulary, Objective objective = Objective::kNextWord) {
  model::ModelConfig config;
  config.vocabulary = vocabulary;
  config.context = 8;
  config.width = 8;
  config.layers = 2;
  config.heads = 2;
  config.objective = objective;
  return config;
}

inline MadeModel randomModel(const model::ModelConfig& config, std::uint64_t seed = 1) {
  MadeModel made = emptyModel(config);
  made->setParameters(model::initializeParameters(config, model::Initialization::kFanIn, seed));
  return made;
}

/// After token i it expects token i + 1, almost surely, whatever stood before: each token's vector
/// is one channel, the blocks add nothing, and the output table is the token table shifted by one.
inline MadeModel countingModel(int vocabulary, int context) {
  model::ModelConfig config = smallConfig(vocabulary);
  config.context = context;
  config.width = vocabulary;
  config.heads = 1;
  config.tied = false;
  MadeModel made = emptyModel(config);
  const auto& layout = made->layout();
  auto values = model::initializeParameters(config, model::Initialization::kFanIn, 1);
  for (const auto& entry : layout.entries()) {
    if (entry.kind == model::ParameterKind::kNormGain) continue;
    std::fill_n(values.begin() + entry.offset, entry.size(), 0.0F);
  }
  const auto in = layout.at("transformer.wte.weight").offset;
  const auto out = layout.at("lm_head.weight").offset;
  for (int i = 0; i < vocabulary; ++i) {
    values[static_cast<std::size_t>(in + i * vocabulary + i)] = 1.0F;
    const int next = (i + 1) % vocabulary;
    values[static_cast<std::size_t>(out + next * vocabulary + i)] = 20.0F;
  }
  made->setParameters(values);
  return made;
}

}  // namespace glassbox::insight
