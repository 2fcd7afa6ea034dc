// How well a model guesses a given text: `glassbox-cli eval`. The thread that owns the model; reads
// only.
//
// The tokens are cut into consecutive windows of `context`, each read on its own. Next word: every
// token but the first of a window has a loss. Covered word: every token that is not special has
// one, covered alone while all others stay (pseudo-log-likelihood, Salazar et al. 2020); this is
// easier than training, where a fifth is covered at once.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "model/transformer.h"

namespace glassbox::insight {

struct TextEvaluation {
  double loss = 0;          ///< mean, nats a scored token
  double perplexity = 0;    ///< e to the loss
  std::int64_t tokens = 0;  ///< read
  std::int64_t scored = 0;  ///< with a loss
  /// Only if asked for:
  std::vector<std::vector<std::int32_t>> windows;  ///< token ids of each window
  std::vector<std::vector<float>> losses;  ///< next word: of tokens 2 …; covered word: of all, NaN
                                           ///< for special tokens
};

/// Called now and then with the share done, 0 … 1; false gives up (the result is of what was read).
using OnShareDone = std::function<bool(double share)>;

/// InputError if no token can be scored.
TextEvaluation evaluateText(model::Transformer& transformer, std::span<const std::int32_t> tokens,
                            bool perToken = false, const OnShareDone& onShareDone = {});

}  // namespace glassbox::insight
