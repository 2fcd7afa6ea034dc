// Vectors for words, taken out of a model: the embedding table, mean residual vectors of a word in
// use, and what the context alone says of a covered word. The thread that owns the model; reads
// only.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "insight/neighbours.h"
#include "insight/text_rows.h"
#include "model/transformer.h"
#include "text/corpus.h"

namespace glassbox::insight {

/// The token embedding table inside all weights of a model, [V, C].
std::span<const float> tokenTable(const model::ParameterLayout& layout,
                                  std::span<const float> parameters);
/// The same, copied from the model's device.
std::vector<float> tokenTable(const model::Transformer& transformer);

/// A vector for every token at every layer, averaged over the places where it stood.
struct LayerVectors {
  int width = 0;
  std::vector<std::vector<float>> layers;  ///< [layers + 1] of [V, C]; 0: input to the first block
  std::vector<std::int64_t> counts;        ///< [V] places averaged; 0: the vector is zero

  /// Centred over the tokens that were seen.
  WordSpace space(int layer) const;
};

/// Averages over a text in portions, for those who must not stop for the whole of it.
class VectorReader {
 public:
  /// Averages the state at every place of `batches` with a target, for that target.
  VectorReader(const model::ModelConfig& config, std::vector<TokenBatch> batches);
  bool done() const { return next_ == batches_.size(); }
  double shareDone() const;
  /// Reads the next portion; not when done.
  void readMore(model::Transformer& transformer);
  /// Of what has been read so far.
  LayerVectors result() const;

 private:
  int width_;
  std::vector<TokenBatch> batches_;
  std::size_t next_ = 0;
  std::vector<std::vector<double>> sums_;  ///< [layers + 1] of [V, C]
  std::vector<std::int64_t> counts_;
};

/// Readers that come to the same as vectorsInUse() and vectorsFromContext().
VectorReader readerOfUse(const model::ModelConfig& config, const text::TokenizedText& text,
                         text::Rows rows, std::int64_t maxRows = kDefaultRows);
VectorReader readerOfContext(const model::ModelConfig& config, const text::TokenizedText& text,
                             text::Rows rows, int occurrences = 12);

/// Mean residual vector of each token's occurrences after 0, 1, … blocks. Nothing is covered.
LayerVectors vectorsInUse(model::Transformer& transformer, const text::TokenizedText& text,
                          text::Rows rows, std::int64_t maxRows = kDefaultRows);

/// What the context alone says: the same averages with the token itself, and nothing else, replaced
/// by [MASK], over at most `occurrences` places of each token, spread evenly over the text.
/// InputError for a next-word model, which has no covered places.
LayerVectors vectorsFromContext(model::Transformer& transformer, const text::TokenizedText& text,
                                text::Rows rows, int occurrences = 12);

/// The state from which each word was to be guessed, averaged: at its [MASK] (covered word; a fifth
/// covered at a time, see readingsOf()) or at the word before it (next word).
LayerVectors vectorsOfGuesses(model::Transformer& transformer, const text::TokenizedText& text,
                              text::Rows rows, std::int64_t maxRows = kDefaultRows);

/// The words whose average in `layer` is nearest to a `state` [C] of that layer, by cosine around
/// the mean of all words' averages; only words of `mask` that were seen.
std::vector<Neighbour> nearestToState(const LayerVectors& vectors, int layer,
                                      std::span<const float> state, TokenMask mask, int count);

}  // namespace glassbox::insight
