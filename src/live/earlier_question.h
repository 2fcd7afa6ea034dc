// What the Write view may ask about the past of a run: how models of earlier steps write the same
// text, and texts gathered while training. Plain values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "insight/sampling.h"

namespace glassbox::live {

/// A text to be written, always in the same way. A covered-word model fills its [MASK]s instead,
/// the surest first.
struct TextWish {
  std::string text = {};
  insight::SamplingSettings sampling = {};
  std::uint64_t seed = 1;
  int words = 30;
  bool operator==(const TextWish&) const = default;
};

/// What a model of one step wrote.
struct TextThen {
  std::int64_t step = 0;
  double loss = 0;  ///< of that training step, nats a token; NaN before the first
  TextWish wish;
  /// Next word: what follows the text. Covered word: the text with its places filled.
  std::vector<std::int32_t> tokens;
  bool ended = false;  ///< the model took the end token, which is not among them
};

struct EarlierQuestion {
  TextWish wish;
  std::vector<std::int64_t> steps;  ///< of kept moments
  bool operator==(const EarlierQuestion&) const = default;
};

/// Grows, one moment at a time.
struct EarlierAnswer {
  EarlierQuestion question;
  std::vector<TextThen> texts;  ///< those written so far, by step
};

/// Asking once makes the worker gather texts for the rest of the run, also while nobody looks.
struct SamplesQuestion {
  TextWish wish;
  bool operator==(const SamplesQuestion&) const = default;
};

struct SamplesAnswer {
  std::vector<TextThen> texts;  ///< by step
};

}  // namespace glassbox::live
