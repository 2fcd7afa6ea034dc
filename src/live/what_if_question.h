// What the 'What if' panel may ask of a model with parts switched off, and the answers. Plain
// values. The model that is being trained stays as it is; everything is asked of a copy.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "insight/alterations.h"
#include "insight/sampling.h"

namespace glassbox::live {

struct WhatIfQuestion {
  std::string sentence;
  /// The word whose guess is looked at, as an index into the row; the length of the row: the word
  /// that would follow (next-word models). −1: that, or the last word (covered-word models).
  int position = -1;
  std::vector<insight::Alteration> alterations = {};
  std::optional<insight::WeightPlace> watched = {};  ///< a weight whose value is wanted
  int guesses = 5;
  bool operator==(const WhatIfQuestion&) const = default;
};

struct WhatIfAnswer {
  std::int64_t step = 0;
  WhatIfQuestion question;  ///< the one that is answered
  struct Side {
    std::vector<insight::Guess> guesses;  ///< likeliest first
    double right = 0;                     ///< probability of the word that stands there; NaN: none
    double sentenceLoss = 0;              ///< mean over the sentence, nats a token; NaN: no words
    double validationLoss = 0;            ///< mean over the validation rows, nats a token
  };
  Side before;  ///< the model shown
  Side after;   ///< its altered copy
  int position = -1;
  std::int32_t right = -1;          ///< the word that stands at the position; −1: none
  std::int64_t validationRows = 0;  ///< how many were read
  double watched = 0;               ///< value of the watched weight; NaN: none asked for
  std::string problem;              ///< one sentence if the alterations are impossible
  /// The parts of the model whose weights have names.
  struct Part {
    std::string name;
    std::int64_t rows = 0;
    std::int64_t columns = 0;
  };
  std::vector<Part> parts;
};

/// What is the loss without each head, and without each MLP? Begun anew whenever `request` differs;
/// measured on the model of that moment.
struct SurveyQuestion {
  int request = 0;
  bool operator==(const SurveyQuestion&) const = default;
};

struct SurveyAnswer {
  std::int64_t step = 0;
  std::int64_t validationRows = 0;
  double whole = 0;                        ///< loss of the model as it is
  std::vector<insight::Alteration> parts;  ///< layer by layer: its heads, then its MLP
  std::vector<double> losses;              ///< without each part; as many as are measured yet
};

}  // namespace glassbox::live
