// How many weights a transformer has, part by part, and how much there is to compute for one token:
// for any model of the GPT and Llama kind, not only ours. Pure; any thread.
#pragma once

#include <cstdint>

#include "model/model_config.h"

namespace glassbox::scaling {

/// The numbers that decide the size of a decoder.
struct ModelShape {
  std::int64_t layers = 0;
  std::int64_t width = 0;        ///< of the residual stream
  std::int64_t heads = 1;        ///< of the queries
  std::int64_t keyHeads = 0;     ///< of keys and values; 0: as many as heads
  std::int64_t feedForward = 0;  ///< width inside the MLP; 0: four times the width
  bool gated = false;            ///< three matrices in the MLP instead of two (SwiGLU)
  std::int64_t vocabulary = 0;
  std::int64_t positions = 0;  ///< rows of a learned position table; 0: none (rotary)
  bool tied = true;            ///< output matrix = token table
  bool biases = true;          ///< and norms with a bias (GPT-2); false: RMS norms without (Llama)
  bool operator==(const ModelShape&) const = default;
};

ModelShape shapeOf(const model::ModelConfig& config);

/// Weights by part.
struct WeightCount {
  std::int64_t tokenTable = 0;
  std::int64_t positionTable = 0;
  std::int64_t attention = 0;    ///< of all layers, with biases
  std::int64_t feedForward = 0;  ///< of all layers, with biases
  std::int64_t norms = 0;
  std::int64_t outputTable = 0;  ///< 0 if tied

  std::int64_t total() const {
    return tokenTable + positionTable + attention + feedForward + norms + outputTable;
  }
  /// What scaling laws count: without the tables at both ends.
  std::int64_t withoutTables() const { return attention + feedForward + norms; }
};

WeightCount countWeights(const ModelShape& shape);

/// Operations that training cannot do without, for one token of a row of `rowLength` tokens: two
/// for each multiply-add, backward twice as many as forward. Attention looks at earlier tokens only
/// (causal), as training::workPerToken counts it.
struct OperationCount {
  double matrices = 0;   ///< layers
  double attention = 0;  ///< queries against keys, weights times values
  double output = 0;     ///< scores of all words
  double total() const { return matrices + attention + output; }
};

OperationCount operationsPerToken(const ModelShape& shape, double rowLength, bool causal = true);

/// The rule of thumb: 6 · weights · tokens (Kaplan et al. 2020).
double operationsByRule(double weights, double tokens);

}  // namespace glassbox::scaling
