// Answers to what the Write view asks. The worker's.
#pragma once

#include "live/copied_question.h"
#include "live/viewer.h"
#include "live/write_question.h"

namespace glassbox::live {

/// How a tokenizer reads a typed text.
std::vector<TypedWord> typedWords(const text::Tokenizer& tokenizer, std::string_view typed);

/// The tokens of a whole text: typed, filled in and written.
std::vector<std::int32_t> writtenTokens(const Moment& moment, const CopiedQuestion& question);

WriteAnswer answerWrite(const Moment& moment, const WriteQuestion& question);

ContinueAnswer answerContinue(const Moment& moment, const ContinueQuestion& question);

}  // namespace glassbox::live
