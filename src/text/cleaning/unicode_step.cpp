// One way to write each character, and plain white space.
#include <utf8proc.h>

#include <cstdlib>
#include <memory>

#include "text/cleaning/step.h"
#include "text/unicode.h"

namespace glassbox::text {
namespace {

bool ascii(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

void note(std::vector<Cause>& causes, const char* kind, std::string detail) {
  if (causes.empty() || causes.back().kind != kind || causes.back().detail != detail)
    causes.push_back({kind, std::move(detail)});
}

std::string nameOf(std::int32_t code) {
  char text[16];
  std::snprintf(text, sizeof text, "U+%04X", static_cast<unsigned>(code));
  return text;
}

/// Characters that nobody sees and that only part a word: soft hyphens, zero-width spaces,
/// direction marks. (Joiners stay: emoji and some scripts need them.)
bool invisible(std::int32_t code) {
  return code == 0xAD || code == 0x200B || code == 0x200E || code == 0x200F || code == 0x2060 ||
         code == 0xFEFF || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

/// ﬀ, ﬁ, ﬂ, ﬃ, ﬄ, ﬅ, ﬆ in letters; empty for others.
std::string_view lettersOf(std::int32_t code) {
  constexpr std::string_view kLetters[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  return code >= 0xFB00 && code <= 0xFB06 ? kLetters[code - 0xFB00] : std::string_view{};
}

/// Accents joined to their letters (normalization form C); empty if that cannot be done.
std::string composed(const std::string& text) {
  utf8proc_uint8_t* made = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &made,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(made, &std::free);
  return size < 0
             ? std::string()
             : std::string(reinterpret_cast<const char*>(made), static_cast<std::size_t>(size));
}

}  // namespace

Step unicodeStep() {
  return [](const LineInHand& line) -> std::optional<Finding> {
    if (ascii(line.text())) return std::nullopt;
    Finding finding;
    for (std::string_view rest = line.text(); !rest.empty();) {
      const Character one = firstCharacter(rest);
      const std::string_view written = rest.substr(0, one.size);
      if (invisible(one.codePoint)) {
        note(finding.causes, "invisible", nameOf(one.codePoint));
      } else if (const auto letters = lettersOf(one.codePoint); !letters.empty()) {
        note(finding.causes, "ligature", std::string(written) + " → " + std::string(letters));
        finding.after += letters;
      } else if (one.codePoint >= 0xFF01 && one.codePoint <= 0xFF5E) {
        const char plain = static_cast<char>(one.codePoint - 0xFF01 + '!');
        note(finding.causes, "width", std::string(written) + " → " + plain);
        finding.after += plain;
      } else {
        finding.after += written;
      }
      rest.remove_prefix(one.size);
    }
    std::string form = composed(finding.after);
    if (!form.empty() && form != finding.after) {
      note(finding.causes, "composed", "");
      finding.after = std::move(form);
    }
    if (finding.causes.empty()) return std::nullopt;
    return finding;
  };
}

Step spacesStep() {
  // Whether the line before was empty; of several empty lines one stays.
  return [wasEmpty = false](const LineInHand& line) mutable -> std::optional<Finding> {
    Finding finding;
    bool gap = false;
    for (std::string_view rest = line.text(); !rest.empty();) {
      const Character one = firstCharacter(rest);
      const bool space = isSpace(one.codePoint);
      if (space && one.codePoint != ' ') note(finding.causes, "other-space", nameOf(one.codePoint));
      if (!space) {
        if (gap && !finding.after.empty()) finding.after += ' ';
        finding.after += rest.substr(0, one.size);
      }
      gap = space;
      rest.remove_prefix(one.size);
    }
    const bool empty = finding.after.empty();
    if (empty && wasEmpty)
      return Finding{.drop = true, .after = "", .causes = {{"empty-line", ""}}};
    wasEmpty = empty;
    if (finding.after == line.text()) return std::nullopt;
    if (finding.causes.empty()) finding.causes.push_back({"spaces", ""});
    return finding;
  };
}

}  // namespace glassbox::text
