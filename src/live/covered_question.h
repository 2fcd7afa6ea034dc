// What the page 'Covered word' may ask, and the answer. Plain values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "insight/neighbours.h"
#include "insight/sampling.h"

namespace glassbox::live {

/// What does each layer say of one word of a sentence when it cannot see it?
struct CoveredQuestion {
  std::string sentence;
  int position = -1;  ///< of the word among the tokens of the row; −1: the last word
  int guesses = 5;
  bool operator==(const CoveredQuestion&) const = default;
};

struct CoveredAnswer {
  std::int64_t step = 0;
  std::vector<std::int32_t> tokens;  ///< as the model reads them, with nothing covered
  int position = -1;                 ///< of the word; −1: the sentence has none
  /// Covered-word models: the word was replaced by [MASK] and its place is read. Next-word models
  /// cannot do that; for them the word and what follows are cut off, and the place before is read.
  bool masked = false;
  struct Layer {
    std::vector<insight::Guess> guesses;      ///< likeliest first, if this were the last layer
    double right = 0;                         ///< probability of the covered word
    std::vector<insight::Neighbour> nearest;  ///< words whose own places are most alike here
  };
  std::vector<Layer> layers;  ///< [layers + 1]; 0: input to the first block
};

}  // namespace glassbox::live
