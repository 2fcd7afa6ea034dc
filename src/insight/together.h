// "Goes together": which words a model expects near a word, more than it expects them anyway. This
// is a statement about the model's predictions, not a distance inside it. The thread that owns the
// model; reads only.
//
//   lift(w | x) = mean P(w) at places that have x in view / mean P(w) at all places
//
// P is the model's own predicted distribution; every place of readingsOf() (text_rows.h) counts
// once. Next word: x is in view of a place if it stands before it in the same document of the row.
// Covered word: if it stands uncovered anywhere in the same document of the row. A lift of 2 means:
// twice as likely as usual. 0 where x never was in view.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "insight/text_rows.h"
#include "model/transformer.h"
#include "text/corpus.h"

namespace glassbox::insight {

struct Lifts {
  std::vector<std::vector<float>> lifts;  ///< one a word asked for, each [V]
  std::vector<std::int64_t> places;       ///< predicted places that had that word in view
};

Lifts measureLifts(model::Transformer& transformer, const text::TokenizedText& text,
                   text::Rows rows, std::span<const std::int32_t> words,
                   std::int64_t maxRows = kDefaultRows);

}  // namespace glassbox::insight
