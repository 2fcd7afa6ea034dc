// What a cleaning step is made of. Inside the library only.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/cleaning/cleaning.h"

namespace glassbox::text {

/// A stretch of letters, digits and inner apostrophes.
struct Word {
  std::size_t begin = 0;  ///< in bytes
  std::size_t end = 0;
  std::string lower;  ///< in lower case
};

std::vector<Word> wordsOf(std::string_view line);
std::string lowerCase(std::string_view text);
/// Appends one character.
void appendUtf8(std::int32_t codePoint, std::string& out);

/// The line that goes through the steps; its words are found when they are first asked for.
class LineInHand {
 public:
  LineInHand(std::string text, std::int64_t number) : text_(std::move(text)), number_(number) {}
  const std::string& text() const { return text_; }
  /// Over all files, from 1.
  std::int64_t number() const { return number_; }
  const std::vector<Word>& words() const {
    if (!words_) words_ = wordsOf(text_);
    return *words_;
  }
  void replace(std::string text) {
    text_ = std::move(text);
    words_.reset();
  }

 private:
  std::string text_;
  std::int64_t number_;
  mutable std::optional<std::vector<Word>> words_;
};

/// What a step found in a line.
struct Finding {
  bool drop = false;
  std::string after;
  std::vector<Cause> causes;
  std::int64_t original = 0;
  double similarity = 0;
};

using Step = std::function<std::optional<Finding>(const LineInHand&)>;

/// What the beginning of a text tells about the whole.
struct Survey {
  static constexpr int kLetters = 27;                          ///< a … z, and the edge of a word
  std::array<std::array<double, kLetters>, kLetters> pairs{};  ///< how often a letter follows one
  std::map<std::string, std::int64_t, std::less<>> functionWords;  ///< by language
  std::int64_t words = 0;

  void add(std::string_view line);
  /// The language most function words belong to; empty if there are too few of any.
  std::string language() const;
};

/// Number of function words of each language in the line, in the order of languages().
const std::vector<std::string>& languages();
std::vector<int> functionWordsIn(const std::vector<Word>& words);

Step encodingStep();
Step markupStep();
Step unicodeStep();
Step spacesStep();
Step slipsStep();
Step personalStep(const CleaningSettings& settings);
Step boilerplateStep();
Step garbageStep(const CleaningSettings& settings, const Survey& survey);
/// `language`: the one to keep; empty: every line stays.
Step languageStep(const std::string& language);
Step inappropriateStep(const CleaningSettings& settings);
Step duplicatesStep();
Step nearDuplicatesStep(const CleaningSettings& settings);

/// The list of mild words built in (resources/cleaning/mild_words.txt).
std::string_view mildWords();

}  // namespace glassbox::text
