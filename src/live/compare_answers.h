// Answers to what the page 'Two sentences' asks. The worker's.
#pragma once

#include <optional>

#include "insight/word_senses.h"
#include "live/compare_question.h"
#include "live/frozen_model.h"

namespace glassbox::live {

CompareAnswer answerCompare(const Moment& moment, const CompareQuestion& question);

/// Done in portions, see in_portions.h.
class SenseSurvey {
 public:
  SenseSurvey(const Moment& moment, const SensesQuestion& question);
  bool done() const { return reader_.done(); }
  void work() { reader_.readMore(frozen_.model); }
  SensesAnswer answer() const;

 private:
  FrozenModel frozen_;
  insight::SenseReader reader_;
};

}  // namespace glassbox::live
