#include "model/transformer.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "base/random.h"
#include "model/transformer_implementation.h"

namespace glassbox::model {

std::vector<float> download(compute::Backend& backend, compute::Tensor tensor) {
  std::vector<float> values(static_cast<std::size_t>(tensor.size()));
  backend.download(values, tensor);
  return values;
}

Transformer::Implementation::Implementation(const ModelConfig& modelConfig,
                                            compute::Backend& engine)
    : config(modelConfig),
      backend(engine),
      layout(modelConfig),
      parameters(engine, 1, layout.total()),
      weights(viewParameters(layout, config, parameters)),
      work(config, engine) {}

void Transformer::Implementation::check(const TokenBatch& batch) const {
  const auto positions =
      static_cast<std::size_t>(batch.rows) * static_cast<std::size_t>(batch.length);
  if (batch.rows < 1 || batch.length < 1 || batch.inputs.size() != positions ||
      batch.targets.size() != positions)
    throw Error(
        "a batch must have at least one token, and as many inputs and targets as positions");
  if (batch.length > config.context)
    throw InputError("a row of " + std::to_string(batch.length) +
                     " tokens is longer than the model's context of " +
                     std::to_string(config.context));
  const auto refuse = [&](std::int32_t token) {
    throw InputError("token " + std::to_string(token) + " is not in the model's vocabulary of " +
                     std::to_string(config.vocabulary));
  };
  for (const std::int32_t token : batch.inputs)
    if (token < 0 || token >= config.vocabulary) refuse(token);
  for (const std::int32_t token : batch.targets)
    if (token != kNoTarget && (token < 0 || token >= config.vocabulary)) refuse(token);
}

Pass Transformer::Implementation::prepare(const TokenBatch& batch, bool training) {
  check(batch);
  const auto positions = static_cast<std::int64_t>(batch.inputs.size());
  targets = positions - std::count(batch.targets.begin(), batch.targets.end(), kNoTarget);
  const PassShape shape{batch.rows, batch.length,
                        std::min(positions, targets == 0 ? 0 : backend.roundedRows(targets)),
                        training};
  if (training) {
    // Room for full rows at once, so that no later step of this batch size allocates.
    const std::int64_t most = static_cast<std::int64_t>(batch.rows) * config.context;
    ids.reserve(static_cast<std::size_t>(3 * most));
    hostLosses.reserve(static_cast<std::size_t>(most));
    work.reserve({batch.rows, config.context, most, true});
  }
  ids.assign(batch.inputs.begin(), batch.inputs.end());
  listOutputs(batch, shape.outputs);
  work.arrange(shape);
  backend.upload(work.allIds(), ids);
  return {backend, config, weights, work, shape};
}

/// Adds the targets, then their positions. Where fewer have a target than are wanted, all positions
/// stand there, or some that do not exist.
void Transformer::Implementation::listOutputs(const TokenBatch& batch, std::int64_t outputs) {
  const std::size_t first = ids.size();
  const auto count = static_cast<std::size_t>(outputs);
  ids.resize(first + 2 * count, kNoTarget);
  std::size_t next = first;
  const bool all = outputs == static_cast<std::int64_t>(batch.targets.size());
  for (std::size_t i = 0; i < batch.targets.size(); ++i) {
    if (batch.targets[i] == kNoTarget && !all) continue;
    if (outputs == 0) break;
    ids[next] = batch.targets[i];
    ids[next + count] = static_cast<std::int32_t>(i);
    ++next;
  }
}

Pass Transformer::Implementation::prepareTraining(const TokenBatch& batch,
                                                  std::uint64_t dropoutSeed) {
  makeGradients();
  Pass pass = prepare(batch, true);
  pass.dropout = config.dropout;
  pass.dropoutSeed = dropoutSeed;
  return pass;
}

void Transformer::Implementation::makeGradients() {
  if (gradients.tensor()) return;
  gradients = compute::Buffer(backend, 1, layout.total());
  weightGradients = viewParameters(layout, config, gradients);
}

Pass Transformer::Implementation::prepareRow(std::span<const std::int32_t> row, bool withLogits) {
  const TokenBatch batch{1,
                         static_cast<int>(row.size()),
                         {row.begin(), row.end()},
                         std::vector<std::int32_t>(row.size(), kNoTarget)};
  check(batch);
  const PassShape shape{1, batch.length, withLogits ? batch.length : 0, false};
  work.arrange(shape);
  backend.upload(work.tokens, batch.inputs);
  return {backend, config, weights, work, shape};
}

void Transformer::Implementation::forwardLosses(const Pass& pass, float gradientScale) {
  if (pass.shape.outputs == 0) return;
  forwardBlocks(pass);
  forwardLogits(pass);
  backend.crossEntropy(work.losses, work.logits, work.targets, gradientScale);
}

void Transformer::Implementation::spread(const Pass& pass, std::vector<float>& losses) {
  losses.assign(static_cast<std::size_t>(pass.shape.positions()), 0.0F);
  const auto outputs = static_cast<std::size_t>(pass.shape.outputs);
  if (outputs == 0) return;
  hostLosses.resize(outputs);
  backend.download(hostLosses, work.losses);
  const std::int32_t* positions = ids.data() + ids.size() - outputs;
  for (std::size_t i = 0; i < outputs; ++i)
    if (positions[i] >= 0) losses[static_cast<std::size_t>(positions[i])] = hostLosses[i];
}

void Transformer::Implementation::computeGradients(const Pass& pass) {
  backend.fill(gradients, 0.0F);
  forwardLosses(pass, lossScale());
  if (pass.shape.outputs > 0) backward(pass, weightGradients);
}

std::uint64_t Transformer::Implementation::likeness(const Pass& pass) const {
  if (pass.dropout > 0.0F) return 0;  // each step draws its own masks
  std::uint64_t key = 0;
  const auto mixIn = [&](auto value) { key = mixBits(key ^ static_cast<std::uint64_t>(value)); };
  for (const int size :
       {config.vocabulary, config.context, config.width, config.layers, config.heads,
        config.tied ? 1 : 0, config.causal() ? 1 : 0, pass.shape.rows, pass.shape.time})
    mixIn(size);
  mixIn(pass.shape.outputs);
  mixIn(reinterpret_cast<std::uintptr_t>(work.embedding.data));
  mixIn(reinterpret_cast<std::uintptr_t>(work.tokens.data));
  return key | 1U;
}

Transformer::Transformer(const ModelConfig& config, compute::Backend& backend)
    : implementation_(std::make_unique<Implementation>(config, backend)) {}
Transformer::~Transformer() = default;
Transformer::Transformer(Transformer&&) noexcept = default;
Transformer& Transformer::operator=(Transformer&&) noexcept = default;

const ModelConfig& Transformer::config() const { return implementation_->config; }
const ParameterLayout& Transformer::layout() const { return implementation_->layout; }
compute::Backend& Transformer::backend() const { return implementation_->backend; }

void Transformer::setParameters(std::span<const float> values) {
  const std::int64_t total = layout().total();
  if (static_cast<std::int64_t>(values.size()) != total)
    throw Error("the model has " + std::to_string(total) + " weights, not " +
                std::to_string(values.size()));
  backend().upload(implementation_->parameters, values);
}

std::vector<float> Transformer::parameters() const {
  return download(backend(), implementation_->parameters);
}

double Transformer::loss(const TokenBatch& batch, std::vector<float>* losses) {
  Implementation& own = *implementation_;
  const Pass pass = own.prepare(batch, false);
  own.forwardLosses(pass, 0.0F);
  if (losses != nullptr) own.spread(pass, *losses);
  return own.targets == 0 ? 0.0 : own.meanOf(backend().sum(own.work.losses));
}

double Transformer::lossAndGradients(const TokenBatch& batch, std::uint64_t dropoutSeed,
                                     std::vector<float>* losses) {
  Implementation& own = *implementation_;
  const Pass pass = own.prepareTraining(batch, dropoutSeed);
  own.computeGradients(pass);
  if (losses != nullptr) own.spread(pass, *losses);
  return own.targets == 0 ? 0.0 : own.meanOf(backend().sum(own.work.losses));
}

StepOutcome Transformer::step(const TokenBatch& batch, std::uint64_t dropoutSeed,
                              compute::Update update, std::function<void()> meanwhile) {
  Implementation& own = *implementation_;
  const Pass pass = own.prepareTraining(batch, dropoutSeed);
  update.parameters = own.parameters;
  update.gradients = own.gradients;
  const compute::StepSums sums = backend().takeStep(
      {own.likeness(pass), own.lossScale(), own.work.losses, update, std::move(meanwhile)},
      [&own, &pass] { own.computeGradients(pass); });
  return {own.meanOf(sums.losses), std::sqrt(sums.squares)};
}

compute::Tensor Transformer::parameterTensor() const { return implementation_->parameters; }

compute::Tensor Transformer::gradientTensor() const {
  implementation_->makeGradients();
  return implementation_->gradients;
}

}  // namespace glassbox::model
