#include "training/trainer.h"

#include <cmath>

#include "base/error.h"
#include "base/random.h"

namespace glassbox::training {
namespace {

/// One range a stretch of weights that decay alike.
std::vector<compute::ParameterRange> decayRanges(const model::ParameterLayout& layout) {
  std::vector<compute::ParameterRange> ranges;
  for (const model::ParameterEntry& entry : layout.entries()) {
    if (!ranges.empty() && ranges.back().decayed == entry.decayed())
      ranges.back().size += entry.size();
    else ranges.push_back({entry.offset, entry.size(), entry.decayed()});
  }
  return ranges;
}

/// What to multiply a gradient of that norm with, so that it is no longer than `clip`.
double clipFactor(double norm, double clip) { return clip > 0 && norm > clip ? clip / norm : 1.0; }

std::vector<float> download(compute::Backend& backend, compute::Tensor tensor) {
  std::vector<float> values(static_cast<std::size_t>(tensor.size()));
  backend.download(values, tensor);
  return values;
}

}  // namespace

TrainerState withOptimizer(TrainerState state, Optimizer from, Optimizer to) {
  if (from == to) return state;
  const std::size_t total = state.parameters.size();
  state.firstMoment.assign(total, 0.0F);
  state.secondMoment.assign(to == Optimizer::kAdamW ? total : 0, 0.0F);
  return state;
}

Trainer::Trainer(model::Transformer& transformer, const TrainerSettings& settings)
    : transformer_(transformer),
      settings_(settings),
      firstMoment_(transformer.backend(), 1, transformer.layout().total()),
      ranges_(decayRanges(transformer.layout())) {
  if (settings.optimizer == Optimizer::kAdamW)
    secondMoment_ = compute::Buffer(transformer.backend(), 1, transformer.layout().total());
}

StepResult Trainer::step(const TokenBatch& batch) {
  const double loss = transformer_.lossAndGradients(batch, dropoutSeed());
  return update(loss, static_cast<std::int64_t>(batch.inputs.size()));
}

StepTrace Trainer::tracedStep(const TokenBatch& batch) {
  StepTrace trace;
  trace.batch = batch;
  trace.parametersBefore = transformer_.parameters();
  const double loss = transformer_.lossAndGradients(batch, dropoutSeed(), &trace.losses);
  trace.gradients = download(transformer_.backend(), transformer_.gradientTensor());
  trace.result = update(loss, static_cast<std::int64_t>(batch.inputs.size()));
  trace.clipFactor = clipFactor(trace.result.gradientNorm, settings_.clip);
  trace.parametersAfter = transformer_.parameters();
  transformer_.loss(batch, &trace.lossesAfter);
  return trace;
}

std::uint64_t Trainer::dropoutSeed() const {
  return mixBits(settings_.seed) ^ static_cast<std::uint64_t>(stepsDone_);
}

StepResult Trainer::update(double loss, std::int64_t tokens) {
  compute::Backend& backend = transformer_.backend();
  const compute::Tensor gradients = transformer_.gradientTensor();
  StepResult result{.step = stepsDone_ + 1,
                    .loss = loss,
                    .gradientNorm = std::sqrt(backend.sumOfSquares(gradients)),
                    .learningRate = learningRateAt(settings_, stepsDone_),
                    .tokens = tokens};
  result.finite = std::isfinite(loss) && std::isfinite(result.gradientNorm);
  if (!result.finite) return result;
  const auto scale = static_cast<float>(clipFactor(result.gradientNorm, settings_.clip));
  const auto rate = static_cast<float>(result.learningRate);
  const auto decay = static_cast<float>(settings_.weightDecay);
  if (settings_.optimizer == Optimizer::kAdamW) {
    const compute::AdamWSettings adam{.learningRate = rate,
                                      .beta1 = static_cast<float>(settings_.beta1),
                                      .beta2 = static_cast<float>(settings_.beta2),
                                      .epsilon = static_cast<float>(settings_.epsilon),
                                      .weightDecay = decay,
                                      .step = result.step};
    backend.adamWStep(transformer_.parameterTensor(), firstMoment_, secondMoment_, gradients, scale,
                      adam, ranges_);
  } else {
    backend.sgdStep(transformer_.parameterTensor(), firstMoment_, gradients, scale, rate,
                    static_cast<float>(settings_.beta1), decay, ranges_);
  }
  ++stepsDone_;
  return result;
}

void Trainer::changeSettings(const TrainerSettings& settings) {
  const Optimizer optimizer = settings_.optimizer;
  settings_ = settings;
  settings_.optimizer = optimizer;
}

TrainerState Trainer::state() const {
  compute::Backend& backend = transformer_.backend();
  TrainerState state{stepsDone_, transformer_.parameters(), download(backend, firstMoment_), {}};
  if (settings_.optimizer == Optimizer::kAdamW)
    state.secondMoment = download(backend, secondMoment_);
  return state;
}

void Trainer::restore(const TrainerState& state) {
  const auto total = static_cast<std::size_t>(transformer_.layout().total());
  const std::size_t second = settings_.optimizer == Optimizer::kAdamW ? total : 0;
  if (state.parameters.size() != total || state.firstMoment.size() != total ||
      state.secondMoment.size() != second || state.step < 0)
    throw Error("the saved optimizer state does not fit a model of " + std::to_string(total) +
                " weights");
  compute::Backend& backend = transformer_.backend();
  transformer_.setParameters(state.parameters);
  backend.upload(firstMoment_, state.firstMoment);
  if (second > 0) backend.upload(secondMoment_, state.secondMoment);
  stepsDone_ = state.step;
}

}  // namespace glassbox::training
