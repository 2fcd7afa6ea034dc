#include "text/cleaning/phrases.h"

#include <algorithm>
#include <sstream>

namespace glassbox::text {
namespace {

bool fits(const std::string& pattern, const std::string& word) {
  if (!pattern.ends_with('*')) return pattern == word;
  return word.starts_with(std::string_view(pattern).substr(0, pattern.size() - 1));
}

}  // namespace

Phrases::Phrases(std::string_view list) {
  std::istringstream lines{std::string(list)};
  for (std::string line; std::getline(lines, line);) {
    line = lowerCase(line.substr(0, line.find('#')));
    Phrase phrase;
    std::istringstream parts(line);
    for (std::string word; parts >> word;) {
      if (word == "!" && phrase.words.empty()) phrase.exception = true;
      else phrase.words.push_back(word);
    }
    if (phrase.words.empty()) continue;
    for (const std::string& word : phrase.words)
      phrase.written += (phrase.written.empty() ? "" : " ") + word;
    const std::size_t index = phrases_.size();
    if (phrase.exception) exceptions_.push_back(index);
    else if (phrase.words[0].ends_with('*')) wild_.push_back(index);
    else byFirst_[phrase.words[0]].push_back(index);
    phrases_.push_back(std::move(phrase));
  }
}

std::size_t Phrases::matched(const Phrase& phrase, std::string_view line,
                             const std::vector<Word>& words, std::size_t at) const {
  if (at + phrase.words.size() > words.size()) return 0;
  for (std::size_t i = 0; i < phrase.words.size(); ++i) {
    if (!fits(phrase.words[i], words[at + i].lower)) return 0;
    if (i == 0) continue;
    const auto gap =
        line.substr(words[at + i - 1].end, words[at + i].begin - words[at + i - 1].end);
    if (gap.find_first_of(".!?") != std::string_view::npos) return 0;
  }
  return at + phrase.words.size();
}

bool Phrases::excused(std::string_view line, const std::vector<Word>& words, std::size_t begin,
                      std::size_t end) const {
  for (const std::size_t index : exceptions_) {
    const Phrase& phrase = phrases_[index];
    const std::size_t first = begin >= phrase.words.size() ? begin - phrase.words.size() : 0;
    for (std::size_t at = first; at <= begin; ++at)
      if (matched(phrase, line, words, at) >= end) return true;
  }
  return false;
}

std::optional<std::string> Phrases::find(std::string_view line,
                                         const std::vector<Word>& words) const {
  const auto found = [&](std::size_t index, std::size_t at) {
    const std::size_t end = matched(phrases_[index], line, words, at);
    return end > 0 && !excused(line, words, at, end);
  };
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (const auto known = byFirst_.find(words[at].lower); known != byFirst_.end())
      for (const std::size_t index : known->second)
        if (found(index, at)) return phrases_[index].written;
    for (const std::size_t index : wild_)
      if (found(index, at)) return phrases_[index].written;
  }
  return std::nullopt;
}

}  // namespace glassbox::text
