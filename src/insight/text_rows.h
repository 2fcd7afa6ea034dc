// The rows of a text that questions are asked about: a spread of plain, uncovered rows as the model
// met them in training (whole documents, or windows), and how a typed text becomes such a row.
// Any thread.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/objective.h"
#include "base/token_batch.h"
#include "text/corpus.h"

namespace glassbox::insight {

/// How much text a question reads: rows, spread evenly over the text; 0: all of them.
inline constexpr std::int64_t kDefaultRows = 256;

/// Rows of at most `context` tokens, every one at least two long: documents, each cut to its first
/// `context` tokens, or consecutive windows over documents laid end to end.
std::vector<std::vector<std::int32_t>> plainRows(const text::TokenizedText& text, text::Rows rows,
                                                 int context, std::int64_t maxRows = kDefaultRows);

/// Puts rows of equal length together, at most `batch` rows each, without targets. The order of the
/// rows is not kept.
std::vector<TokenBatch> batchesOf(std::vector<std::vector<std::int32_t>> rows, int batch = 32);

/// A typed text as the model meets text: after the begin token, for a covered-word model also
/// before the end token where the text ends its sentence (.!?), since such a model reads both ends.
std::vector<std::int32_t> rowOfText(const text::Tokenizer& tokenizer, std::string_view typed,
                                    Objective objective);

}  // namespace glassbox::insight
