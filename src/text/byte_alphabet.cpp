#include "text/byte_alphabet.h"

#include <array>
#include <unordered_map>

#include "text/unicode.h"

namespace glassbox::text {
namespace {

bool standsForItself(int byte) {
  return (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
}

struct Alphabet {
  std::array<std::string, 256> characters;
  std::unordered_map<std::int32_t, unsigned char> bytes;

  Alphabet() {
    int next = 0x100;
    for (int byte = 0; byte < 256; ++byte) {
      const int code = standsForItself(byte) ? byte : next++;
      auto& text = characters[static_cast<std::size_t>(byte)];
      if (code < 0x80) {
        text = static_cast<char>(code);
      } else {
        text += static_cast<char>(0xC0 | (code >> 6));
        text += static_cast<char>(0x80 | (code & 0x3F));
      }
      bytes[code] = static_cast<unsigned char>(byte);
    }
  }
};

const Alphabet& alphabet() {
  static const Alphabet instance;
  return instance;
}

}  // namespace

const std::string& alphabetOf(unsigned char byte) { return alphabet().characters[byte]; }

std::string toAlphabet(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) text += alphabetOf(static_cast<unsigned char>(byte));
  return text;
}

std::optional<std::string> fromAlphabet(std::string_view text) {
  std::string bytes;
  while (!text.empty()) {
    const Character next = firstCharacter(text);
    const auto found = alphabet().bytes.find(next.codePoint);
    if (found == alphabet().bytes.end()) return {};
    bytes += static_cast<char>(found->second);
    text.remove_prefix(next.size);
  }
  return bytes;
}

}  // namespace glassbox::text
