// GPT-2's transformer, written once over compute::Backend: token and learned position embeddings,
// pre-layer-norm blocks (attention with bias, MLP of 4 times the width with tanh-GELU), final layer
// norm, output tied to the token table or with a table of its own. Under the covered-word objective
// the same blocks run without the causal mask.
//
// Owns the parameters, their gradients and its working memory, all on the backend. Working memory
// grows to the largest batch seen and is then reused: no allocation per step. One thread at a time;
// the backend must outlive it.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "base/token_batch.h"
#include "compute/backend.h"
#include "model/model_config.h"
#include "model/parameters.h"
#include "model/trace.h"

namespace glassbox::model {

struct StepOutcome {
  double loss = 0;          ///< mean over the positions with a target, nats, before the update
  double gradientNorm = 0;  ///< before clipping
};

class Transformer {
 public:
  /// Parameters are zero until set. InputError for an impossible config.
  Transformer(const ModelConfig& config, compute::Backend& backend);
  ~Transformer();
  Transformer(Transformer&&) noexcept;
  Transformer& operator=(Transformer&&) noexcept;

  const ModelConfig& config() const;
  const ParameterLayout& layout() const;
  compute::Backend& backend() const;

  /// All weights in the layout's order; the length must be layout().total().
  void setParameters(std::span<const float> values);
  std::vector<float> parameters() const;

  /// Mean loss over the positions with a target, nats; no gradients, no dropout. If `losses` is
  /// given it receives one loss a position, [rows, length], 0 without a target.
  double loss(const TokenBatch& batch, std::vector<float>* losses = nullptr);

  /// Forward and backward: returns the mean loss, leaves its gradient in gradients() (not added to
  /// what was there). Dropout, if configured, draws its masks from `dropoutSeed`.
  double lossAndGradients(const TokenBatch& batch, std::uint64_t dropoutSeed = 0,
                          std::vector<float>* losses = nullptr);

  /// A whole training step: forward, backward, clipping and `update` (whose parameters and
  /// gradients are filled in here). Nothing is updated if loss or gradient norm is not finite.
  /// `meanwhile` is as in compute::Step.
  StepOutcome step(const TokenBatch& batch, std::uint64_t dropoutSeed, compute::Update update,
                   std::function<void()> meanwhile = {});

  /// Everything computed on the way for one row of 1 … context tokens. Without dropout.
  Trace trace(std::span<const std::int32_t> tokens);

  /// Logits [length, V] of one row, without the rest of the trace.
  std::vector<float> logits(std::span<const std::int32_t> tokens);

  /// Residual streams of several rows of equal length: [layers + 1] vectors of [rows, length, C];
  /// 0 is the embedding. For averages over many rows.
  std::vector<std::vector<float>> residuals(const TokenBatch& batch);

  /// Reads a residual state as if it were the last: final norm and output matrix.
  /// states [n, C] -> logits [n, V] (logit lens, nostalgebraist 2020).
  std::vector<float> logitsOfStates(std::span<const float> states);

  /// Flat tensors on the backend, [1, total], for the optimizer.
  compute::Tensor parameterTensor() const;
  compute::Tensor gradientTensor() const;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace glassbox::model
