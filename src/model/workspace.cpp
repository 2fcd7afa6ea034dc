#include "model/workspace.h"

namespace glassbox::model {

Workspace::Workspace(const ModelConfig& config, compute::Backend& backend)
    : blocks(static_cast<std::size_t>(config.layers)), config_(config), backend_(backend) {}

Workspace::~Workspace() {
  if (ids_.data != nullptr) backend_.release(ids_.data);
}

compute::Tensor Workspace::take(std::int64_t rows, std::int64_t columns) {
  constexpr std::int64_t kFloatsInCacheLine = 16;
  const compute::Tensor tensor{base_ == nullptr ? nullptr : base_ + used_, rows, columns};
  used_ += (tensor.size() + kFloatsInCacheLine - 1) / kFloatsInCacheLine * kFloatsInCacheLine;
  return tensor;
}

NormActivations Workspace::takeNorm(std::int64_t positions) {
  return {take(positions, config_.width), take(positions, 1), take(positions, 1)};
}

void Workspace::cut(const PassShape& shape) {
  const std::int64_t positions = shape.positions();
  const std::int64_t width = config_.width;
  used_ = 0;
  embedding = take(positions, width);
  for (BlockActivations& block : blocks) {
    block.norm1 = takeNorm(positions);
    block.qkv = take(positions, 3 * width);
    block.probabilities = take(positions * config_.heads, shape.time);
    block.headOutputs = take(positions, width);
    block.residualMiddle = take(positions, width);
    block.norm2 = takeNorm(positions);
    block.mlpPre = take(positions, 4 * width);
    block.mlpActivations = take(positions, 4 * width);
    block.residual = take(positions, width);
  }
  finalNorm = takeNorm(positions);
  hidden = take(shape.outputs, width);
  logits = take(shape.outputs, config_.vocabulary);
  losses = take(shape.outputs, 1);
  gradient = {};
  if (!shape.gradients) return;
  gradient.residual = take(positions, width);
  gradient.branch = take(positions, width);
  gradient.normed = take(positions, width);
  gradient.headOutputs = take(positions, width);
  gradient.qkv = take(positions, 3 * width);
  gradient.mlpPre = take(positions, 4 * width);
  gradient.hidden = take(shape.outputs, width);
}

std::int64_t Workspace::floatsFor(const PassShape& shape) {
  base_ = nullptr;
  cut(shape);
  return used_;
}

void Workspace::reserve(const PassShape& shape) {
  const std::int64_t floats = floatsFor(shape);
  if (floats > memory_.tensor().size()) {
    memory_ = compute::Buffer();  // give the old memory back before taking more
    memory_ = compute::Buffer(backend_, 1, floats);
  }
  const std::int64_t ids = shape.positions() + 2 * shape.outputs;
  if (ids > ids_.count) {
    if (ids_.data != nullptr) backend_.release(ids_.data);
    ids_ = {};
    ids_ = {backend_.allocateIds(ids), ids};
  }
}

void Workspace::arrange(const PassShape& shape) {
  reserve(shape);
  base_ = memory_.tensor().data;
  cut(shape);
  tokens = {ids_.data, shape.positions()};
  targets = {tokens.data + tokens.count, shape.outputs};
  outputs = {targets.data + targets.count, shape.outputs};
}

}  // namespace glassbox::model
