// One word, two meanings: how well the residual vectors of a word's occurrences tell, layer by
// layer, in which of two senses it stands (the dog's bark, the tree's bark). The thread that owns
// the model; reads only. The lesson is for covered-word models, which see both sides of the word.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "base/token_batch.h"
#include "model/transformer.h"
#include "text/corpus.h"

namespace glassbox::insight {

/// Which words in the surroundings give a sense away.
struct SenseCues {
  std::vector<std::int32_t> first;   ///< e.g. dog, puppy, barks
  std::vector<std::int32_t> second;  ///< e.g. tree, trunk, forest
};

struct SenseSplit {
  std::int64_t firstCount = 0;  ///< occurrences whose surroundings have cues of this sense only
  std::int64_t secondCount = 0;
  /// By layer, 0 … layers: share of held-out occurrences nearer to the centroid of their own sense.
  /// Centroids come from the other half; both senses weigh the same, so guessing gives 0.5.
  std::vector<double> accuracy;
  /// By layer: distance of the two centroids divided by the root mean square distance of
  /// occurrences from their own centroid; above 1 the senses stand apart.
  std::vector<double> separation;
};

/// Sense of the occurrence at `place`: 1 or 2, or 0 where the surroundings have no cue or cues of
/// both. The sentence (up to full stops) decides; if it has no cue, the whole row does.
int senseAt(std::span<const std::int32_t> row, std::int64_t place, const SenseCues& cues,
            std::int32_t fullStop);

/// Reads the occurrences in portions, so that somebody can wait for it with patience and a bar.
class SenseReader {
 public:
  /// Finds the occurrences: at most one a row, so that the halves share no row. `fullStop` is the
  /// token that ends a sentence (-1: none).
  SenseReader(const model::ModelConfig& config, const text::TokenizedText& text, text::Rows rows,
              std::int32_t word, const SenseCues& cues, std::int32_t fullStop);
  bool done() const { return next_ == batches_.size(); }
  double shareDone() const;
  /// Reads the next portion; not when done.
  void readMore(model::Transformer& transformer);
  /// When done. InputError with fewer than four occurrences of a sense.
  SenseSplit result() const;

 private:
  /// Vectors of the occurrences of each sense, [count, width] one behind the other.
  using Vectors = std::array<std::vector<float>, 2>;
  std::size_t width_;
  std::vector<TokenBatch> batches_;  ///< targets: the sense, 1 or 2, at the occurrence
  std::size_t next_ = 0;
  std::vector<Vectors> layers_;  ///< [layers + 1]
};

/// Over all rows of the text at once.
SenseSplit splitSenses(model::Transformer& transformer, const text::TokenizedText& text,
                       text::Rows rows, std::int32_t word, const SenseCues& cues,
                       std::int32_t fullStop);

}  // namespace glassbox::insight
