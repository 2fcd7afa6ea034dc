// Bytes of a file to UTF-8, piece by piece: the pieces may end anywhere, also inside a character.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace glassbox::text {

enum class Encoding { kUtf8, kUtf16LittleEndian, kUtf16BigEndian, kLatin1 };

/// Judges by byte order mark, then zero bytes, then whether the bytes are valid UTF-8.
/// `complete`: the bytes are the whole file, so a cut-off last character counts as a fault.
Encoding detectEncoding(std::string_view start, bool complete);

/// Whether these bytes are no text in that encoding: zero bytes or many control characters.
bool looksBinary(std::string_view start, Encoding encoding);

/// Length of the valid UTF-8 character at the front of `bytes`; 0 if it is invalid or cut off.
int utf8Length(std::string_view bytes);

/// The character a byte stands for in windows-1252, which is Latin-1 but for 0x80 … 0x9F, where that
/// has control characters nobody writes. The five undefined bytes stand for themselves.
std::uint32_t fromWindows1252(unsigned byte);

/// Keeps the unfinished end of a piece for the next. Removes a byte order mark, makes all line ends
/// \n and replaces what is invalid by U+FFFD.
class Decoder {
 public:
  explicit Decoder(Encoding encoding) : encoding_(encoding) {}
  /// Appends to `out`; `last` says that no more bytes will come.
  void decode(std::string_view bytes, bool last, std::string& out);

 private:
  void decodeUtf8(bool last, std::string& out);
  void decodeUtf16(bool last, std::string& out);
  void put(std::uint32_t codePoint, std::string& out);

  Encoding encoding_;
  std::string rest_;
  bool atStart_ = true;
  bool afterReturn_ = false;
};

}  // namespace glassbox::text
