// Everything one forward pass over one row computes, as plain vectors: what the window draws and
// `glassbox-cli inspect` prints. T tokens, C channels, H heads, V vocabulary.
#pragma once

#include <cstdint>
#include <vector>

namespace glassbox::model {

struct LayerTrace {
  std::vector<float> normed1;        ///< [T, C] after the first layer norm
  std::vector<float> qkv;            ///< [T, 3C] queries, keys, values
  std::vector<float> attention;      ///< [H, T, T] weights; row t: where token t looks
  std::vector<float> headOutputs;    ///< [T, C] heads side by side, before the output matrix
  std::vector<float> attentionOut;   ///< [T, C] what attention adds to the residual stream
  std::vector<float> residualMiddle; ///< [T, C] residual stream between attention and MLP
  std::vector<float> normed2;        ///< [T, C] after the second layer norm
  std::vector<float> mlpPre;         ///< [T, 4C] before GELU
  std::vector<float> mlpActivations; ///< [T, 4C] after GELU
  std::vector<float> mlpOut;         ///< [T, C] what the MLP adds
  std::vector<float> residual;       ///< [T, C] residual stream after the block
};

struct Trace {
  int time = 0;
  int width = 0;
  int heads = 0;
  int vocabulary = 0;
  std::vector<std::int32_t> tokens;  ///< [T]
  std::vector<float> embedding;      ///< [T, C] token plus position: the input to the first block
  std::vector<LayerTrace> layers;
  std::vector<float> finalNormed;    ///< [T, C]
  std::vector<float> logits;         ///< [T, V]

  /// Residual stream after `layer` blocks, [T, C]; 0 is the embedding.
  const std::vector<float>& residualAfter(int layer) const {
    return layer == 0 ? embedding : layers[static_cast<std::size_t>(layer) - 1].residual;
  }
};

}  // namespace glassbox::model
