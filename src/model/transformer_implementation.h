// What a Transformer owns, shared by the files that implement it.
#pragma once

#include <vector>

#include "model/pass.h"
#include "model/transformer.h"

namespace glassbox::model {

struct Transformer::Implementation {
  Implementation(const ModelConfig& modelConfig, compute::Backend& engine);

  /// Puts the batch and its positions with a target on the backend; returns the pass to run.
  Pass prepare(const TokenBatch& batch, bool training);
  Pass prepareRow(std::span<const std::int32_t> row, bool withLogits);
  void check(const TokenBatch& batch) const;
  /// Forward to the losses; `gradientScale` as in Backend::crossEntropy. Returns their sum.
  double forwardLosses(const Pass& pass, float gradientScale, std::vector<float>* losses);

  ModelConfig config;
  compute::Backend& backend;
  ParameterLayout layout;
  compute::Buffer parameters;  ///< [1, total]
  compute::Buffer gradients;   ///< [1, total]; made when first needed
  ParameterViews weights;
  ParameterViews weightGradients;
  Workspace work;

  // Host copies of the batch's positions with a target, kept for their memory.
  std::vector<std::int32_t> outputRows;     ///< [N]
  std::vector<std::int32_t> outputTargets;  ///< [N]
  std::vector<float> hostLosses;            ///< [N]
};

/// The tensor's values on the host.
std::vector<float> download(compute::Backend& backend, compute::Tensor tensor);

}  // namespace glassbox::model
