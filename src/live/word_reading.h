// What a question about words needs read from the text: mean vectors of words in use, or lifts.
// Read a portion at a time from a model that is held still meanwhile. The worker's.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "insight/together.h"
#include "insight/word_vectors.h"
#include "live/frozen_model.h"
#include "live/word_question.h"

namespace glassbox::live {

/// What has to be read. All layers come at once, lifts only of the words asked for.
struct ReadingWish {
  Near near = Near::kInUse;
  std::vector<std::int32_t> words;  ///< kTogether: ascending
  bool operator==(const ReadingWish&) const = default;
};
/// Nothing for the embedding table.
std::optional<ReadingWish> wishOf(const WordQuestion& question, std::int32_t vocabulary);

struct FinishedReading {
  std::int64_t step = 0;
  insight::LayerVectors vectors;  ///< kInUse, kContext
  insight::Lifts lifts;           ///< kTogether, in the order of the wish
  std::vector<float> table;       ///< kTogether: the embedding table at that step
};

class WordReading {
 public:
  /// InputError where this model has no such thing.
  WordReading(const Moment& moment, const ReadingWish& wish);
  std::int64_t step() const { return frozen_.step; }
  bool done() const;
  double shareDone() const;
  /// Reads on for about this long, one portion at least; not when done.
  void work(std::chrono::milliseconds most);
  FinishedReading result() const;

 private:
  using Reader = std::variant<insight::VectorReader, insight::LiftReader>;
  static Reader readerOf(const Moment& moment, const ReadingWish& wish);

  FrozenModel frozen_;
  Reader reader_;
};

}  // namespace glassbox::live
