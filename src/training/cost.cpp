#include "training/cost.h"

#include <cmath>

namespace glassbox::training {

double guessedShare(const RunSettings& settings) {
  return settings.model.causal() ? 1.0 : settings.covered;
}

MemoryCost memoryOf(const RunSettings& settings) {
  constexpr std::int64_t kFloat = sizeof(float);
  const model::ModelConfig& config = settings.model;
  const std::int64_t weights = model::ParameterLayout(config).total();
  const std::int64_t width = config.width;
  const std::int64_t positions = static_cast<std::int64_t>(settings.batch) * config.context;
  const auto guesses =
      static_cast<std::int64_t>(std::ceil(guessedShare(settings) * static_cast<double>(positions)));
  // Two norms with their means and deviations, queries, keys and values (3), attention weights,
  // head outputs, the stream twice, and the MLP before and after its bend (4 + 4): 16 widths.
  const std::int64_t block =
      16 * width + 4 + static_cast<std::int64_t>(config.heads) * config.context;
  const std::int64_t ends = 2 * width + 2;  // the embedding and the last norm
  const std::int64_t wayBack = 11 * width;  // gradients on their way, shared by all blocks
  const std::int64_t guess =
      2 * width + config.vocabulary + 1;  // hidden state, its gradient, logits, loss
  MemoryCost cost;
  cost.weights = cost.gradients = kFloat * weights;
  cost.moments = kFloat * weights * (settings.trainer.optimizer == Optimizer::kAdamW ? 2 : 1);
  cost.activations =
      kFloat * (positions * (config.layers * block + ends + wayBack) + guesses * guess);
  return cost;
}

double workPerToken(const model::ModelConfig& config, double time, double guessedShare) {
  const auto width = static_cast<double>(config.width);
  const double matrices =
      12.0 * width * width * config.layers + width * config.vocabulary * guessedShare;
  const double attention = width * time * config.layers * (config.causal() ? 1 : 2);
  return 6.0 * (matrices + attention);
}

double secondsFor(const RunSettings& settings, double tokensPerRow, const MeasuredRate& measured) {
  if (!(measured.tokensPerSecond > 0)) return 0;
  const double work =
      workPerToken(settings.model, tokensPerRow, guessedShare(settings)) /
      workPerToken(measured.settings.model, measured.tokensPerRow, guessedShare(measured.settings));
  const double tokens = static_cast<double>(settings.trainer.steps) * settings.batch * tokensPerRow;
  return tokens / measured.tokensPerSecond * work;
}

}  // namespace glassbox::training
