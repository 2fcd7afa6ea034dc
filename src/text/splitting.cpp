#include "text/splitting.h"

#include <array>

#include "text/unicode.h"

namespace glassbox::text {
namespace {

enum class Class { kLetter, kNumber, kSpace, kOther };

Class classOf(std::int32_t codePoint) {
  if (isLetter(codePoint)) return Class::kLetter;
  if (isNumber(codePoint)) return Class::kNumber;
  return isSpace(codePoint) ? Class::kSpace : Class::kOther;
}

bool inWord(std::int32_t codePoint) {
  return codePoint == '\'' || isLetter(codePoint) || isMark(codePoint) || isNumber(codePoint);
}

void splitWords(std::string_view text, const OnPiece& onPiece) {
  while (!text.empty()) {
    std::size_t size = 0;
    while (size < text.size()) {
      const Character next = firstCharacter(text.substr(size));
      if (!inWord(next.codePoint)) break;
      size += next.size;
    }
    const Character first = firstCharacter(text);
    if (size == 0) size = first.size;
    if (!isSpace(first.codePoint)) onPiece(text.substr(0, size));
    text.remove_prefix(size);
  }
}

void splitCharacters(std::string_view text, const OnPiece& onPiece) {
  while (!text.empty()) {
    const std::size_t size = firstCharacter(text).size;
    onPiece(text.substr(0, size));
    text.remove_prefix(size);
  }
}

/// Bytes of the run of one class at the front.
std::size_t runLength(std::string_view text, Class kind) {
  std::size_t size = 0;
  while (size < text.size()) {
    const Character next = firstCharacter(text.substr(size));
    if (classOf(next.codePoint) != kind) break;
    size += next.size;
  }
  return size;
}

/// Length of 's, 't, 're, 've, 'm, 'll or 'd at the front; else 0.
std::size_t contraction(std::string_view text) {
  static constexpr std::array<std::string_view, 7> kEndings = {"'s", "'t",  "'re", "'ve",
                                                               "'m", "'ll", "'d"};
  for (const std::string_view ending : kEndings)
    if (text.starts_with(ending)) return ending.size();
  return 0;
}

/// One piece at the front: GPT-2's pattern
/// 's|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+
std::size_t bytePairPiece(std::string_view text) {
  if (const std::size_t size = contraction(text)) return size;
  const std::size_t space = text.front() == ' ' ? 1 : 0;
  if (space < text.size()) {
    const Class kind = classOf(firstCharacter(text.substr(space)).codePoint);
    if (kind != Class::kSpace) return space + runLength(text.substr(space), kind);
  }
  const std::size_t spaces = runLength(text, Class::kSpace);
  if (spaces == text.size()) return spaces;
  // A run of white space leaves its last character to the word that follows.
  std::size_t last = 0;
  for (std::size_t at = 0; at < spaces; at += firstCharacter(text.substr(at)).size) last = at;
  return last > 0 ? last : spaces;
}

void splitPlain(std::string_view text, TokenizerKind kind, const OnPiece& onPiece) {
  if (kind == TokenizerKind::kWord) return splitWords(text, onPiece);
  if (kind == TokenizerKind::kCharacter) return splitCharacters(text, onPiece);
  while (!text.empty()) {
    const std::size_t size = bytePairPiece(text);
    onPiece(text.substr(0, size));
    text.remove_prefix(size);
  }
}

}  // namespace

void splitText(std::string_view text, TokenizerKind kind, const OnPiece& onPiece) {
  const std::string_view mask = specialTokenText(kMask);
  for (std::size_t at = text.find(mask); at != std::string_view::npos; at = text.find(mask)) {
    splitPlain(text.substr(0, at), kind, onPiece);
    onPiece(text.substr(at, mask.size()));
    text.remove_prefix(at + mask.size());
  }
  splitPlain(text, kind, onPiece);
}

}  // namespace glassbox::text
