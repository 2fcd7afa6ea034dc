// The embedding tables of chosen moments of a run: dense at first, thinned evenly as it grows,
// never more memory than a fixed bound. From it comes how close two words were over training, also
// for a pair that is asked for later. One thread at a time (the worker's).
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "insight/neighbours.h"
#include "live/word_question.h"

namespace glassbox::live {

class ClosenessHistory {
 public:
  /// `words`: which tokens count as words, for the band of random pairs.
  explicit ClosenessHistory(insight::TokenMask words) : words_(std::move(words)) {}

  /// Whether this step is one of those to be kept.
  bool wants(std::int64_t step) const { return moments_.empty() || step >= next_; }
  /// Keeps the table [words, width] of a step later than all kept ones.
  void keep(std::int64_t step, insight::WordSpace space);

  ClosenessCurve curve(std::int32_t first, std::int32_t second) const;
  /// Fills the band of random pairs of an answer.
  void fillBand(WordAnswer& answer) const;

 private:
  struct Moment {
    std::int64_t step = 0;
    insight::WordSpace space;
    insight::Band band;
  };
  void thin();

  insight::TokenMask words_;
  std::vector<Moment> moments_;
  std::int64_t interval_ = 1;
  std::int64_t next_ = 0;
};

}  // namespace glassbox::live
