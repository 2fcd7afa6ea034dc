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
  Pass prepareTraining(const TokenBatch& batch, std::uint64_t dropoutSeed);
  Pass prepareRow(std::span<const std::int32_t> row, bool withLogits);
  void check(const TokenBatch& batch) const;
  void listOutputs(const TokenBatch& batch, std::int64_t outputs);
  void makeGradients();
  /// Forward to work.losses; `gradientScale` as in Backend::crossEntropy.
  void forwardLosses(const Pass& pass, float gradientScale);
  /// work.losses where each belongs among all positions, 0 without a target.
  void spread(const Pass& pass, std::vector<float>& losses);
  double meanOf(double sumOfLosses) const {
    return targets == 0 ? 0.0 : sumOfLosses / static_cast<double>(targets);
  }
  /// Of 1 / targets: what the gradients of the logits are multiplied with.
  float lossScale() const {
    return targets == 0 ? 0.0F : static_cast<float>(1.0 / static_cast<double>(targets));
  }
  /// Forward and backward; the gradients replace what was there.
  void computeGradients(const Pass& pass);
  /// As compute::Step wants it.
  std::uint64_t likeness(const Pass& pass) const;

  ModelConfig config;
  compute::Backend& backend;
  ParameterLayout layout;
  compute::Buffer parameters;  ///< [1, total]
  compute::Buffer gradients;   ///< [1, total]; made when first needed
  ParameterViews weights;
  ParameterViews weightGradients;
  Workspace work;

  std::int64_t targets = 0;  ///< positions with a target in the latest batch; at most N

  // Host copies of what belongs to the batch, kept for their memory.
  std::vector<std::int32_t> ids;  ///< [R] tokens, [N] targets, [N] positions that they stand at
  std::vector<float> hostLosses;  ///< [N]
};

/// The tensor's values on the host.
std::vector<float> download(compute::Backend& backend, compute::Tensor tensor);

}  // namespace glassbox::model
