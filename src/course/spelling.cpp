#include "course/spelling.h"

#include <set>

#include "text/unicode.h"

namespace glassbox::course {
namespace {

constexpr int kFewest = 2;  // letters: one is given, one is guessed
constexpr int kMost = 24;

/// Letters, apostrophes and hyphens; 0 if there is another sign in it.
int countLetters(std::string_view word) {
  int count = 0;
  for (; !word.empty(); ++count) {
    const text::Character first = text::firstCharacter(word);
    const bool sign =
        first.codePoint == '\'' || first.codePoint == '-' || first.codePoint == 0x2019;
    if (!sign && !text::isLetter(first.codePoint)) return 0;
    word.remove_prefix(first.size);
  }
  return count;
}

}  // namespace

std::vector<SpellingList> readSpelling(std::string_view text, Faults& faults) {
  std::vector<SpellingList> lists;
  std::set<std::string> words;
  int number = 0;
  int heading = 0;
  bool hasLines = true;
  const auto close = [&] {
    if (!hasLines) faults.error(heading, "the list '" + lists.back().name + "' has no words");
    words.clear();
  };
  if (!isPlainText(text)) {
    faults.error(0, "this is no text in UTF-8, or it has control characters in it");
    return lists;
  }
  for (const auto whole : linesOf(text)) {
    ++number;
    const std::string_view line = trimmed(whole);
    if (line.empty()) continue;
    if (line.starts_with("## ")) {
      close();
      heading = number;
      hasLines = false;
      lists.push_back({.name = std::string(trimmed(line.substr(3))), .words = {}});
      continue;
    }
    hasLines = true;
    const auto colon = line.find(':');
    const std::string word(trimmed(line.substr(0, colon)));
    const std::string clue(colon == std::string_view::npos ? std::string_view()
                                                           : trimmed(line.substr(colon + 1)));
    const int letters = countLetters(word);
    if (lists.empty()) faults.error(number, "a list begins with its name: ## Hard words");
    else if (letters < kFewest || letters > kMost)
      faults.error(number,
                   "'" + word + "' is no word of 2 to 24 letters; write: word: what it means");
    else if (clue.empty())
      faults.error(number, "'" + word + "' has no clue; write: " + word + ": what it means");
    else if (!words.insert(word).second)
      faults.error(number, "'" + word + "' is in the list already");
    else lists.back().words.push_back({word, clue});
  }
  close();
  return lists;
}

}  // namespace glassbox::course
