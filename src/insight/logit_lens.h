// What each layer would guess if it were the last: the residual stream after every block, read
// through the final norm and the output matrix (logit lens, nostalgebraist 2020). The thread that
// owns the model; reads only. With tied weights layer 0 guesses the word it has just read.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "insight/sampling.h"
#include "insight/text_rows.h"
#include "model/trace.h"
#include "model/transformer.h"
#include "text/corpus.h"

namespace glassbox::insight {

struct LensCell {
  std::vector<Guess> guesses;  ///< most likely first
  float right = 0;             ///< probability of the target; NaN where there is none
};

struct LogitLens {
  int layers = 0;  ///< blocks; there are layers + 1 rows of cells
  int time = 0;
  std::vector<LensCell> cells;  ///< [layers + 1, time]
  const LensCell& at(int layer, int position) const {
    return cells[static_cast<std::size_t>(layer) * static_cast<std::size_t>(time) +
                 static_cast<std::size_t>(position)];
  }
};

/// `targets` [time] or kNoTarget; empty: the next token of the trace (next word), none (covered).
LogitLens logitLens(model::Transformer& transformer, const model::Trace& trace, int guesses,
                    std::span<const std::int32_t> targets = {});

/// Mean probability of the right token by layer, 0 … layers, over the text as in readingsOf().
std::vector<double> rightByLayer(model::Transformer& transformer, const text::TokenizedText& text,
                                 text::Rows rows, std::int64_t maxRows = kDefaultRows);

}  // namespace glassbox::insight
