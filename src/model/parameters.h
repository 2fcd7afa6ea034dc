// All weights of a model lie in one flat vector; this says which stretch is what. The names, order
// and orientation are those of GPT-2's files, so that a saved model is a copy of the vector.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/model_config.h"

namespace glassbox::model {

enum class ParameterKind { kTokenTable, kPositionTable, kMatrix, kBias, kNormGain, kNormBias, kOutputTable };

struct ParameterEntry {
  std::string name;             ///< e.g. "transformer.h.0.attn.c_attn.weight"
  ParameterKind kind = ParameterKind::kMatrix;
  std::int64_t rows = 1;        ///< matrices [in, out]; tables [entries, width]; vectors [1, n]
  std::int64_t columns = 0;
  std::int64_t offset = 0;      ///< in floats, from the start of the flat vector
  int layer = -1;               ///< block number from 0; -1 outside the blocks

  std::int64_t size() const { return rows * columns; }
  /// Weight decay applies to matrices only.
  bool decayed() const { return kind == ParameterKind::kMatrix; }
};

class ParameterLayout {
 public:
  explicit ParameterLayout(const ModelConfig& config);
  const std::vector<ParameterEntry>& entries() const { return entries_; }
  /// Error if there is none of that name.
  const ParameterEntry& at(std::string_view name) const;
  /// Number of weights.
  std::int64_t total() const { return total_; }

 private:
  std::vector<ParameterEntry> entries_;
  std::int64_t total_ = 0;
};

/// How fresh weights are drawn.
enum class Initialization {
  kFanIn,  ///< embeddings N(0, 0.1), matrices N(0, 1/√fan_in), residual outputs further /√(2·layers)
  kGpt2    ///< everything N(0, 0.02), residual outputs further /√(2·layers)
};

/// Norm gains 1, biases 0. The same seed gives the same bits.
std::vector<float> initializeParameters(const ModelConfig& config, Initialization initialization,
                                        std::uint64_t seed);

}  // namespace glassbox::model
