// The shape of the model: GPT-2's (Radford et al. 2019), and what it is asked to guess.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/objective.h"

namespace glassbox::model {

struct ModelConfig {
  int vocabulary = 0;  ///< V, number of tokens
  int context = 48;    ///< most tokens a row may have (learned positions)
  int width = 64;      ///< C, channels of the residual stream
  int layers = 3;
  int heads = 4;       ///< must divide width
  bool tied = true;    ///< output matrix = token embedding table
  float dropout = 0.0F;
  Objective objective = Objective::kNextWord;

  bool causal() const { return objective == Objective::kNextWord; }
  bool operator==(const ModelConfig&) const = default;
};

/// Throws InputError with one sentence if no such model can be built.
void validate(const ModelConfig& config);

/// The named sizes tiny, small, medium and large (vocabulary left 0); InputError for another name.
ModelConfig presetConfig(std::string_view name);

}  // namespace glassbox::model
