#include "live/what_if_answers.h"

#include <limits>
#include <numeric>

#include "base/error.h"
#include "insight/text_evaluation.h"
#include "live/covered_answers.h"
#include "live/validation_rows.h"

namespace glassbox::live {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

std::int64_t rowsIn(const std::vector<TokenBatch>& batches) {
  return std::accumulate(
      batches.begin(), batches.end(), std::int64_t{0},
      [](std::int64_t sum, const TokenBatch& batch) { return sum + batch.rows; });
}

/// What is measured of the model and of its altered copy alike.
struct Subject {
  std::vector<std::int32_t> row;
  int position = -1;
  int guesses = 5;
  std::vector<TokenBatch> validation;

  std::int32_t right() const {
    const bool stands = position >= 0 && position < std::ssize(row);
    return stands ? row[static_cast<std::size_t>(position)] : -1;
  }
};

Subject subjectOf(const Moment& moment, const WhatIfQuestion& question) {
  Subject subject;
  subject.row = rowOf(moment.run, question.sentence);
  subject.guesses = question.guesses;
  subject.validation = validationBatches(moment.run, kWhatIfRows);
  const bool next = moment.model.config().objective == Objective::kNextWord;
  const auto length = static_cast<int>(subject.row.size());
  const bool follows = next && (question.position < 0 || question.position >= length);
  subject.position = follows ? length : wordPosition(moment.run, subject.row, question.position);
  return subject;
}

double sentenceLoss(model::Transformer& transformer, const std::vector<std::int32_t>& row) {
  try {
    return insight::evaluateText(transformer, row).loss;
  } catch (const InputError&) {
    return kNone;  // nothing in it can be guessed
  }
}

WhatIfAnswer::Side measure(model::Transformer& transformer, const Subject& subject) {
  WhatIfAnswer::Side side{
      {}, kNone, sentenceLoss(transformer, subject.row), meanLoss(transformer, subject.validation)};
  if (subject.position < 0) return side;
  const HiddenWord hidden = hideWord(subject.row, subject.position, transformer.config().objective);
  const auto logits = transformer.logits(hidden.row);
  const auto vocabulary = static_cast<std::size_t>(transformer.config().vocabulary);
  const auto probabilities = insight::softmax(
      std::span(logits).subspan(static_cast<std::size_t>(hidden.readAt) * vocabulary, vocabulary));
  side.guesses = insight::likeliest(probabilities, subject.guesses);
  if (subject.right() >= 0) side.right = probabilities[static_cast<std::size_t>(subject.right())];
  return side;
}

}  // namespace

WhatIfAnswer answerWhatIf(const Moment& moment, const WhatIfQuestion& question) {
  const auto& layout = moment.model.layout();
  const Subject subject = subjectOf(moment, question);
  WhatIfAnswer answer;
  answer.step = moment.step;
  answer.question = question;
  answer.position = subject.position;
  answer.right = subject.right();
  answer.validationRows = rowsIn(subject.validation);
  answer.watched = kNone;
  for (const auto& entry : layout.entries())
    answer.parts.push_back({entry.name, entry.rows, entry.columns});
  answer.after = answer.before = measure(moment.model, subject);
  try {
    if (question.alterations.empty() && !question.watched) return answer;
    const std::vector<float> weights = moment.model.parameters();
    if (question.watched) answer.watched = weights[insight::indexOf(layout, *question.watched)];
    if (question.alterations.empty()) return answer;
    model::Transformer copy(moment.model.config(), moment.model.backend());
    copy.setParameters(
        insight::altered(moment.model.config(), layout, weights, question.alterations));
    answer.after = measure(copy, subject);
  } catch (const InputError& error) {
    answer.problem = error.what();
  }
  return answer;
}

PartSurvey::PartSurvey(const Moment& moment, const SurveyQuestion&)
    : copy_(moment),
      weights_(moment.model.parameters()),
      batches_(validationBatches(moment.run, kWhatIfRows)) {
  const model::ModelConfig& config = copy_.model.config();
  answer_.step = moment.step;
  answer_.validationRows = rowsIn(batches_);
  answer_.whole = meanLoss(copy_.model, batches_);
  for (int layer = 0; layer < config.layers; ++layer) {
    for (int head = 0; head < config.heads; ++head)
      answer_.parts.emplace_back(insight::HeadOff{layer, head});
    answer_.parts.emplace_back(insight::MlpOff{layer});
  }
}

void PartSurvey::work() {
  const auto& part = answer_.parts[answer_.losses.size()];
  copy_.model.setParameters(
      insight::altered(copy_.model.config(), copy_.model.layout(), weights_, std::span(&part, 1)));
  answer_.losses.push_back(meanLoss(copy_.model, batches_));
}

}  // namespace glassbox::live
