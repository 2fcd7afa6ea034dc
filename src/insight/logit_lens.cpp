#include "insight/logit_lens.h"

#include <algorithm>
#include <limits>

namespace glassbox::insight {

namespace {

/// What the trace itself says each position should have guessed.
std::vector<std::int32_t> ownTargets(const model::Trace& trace, Objective objective) {
  std::vector<std::int32_t> targets(trace.tokens.size(), kNoTarget);
  if (objective == Objective::kNextWord)
    std::copy(trace.tokens.begin() + 1, trace.tokens.end(), targets.begin());
  return targets;
}

}  // namespace

LogitLens logitLens(model::Transformer& transformer, const model::Trace& trace, int guesses,
                    std::span<const std::int32_t> targets) {
  const auto vocabulary = static_cast<std::size_t>(trace.vocabulary);
  const auto own = ownTargets(trace, transformer.config().objective);
  if (targets.empty()) targets = own;
  LogitLens lens;
  lens.layers = static_cast<int>(trace.layers.size());
  lens.time = trace.time;
  for (int layer = 0; layer <= lens.layers; ++layer) {
    const auto logits = transformer.logitsOfStates(trace.residualAfter(layer));
    for (std::size_t t = 0; t < static_cast<std::size_t>(trace.time); ++t) {
      const auto probabilities = softmax(std::span(logits).subspan(t * vocabulary, vocabulary));
      const float right = targets[t] == kNoTarget
                              ? std::numeric_limits<float>::quiet_NaN()
                              : probabilities[static_cast<std::size_t>(targets[t])];
      lens.cells.push_back({likeliest(probabilities, guesses), right});
    }
  }
  return lens;
}

std::vector<double> rightByLayer(model::Transformer& transformer, const text::TokenizedText& text,
                                 text::Rows rows, std::int64_t maxRows) {
  const auto& config = transformer.config();
  const auto vocabulary = static_cast<std::size_t>(config.vocabulary);
  const auto readings =
      readingsOf(plainRows(text, rows, config.context, maxRows), config.objective);
  std::vector<double> sums(static_cast<std::size_t>(config.layers) + 1, 0.0);
  double places = 0;
  for (const TokenBatch& batch : batchesOf(readings.inputs, readings.targets)) {
    const auto residuals = transformer.residuals(batch);
    for (std::size_t row = 0; row < static_cast<std::size_t>(batch.rows); ++row) {
      const auto positions = targetPositions(batch, row);
      const auto* targets = &batch.targets[row * static_cast<std::size_t>(batch.length)];
      places += static_cast<double>(positions.size());
      for (std::size_t layer = 0; layer < sums.size(); ++layer) {
        const auto logits =
            transformer.logitsOfStates(statesAt(residuals[layer], batch, row, positions));
        for (std::size_t i = 0; i < positions.size(); ++i)
          sums[layer] += softmax(std::span(logits).subspan(
              i * vocabulary, vocabulary))[static_cast<std::size_t>(targets[positions[i]])];
      }
    }
  }
  for (double& sum : sums) sum /= places > 0 ? places : 1;
  return sums;
}

}  // namespace glassbox::insight
