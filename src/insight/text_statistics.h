// How much text there is and how its words are spread: documents, words, and how often the n-th
// most frequent word occurs (Zipf 1949). Words as the word tokenizer cuts them, signs left out.
// Pure functions of text; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace glassbox::insight {

struct RankedWord {
  std::int64_t rank = 0;  ///< from 1, the most frequent
  std::int64_t count = 0;
  std::string word;
};

struct TextStatistics {
  std::int64_t bytes = 0;
  std::int64_t lines = 0;
  std::int64_t documents = 0;  ///< paragraphs where the text has two or more, else lines
  std::int64_t words = 0;
  std::int64_t distinctWords = 0;
  std::int64_t onceOnly = 0;     ///< distinct words that occur once
  std::vector<RankedWord> zipf;  ///< some ranks, evenly spaced on a logarithmic axis, ascending
};

TextStatistics statisticsOf(std::string_view text);

}  // namespace glassbox::insight
