// Training batches as a pure function of (text, settings, step): nothing to save, nothing to get
// out of step. Any thread may use one.
//
// Documents: a batch mixes rows of all lengths, each filled up to the longest with kEnd without
// target. So no mask is needed: the fill comes after a row's end, out of sight of the next word,
// and teaches the covered word no more than that the text is over. Batches of one length each are
// cheaper but hold stories of one kind, and the covered word is learned markedly later
// (docs/measurements.md).
#pragma once

#include <cstdint>
#include <memory>

#include "base/objective.h"
#include "base/random.h"
#include "base/token_batch.h"
#include "text/corpus.h"

namespace glassbox::text {

struct BatchSettings {
  Objective objective = Objective::kNextWord;
  Rows rows = Rows::kDocuments;
  int batch = 32;        ///< rows a batch
  int context = 48;      ///< most tokens a row
  double covered = 0.2;  ///< covered word: share of tokens to guess; of these 80 % become [MASK],
                         ///< 10 % another word, 10 % stay (Devlin et al. 2019)
  std::uint64_t seed = 1;
};

class Batches {
 public:
  /// `text` must outlive this. InputError if it has no row to train on.
  Batches(const TokenizedText& text, int vocabulary, const BatchSettings& settings);
  ~Batches();
  Batches(Batches&&) noexcept;
  Batches& operator=(Batches&&) noexcept;

  /// The batch of training step `step` (from 0). Passes over the text follow one another, each in
  /// an order of its own; every row comes once a pass.
  TokenBatch at(std::int64_t step) const;
  /// Steps in one pass over the text.
  std::int64_t stepsPerPass() const;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

/// All rows of a text in order, in batches of at most `settings.batch` rows of equal length,
/// without any fill, so that a loss is of the text alone: for evaluation. Covered tokens depend on
/// the seed alone. At most `maxRows` rows (0: all), spread evenly.
std::vector<TokenBatch> evaluationBatches(const TokenizedText& text, int vocabulary,
                                          const BatchSettings& settings, std::int64_t maxRows = 0);

/// Covers tokens of one row: fills inputs (with kMask, another word or itself) and targets.
/// At least one token is covered; special tokens never are.
void coverTokens(std::span<std::int32_t> inputs, std::span<std::int32_t> targets, int vocabulary,
                 double share, Random& random);

}  // namespace glassbox::text
