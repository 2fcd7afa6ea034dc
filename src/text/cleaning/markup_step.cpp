// Leftovers of web pages: tags, comments, and characters written as entities ("&eacute;", "&#39;").
#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "text/cleaning/step.h"
#include "text/unicode.h"

namespace glassbox::text {
namespace {

using Entity = std::pair<std::string_view, std::int32_t>;

/// The names that occur in ordinary pages.
constexpr std::array kEntities = {
    Entity{"amp", '&'},      Entity{"lt", '<'},        Entity{"gt", '>'},
    Entity{"quot", '"'},     Entity{"apos", '\''},     Entity{"nbsp", 0xA0},
    Entity{"shy", 0xAD},     Entity{"copy", 0xA9},     Entity{"reg", 0xAE},
    Entity{"deg", 0xB0},     Entity{"middot", 0xB7},   Entity{"laquo", 0xAB},
    Entity{"raquo", 0xBB},   Entity{"sect", 0xA7},     Entity{"para", 0xB6},
    Entity{"plusmn", 0xB1},  Entity{"frac12", 0xBD},   Entity{"frac14", 0xBC},
    Entity{"times", 0xD7},   Entity{"divide", 0xF7},   Entity{"pound", 0xA3},
    Entity{"euro", 0x20AC},  Entity{"cent", 0xA2},     Entity{"yen", 0xA5},
    Entity{"trade", 0x2122}, Entity{"hellip", 0x2026}, Entity{"ndash", 0x2013},
    Entity{"mdash", 0x2014}, Entity{"lsquo", 0x2018},  Entity{"rsquo", 0x2019},
    Entity{"sbquo", 0x201A}, Entity{"ldquo", 0x201C},  Entity{"rdquo", 0x201D},
    Entity{"bdquo", 0x201E}, Entity{"bull", 0x2022},   Entity{"ensp", 0x2002},
    Entity{"emsp", 0x2003},  Entity{"thinsp", 0x2009}, Entity{"rarr", 0x2192},
    Entity{"larr", 0x2190},  Entity{"minus", 0x2212},  Entity{"Agrave", 0xC0},
    Entity{"Auml", 0xC4},    Entity{"Ccedil", 0xC7},   Entity{"Eacute", 0xC9},
    Entity{"Ouml", 0xD6},    Entity{"Uuml", 0xDC},     Entity{"szlig", 0xDF},
    Entity{"agrave", 0xE0},  Entity{"aacute", 0xE1},   Entity{"acirc", 0xE2},
    Entity{"atilde", 0xE3},  Entity{"auml", 0xE4},     Entity{"aring", 0xE5},
    Entity{"aelig", 0xE6},   Entity{"ccedil", 0xE7},   Entity{"egrave", 0xE8},
    Entity{"eacute", 0xE9},  Entity{"ecirc", 0xEA},    Entity{"euml", 0xEB},
    Entity{"igrave", 0xEC},  Entity{"iacute", 0xED},   Entity{"icirc", 0xEE},
    Entity{"iuml", 0xEF},    Entity{"ntilde", 0xF1},   Entity{"ograve", 0xF2},
    Entity{"oacute", 0xF3},  Entity{"ocirc", 0xF4},    Entity{"otilde", 0xF5},
    Entity{"ouml", 0xF6},    Entity{"oslash", 0xF8},   Entity{"ugrave", 0xF9},
    Entity{"uacute", 0xFA},  Entity{"ucirc", 0xFB},    Entity{"uuml", 0xFC},
    Entity{"yacute", 0xFD},  Entity{"yuml", 0xFF}};

constexpr std::array<std::string_view, 52> kTags = {
    "a",      "abbr",  "article", "b",      "blockquote", "body",   "br",      "button", "center",
    "cite",   "code",  "dd",      "div",    "dl",         "dt",     "em",      "font",   "footer",
    "form",   "h1",    "h2",      "h3",     "h4",         "h5",     "h6",      "head",   "header",
    "hr",     "html",  "i",       "iframe", "img",        "input",  "li",      "link",   "main",
    "meta",   "nav",   "ol",      "p",      "pre",        "script", "section", "small",  "span",
    "strong", "style", "sub",     "sup",    "table",      "td",     "tr"};

struct Found {
  std::size_t size = 0;  ///< bytes; 0: nothing
  std::string instead;
};

std::int32_t numberedEntity(std::string_view name) {
  const bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
  const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
  std::int32_t code = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
  if (error != std::errc() || end != digits.data() + digits.size()) return 0;
  if (code >= 0x80 && code < 0xA0) return 0;
  const bool surrogate = code >= 0xD800 && code < 0xE000;
  return code < 0x20 || code == 0x7F || surrogate || code > 0x10FFFF ? 0 : code;
}

/// "&name;" at the front of `text`.
Found entityAt(std::string_view text) {
  const auto end = text.substr(0, 12).find(';');
  if (end == std::string_view::npos || end < 2) return {};
  const std::string_view name = text.substr(1, end - 1);
  std::int32_t code = 0;
  if (name.front() == '#') code = numberedEntity(name);
  else
    for (const auto& [known, meant] : kEntities)
      if (known == name) code = meant;
  if (code == 0) return {};
  Found found{end + 1, ""};
  appendUtf8(code, found.instead);
  return found;
}

bool isBlockTag(std::string_view name) {
  constexpr std::array<std::string_view, 14> kBlocks = {
      "br", "p", "div", "li", "h1", "h2", "h3", "h4", "td", "tr", "hr", "dd", "dt", "blockquote"};
  return std::find(kBlocks.begin(), kBlocks.end(), name) != kBlocks.end();
}

/// "<tag …>", "</tag>" or a comment at the front of `text`. The content of scripts and styles on
/// the same line goes with them.
Found tagAt(std::string_view text) {
  if (text.starts_with("<!--")) {
    const auto end = text.find("-->");
    return end == std::string_view::npos ? Found{} : Found{end + 3, ""};
  }
  std::size_t at = text.size() > 1 && text[1] == '/' ? 2 : 1;
  const std::size_t begin = at;
  while (at < text.size() && std::isalnum(static_cast<unsigned char>(text[at])) != 0) ++at;
  const std::string name = lowerCase(text.substr(begin, at - begin));
  if (std::find(kTags.begin(), kTags.end(), name) == kTags.end()) return {};
  const auto end = text.find_first_of("<>", at);
  if (end == std::string_view::npos || text[end] == '<') return {};
  // "a < b and c > d" has a space where a tag has its name; "<b and c>" has no attribute.
  const std::string_view attributes = text.substr(at, end - at);
  if (!attributes.empty() && attributes != "/" && attributes != " /" &&
      attributes.find('=') == std::string_view::npos)
    return {};
  if (begin == 1 && (name == "script" || name == "style")) {
    const auto close = text.find("</" + name + ">", end);
    if (close != std::string_view::npos) return {close + name.size() + 3, ""};
  }
  return {end + 1, isBlockTag(name) ? " " : ""};
}

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

void note(std::vector<Cause>& causes, std::string kind, std::string detail) {
  Cause cause{std::move(kind), std::move(detail)};
  if (std::find(causes.begin(), causes.end(), cause) == causes.end())
    causes.push_back(std::move(cause));
}

}  // namespace

Step markupStep() {
  return [](const LineInHand& line) -> std::optional<Finding> {
    if (line.text().find_first_of("&<") == std::string::npos) return std::nullopt;
    Finding finding;
    bool tags = false;
    for (std::string_view rest = line.text(); !rest.empty();) {
      Found found;
      if (rest.front() == '&') found = entityAt(rest);
      if (rest.front() == '<') found = tagAt(rest);
      if (found.size == 0) {
        finding.after += rest.front();
        rest.remove_prefix(1);
        continue;
      }
      const std::string wrong(rest.substr(0, found.size));
      if (wrong.front() == '&') note(finding.causes, "entity", wrong + " → " + found.instead);
      else note(finding.causes, "tag", wrong.size() > 40 ? wrong.substr(0, 37) + "…" : wrong);
      tags = tags || wrong.front() == '<';
      finding.after += found.instead;
      rest.remove_prefix(found.size);
    }
    if (finding.causes.empty()) return std::nullopt;
    if (tags) finding.after = trimmed(finding.after);
    if (finding.after.empty()) {
      finding.drop = true;
      finding.causes = {{"only-markup", ""}};
    }
    return finding;
  };
}

}  // namespace glassbox::text
