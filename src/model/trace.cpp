// Looking inside: what a forward pass computed on the way, copied to the host.
#include <algorithm>

#include "base/error.h"
#include "model/transformer_implementation.h"

namespace glassbox::model {
namespace {

LayerTrace traceLayer(const Pass& pass, int layer) {
  compute::Backend& backend = pass.backend;
  const BlockActivations& block = pass.work.blocks[static_cast<std::size_t>(layer)];
  const BlockViews& weights = pass.weights.blocks[static_cast<std::size_t>(layer)];
  LayerTrace trace;
  trace.normed1 = download(backend, block.norm1.out);
  trace.qkv = download(backend, block.qkv);
  trace.attention = download(backend, block.probabilities);
  trace.headOutputs = download(backend, block.headOutputs);
  trace.residualMiddle = download(backend, block.residualMiddle);
  trace.normed2 = download(backend, block.norm2.out);
  trace.mlpPre = download(backend, block.mlpPre);
  trace.mlpActivations = download(backend, block.mlpActivations);
  trace.residual = download(backend, block.residual);
  // The forward pass turns what a branch adds into the stream at once, so the two additions are
  // computed again, into memory that has been copied above.
  const compute::Tensor addition = block.norm1.out;  // [T, C]
  backend.linearForward(addition, block.headOutputs, weights.attentionOutWeight,
                        weights.attentionOutBias, {});
  trace.attentionOut = download(backend, addition);
  backend.linearForward(addition, block.mlpActivations, weights.mlpOutWeight, weights.mlpOutBias,
                        {});
  trace.mlpOut = download(backend, addition);
  return trace;
}

}  // namespace

Trace Transformer::trace(std::span<const std::int32_t> tokens) {
  const Pass pass = implementation_->prepareRow(tokens, true);
  forwardBlocks(pass);
  forwardLogits(pass);
  Trace trace;
  trace.time = pass.shape.time;
  trace.width = config().width;
  trace.heads = config().heads;
  trace.vocabulary = config().vocabulary;
  trace.tokens.assign(tokens.begin(), tokens.end());
  trace.embedding = download(backend(), pass.work.embedding);
  for (int layer = 0; layer < config().layers; ++layer)
    trace.layers.push_back(traceLayer(pass, layer));
  trace.finalNormed = download(backend(), pass.work.finalNorm.out);
  trace.logits = download(backend(), pass.work.logits);
  return trace;
}

std::vector<float> Transformer::logits(std::span<const std::int32_t> tokens) {
  const Pass pass = implementation_->prepareRow(tokens, true);
  forwardBlocks(pass);
  forwardLogits(pass);
  return download(backend(), pass.work.logits);
}

std::vector<std::vector<float>> Transformer::residuals(const TokenBatch& batch) {
  const Pass pass = implementation_->prepare(batch, false);
  forwardBlocks(pass);
  std::vector<std::vector<float>> residuals;
  for (int layer = 0; layer <= config().layers; ++layer)
    residuals.push_back(download(backend(), pass.work.residualAfter(layer)));
  return residuals;
}

std::vector<float> Transformer::logitsOfStates(std::span<const float> states) {
  const auto width = static_cast<std::size_t>(config().width);
  const auto vocabulary = static_cast<std::size_t>(config().vocabulary);
  if (states.size() % width != 0)
    throw Error("states must be whole vectors of the model's width " + std::to_string(width));
  const std::size_t count = states.size() / width;
  std::vector<float> logits(count * vocabulary);
  constexpr std::size_t kAtOnce = 256;  // bounds the working memory
  Workspace& work = implementation_->work;
  for (std::size_t first = 0; first < count; first += kAtOnce) {
    const std::size_t rows = std::min(kAtOnce, count - first);
    const PassShape shape{static_cast<int>(rows), 1, static_cast<std::int64_t>(rows), false};
    work.arrange(shape);
    const Pass pass{backend(), config(), implementation_->weights, work, shape};
    backend().upload(work.embedding, states.subspan(first * width, rows * width));
    backend().layerNormForward(work.finalNorm.out, work.finalNorm.mean,
                               work.finalNorm.inverseDeviation, work.embedding, {},
                               pass.weights.finalGain, pass.weights.finalBias);
    forwardLogits(pass);
    backend().download(std::span(logits).subspan(first * vocabulary, rows * vocabulary),
                       work.logits);
  }
  return logits;
}

}  // namespace glassbox::model
