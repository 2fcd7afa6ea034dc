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

/// Measures in portions, for those who must not stop for the whole text.
class LiftReader {
 public:
  LiftReader(const model::ModelConfig& config, const text::TokenizedText& text, text::Rows rows,
             std::vector<std::int32_t> words, std::int64_t maxRows = kDefaultRows);
  bool done() const { return next_ == batches_.size(); }
  double shareDone() const;
  /// Reads the next portion; not when done.
  void readMore(model::Transformer& transformer);
  /// Of what has been read so far.
  Lifts result() const;

 private:
  void add(std::span<const float> probabilities, std::span<const std::size_t> inView);

  std::vector<std::int32_t> words_;
  bool causal_;
  std::vector<TokenBatch> batches_;
  std::size_t next_ = 0;
  // Sums of predicted distributions: over all places, and over those with each word in view.
  std::vector<double> all_;
  std::int64_t places_ = 0;
  std::vector<std::vector<double>> near_;
  std::vector<std::int64_t> nearPlaces_;
};

Lifts measureLifts(model::Transformer& transformer, const text::TokenizedText& text,
                   text::Rows rows, std::span<const std::int32_t> words,
                   std::int64_t maxRows = kDefaultRows);

}  // namespace glassbox::insight
