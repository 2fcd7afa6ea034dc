// Texts of earlier steps: written afterwards by kept models, one a portion, or gathered while
// training. The worker's.
#pragma once

#include <map>
#include <memory>
#include <optional>

#include "live/budget.h"
#include "live/earlier_question.h"
#include "live/model_history.h"
#include "live/viewer.h"

namespace glassbox::live {

/// What this model writes; no text if it cannot read the wish.
TextThen writeThen(const training::Run& run, model::Transformer& model, std::int64_t step,
                   const TextWish& wish);

class EarlierTexts {
 public:
  /// Writes one more text if there is time for it. Null without a question.
  std::shared_ptr<const EarlierAnswer> get(const std::optional<EarlierQuestion>& question,
                                           const Moment& moment, const ModelHistory& kept,
                                           bool mayTakeTime);
  bool unfinished() const { return unfinished_; }
  /// Another run.
  void forget() { *this = EarlierTexts(); }

 private:
  void writeOne(std::int64_t step, const Moment& moment, const ModelHistory& kept);

  std::optional<model::Transformer> past_;
  TextWish wish_;
  std::map<std::int64_t, TextThen> texts_;  ///< of wish_, by the step asked for
  std::shared_ptr<const EarlierAnswer> answer_;
  bool unfinished_ = false;
};

class TextSamples {
 public:
  /// From now on texts are gathered for this wish. The first is written at once unless the run is
  /// training.
  void ask(const TextWish& wish, training::Run& run, bool training);
  /// At a kept moment of the newest model: one text, if training has earned it.
  void take(training::Run& run);
  void earn(Budget::Duration training) { budget_.earn(training); }
  std::shared_ptr<const SamplesAnswer> answer() const { return answer_; }
  void forget() { *this = TextSamples(); }

 private:
  void write(training::Run& run);

  std::optional<TextWish> wish_;
  /// A share of its own, so that answers to what is looked at do not use it up.
  Budget budget_{0.01};
  std::shared_ptr<const SamplesAnswer> answer_;
};

}  // namespace glassbox::live
