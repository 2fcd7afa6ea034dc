#include "text/encoding.h"

#include <algorithm>
#include <array>

namespace glassbox::text {
namespace {

constexpr std::uint32_t kReplacement = 0xFFFD;

unsigned byteAt(std::string_view bytes, std::size_t index) {
  return static_cast<unsigned char>(bytes[index]);
}

bool validUtf8(std::string_view bytes, bool complete) {
  while (!bytes.empty()) {
    const int length = utf8Length(bytes);
    if (length == 0) return !complete && bytes.size() < 4;
    bytes.remove_prefix(static_cast<std::size_t>(length));
  }
  return true;
}

void putUtf8(std::uint32_t code, std::string& out) {
  const auto tail = [&](int shift) { out += static_cast<char>(0x80U | ((code >> shift) & 0x3FU)); };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0U | (code >> 6U));
    tail(0);
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0U | (code >> 12U));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0U | (code >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

std::uint32_t codePointOf(std::string_view bytes, int length) {
  if (length == 1) return byteAt(bytes, 0);
  std::uint32_t code = byteAt(bytes, 0) & (0xFFU >> (static_cast<unsigned>(length) + 1U));
  for (int i = 1; i < length; ++i)
    code = (code << 6U) | (byteAt(bytes, static_cast<std::size_t>(i)) & 0x3FU);
  return code;
}

}  // namespace

std::uint32_t fromWindows1252(unsigned byte) {
  static constexpr std::array<std::uint16_t, 32> kHigh = {
      0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  return byte >= 0x80 && byte < 0xA0 ? kHigh[byte - 0x80] : byte;
}

int utf8Length(std::string_view bytes) {
  if (bytes.empty()) return 0;
  const unsigned first = byteAt(bytes, 0);
  if (first < 0x80) return 1;
  const int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || static_cast<int>(bytes.size()) < length) return 0;
  for (int i = 1; i < length; ++i)
    if ((byteAt(bytes, static_cast<std::size_t>(i)) & 0xC0U) != 0x80U) return 0;
  const std::uint32_t code = codePointOf(bytes, length);
  const bool tooLong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  return tooLong || surrogate || code > 0x10FFFF ? 0 : length;
}

Encoding detectEncoding(std::string_view start, bool complete) {
  if (start.starts_with("\xFF\xFE")) return Encoding::kUtf16LittleEndian;
  if (start.starts_with("\xFE\xFF")) return Encoding::kUtf16BigEndian;
  if (start.starts_with("\xEF\xBB\xBF")) return Encoding::kUtf8;
  // Western text in UTF-16 has a zero in nearly every second byte, always on the same side.
  std::array<std::size_t, 2> zeros = {0, 0};
  for (std::size_t i = 0; i < start.size(); ++i)
    if (start[i] == '\0') ++zeros[i % 2];
  const std::size_t half = start.size() / 2;
  if (half >= 4 && zeros[1] * 10 > half * 4 && zeros[0] * 20 <= half)
    return Encoding::kUtf16LittleEndian;
  if (half >= 4 && zeros[0] * 10 > half * 4 && zeros[1] * 20 <= half)
    return Encoding::kUtf16BigEndian;
  return validUtf8(start, complete) ? Encoding::kUtf8 : Encoding::kLatin1;
}

bool looksBinary(std::string_view start, Encoding encoding) {
  if (encoding == Encoding::kUtf16LittleEndian || encoding == Encoding::kUtf16BigEndian)
    return false;
  std::size_t controls = 0;
  for (const char c : start) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0) return true;
    const bool space = byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f' || byte == 0x1B;
    if (byte < 0x20 && !space) ++controls;
  }
  return controls * 50 > start.size();
}

void Decoder::put(std::uint32_t code, std::string& out) {
  const bool start = atStart_;
  atStart_ = false;
  if (start && code == 0xFEFF) return;
  const bool secondOfPair = afterReturn_ && code == '\n';
  afterReturn_ = code == '\r';
  if (secondOfPair) return;
  putUtf8(code == '\r' ? '\n' : code == 0 ? kReplacement : code, out);
}

void Decoder::decode(std::string_view bytes, bool last, std::string& out) {
  if (encoding_ == Encoding::kLatin1) {
    for (const char c : bytes) put(fromWindows1252(static_cast<unsigned char>(c)), out);
    return;
  }
  rest_.append(bytes);
  if (encoding_ == Encoding::kUtf8) decodeUtf8(last, out);
  else decodeUtf16(last, out);
}

void Decoder::decodeUtf8(bool last, std::string& out) {
  std::string_view view = rest_;
  while (!view.empty()) {
    const int length = utf8Length(view);
    if (length == 0 && view.size() < 4 && !last) break;
    put(length == 0 ? kReplacement : codePointOf(view, length), out);
    view.remove_prefix(static_cast<std::size_t>(std::max(1, length)));
  }
  rest_.erase(0, rest_.size() - view.size());
}

void Decoder::decodeUtf16(bool last, std::string& out) {
  const std::size_t low = encoding_ == Encoding::kUtf16LittleEndian ? 0 : 1;
  const auto unitAt = [&](std::size_t i) {
    return byteAt(rest_, i + low) | (byteAt(rest_, i + 1 - low) << 8U);
  };
  std::size_t i = 0;
  while (i + 2 <= rest_.size()) {
    const std::uint32_t unit = unitAt(i);
    const bool high = unit >= 0xD800 && unit < 0xDC00;
    if (high && i + 4 > rest_.size() && !last) break;
    if (high && i + 4 <= rest_.size() && unitAt(i + 2) >= 0xDC00 && unitAt(i + 2) < 0xE000) {
      put(0x10000 + ((unit - 0xD800) << 10U) + (unitAt(i + 2) - 0xDC00), out);
      i += 4;
      continue;
    }
    put(unit >= 0xD800 && unit < 0xE000 ? kReplacement : unit, out);
    i += 2;
  }
  if (last && i < rest_.size()) {
    put(kReplacement, out);
    i = rest_.size();
  }
  rest_.erase(0, i);
}

}  // namespace glassbox::text
