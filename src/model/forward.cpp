#include "base/random.h"
#include "model/pass.h"

namespace glassbox::model {

using compute::Backend;
using compute::Tensor;

std::uint64_t Pass::maskSeed(DropoutPlace place, int layer) const {
  const auto number = static_cast<std::uint64_t>(4 * layer) + static_cast<std::uint64_t>(place);
  return mixBits(mixBits(dropoutSeed) + number);
}

compute::AttentionShape Pass::attentionShape(int layer) const {
  return {.batch = shape.rows,
          .time = shape.time,
          .heads = config.heads,
          .width = config.width,
          .causal = config.causal(),
          .dropout = dropout,
          .dropoutSeed = maskSeed(DropoutPlace::kAttentionWeights, layer)};
}

namespace {

void dropValues(const Pass& pass, Tensor values, DropoutPlace place, int layer) {
  if (pass.dropout > 0.0F) pass.backend.dropout(values, pass.dropout, pass.maskSeed(place, layer));
}

/// Every sum of the residual stream happens inside the norm that reads it: `branch` holds what an
/// attention or MLP adds, and becomes the stream itself when the stream before it is added.
void forwardNorm(Backend& backend, const NormActivations& norm, Tensor branch, Tensor streamBefore,
                 Tensor gain, Tensor bias) {
  backend.layerNormForward(norm.out, norm.mean, norm.inverseDeviation, branch, streamBefore, gain,
                           bias);
}

/// norm1.out [R, C] -> residualMiddle [R, C], which then holds what attention adds to the stream.
void forwardAttention(const Pass& pass, int layer) {
  const BlockViews& weights = pass.weights.blocks[static_cast<std::size_t>(layer)];
  const BlockActivations& block = pass.work.blocks[static_cast<std::size_t>(layer)];
  Backend& backend = pass.backend;
  // qkv [R, 3C] = norm1.out [R, C] · qkvWeight [C, 3C] + bias
  backend.linearForward(block.qkv, block.norm1.out, weights.qkvWeight, weights.qkvBias, {});
  // headOutputs [R, C] = softmax(Q·Kᵀ/√D)·V, each head its own channels
  backend.attentionForward(block.headOutputs, block.probabilities, block.qkv,
                           pass.attentionShape(layer));
  // [R, C] = headOutputs [R, C] · attentionOutWeight [C, C] + bias
  backend.linearForward(block.residualMiddle, block.headOutputs, weights.attentionOutWeight,
                        weights.attentionOutBias, {});
  dropValues(pass, block.residualMiddle, DropoutPlace::kAttentionOut, layer);
}

/// norm2.out [R, C] -> residual [R, C], which then holds what the MLP adds to the stream.
void forwardMlp(const Pass& pass, int layer) {
  const BlockViews& weights = pass.weights.blocks[static_cast<std::size_t>(layer)];
  const BlockActivations& block = pass.work.blocks[static_cast<std::size_t>(layer)];
  Backend& backend = pass.backend;
  // mlpActivations [R, 4C] = GELU(norm2.out [R, C] · mlpInWeight [C, 4C] + bias)
  backend.linearForward(block.mlpActivations, block.norm2.out, weights.mlpInWeight,
                        weights.mlpInBias, block.mlpPre);
  // [R, C] = mlpActivations [R, 4C] · mlpOutWeight [4C, C] + bias
  backend.linearForward(block.residual, block.mlpActivations, weights.mlpOutWeight,
                        weights.mlpOutBias, {});
  dropValues(pass, block.residual, DropoutPlace::kMlpOut, layer);
}

}  // namespace

void forwardBlocks(const Pass& pass) {
  Workspace& work = pass.work;
  const ParameterViews& weights = pass.weights;
  // embedding [R, C] = tokenTable[token] + positionTable[position]
  pass.backend.embeddingForward(work.embedding, work.tokens, weights.tokenTable,
                                weights.positionTable, pass.shape.time);
  dropValues(pass, work.embedding, DropoutPlace::kEmbedding, 0);

  Tensor stream = work.embedding;  // [R, C]; complete but for `streamBefore`, still to be added
  Tensor streamBefore;             // nothing before the first block
  for (int layer = 0; layer < pass.config.layers; ++layer) {
    const BlockViews& block = weights.blocks[static_cast<std::size_t>(layer)];
    const BlockActivations& results = work.blocks[static_cast<std::size_t>(layer)];
    forwardNorm(pass.backend, results.norm1, stream, streamBefore, block.norm1Gain,
                block.norm1Bias);
    forwardAttention(pass, layer);
    forwardNorm(pass.backend, results.norm2, results.residualMiddle, stream, block.norm2Gain,
                block.norm2Bias);
    forwardMlp(pass, layer);
    stream = results.residual;
    streamBefore = results.residualMiddle;
  }
  forwardNorm(pass.backend, work.finalNorm, stream, streamBefore, weights.finalGain,
              weights.finalBias);
}

void forwardLogits(const Pass& pass) {
  Workspace& work = pass.work;
  Tensor hidden = work.finalNorm.out;  // [R, C]
  if (pass.someOutputsOnly()) {
    // Most of the work of a small model is in the logits: make only those that are asked for.
    pass.backend.gatherRows(work.hidden, work.finalNorm.out, work.outputs);
    hidden = work.hidden;  // [N, C]
  }
  // logits [N, V] = hidden [N, C] · outputTable [V, C]ᵀ
  pass.backend.unembedForward(work.logits, hidden, pass.weights.outputTable);
}

}  // namespace glassbox::model
