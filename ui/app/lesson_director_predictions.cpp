// The lesson director's other half: what predictions were about, and the model's answers to them.
#include <algorithm>

#include "app/lesson_director.h"
#include "lesson/lesson_column.h"

namespace glassbox::app {

training::RunSettings LessonDirector::settingsFor(const lesson::PredictionCard& card) const {
  return settingsFor(card.prediction().run);
}

void LessonDirector::train(lesson::PredictionCard& card) {
  const course::Setting goal{"train", std::to_string(card.prediction().lastStep())};
  const auto settings = settingsFor(card);
  if (!runHas(settings)) beginRun(settings);
  else if (driver_.snapshot() != nullptr && driver_.snapshot()->lookingBack()) driver_.seekNewest();
  pending_ = {goal};
  carryOutPending();
}

/// Shows the model's answers to locked predictions as far as they are known, and asks for the rest.
void LessonDirector::judge() {
  std::optional<live::MeasureQuestion> question;
  const auto& now = driver_.snapshot();
  for (lesson::PredictionCard* card : column_.screen()->waiting()) {
    lesson::RunReading reading;
    reading.known = [this](const course::Measure& measure) { return known(measure); };
    if (ready()) {
      reading.step = now->step;
      if (question_ && now->measures != nullptr) reading.problem = now->measures->problem;
      reading.fits = runHas(settingsFor(*card));
      for (std::size_t i = 0; i < losses_.size(); ++i)
        reading.curve.emplace_back(double(i + 1), losses_[i]);
      const auto& judge = card->prediction().judge;
      if (judge && judge->kind == course::Measure::Kind::kValidationLoss)
        reading.curve.assign(validation_.begin(), validation_.end());
    }
    if (card->take(reading)) {
      column_.screen()->keep(*card);
      continue;
    }
    const bool far = reading.fits && now->step >= card->prediction().lastStep() &&
                     now->state != live::RunState::kTraining;
    for (const course::Measure& measure : card->prediction().measures()) {
      if (!far || !measure.asksModel()) continue;
      if (!question) question.emplace();
      question->measures.push_back(measure);
    }
  }
  if (question == question_) return;
  question_ = std::move(question);
  emit interestChanged();
}

std::optional<course::Measured> LessonDirector::known(const course::Measure& measure) const {
  using Kind = course::Measure::Kind;
  if (!ready()) return {};
  const live::Snapshot& now = *driver_.snapshot();
  if (measure.asksModel()) {
    if (now.measures == nullptr || now.measures->step < measure.step) return {};
    const auto& asked = now.measures->measures;
    const auto found = std::find(asked.begin(), asked.end(), measure);
    if (found == asked.end()) return {};
    return now.measures->values[std::size_t(found - asked.begin())];
  }
  const auto number = [](double value) { return course::Measured{.number = value}; };
  if (measure.kind == Kind::kParameters) return number(double(now.facts->parameters));
  if (measure.kind == Kind::kVocabulary) return number(double(now.facts->words.size()));
  if (measure.kind == Kind::kTrainingTokens) return number(double(now.facts->trainingTokens));
  if (measure.kind == Kind::kLoss) {
    const auto loss = course::lossAt(losses_, measure.step);
    return loss ? std::optional(number(*loss)) : std::nullopt;
  }
  if (measure.kind == Kind::kValidationLoss) {
    const auto found = validation_.lower_bound(measure.step);
    return found == validation_.end() ? std::nullopt : std::optional(number(found->second));
  }
  for (const auto& reference : now.facts->references)
    if (reference.id == toText(measure)) return number(reference.loss);
  return {};
}

}  // namespace glassbox::app
