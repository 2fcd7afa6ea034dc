// What the page 'Two sentences' may ask, and the answers. Plain values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "insight/neighbours.h"

namespace glassbox::live {

/// One word in its sentence.
struct WordInSentence {
  std::string sentence;
  int position = -1;  ///< among the tokens of the row; −1: the rarest that all sentences share
  bool operator==(const WordInSentence&) const = default;
};

/// How far apart does each layer put these words?
struct CompareQuestion {
  std::vector<WordInSentence> words;
  bool operator==(const CompareQuestion&) const = default;
};

struct CompareAnswer {
  std::int64_t step = 0;
  struct Row {
    std::vector<std::int32_t> tokens;  ///< as the model reads them, special tokens included
    int position = -1;                 ///< of the compared word; −1: the sentence has none
  };
  std::vector<Row> rows;  ///< one a sentence
  /// Two of the sentences by index, and the distances of their words in each layer.
  struct Pair {
    int first = 0;
    int second = 0;
    std::vector<double> plain;    ///< [layers + 1] 1 − cosine
    std::vector<double> centred;  ///< [layers + 1] the same after taking the layer's mean away
  };
  std::vector<Pair> pairs;
  /// 10th and 90th percentile of the distances of random pairs of words, [layers + 1].
  std::vector<insight::Band> plainBand;
  std::vector<insight::Band> centredBand;
  std::string problem;  ///< one sentence if nothing can be measured
};

/// How well does each layer tell two senses of a word apart, over the whole validation text? Begun
/// anew whenever `request` differs; measured on the model of that moment.
struct SensesQuestion {
  int request = 0;
  std::int32_t word = 0;
  std::vector<std::int32_t> firstCues;  ///< words that give the first sense away
  std::vector<std::int32_t> secondCues;
  bool operator==(const SensesQuestion&) const = default;
};

struct SensesAnswer {
  std::int64_t step = 0;
  double shareDone = 0;         ///< 0 … 1; what follows is there at 1
  std::string problem;          ///< one sentence if it cannot be measured
  std::int64_t firstCount = 0;  ///< occurrences of each sense
  std::int64_t secondCount = 0;
  std::vector<double> accuracy;  ///< [layers + 1] share put on the right side; guessing: 0.5
};

}  // namespace glassbox::live
