#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "text/cleaning/step.h"
#include "text/unicode.h"

namespace glassbox::text {
namespace {

bool inWord(std::int32_t code) {
  if (code >= 0 && code < 128)
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
           (code >= '0' && code <= '9');
  return isLetter(code) || isMark(code) || isNumber(code);
}

bool isApostrophe(std::int32_t code) { return code == '\'' || code == 0x2019; }

}  // namespace

void appendUtf8(std::int32_t codePoint, std::string& out) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(codePoint, bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

std::string lowerCase(std::string_view text) {
  std::string lower;
  lower.reserve(text.size());
  while (!text.empty()) {
    const Character one = firstCharacter(text);
    if (one.codePoint < 0) lower += text.front();
    else if (one.codePoint < 128)
      lower += static_cast<char>(one.codePoint >= 'A' && one.codePoint <= 'Z' ? one.codePoint + 32
                                                                              : one.codePoint);
    else if (one.codePoint == 0x2019) lower += '\'';
    else appendUtf8(utf8proc_tolower(one.codePoint), lower);
    text.remove_prefix(one.size);
  }
  return lower;
}

std::vector<Word> wordsOf(std::string_view line) {
  std::vector<Word> words;
  std::size_t at = 0;
  while (at < line.size()) {
    const Character first = firstCharacter(line.substr(at));
    if (!inWord(first.codePoint)) {
      at += first.size;
      continue;
    }
    const std::size_t begin = at;
    at += first.size;
    while (at < line.size()) {
      const Character one = firstCharacter(line.substr(at));
      const bool joins = isApostrophe(one.codePoint) && at + one.size < line.size() &&
                         inWord(firstCharacter(line.substr(at + one.size)).codePoint);
      if (!inWord(one.codePoint) && !joins) break;
      at += one.size;
    }
    words.push_back({begin, at, lowerCase(line.substr(begin, at - begin))});
  }
  return words;
}

}  // namespace glassbox::text
