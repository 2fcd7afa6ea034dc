// Forward and backward through the model, operation by operation, over a Workspace that has been
// arranged for the batch. B rows of T tokens, R = B·T positions, C channels, H heads, V vocabulary;
// N positions have a target. The Transformer owns everything named here.
#pragma once

#include <cstdint>

#include "compute/backend.h"
#include "model/model_config.h"
#include "model/parameter_views.h"
#include "model/workspace.h"

namespace glassbox::model {

/// Where GPT-2 drops values while it trains, numbered so that every place draws its own mask.
enum class DropoutPlace { kEmbedding, kAttentionWeights, kAttentionOut, kMlpOut };

struct Pass {
  compute::Backend& backend;
  const ModelConfig& config;
  const ParameterViews& weights;
  Workspace& work;
  PassShape shape;
  float dropout = 0.0F;  ///< 0 outside training
  std::uint64_t dropoutSeed = 0;

  /// Seed of the mask of one place; backward draws the same mask from it.
  std::uint64_t maskSeed(DropoutPlace place, int layer) const;
  compute::AttentionShape attentionShape(int layer) const;
  /// True if there is one position without a target, so that only some rows get logits.
  bool someOutputsOnly() const { return shape.outputs < shape.positions(); }
};

/// Tokens to residual streams and the final norm: everything but the logits.
void forwardBlocks(const Pass& pass);
/// Final norm to logits [N, V], at positions work.outputs only.
void forwardLogits(const Pass& pass);
/// Adds the gradients of all weights to `gradients`; work.logits must hold those of the logits.
void backward(const Pass& pass, const ParameterViews& gradients);

}  // namespace glassbox::model
