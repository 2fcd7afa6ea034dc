// Answers to what the 'What if' panel asks, each from a copy of the model shown. The worker's.
#pragma once

#include "live/frozen_model.h"
#include "live/what_if_question.h"

namespace glassbox::live {

/// How many validation rows a loss is measured on.
inline constexpr std::int64_t kWhatIfRows = 64;

WhatIfAnswer answerWhatIf(const Moment& moment, const WhatIfQuestion& question);

/// Done in portions, see in_portions.h: one part of the model each time.
class PartSurvey {
 public:
  PartSurvey(const Moment& moment, const SurveyQuestion& question);
  bool done() const { return answer_.losses.size() == answer_.parts.size(); }
  void work();
  SurveyAnswer answer() const { return answer_; }

 private:
  FrozenModel copy_;
  std::vector<float> weights_;  ///< as they were
  std::vector<TokenBatch> batches_;
  SurveyAnswer answer_;
};

}  // namespace glassbox::live
