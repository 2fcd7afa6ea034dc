// Characters that went wrong on the way: UTF-8 that was read as windows-1252 ("cafÃ©"), single
// bytes of windows-1252 amid UTF-8, byte order marks inside a text, control characters.
#include <array>
#include <string>

#include "text/cleaning/step.h"
#include "text/encoding.h"
#include "text/unicode.h"

namespace glassbox::text {
namespace {

/// Byte that windows-1252 writes this character with; -1 if it has none. The five bytes that it
/// leaves undefined stand for themselves, as most programs read them so.
int windows1252Byte(std::int32_t code) {
  if (code < 0x80 || (code >= 0xA0 && code <= 0xFF)) return code;
  for (unsigned byte = 0x80; byte < 0xA0; ++byte)
    if (fromWindows1252(byte) == static_cast<std::uint32_t>(code)) return static_cast<int>(byte);
  return -1;
}

/// Whether a character that came out of the repair may have been meant.
bool plausible(std::int32_t code, std::string_view wrong) {
  if (code >= 0xA0 && code <= 0xFF) return true;
  // "Ä“" and "Å’" are also a capital before a closing quotation mark.
  if (code <= 0x17F) return wrong.find("\xE2\x80") == std::string_view::npos;
  const bool punctuation = code >= 0x2010 && code <= 0x2044;
  const bool sign = code == 0x20AC || code == 0x2122 || (code >= 0x2190 && code <= 0x2265);
  return punctuation || sign || code == 0x2212 || code >= 0x1F000 ||
         (code >= 0x2600 && code < 0x27C0);
}

struct Repaired {
  std::size_t taken = 0;  ///< bytes of the wrong text
  std::string right;
};

/// Greek and Cyrillic letters come out of two characters each; a single one may be chance, so two
/// in a row are asked for.
bool otherAlphabet(std::int32_t code) { return code >= 0x370 && code <= 0x52F; }

/// One character that `text` begins with in wrong guise; taken 0 if it does not.
Repaired repairOne(std::string_view text) {
  if (text.empty()) return {};
  const Character lead = firstCharacter(text);
  const int first = windows1252Byte(lead.codePoint);
  if (first < 0xC2 || first > 0xF4) return {};
  const int wanted = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  std::string bytes(1, static_cast<char>(first));
  std::size_t at = lead.size;
  for (int i = 1; i < wanted; ++i) {
    if (at >= text.size()) return {};
    const Character one = firstCharacter(text.substr(at));
    int byte = windows1252Byte(one.codePoint);
    // A no-break space is often turned into a plain one: "Ã " was "à".
    if (one.codePoint == ' ' && first == 0xC3 && i == 1) byte = 0xA0;
    if (byte < 0x80 || byte > 0xBF) return {};
    bytes += static_cast<char>(byte);
    at += one.size;
  }
  if (utf8Length(bytes) != wanted) return {};
  return {at, bytes};
}

std::string withoutMojibake(const std::string& line, std::vector<Cause>& causes) {
  std::string out;
  bool inOtherAlphabet = false;
  for (std::string_view rest = line; !rest.empty();) {
    // Â … ô, which all lead bytes turn into, begin with this byte.
    const Repaired one = rest.front() == '\xC3' ? repairOne(rest) : Repaired{};
    const std::int32_t code = one.taken > 0 ? firstCharacter(one.right).codePoint : -1;
    bool good = one.taken > 0 && plausible(code, rest.substr(0, one.taken));
    if (otherAlphabet(code)) {
      const Repaired next = repairOne(rest.substr(one.taken));
      good = inOtherAlphabet ||
             (next.taken > 0 && otherAlphabet(firstCharacter(next.right).codePoint));
    }
    inOtherAlphabet = good && otherAlphabet(code);
    const std::size_t size = good ? one.taken : firstCharacter(rest).size;
    if (good) causes.push_back({"mojibake", std::string(rest.substr(0, size)) + " → " + one.right});
    out += good ? std::string_view(one.right) : rest.substr(0, size);
    rest.remove_prefix(size);
  }
  return out;
}

std::string nameOf(std::int32_t code) {
  char text[16];
  std::snprintf(text, sizeof text, "U+%04X", static_cast<unsigned>(code));
  return text;
}

/// Invalid bytes become what windows-1252 means by them; marks and control characters go.
std::string readable(std::string_view line, std::vector<Cause>& causes) {
  std::string out;
  while (!line.empty()) {
    const Character one = firstCharacter(line);
    if (one.codePoint < 0) {
      const auto byte = static_cast<unsigned char>(line.front());
      std::string meant;
      appendUtf8(static_cast<std::int32_t>(fromWindows1252(byte)), meant);
      char text[8];
      std::snprintf(text, sizeof text, "%02X", byte);
      causes.push_back({"stray-byte", std::string(text) + " → " + meant});
      out += meant;
    } else if (one.codePoint == 0xFEFF) {
      causes.push_back({"byte-order-mark", ""});
    } else if ((one.codePoint < 0x20 && one.codePoint != '\t') || one.codePoint == 0x7F) {
      causes.push_back({"control-character", nameOf(one.codePoint)});
    } else {
      out += line.substr(0, one.size);
    }
    line.remove_prefix(one.size);
  }
  return out;
}

std::string withoutHighControls(std::string_view line, std::vector<Cause>& causes) {
  std::string out;
  while (!line.empty()) {
    const Character one = firstCharacter(line);
    if (one.codePoint >= 0x80 && one.codePoint < 0xA0)
      causes.push_back({"control-character", nameOf(one.codePoint)});
    else out += line.substr(0, one.size);
    line.remove_prefix(one.size);
  }
  return out;
}

bool plainAscii(std::string_view line) {
  for (const char c : line)
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\t') ||
        static_cast<unsigned char>(c) >= 0x7F)
      return false;
  return true;
}

}  // namespace

Step encodingStep() {
  return [](const LineInHand& line) -> std::optional<Finding> {
    if (plainAscii(line.text())) return std::nullopt;
    Finding finding;
    finding.after = readable(line.text(), finding.causes);
    // What was misread twice needs two rounds.
    for (int round = 0; round < 3; ++round) {
      std::string better = withoutMojibake(finding.after, finding.causes);
      if (better == finding.after) break;
      finding.after = std::move(better);
    }
    finding.after = withoutHighControls(finding.after, finding.causes);
    if (finding.causes.empty()) return std::nullopt;
    return finding;
  };
}

}  // namespace glassbox::text
