// The few questions about characters that tokenizers ask. Any thread.
#pragma once

#include <cstdint>
#include <string_view>

namespace glassbox::text {

/// One character of UTF-8 text; an invalid byte counts as one character of its own.
struct Character {
  std::int32_t codePoint = 0;  ///< -1 for an invalid byte
  std::size_t size = 1;        ///< bytes
};

/// The character at the front of `text`, which must not be empty.
Character firstCharacter(std::string_view text);

bool isLetter(std::int32_t codePoint);  ///< Unicode category L
bool isMark(std::int32_t codePoint);    ///< category M: accents written apart
bool isNumber(std::int32_t codePoint);  ///< category N
bool isSpace(std::int32_t codePoint);   ///< white space

}  // namespace glassbox::text
