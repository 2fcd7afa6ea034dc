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

StepResult Trainer::step(const TokenBatch& batch, std::function<void()> meanwhile) {
  return note(transformer_.step(batch, dropoutSeed(), nextUpdate(), std::move(meanwhile)), batch);
}

StepTrace Trainer::tracedStep(const TokenBatch& batch) {
  StepTrace trace;
  trace.batch = batch;
  trace.parametersBefore = transformer_.parameters();
  const double loss = transformer_.lossAndGradients(batch, dropoutSeed(), &trace.losses);
  trace.gradients = download(transformer_.backend(), transformer_.gradientTensor());
  compute::Update update = nextUpdate();
  update.parameters = transformer_.parameterTensor();
  update.gradients = transformer_.gradientTensor();
  const double norm = std::sqrt(transformer_.backend().sumOfSquares(update.gradients));
  trace.clipFactor = update.clipFactor(norm);
  if (std::isfinite(loss) && std::isfinite(norm))
    apply(transformer_.backend(), update, static_cast<float>(trace.clipFactor));
  trace.result = note({loss, norm}, batch);
  trace.parametersAfter = transformer_.parameters();
  transformer_.loss(batch, &trace.lossesAfter);
  return trace;
}

std::uint64_t Trainer::dropoutSeed() const {
  return mixBits(settings_.seed) ^ static_cast<std::uint64_t>(stepsDone_);
}

/// Of the next step; what belongs to the transformer is still missing.
compute::Update Trainer::nextUpdate() const {
  compute::Update update;
  update.firstMoment = firstMoment_;
  if (settings_.optimizer == Optimizer::kAdamW) update.secondMoment = secondMoment_;
  update.ranges = ranges_;
  update.clip = settings_.clip;
  update.settings = {.learningRate = static_cast<float>(learningRateAt(settings_, stepsDone_)),
                     .beta1 = static_cast<float>(settings_.beta1),
                     .beta2 = static_cast<float>(settings_.beta2),
                     .epsilon = static_cast<float>(settings_.epsilon),
                     .weightDecay = static_cast<float>(settings_.weightDecay),
                     .step = stepsDone_ + 1};
  return update;
}

StepResult Trainer::note(const model::StepOutcome& outcome, const TokenBatch& batch) {
  StepResult result{.step = stepsDone_ + 1,
                    .loss = outcome.loss,
                    .gradientNorm = outcome.gradientNorm,
                    .learningRate = learningRateAt(settings_, stepsDone_),
                    .tokens = static_cast<std::int64_t>(batch.inputs.size())};
  result.finite = std::isfinite(outcome.loss) && std::isfinite(outcome.gradientNorm);
  if (result.finite) ++stepsDone_;
  return result;
}

void Trainer::changeSettings(const TrainerSettings& settings) {
  const Optimizer optimizer = settings_.optimizer;
  settings_ = settings;
  settings_.optimizer = optimizer;
}

TrainerState ArrivingState::take() {
  std::vector<std::vector<float>> all = values->take();
  TrainerState state{step, std::move(all[0]), std::move(all[1]), {}};
  if (all.size() > 2) state.secondMoment = std::move(all[2]);
  return state;
}

std::vector<compute::Tensor> Trainer::stateTensors() const {
  std::vector<compute::Tensor> tensors = {transformer_.parameterTensor(), firstMoment_};
  if (settings_.optimizer == Optimizer::kAdamW) tensors.push_back(secondMoment_);
  return tensors;
}

/// Without the second copy on the device that the other way may need.
TrainerState Trainer::state() const {
  compute::Backend& backend = transformer_.backend();
  return ArrivingState{stepsDone_, backend.Backend::beginDownload(stateTensors())}.take();
}

ArrivingState Trainer::beginState() const {
  return {stepsDone_, transformer_.backend().beginDownload(stateTensors())};
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
