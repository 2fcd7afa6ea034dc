// What the Write view may ask of the model, and the answers. Plain values, together with the pure
// functions of insight/sampling.h by which the window turns logits into probabilities itself.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "insight/sampling.h"

namespace glassbox::live {

/// One token of a typed text.
struct TypedWord {
  std::int32_t token = 0;
  std::string text;       ///< as shown; what was typed where the model does not have the word
  std::size_t begin = 0;  ///< bytes of the typed text it was cut from
  std::size_t end = 0;
  bool unknown = false;
};

/// How likely the model finds every word: at the end of the text, or at its covered places.
struct WriteQuestion {
  std::string text;                   ///< as typed; may hold [MASK]
  std::vector<std::int32_t> written;  ///< next word: tokens that follow the text
  /// Covered word: index of a typed word that is [MASK], and the token put there.
  std::vector<std::pair<int, std::int32_t>> fills;
  bool operator==(const WriteQuestion&) const = default;
};

struct CoveredPlace {
  int word = 0;               ///< index of the typed word
  std::vector<float> logits;  ///< [V]
};

struct WriteAnswer {
  std::int64_t step = 0;
  WriteQuestion question;             ///< that this answers
  std::vector<TypedWord> words;       ///< of the text
  int context = 0;                    ///< most tokens the model sees
  std::vector<float> logits;          ///< next word [V]; empty for a covered-word model
  std::vector<CoveredPlace> covered;  ///< covered word: the places not yet filled
  std::string refusal;                ///< one sentence if the model cannot read this; else empty
};

/// Some more words of a text. Asked once, answered once, whatever the model learns meanwhile.
struct ContinueQuestion {
  std::uint64_t number = 0;  ///< tells one wish from the next
  std::string text;
  std::vector<std::int32_t> written;
  insight::SamplingSettings sampling;
  std::uint64_t seed = 1;
  int words = 8;
  bool operator==(const ContinueQuestion&) const = default;
};

struct ContinuedWord {
  std::int32_t token = 0;
  std::vector<float> logits;  ///< [V] of its place
};

struct ContinueAnswer {
  std::int64_t step = 0;
  std::uint64_t number = 0;          ///< of the question
  std::vector<ContinuedWord> words;  ///< the end token, if the model took it, is the last
  std::string refusal;
};

}  // namespace glassbox::live
