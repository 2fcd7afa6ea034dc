// Which words of a raw text can be covered to ask for them, and which others could stand there as
// well: how questions make themselves. Any thread; no model.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "insight/neighbours.h"
#include "text/corpus.h"

namespace glassbox::insight {

/// Tokens that are a whole word for a reader and hold a letter; of a character tokenizer the
/// letters, of BPE those that begin with a space.
TokenMask askableTokens(const text::Tokenizer& tokenizer);

/// `mask` without tokens that make up more than `share` of a text: they tell little.
TokenMask withoutCommon(TokenMask mask, const text::TokenizedText& text, double share);

/// A place of a row whose token is to be covered.
struct Hole {
  std::size_t row = 0;
  int position = 0;
  bool operator==(const Hole&) const = default;
};

/// At most `count` holes, one a row, drawn by `seed`. At least `before` tokens come before each,
/// the last of them a word and no full stop, and, where the tokenizer cuts words into pieces, no
/// piece of the same word after it. Tokens of `better` are preferred to those of `askable`, and
/// tokens not yet asked for to those that are.
std::vector<Hole> chooseHoles(std::span<const std::vector<std::int32_t>> rows,
                              const text::Tokenizer& tokenizer, const TokenMask& askable,
                              const TokenMask& better, int before, int count, std::uint64_t seed);

/// The `count` likeliest tokens of the mask other than `right`, likeliest first.
std::vector<std::int32_t> plausibleOthers(std::span<const float> probabilities, std::int32_t right,
                                          const TokenMask& askable, int count);

/// Where the sentence that `position` belongs to ends: one past its full stop, or the row's end.
int sentenceEnd(std::span<const std::int32_t> row, const text::Tokenizer& tokenizer, int position);

/// The kept steps of a run at which it knew nothing yet, had come half the way from its first to
/// its newest loss, and is now; fewer where they are the same. `losses` by step from 1, one a step.
std::vector<std::int64_t> threeMoments(std::span<const std::int64_t> kept,
                                       std::span<const double> losses, std::int64_t newest);

}  // namespace glassbox::insight
