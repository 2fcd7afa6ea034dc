#include "course/written.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace glassbox::course {
namespace {

constexpr std::string_view kWhite = " \t\r\n";

/// Bytes of the valid UTF-8 character at the front; 0: none.
std::size_t characterSize(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < size) return 0;
  for (std::size_t i = 1; i < size; ++i)
    if ((byte(i) & 0xC0U) != 0x80) return 0;
  const unsigned second = byte(1);
  const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
  const bool none = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
  return overlong || none ? 0 : size;
}

/// The same; 0 for control characters too, which no text that people write has.
std::size_t plainSize(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text[0]);
  const bool control = byte == 0x7F || (byte < 0x20 && kWhite.find(text[0]) == kWhite.npos);
  return control ? 0 : characterSize(text);
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(kWhite);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kWhite) - first + 1);
}

std::string lowered(std::string_view text) {
  std::string small(text);
  for (char& letter : small)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return small;
}

std::vector<std::string> wordsOf(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = text.find_first_not_of(kWhite); at != std::string_view::npos;) {
    const auto end = std::min(text.find_first_of(kWhite, at), text.size());
    words.emplace_back(text.substr(at, end - at));
    at = text.find_first_not_of(kWhite, end);
  }
  return words;
}

std::string simplified(std::string_view text) {
  std::string joined;
  for (const std::string& word : wordsOf(text)) joined += (joined.empty() ? "" : " ") + word;
  return joined;
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t start = 0;;) {
    const auto end = text.find(separator, start);
    parts.emplace_back(text.substr(start, end - start));
    if (end == std::string_view::npos) return parts;
    start = end + separator.size();
  }
}

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find('\n', start), text.size());
    auto line = text.substr(start, end - start);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    start = end + 1;
  }
  return lines;
}

std::optional<double> numberOf(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double number = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || code != std::errc() || end != text.data() + text.size()) return {};
  return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<double> typedNumber(std::string_view text) {
  std::string plain(trimmed(text));
  constexpr std::string_view kMinus = "−";
  if (plain.starts_with(kMinus)) plain.replace(0, kMinus.size(), "-");
  const auto commas = std::count(plain.begin(), plain.end(), ',');
  if (commas > 1 || (commas == 1 && plain.find('.') != std::string::npos)) return {};
  std::replace(plain.begin(), plain.end(), ',', '.');
  return numberOf(plain);
}

std::string toText(double number) {
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, number);
  return {digits, end.ptr};
}

bool isId(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
  });
}

bool isPlainText(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = plainSize(text.substr(at));
    if (size == 0) return false;
    at += size;
  }
  return true;
}

std::string plainTextOf(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = plainSize(text.substr(at));
    plain += text.substr(at, size);
    at += std::max<std::size_t>(size, 1);
  }
  return plain;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned>(byte) & 0xC0U) != 0x80;
  }));
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i)
    text += (i == 0 ? "" : i + 1 == names.size() ? " or " : ", ") + names[i];
  return text;
}

void Faults::error(int line, std::string message) {
  list_.push_back({.file = file_, .line = line, .message = std::move(message)});
}

void Faults::warning(int line, std::string message) {
  list_.push_back({.file = file_,
                   .line = line,
                   .message = std::move(message),
                   .severity = Diagnostic::Severity::kWarning});
}

std::vector<Diagnostic> Faults::take() {
  std::stable_sort(list_.begin(), list_.end(),
                   [](const auto& a, const auto& b) { return a.line < b.line; });
  return std::move(list_);
}

bool hasErrors(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& one) {
    return one.severity == Diagnostic::Severity::kError;
  });
}

}  // namespace glassbox::course
