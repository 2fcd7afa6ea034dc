// Questions made from raw text, with what the models of one or three moments of the run say of the
// covered words; one moment a portion. The worker's.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "course/cloze.h"
#include "live/model_history.h"
#include "live/viewer.h"

namespace glassbox::live {

/// A text in which one word is to be covered.
struct ClozePlace {
  std::vector<std::int32_t> row;  ///< as the model reads it, nothing covered
  int position = 0;               ///< of the word
  std::string before;
  std::string after;
};

/// Which words of the wished text, or of the validation text, are asked for. Covered-word models
/// read a text to the end of its sentence; next-word models only what comes before the word.
std::vector<ClozePlace> placesFor(const training::Run& run, const course::ClozeWish& wish);

class ClozeAnswers {
 public:
  /// Null without a wish. The first portion decides the words, and by the first moment the choices.
  std::shared_ptr<const course::ClozeSet> get(const std::optional<course::ClozeWish>& wish,
                                              const Moment& moment, const ModelHistory& kept,
                                              bool mayTakeTime);
  bool unfinished() const { return answer_ != nullptr && !answer_->whole; }
  /// Another run.
  void forget() { *this = ClozeAnswers(); }

 private:
  void begin(const course::ClozeWish& wish, const Moment& moment, const ModelHistory& kept);
  void readOne(const Moment& moment, const ModelHistory& kept);
  void take(const Moment& moment, std::span<const std::vector<float>> chances,
            course::ClozeSet& set);

  std::optional<model::Transformer> past_;
  std::vector<ClozePlace> places_;
  std::vector<std::int64_t> steps_;                 ///< to be read, ascending
  std::vector<std::vector<std::int32_t>> choices_;  ///< tokens, by place
  std::size_t read_ = 0;                            ///< moments
  std::shared_ptr<const course::ClozeSet> answer_;
};

}  // namespace glassbox::live
