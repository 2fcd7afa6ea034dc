// A list of words and phrases to look for, whole words only, in any case of letters. One entry a
// line; '#' begins a comment; a word may end in '*' (any ending); an entry with '!' before it is a
// phrase in which a listed word does not count ("! no stupid questions").
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/cleaning/step.h"

namespace glassbox::text {

class Phrases {
 public:
  explicit Phrases(std::string_view list);
  /// The first phrase found, as it is in the list; phrases only match within one sentence part.
  std::optional<std::string> find(std::string_view line, const std::vector<Word>& words) const;
  bool empty() const { return byFirst_.empty() && wild_.empty(); }

 private:
  struct Phrase {
    std::vector<std::string> words;  ///< lower case; a '*' at the end of one is any ending
    std::string written;
    bool exception = false;
  };
  std::size_t matched(const Phrase& phrase, std::string_view line, const std::vector<Word>& words,
                      std::size_t at) const;
  bool excused(std::string_view line, const std::vector<Word>& words, std::size_t begin,
               std::size_t end) const;

  std::vector<Phrase> phrases_;
  std::unordered_map<std::string, std::vector<std::size_t>> byFirst_;  ///< phrases by first word
  std::vector<std::size_t> wild_;  ///< phrases whose first word has any ending
  std::vector<std::size_t> exceptions_;
};

}  // namespace glassbox::text
