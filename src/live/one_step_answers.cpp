#include "live/one_step_answers.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "insight/sampling.h"

namespace glassbox::live {
namespace {

using training::TrialStep;

/// Logits [length, V] of each described row.
using RowLogits = std::vector<std::vector<float>>;

RowLogits logitsOfRows(model::Transformer& model, const TokenBatch& batch, int rows,
                       const Progress& goOn) {
  RowLogits logits;
  const auto length = static_cast<std::size_t>(batch.length);
  for (std::size_t row = 0; row < static_cast<std::size_t>(rows); ++row) {
    tell(goOn, static_cast<double>(row) / rows);
    logits.push_back(model.logits(std::span(batch.inputs).subspan(row * length, length)));
  }
  return logits;
}

int rankOf(const std::vector<float>& probabilities, std::size_t token) {
  return 1 + static_cast<int>(std::count_if(probabilities.begin(), probabilities.end(),
                                            [&](float p) { return p > probabilities[token]; }));
}

StepPlace placeOf(std::span<const float> before, std::span<const float> after, std::int32_t right) {
  const std::vector<float> was = insight::softmax(before);
  const std::vector<float> is = insight::softmax(after);
  const auto index = static_cast<std::size_t>(right);
  StepPlace place;
  for (const insight::Guess& guess : insight::likeliest(was, kStepGuesses))
    place.guesses.push_back(
        {guess.token, guess.probability, is[static_cast<std::size_t>(guess.token)]});
  const bool there = std::any_of(place.guesses.begin(), place.guesses.end(),
                                 [&](const StepGuess& guess) { return guess.token == right; });
  if (!there && place.guesses.size() == kStepGuesses) place.guesses.pop_back();
  if (!there) place.guesses.push_back({right, was[index], is[index]});
  place.rankBefore = rankOf(was, index);
  place.rankAfter = rankOf(is, index);
  return place;
}

double norm(std::span<const float> values) {
  double sum = 0;
  for (const float value : values) sum += static_cast<double>(value) * value;
  return std::sqrt(sum);
}

double distance(std::span<const float> left, std::span<const float> right) {
  double sum = 0;
  for (std::size_t i = 0; i < left.size(); ++i) {
    const double difference = static_cast<double>(left[i]) - right[i];
    sum += difference * difference;
  }
  return std::sqrt(sum);
}

std::span<const float> stretch(const std::vector<float>& values, std::int64_t offset,
                               std::int64_t size) {
  return std::span(values).subspan(static_cast<std::size_t>(offset),
                                   static_cast<std::size_t>(size));
}

void measureMatrices(const model::ParameterLayout& layout, const TrialStep& trial,
                     OneStepAnswer& answer) {
  const training::StepTrace& trace = trial.trace;
  for (const model::ParameterEntry& entry : layout.entries()) {
    const auto before = stretch(trace.parametersBefore, entry.offset, entry.size());
    answer.matrices.push_back(
        {.name = entry.name,
         .kind = entry.kind,
         .layer = entry.layer,
         .rows = entry.rows,
         .columns = entry.columns,
         .gradientNorm = norm(stretch(trace.gradients, entry.offset, entry.size())),
         .movedNorm = distance(stretch(trace.parametersAfter, entry.offset, entry.size()), before),
         .weightNorm = norm(before)});
    if (entry.kind != model::ParameterKind::kTokenTable) continue;
    for (std::int64_t word = 0; word < entry.rows; ++word) {
      const std::int64_t offset = entry.offset + word * entry.columns;
      answer.wordGradients.push_back(
          static_cast<float>(norm(stretch(trace.gradients, offset, entry.columns))));
      answer.wordMovements.push_back(
          static_cast<float>(distance(stretch(trace.parametersAfter, offset, entry.columns),
                                      stretch(trace.parametersBefore, offset, entry.columns))));
    }
  }
}

StepWeight weightAt(const model::ParameterLayout& layout, const TrialStep& trial,
                    std::int64_t index) {
  const auto& entries = layout.entries();
  const auto after = std::find_if(
      entries.begin(), entries.end(),
      [&](const model::ParameterEntry& entry) { return index < entry.offset + entry.size(); });
  const auto i = static_cast<std::size_t>(index);
  const bool adam = trial.settings.optimizer == training::Optimizer::kAdamW;
  return {.matrix = static_cast<int>(after - entries.begin()),
          .row = (index - after->offset) / after->columns,
          .column = (index - after->offset) % after->columns,
          .decayed = after->decayed(),
          .gradient = trial.trace.gradients[i],
          .before = trial.trace.parametersBefore[i],
          .after = trial.trace.parametersAfter[i],
          .firstBefore = trial.before.firstMoment[i],
          .firstAfter = trial.after.firstMoment[i],
          .secondBefore = adam ? trial.before.secondMoment[i] : 0.0F,
          .secondAfter = adam ? trial.after.secondMoment[i] : 0.0F};
}

void findMovers(const model::ParameterLayout& layout, const TrialStep& trial,
                OneStepAnswer& answer) {
  const std::vector<float>& before = trial.trace.parametersBefore;
  const std::vector<float>& after = trial.trace.parametersAfter;
  const auto moved = [&](std::int64_t index) {
    const auto i = static_cast<std::size_t>(index);
    return std::abs(static_cast<double>(after[i]) - before[i]);
  };
  const auto further = [&](std::int64_t left, std::int64_t right) {
    const double a = moved(left);
    const double b = moved(right);
    return a != b ? a > b : left < right;
  };
  std::vector<std::int64_t> order(before.size());
  std::iota(order.begin(), order.end(), 0);
  answer.weights = std::ssize(order);
  answer.movedWeights = std::count_if(order.begin(), order.end(),
                                      [&](std::int64_t index) { return moved(index) > 0; });
  for (const model::ParameterEntry& entry : layout.entries()) {
    const auto first = order.begin() + entry.offset;
    answer.ofMatrices.push_back(
        weightAt(layout, trial, *std::min_element(first, first + entry.size(), further)));
  }
  const auto count = std::min<std::ptrdiff_t>(kStepMovers, std::ssize(order));
  std::partial_sort(order.begin(), order.begin() + count, order.end(), further);
  for (std::ptrdiff_t i = 0; i < count; ++i)
    answer.movers.push_back(weightAt(layout, trial, order[static_cast<std::size_t>(i)]));
}

/// Reads the batch with the weights from before and from after the step.
void measureGuesses(model::Transformer& model, const TrialStep& trial, OneStepAnswer& answer,
                    const Progress& goOn) {
  const TokenBatch& batch = answer.batch;
  answer.describedRows = std::min(kStepRows, batch.rows);
  const training::KeptWeights kept(model);
  model.setParameters(trial.trace.parametersBefore);
  tell(goOn, 0.1);
  answer.batchLossBefore = model.loss(batch, &answer.lossesBefore);
  const RowLogits before = logitsOfRows(model, batch, answer.describedRows, part(goOn, 0.2, 0.4));
  model.setParameters(trial.trace.parametersAfter);
  answer.batchLossAfter = model.loss(batch, &answer.lossesAfter);
  const RowLogits after = logitsOfRows(model, batch, answer.describedRows, part(goOn, 0.6, 0.8));
  const auto vocabulary = static_cast<std::size_t>(model.config().vocabulary);
  for (int row = 0; row < answer.describedRows; ++row) {
    tell(goOn, 0.8);
    for (int position = 0; position < batch.length; ++position) {
      const std::int32_t right = batch.targets[answer.placeIndex(row, position)];
      const std::size_t first = static_cast<std::size_t>(position) * vocabulary;
      const auto r = static_cast<std::size_t>(row);
      answer.places.push_back(right == kNoTarget
                                  ? StepPlace{}
                                  : placeOf(std::span(before[r]).subspan(first, vocabulary),
                                            std::span(after[r]).subspan(first, vocabulary), right));
    }
  }
}

}  // namespace

OneStepAnswer takeApart(training::Run& run, const TrialStep& trial, const Progress& goOn) {
  OneStepAnswer answer;
  const training::TrainerSettings& own = run.trainer().settings();
  answer.settings = trial.settings;
  answer.result = trial.trace.result;
  answer.plannedLearningRate = learningRateAt(own, answer.result.step - 1);
  answer.warmingUp = learningRateAt(own, answer.result.step) > answer.plannedLearningRate;
  answer.clipFactor = trial.trace.clipFactor;
  answer.batch = trial.trace.batch;
  measureGuesses(run.transformer(), trial, answer, goOn);
  tell(goOn, 0.9);
  measureMatrices(run.transformer().layout(), trial, answer);
  findMovers(run.transformer().layout(), trial, answer);
  return answer;
}

}  // namespace glassbox::live
