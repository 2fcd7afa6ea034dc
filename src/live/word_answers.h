// Answers to what the Words view asks. The worker's.
#pragma once

#include "live/closeness_history.h"
#include "live/viewer.h"
#include "live/word_question.h"

namespace glassbox::live {

WordAnswer answerWords(const Moment& moment, const WordQuestion& question,
                       const ClosenessHistory& closeness);

}  // namespace glassbox::live
