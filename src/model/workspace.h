// The working memory of one pass: every intermediate result that backward, a trace or the loss
// needs. One block of memory on the backend, cut up anew for each batch shape; it grows to the
// largest shape seen and is then reused. Owned by the Transformer.
#pragma once

#include <cstdint>
#include <vector>

#include "compute/backend.h"
#include "model/model_config.h"

namespace glassbox::model {

/// What a pass needs room for: B rows of T tokens, R = B·T positions, N of them with logits.
struct PassShape {
  int rows = 0;
  int time = 0;
  std::int64_t outputs = 0;  ///< N
  bool gradients = false;    ///< room for the way back too

  std::int64_t positions() const { return static_cast<std::int64_t>(rows) * time; }
};

/// Results of a layer norm that its way back needs.
struct NormActivations {
  compute::Tensor out;               ///< [R, C]
  compute::Tensor mean;              ///< [R, 1]
  compute::Tensor inverseDeviation;  ///< [R, 1]
};

struct BlockActivations {
  NormActivations norm1;
  compute::Tensor qkv;             ///< [R, 3C]
  compute::Tensor probabilities;   ///< [B·H·T, T] attention weights
  compute::Tensor headOutputs;     ///< [R, C]
  compute::Tensor residualMiddle;  ///< [R, C] residual stream between attention and MLP
  NormActivations norm2;
  compute::Tensor mlpPre;          ///< [R, 4C] before GELU
  compute::Tensor mlpActivations;  ///< [R, 4C] after GELU
  compute::Tensor residual;        ///< [R, C] residual stream after the block
};

/// Gradients that flow back; the residual's is carried through all blocks.
struct FlowingGradients {
  compute::Tensor residual;     ///< [R, C]
  compute::Tensor branch;       ///< [R, C] into an attention or MLP output, behind its dropout
  compute::Tensor normed;       ///< [R, C] into the output of a layer norm
  compute::Tensor headOutputs;  ///< [R, C]
  compute::Tensor qkv;          ///< [R, 3C]
  compute::Tensor mlpPre;       ///< [R, 4C]
  compute::Tensor hidden;       ///< [N, C] into the rows that have a target
};

class Workspace {
 public:
  Workspace(const ModelConfig& config, compute::Backend& backend);
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;
  ~Workspace();

  /// How much memory a pass of this shape needs, in floats.
  std::int64_t floatsFor(const PassShape& shape);
  /// Makes sure that a pass of this shape needs no more memory later.
  void reserve(const PassShape& shape);
  /// Cuts the memory up for this shape; what was in it is lost.
  void arrange(const PassShape& shape);

  compute::Tensor embedding;  ///< [R, C] input to the first block
  std::vector<BlockActivations> blocks;
  NormActivations finalNorm;
  compute::Tensor hidden;  ///< [N, C] the rows of finalNorm.out that have a target
  compute::Tensor logits;  ///< [N, V]
  compute::Tensor losses;  ///< [N, 1]
  FlowingGradients gradient;
  compute::Ids tokens;   ///< [R]
  compute::Ids targets;  ///< [N]
  compute::Ids outputs;  ///< [N] which of the R positions have a target

  /// Tokens, targets and outputs, side by side.
  compute::Ids allIds() const {
    return {tokens.data, tokens.count + targets.count + outputs.count};
  }

  /// Residual stream after `layer` blocks; 0 is the embedding.
  const compute::Tensor& residualAfter(int layer) const {
    return layer == 0 ? embedding : blocks[static_cast<std::size_t>(layer) - 1].residual;
  }

 private:
  compute::Tensor take(std::int64_t rows, std::int64_t columns);
  NormActivations takeNorm(std::int64_t positions);
  void cut(const PassShape& shape);

  ModelConfig config_;
  compute::Backend& backend_;
  compute::Buffer memory_;
  float* base_ = nullptr;  ///< null while only counting
  std::int64_t used_ = 0;
  compute::Ids ids_;
};

}  // namespace glassbox::model
