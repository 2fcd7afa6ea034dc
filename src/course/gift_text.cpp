#include "course/gift_text.h"

#include <utility>

#include "course/written.h"

namespace glassbox::course::gift {
namespace {

// Position in the list + 1 is the byte that stands for the escaped sign. Tab and line ends (9, 10,
// 13) must not come up, so 'n' is the eighth and last.
constexpr std::string_view kSigns = "\\:#={}~n";

}  // namespace

std::string hidden(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto sign =
        text[i] == '\\' && i + 1 < text.size() ? kSigns.find(text[i + 1]) : std::string_view::npos;
    if (sign == std::string_view::npos) {
      result += text[i];
      continue;
    }
    result += static_cast<char>(sign + 1);
    ++i;
  }
  return result;
}

std::string shown(std::string_view text) {
  std::string result(text);
  for (char& letter : result) {
    const auto code = static_cast<unsigned char>(letter);
    if (code >= 1 && code <= kSigns.size())
      letter = code == kSigns.size() ? '\n' : kSigns[code - 1U];
  }
  return result;
}

std::string escaped(std::string_view text) {
  std::string result;
  for (const char letter : text) {
    if (letter == '\n') {
      result += "\\n";
      continue;
    }
    if (letter == '\r') continue;
    if (letter != 'n' && kSigns.find(letter) != std::string_view::npos) result += '\\';
    result += letter;
  }
  return result;
}

std::string withoutArrows(std::string text) {
  for (auto at = text.find("->"); at != std::string::npos; at = text.find("->", at))
    text.replace(at, 2, "→");
  return text;
}

TextFormat takeFormat(std::string_view& text, TextFormat inherited, bool& wasHtml) {
  const std::pair<std::string_view, TextFormat> tags[] = {{"[html]", TextFormat::kPlain},
                                                          {"[moodle]", TextFormat::kMoodle},
                                                          {"[plain]", TextFormat::kPlain},
                                                          {"[markdown]", TextFormat::kMarkdown}};
  text = trimmed(text);
  for (const auto& [tag, format] : tags) {
    if (!text.starts_with(tag)) continue;
    text = trimmed(text.substr(tag.size()));
    wasHtml = tag == "[html]";
    return format;
  }
  return inherited;
}

const char* formatTag(TextFormat format) {
  return format == TextFormat::kPlain      ? "[plain]"
         : format == TextFormat::kMarkdown ? "[markdown]"
                                           : "";
}

}  // namespace glassbox::course::gift
