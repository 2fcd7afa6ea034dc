#include "course/gift_text.h"

#include <array>
#include <charconv>
#include <utility>

#include "course/written.h"

namespace glassbox::course::gift {
namespace {

// Position in the list + 1 is the byte that stands for the escaped sign. Tab and line ends (9, 10,
// 13) must not come up, so 'n' is the eighth and last.
constexpr std::string_view kSigns = "\\:#={}~n";

std::string entity(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kNamed = {
      {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", " "}}};
  for (const auto& [known, text] : kNamed)
    if (name == known) return std::string(text);
  unsigned code = 0;
  const bool hexadecimal = name.starts_with("#x");
  const auto digits = name.substr(name.starts_with('#') ? (hexadecimal ? 2 : 1) : name.size());
  const auto [end, fault] =
      std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
  const bool whole = fault == std::errc() && end == digits.data() + digits.size();
  if (!whole || code < 0x20 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
    return "&" + std::string(name) + ";";
  std::string text;
  const auto add = [&](unsigned byte) { text += static_cast<char>(byte); };
  if (code < 0x80) return add(code), text;
  if (code < 0x800) return add(0xC0U | code >> 6U), add(0x80U | (code & 63U)), text;
  if (code < 0x10000) add(0xE0U | code >> 12U);
  else add(0xF0U | code >> 18U), add(0x80U | (code >> 12U & 63U));
  add(0x80U | (code >> 6U & 63U));
  add(0x80U | (code & 63U));
  return text;
}

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

std::string withoutHtml(std::string_view html) {
  std::string text;
  for (std::size_t i = 0; i < html.size(); ++i) {
    if (html[i] == '<') {
      const auto end = html.find('>', i);
      if (end == std::string_view::npos) {
        text += html[i];
        continue;
      }
      const std::string tag = lowered(html.substr(i + 1, end - i - 1));
      if (tag.starts_with("br") || tag.starts_with("/p") || tag.starts_with("/li")) text += '\n';
      i = end;
    } else if (html[i] == '&') {
      const auto end = html.find(';', i);
      const bool near = end != std::string_view::npos && end - i <= 10;
      text += near ? entity(html.substr(i + 1, end - i - 1)) : "&";
      if (near) i = end;
    } else {
      text += html[i];
    }
  }
  return std::string(trimmed(text));
}

}  // namespace glassbox::course::gift
