// Answers to what the Write view asks. The worker's.
#pragma once

#include "live/viewer.h"
#include "live/write_question.h"

namespace glassbox::live {

/// How a tokenizer reads a typed text.
std::vector<TypedWord> typedWords(const text::Tokenizer& tokenizer, std::string_view typed);

WriteAnswer answerWrite(const Moment& moment, const WriteQuestion& question);

ContinueAnswer answerContinue(const Moment& moment, const ContinueQuestion& question);

}  // namespace glassbox::live
