// Answers to the page 'One sentence' of the Inside view. The worker's.
#pragma once

#include <cstdint>
#include <optional>

#include "insight/word_vectors.h"
#include "live/inside_question.h"
#include "live/viewer.h"

namespace glassbox::live {

class InsideAnswers {
 public:
  InsideAnswer answer(const Moment& moment, const InsideQuestion& question);
  void forget() { meanings_.reset(); }

 private:
  /// Mean states of all words in use, of the model of one step.
  struct Meanings {
    std::int64_t step = 0;
    insight::LayerVectors vectors;
  };
  std::optional<Meanings> meanings_;
};

}  // namespace glassbox::live
