// The rows of a text that questions are asked about: a spread of plain, uncovered rows as the model
// met them in training (whole documents, or windows), and how a typed text becomes such a row.
// Any thread.
#pragma once

#include <cstdint>
#include <span>
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

/// Rows as a model reads them to have its predictions looked at, with the places that are
/// predicted.
struct Readings {
  std::vector<std::vector<std::int32_t>> inputs;
  std::vector<std::vector<std::int32_t>> targets;  ///< the right token, or kNoTarget
};

/// Next word: every row as it is; predicted is each next token within a document. Covered word:
/// every row up to five times, each time with another fifth of its words replaced by [MASK], drawn
/// at random but always the same; so each word is predicted once, from about as much as in
/// training.
Readings readingsOf(std::span<const std::vector<std::int32_t>> rows, Objective objective);

/// Puts rows of equal length together, at most `batch` rows each; the order of the rows is not
/// kept. `targets`, one row for each of `inputs` and as long, travel along; none given: no targets.
std::vector<TokenBatch> batchesOf(std::span<const std::vector<std::int32_t>> inputs,
                                  std::span<const std::vector<std::int32_t>> targets = {},
                                  int batch = 32);

/// The positions of one row of a batch that have a target.
std::vector<std::size_t> targetPositions(const TokenBatch& batch, std::size_t row);

/// Some positions' states out of `states` [rows, length, width] of a batch: [positions, width].
std::vector<float> statesAt(std::span<const float> states, const TokenBatch& batch, std::size_t row,
                            std::span<const std::size_t> positions);

/// A typed text as the model meets text: after the begin token, for a covered-word model also
/// before the end token where the text ends its sentence (.!?), since such a model reads both ends.
std::vector<std::int32_t> rowOfText(const text::Tokenizer& tokenizer, std::string_view typed,
                                    Objective objective);

}  // namespace glassbox::insight
