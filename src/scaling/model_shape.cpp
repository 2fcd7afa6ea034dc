#include "scaling/model_shape.h"

namespace glassbox::scaling {
namespace {

std::int64_t innerWidth(const ModelShape& shape) {
  return shape.feedForward > 0 ? shape.feedForward : 4 * shape.width;
}

std::int64_t keyWidth(const ModelShape& shape) {
  const std::int64_t keyHeads = shape.keyHeads > 0 ? shape.keyHeads : shape.heads;
  return shape.width / shape.heads * keyHeads;
}

/// Matrices of one layer, without biases.
std::int64_t attentionMatrices(const ModelShape& shape) {
  return shape.width * (2 * shape.width + 2 * keyWidth(shape));
}

std::int64_t feedForwardMatrices(const ModelShape& shape) {
  return (shape.gated ? 3 : 2) * shape.width * innerWidth(shape);
}

}  // namespace

ModelShape shapeOf(const model::ModelConfig& config) {
  return {.layers = config.layers,
          .width = config.width,
          .heads = config.heads,
          .keyHeads = 0,
          .feedForward = 0,
          .gated = false,
          .vocabulary = config.vocabulary,
          .positions = config.context,
          .tied = config.tied,
          .biases = true};
}

WeightCount countWeights(const ModelShape& shape) {
  WeightCount count;
  count.tokenTable = shape.vocabulary * shape.width;
  count.positionTable = shape.positions * shape.width;
  const std::int64_t attentionBiases = 2 * shape.width + 2 * keyWidth(shape);
  const std::int64_t feedForwardBiases = innerWidth(shape) * (shape.gated ? 2 : 1) + shape.width;
  count.attention =
      shape.layers * (attentionMatrices(shape) + (shape.biases ? attentionBiases : 0));
  count.feedForward =
      shape.layers * (feedForwardMatrices(shape) + (shape.biases ? feedForwardBiases : 0));
  count.norms = (2 * shape.layers + 1) * shape.width * (shape.biases ? 2 : 1);
  count.outputTable = shape.tied ? 0 : count.tokenTable;
  return count;
}

OperationCount operationsPerToken(const ModelShape& shape, double rowLength, bool causal) {
  OperationCount count;
  const auto layers = static_cast<double>(shape.layers);
  count.matrices =
      6 * layers * static_cast<double>(attentionMatrices(shape) + feedForwardMatrices(shape));
  count.attention = 6 * layers * static_cast<double>(shape.width) * rowLength * (causal ? 1 : 2);
  count.output = 6 * static_cast<double>(shape.width) * static_cast<double>(shape.vocabulary);
  return count;
}

double operationsByRule(double weights, double tokens) { return 6 * weights * tokens; }

}  // namespace glassbox::scaling
