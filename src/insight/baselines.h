// The reference lines of the loss plot: how well guessers do that know only the size of the
// vocabulary, the frequency of words, or one or two neighbouring words. Counted on the training
// text, measured on the validation text, nats a token. Any thread; reads the corpus only.
//
// The guessers are interpolated (Jelinek and Mercer 1980): relative frequency after the context,
// mixed with the next simpler guesser. The weights depend on how often the context was seen (powers
// of two) and are fitted on a tenth of the training text that was kept out of the counts meanwhile;
// the validation text is looked at once, at the end.
#pragma once

#include <optional>

#include "base/objective.h"
#include "text/corpus.h"

namespace glassbox::insight {

/// Next word: every token but the first of a row is guessed, from the two before it.
/// Covered word: every token that is not special is guessed, as if it alone were covered: `bigram`
/// knows the word before it, `trigram` the words on both sides. A model in training also meets
/// covered neighbours, so these two lines are slightly harder to reach than they look.
struct Baselines {
  double uniform = 0;           ///< even guessing: ln(vocabulary)
  double unigram = 0;           ///< word frequencies
  double bigram = 0;            ///< word pairs
  double trigram = 0;           ///< word triples
  std::optional<double> floor;  ///< best possible, where known (story world, next word only)
};

/// Reads at most `mostTokens` training tokens and a quarter as many validation tokens (evenly
/// spread documents) and needs about 32 bytes of memory a token read, whatever the vocabulary.
/// InputError if either text has nothing to guess.
Baselines measureBaselines(const text::Corpus& corpus, Objective objective = Objective::kNextWord,
                           std::int64_t mostTokens = 2'000'000);

}  // namespace glassbox::insight
