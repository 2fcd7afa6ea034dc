// The way back, in the reverse order of forward.cpp. The gradient of the residual stream is carried
// in work.gradient.residual: every norm adds its share to it, as the stream flows past every
// branch.
#include "model/pass.h"

namespace glassbox::model {

using compute::Backend;
using compute::Tensor;

namespace {

/// Gradient [R, C] of what a branch added to the stream, in front of its dropout.
Tensor branchGradient(const Pass& pass, DropoutPlace place, int layer) {
  const FlowingGradients& gradient = pass.work.gradient;
  if (pass.dropout == 0.0F) return gradient.residual;
  pass.backend.copy(gradient.branch, gradient.residual);
  pass.backend.dropout(gradient.branch, pass.dropout, pass.maskSeed(place, layer));
  return gradient.branch;
}

/// Adds gradient.normed, through the norm, to gradient.residual.
void backwardNorm(const Pass& pass, const NormActivations& norm, Tensor stream, Tensor gain,
                  Tensor gainGradient, Tensor biasGradient) {
  const FlowingGradients& gradient = pass.work.gradient;
  pass.backend.layerNormBackward(gradient.residual, gainGradient, biasGradient, gradient.normed,
                                 stream, norm.mean, norm.inverseDeviation, gain);
}

/// gradient.residual [R, C] -> gradient.normed [R, C], that of norm2.out.
void backwardMlp(const Pass& pass, const BlockViews& gradients, int layer) {
  const BlockViews& weights = pass.weights.blocks[static_cast<std::size_t>(layer)];
  const BlockActivations& block = pass.work.blocks[static_cast<std::size_t>(layer)];
  const FlowingGradients& gradient = pass.work.gradient;
  Backend& backend = pass.backend;
  const Tensor out = branchGradient(pass, DropoutPlace::kMlpOut, layer);
  backend.linearBackwardWeight(gradients.mlpOutWeight, gradients.mlpOutBias, block.mlpActivations,
                               out);
  // mlpPre [R, 4C] = out [R, C] · mlpOutWeightᵀ [C, 4C], times the slope of GELU
  backend.linearBackwardInput(gradient.mlpPre, out, weights.mlpOutWeight, block.mlpPre);
  backend.linearBackwardWeight(gradients.mlpInWeight, gradients.mlpInBias, block.norm2.out,
                               gradient.mlpPre);
  // normed [R, C] = mlpPre [R, 4C] · mlpInWeightᵀ [4C, C]
  backend.linearBackwardInput(gradient.normed, gradient.mlpPre, weights.mlpInWeight, {});
}

/// gradient.residual [R, C] -> gradient.normed [R, C], that of norm1.out.
void backwardAttention(const Pass& pass, const BlockViews& gradients, int layer) {
  const BlockViews& weights = pass.weights.blocks[static_cast<std::size_t>(layer)];
  const BlockActivations& block = pass.work.blocks[static_cast<std::size_t>(layer)];
  const FlowingGradients& gradient = pass.work.gradient;
  Backend& backend = pass.backend;
  const Tensor out = branchGradient(pass, DropoutPlace::kAttentionOut, layer);
  backend.linearBackwardWeight(gradients.attentionOutWeight, gradients.attentionOutBias,
                               block.headOutputs, out);
  // headOutputs [R, C] = out [R, C] · attentionOutWeightᵀ [C, C]
  backend.linearBackwardInput(gradient.headOutputs, out, weights.attentionOutWeight, {});
  // qkv [R, 3C] from headOutputs [R, C] and the attention weights [B·H·T, T]
  backend.attentionBackward(gradient.qkv, gradient.headOutputs, block.probabilities, block.qkv,
                            pass.attentionShape(layer));
  backend.linearBackwardWeight(gradients.qkvWeight, gradients.qkvBias, block.norm1.out,
                               gradient.qkv);
  // normed [R, C] = qkv [R, 3C] · qkvWeightᵀ [3C, C]
  backend.linearBackwardInput(gradient.normed, gradient.qkv, weights.qkvWeight, {});
}

/// Gradients of the logits [N, V] -> gradient.normed [R, C], that of the final norm's output.
void backwardLogits(const Pass& pass, const ParameterViews& gradients) {
  Workspace& work = pass.work;
  const Tensor table = pass.weights.outputTable;
  if (!pass.someOutputsOnly()) {
    pass.backend.unembedBackward(work.gradient.normed, gradients.outputTable, work.logits,
                                 work.finalNorm.out, table);
    return;
  }
  pass.backend.unembedBackward(work.gradient.hidden, gradients.outputTable, work.logits,
                               work.hidden, table);
  pass.backend.scatterRows(work.gradient.normed, work.gradient.hidden, work.outputs);
}

}  // namespace

void backward(const Pass& pass, const ParameterViews& gradients) {
  Workspace& work = pass.work;
  const ParameterViews& weights = pass.weights;
  backwardLogits(pass, gradients);
  pass.backend.fill(work.gradient.residual, 0.0F);
  backwardNorm(pass, work.finalNorm, work.residualAfter(pass.config.layers), weights.finalGain,
               gradients.finalGain, gradients.finalBias);

  for (int layer = pass.config.layers - 1; layer >= 0; --layer) {
    const auto index = static_cast<std::size_t>(layer);
    const BlockViews& block = weights.blocks[index];
    const BlockViews& blockGradients = gradients.blocks[index];
    const BlockActivations& results = work.blocks[index];
    backwardMlp(pass, blockGradients, layer);
    backwardNorm(pass, results.norm2, results.residualMiddle, block.norm2Gain,
                 blockGradients.norm2Gain, blockGradients.norm2Bias);
    backwardAttention(pass, blockGradients, layer);
    backwardNorm(pass, results.norm1, work.residualAfter(layer), block.norm1Gain,
                 blockGradients.norm1Gain, blockGradients.norm1Bias);
  }

  if (pass.dropout > 0.0F)
    pass.backend.dropout(work.gradient.residual, pass.dropout,
                         pass.maskSeed(DropoutPlace::kEmbedding, 0));
  // Tied weights: this adds to what backwardLogits left in the same table.
  pass.backend.embeddingBackward(gradients.tokenTable, gradients.positionTable,
                                 work.gradient.residual, work.tokens, pass.shape.time);
}

}  // namespace glassbox::model
