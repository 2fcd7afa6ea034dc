#include "model/transformer.h"

#include <algorithm>

#include "base/error.h"
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
  outputRows.clear();
  outputTargets.clear();
  for (std::size_t i = 0; i < batch.targets.size(); ++i) {
    if (batch.targets[i] == kNoTarget) continue;
    outputRows.push_back(static_cast<std::int32_t>(i));
    outputTargets.push_back(batch.targets[i]);
  }
  const PassShape shape{batch.rows, batch.length, static_cast<std::int64_t>(outputRows.size()),
                        training};
  if (training) {
    // Room for full rows at once, so that no later step of this batch size allocates.
    const PassShape full{batch.rows, config.context,
                         static_cast<std::int64_t>(batch.rows) * config.context, true};
    outputRows.reserve(static_cast<std::size_t>(full.outputs));
    outputTargets.reserve(static_cast<std::size_t>(full.outputs));
    hostLosses.reserve(static_cast<std::size_t>(full.outputs));
    work.reserve(full);
  }
  work.arrange(shape);
  backend.upload(work.tokens, batch.inputs);
  if (shape.outputs > 0) {
    backend.upload(work.outputs, outputRows);
    backend.upload(work.targets, outputTargets);
  }
  return {backend, config, weights, work, shape};
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

double Transformer::Implementation::forwardLosses(const Pass& pass, float gradientScale,
                                                  std::vector<float>* losses) {
  if (losses != nullptr) losses->assign(static_cast<std::size_t>(pass.shape.positions()), 0.0F);
  if (pass.shape.outputs == 0) return 0.0;
  forwardBlocks(pass);
  forwardLogits(pass);
  backend.crossEntropy(work.losses, work.logits, work.targets, gradientScale);
  if (losses != nullptr) {
    hostLosses.resize(outputRows.size());
    backend.download(hostLosses, work.losses);
    for (std::size_t i = 0; i < outputRows.size(); ++i)
      (*losses)[static_cast<std::size_t>(outputRows[i])] = hostLosses[i];
  }
  return backend.sum(work.losses);
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
  const Pass pass = implementation_->prepare(batch, false);
  if (pass.shape.outputs == 0) return implementation_->forwardLosses(pass, 0.0F, losses);
  return implementation_->forwardLosses(pass, 0.0F, losses) /
         static_cast<double>(pass.shape.outputs);
}

double Transformer::lossAndGradients(const TokenBatch& batch, std::uint64_t dropoutSeed,
                                     std::vector<float>* losses) {
  Implementation& own = *implementation_;
  backend().fill(gradientTensor(), 0.0F);
  Pass pass = own.prepare(batch, true);
  pass.dropout = own.config.dropout;
  pass.dropoutSeed = dropoutSeed;
  if (pass.shape.outputs == 0) return own.forwardLosses(pass, 0.0F, losses);
  const auto outputs = static_cast<double>(pass.shape.outputs);
  const double sum = own.forwardLosses(pass, static_cast<float>(1.0 / outputs), losses);
  backward(pass, own.weightGradients);
  return sum / outputs;
}

compute::Tensor Transformer::parameterTensor() const { return implementation_->parameters; }

compute::Tensor Transformer::gradientTensor() const {
  Implementation& own = *implementation_;
  if (!own.gradients.tensor()) {
    own.gradients = compute::Buffer(own.backend, 1, own.layout.total());
    own.weightGradients = viewParameters(own.layout, own.config, own.gradients);
  }
  return own.gradients;
}

}  // namespace glassbox::model
