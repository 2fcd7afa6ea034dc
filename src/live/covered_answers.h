// Answers to what the page 'Covered word' asks. The worker's.
#pragma once

#include "insight/word_vectors.h"
#include "live/covered_question.h"
#include "live/viewer.h"

namespace glassbox::live {

/// The states from which the model guesses each word, averaged over some validation rows; they
/// depend on the model alone.
insight::LayerVectors measurePlaces(const Moment& moment);
/// The question to which those are the answer.
struct PlacesQuestion {
  bool operator==(const PlacesQuestion&) const = default;
};

CoveredAnswer answerCovered(const Moment& moment, const CoveredQuestion& question,
                            const insight::LayerVectors& places);

/// A row with one word hidden from the model, and where its guess about that word is read.
struct HiddenWord {
  std::vector<std::int32_t> row;
  int readAt = 0;
};
/// Covered word: the word becomes [MASK]. Next word: the row ends before it. `position` may be one
/// past the end of the row (next word only).
HiddenWord hideWord(const std::vector<std::int32_t>& tokens, int position, Objective objective);

/// `position` if it can be hidden, else that of the last word; −1: none.
int wordPosition(const training::Run& run, const std::vector<std::int32_t>& tokens, int position);

}  // namespace glassbox::live
