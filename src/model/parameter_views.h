// The flat vector of weights (or of their gradients) seen as the matrices of the model. Views only:
// they own nothing and are as good as the memory they were made from.
#pragma once

#include <vector>

#include "compute/tensor.h"
#include "model/parameters.h"

namespace glassbox::model {

/// C channels. Matrices are [in, out].
struct BlockViews {
  compute::Tensor norm1Gain, norm1Bias;                  ///< [1, C]
  compute::Tensor qkvWeight, qkvBias;                    ///< [C, 3C], [1, 3C]
  compute::Tensor attentionOutWeight, attentionOutBias;  ///< [C, C], [1, C]
  compute::Tensor norm2Gain, norm2Bias;                  ///< [1, C]
  compute::Tensor mlpInWeight, mlpInBias;                ///< [C, 4C], [1, 4C]
  compute::Tensor mlpOutWeight, mlpOutBias;              ///< [4C, C], [1, C]
};

struct ParameterViews {
  compute::Tensor tokenTable;     ///< [V, C]
  compute::Tensor positionTable;  ///< [context, C]
  std::vector<BlockViews> blocks;
  compute::Tensor finalGain, finalBias;  ///< [1, C]
  compute::Tensor outputTable;           ///< [V, C]; the token table itself when tied
};

/// `flat` is [1, layout.total()].
ParameterViews viewParameters(const ParameterLayout& layout, const ModelConfig& config,
                              compute::Tensor flat);

}  // namespace glassbox::model
