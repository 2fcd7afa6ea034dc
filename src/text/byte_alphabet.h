// GPT-2's byte alphabet: every byte has one visible character, so that any bytes can be written as
// text. Printable bytes stand for themselves, the other 68 for U+0100 onwards, in byte order.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace glassbox::text {

/// The character of a byte, in UTF-8: 'a' -> "a", ' ' -> "Ġ".
const std::string& alphabetOf(unsigned char byte);
std::string toAlphabet(std::string_view bytes);
/// Back; nothing if a character belongs to no byte.
std::optional<std::string> fromAlphabet(std::string_view text);

}  // namespace glassbox::text
