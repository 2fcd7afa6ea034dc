// What the page 'One sentence' of the Inside view may ask, and the answer. Plain values.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "insight/logit_lens.h"
#include "insight/neighbours.h"
#include "model/trace.h"

namespace glassbox::live {

/// Everything that happens in the model while it reads one sentence; for one state (after `layer`
/// blocks, at `position` of the row) also the words with the most similar meaning in use.
struct InsideQuestion {
  std::string sentence;
  int layer = -1;  ///< −1: no state chosen
  int position = -1;
  int guesses = 5;  ///< of every layer at every place
  int nearest = 6;
  bool operator==(const InsideQuestion&) const = default;
};

struct InsideAnswer {
  std::int64_t step = 0;
  InsideQuestion question;                    ///< the one that is answered
  std::shared_ptr<const model::Trace> trace;  ///< null if nothing could be read
  insight::LogitLens lens;
  bool tied = true;  ///< then layer 0 guesses the word that it has just read
  /// Words whose mean state after that layer, over validation rows, is most like the chosen state
  /// (cosine, both centred over the words that were seen); without the word itself.
  std::vector<insight::Neighbour> nearest;
  std::vector<std::string> unknown;  ///< typed words that are not in the vocabulary
  std::size_t leftOut = 0;           ///< tokens beyond the model's context, not read
};

}  // namespace glassbox::live
