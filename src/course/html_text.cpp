#include "course/html_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "course/written.h"

namespace glassbox::course {
namespace {

using Name = std::pair<std::string_view, std::string_view>;

constexpr Name kEntities[] = {
    {"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},
    {"nbsp", " "},   {"auml", "ä"},   {"ouml", "ö"},   {"uuml", "ü"},   {"Auml", "Ä"},
    {"Ouml", "Ö"},   {"Uuml", "Ü"},   {"szlig", "ß"},  {"eacute", "é"}, {"egrave", "è"},
    {"agrave", "à"}, {"ccedil", "ç"}, {"ndash", "–"},  {"mdash", "—"},  {"hellip", "…"},
    {"lsquo", "‘"},  {"rsquo", "’"},  {"sbquo", "‚"},  {"ldquo", "“"},  {"rdquo", "”"},
    {"bdquo", "„"},  {"laquo", "«"},  {"raquo", "»"},  {"times", "×"},  {"divide", "÷"},
    {"minus", "−"},  {"plusmn", "±"}, {"middot", "·"}, {"bull", "•"},   {"deg", "°"},
    {"euro", "€"},   {"sect", "§"},   {"sup2", "²"},   {"sup3", "³"},   {"le", "≤"},
    {"ge", "≥"},     {"ne", "≠"},     {"asymp", "≈"},  {"infin", "∞"},  {"rarr", "→"},
    {"larr", "←"},   {"copy", "©"},   {"shy", ""},     {"thinsp", " "}, {"ensp", " "}};

constexpr std::string_view kOwnLine[] = {"br", "p",  "div", "li", "tr",  "table", "ul",
                                         "ol", "dl", "dt",  "dd", "pre", "hr",    "blockquote",
                                         "h1", "h2", "h3",  "h4", "h5",  "h6"};
constexpr std::string_view kMedia[] = {"img", "audio", "video", "object", "iframe", "svg", "embed"};

template <std::size_t N>
bool isOneOf(std::string_view name, const std::string_view (&names)[N]) {
  return std::ranges::find(names, name) != std::end(names);
}

bool isLetter(char sign) { return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z'); }

std::string utf8(unsigned code) {
  std::string text;
  const auto add = [&](unsigned byte) { text += static_cast<char>(byte); };
  if (code < 0x80) {
    add(code);
  } else if (code < 0x800) {
    add(0xC0U | code >> 6U);
  } else if (code < 0x10000) {
    add(0xE0U | code >> 12U);
    add(0x80U | (code >> 6U & 63U));
  } else {
    add(0xF0U | code >> 18U);
    add(0x80U | (code >> 12U & 63U));
    add(0x80U | (code >> 6U & 63U));
  }
  if (code >= 0x80) add(0x80U | (code & 63U));
  return text;
}

/// The character of `name` without '&' and ';'; itself again if nobody knows it.
std::string entity(std::string_view name) {
  for (const auto& [known, text] : kEntities)
    if (name == known) return std::string(text);
  unsigned code = 0;
  const bool hexadecimal = name.starts_with("#x") || name.starts_with("#X");
  const auto digits = name.substr(name.starts_with('#') ? (hexadecimal ? 2 : 1) : name.size());
  const auto [end, fault] =
      std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
  const bool whole = fault == std::errc() && end == digits.data() + digits.size();
  const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
  if (!whole || control || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
    return "&" + std::string(name) + ";";
  return code == 0xA0 ? " " : utf8(code);
}

/// The value of `name="…"` in a tag.
std::string attributeOf(std::string_view tag, std::string_view name) {
  const std::string small = lowered(tag);
  const std::string wanted = " " + std::string(name) + "=";
  const auto at = small.find(wanted);
  if (at == std::string::npos || at + wanted.size() >= tag.size()) return {};
  const char quote = tag[at + wanted.size()];
  if (quote != '"' && quote != '\'') return {};
  const auto begin = at + wanted.size() + 1;
  const auto end = tag.find(quote, begin);
  return end == std::string_view::npos ? std::string()
                                       : std::string(trimmed(tag.substr(begin, end - begin)));
}

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html) {}

  HtmlText read() {
    while (at_ < html_.size()) {
      if (isTag()) skipTag();
      else if (html_[at_] == '&') readEntity();
      else add(html_[at_++]);
    }
    result_.text = std::string(trimmed(result_.text));
    return std::move(result_);
  }

 private:
  bool isTag() const {
    if (html_[at_] != '<' || at_ + 1 >= html_.size()) return false;
    const char next = html_[at_ + 1];
    return (isLetter(next) || next == '/' || next == '!' || next == '?') &&
           html_.find('>', at_) != std::string_view::npos;
  }

  void add(char letter) {
    std::string& text = result_.text;
    const bool white = letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
    if (!white) text += letter;
    else if (!text.ends_with(' ') && !text.ends_with('\n')) text += ' ';
  }

  void endLine() {
    std::string& text = result_.text;
    while (text.ends_with(' ')) text.pop_back();
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
  }

  void readEntity() {
    constexpr std::size_t kLongest = 10;
    const auto end = html_.find(';', at_);
    const bool near = end != std::string_view::npos && end - at_ <= kLongest && end > at_ + 1;
    if (!near) return add(html_[at_++]);
    for (const char letter : entity(html_.substr(at_ + 1, end - at_ - 1))) add(letter);
    at_ = end + 1;
  }

  void skipTag() {
    result_.hadMarkup = true;
    if (html_.substr(at_).starts_with("<!--")) return skipPast("-->");
    const auto end = html_.find('>', at_);
    const std::string_view tag = html_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    const bool closes = tag.starts_with('/');
    std::string_view name = tag.substr(closes ? 1 : 0);
    name = name.substr(0, std::min(name.find_first_of(" \t\r\n/"), name.size()));
    const std::string small = lowered(name);
    if (isOneOf(small, kOwnLine)) endLine();
    if ((small == "td" || small == "th") && closes) add(' ');
    if (!closes && (small == "script" || small == "style")) skipPast("</" + small + ">");
    if (closes || !isOneOf(small, kMedia)) return;
    result_.hadPictures = true;
    const std::string description = attributeOf(tag, "alt");
    if (description.empty()) return;
    for (const char letter : "[" + textOfHtml(description).text + "]") add(letter);
  }

  void skipPast(const std::string& end) {
    const auto found = lowered(html_.substr(at_)).find(end);
    at_ = found == std::string::npos ? html_.size() : at_ + found + end.size();
  }

  std::string_view html_;
  std::size_t at_ = 0;
  HtmlText result_;
};

}  // namespace

HtmlText textOfHtml(std::string_view html) { return Reader(html).read(); }

}  // namespace glassbox::course
