// Personal data: e-mail addresses, telephone numbers, numbers of cards, postal addresses. Each is
// covered by a mask, so that the sentence around it stays.
#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "text/cleaning/step.h"

namespace glassbox::text {
namespace {

struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  const char* kind = "";
};

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool highByte(char c) { return static_cast<unsigned char>(c) >= 0x80; }

void findEmails(std::string_view text, std::vector<Stretch>& found) {
  const auto local = [](char c) {
    return letter(c) || digit(c) || std::string_view("._%+-").find(c) != std::string_view::npos;
  };
  const auto host = [](char c) { return letter(c) || digit(c) || c == '.' || c == '-'; };
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && local(text[begin - 1])) --begin;
    std::size_t end = at + 1;
    while (end < text.size() && host(text[end])) ++end;
    while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
    const std::string_view domain = text.substr(at + 1, end - at - 1);
    const auto dot = domain.rfind('.');
    if (begin == at || dot == std::string_view::npos || dot == 0 || domain.size() - dot < 3)
      continue;
    if (!std::all_of(domain.begin() + static_cast<std::ptrdiff_t>(dot) + 1, domain.end(), letter))
      continue;
    found.push_back({begin, end, "e-mail"});
  }
}

/// A run of digits with single signs between, as numbers for people are written.
struct DigitRun {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string digits;
  std::vector<int> groups;  ///< lengths
  bool plus = false;
  bool bracket = false;
  std::string signs;  ///< what stands between the groups
};

/// What may stand between two groups of digits of one number.
bool joins(std::string_view signs) {
  constexpr std::array<std::string_view, 13> kSigns = {" ",  "-",  "/",  ".",   ")",   ") ", "(",
                                                       " (", ")-", "-(", " / ", " - ", ")/"};
  return std::find(kSigns.begin(), kSigns.end(), signs) != kSigns.end();
}

/// The run that begins at `at` (a digit, '+' or '('); empty digits if it is none.
DigitRun runAt(std::string_view text, std::size_t at) {
  DigitRun run;
  run.begin = at;
  std::size_t end = at;
  run.plus = text[end] == '+';
  if (run.plus) ++end;
  int group = 0;
  std::string pending;
  for (std::size_t last = end; last < text.size(); ++last) {
    const char c = text[last];
    if (digit(c)) {
      if (!pending.empty() && !joins(pending)) break;
      if (!pending.empty() && group > 0) run.groups.push_back(std::exchange(group, 0));
      run.bracket = run.bracket || pending.find('(') != std::string::npos;
      run.signs += pending;
      pending.clear();
      run.digits += c;
      ++group;
      end = last + 1;
    } else if (std::string_view(" -/.()").find(c) != std::string_view::npos && pending.size() < 3) {
      pending += c;
    } else {
      break;
    }
  }
  if (group > 0) run.groups.push_back(group);
  run.end = end;
  return run;
}

/// Check digit of payment cards (Luhn 1960).
bool luhn(std::string_view digits) {
  int sum = 0;
  bool twice = false;
  for (auto it = digits.rbegin(); it != digits.rend(); ++it, twice = !twice) {
    const int value = (*it - '0') * (twice ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 == 0;
}

bool isCard(const DigitRun& run) {
  const std::size_t count = run.digits.size();
  if (count < 13 || count > 19 || run.plus || run.bracket || !luhn(run.digits)) return false;
  if (run.signs.find_first_of("./") != std::string::npos) return false;
  if (run.digits[0] < '2' || run.digits[0] > '6') return false;
  if (run.groups.size() == 1 || run.groups == std::vector{4, 6, 5}) return true;
  return std::all_of(run.groups.begin(), run.groups.end() - 1, [](int n) { return n == 4; });
}

/// 17.05.2024, 2024-05-17, 5/17/24.
bool isDate(const DigitRun& run) {
  if (run.groups.size() != 3 || run.signs.size() != 2 || run.signs[0] != run.signs[1]) return false;
  if (run.signs[0] != '.' && run.signs[0] != '-' && run.signs[0] != '/') return false;
  const auto& g = run.groups;
  const bool yearLast = g[0] <= 2 && g[1] <= 2 && (g[2] == 4 || g[2] == 2);
  return yearLast || (g[0] == 4 && g[1] <= 2 && g[2] <= 2);
}

/// Whether one of the three words before says that a telephone number follows.
bool announced(std::string_view text, std::size_t at, const std::vector<Word>& words) {
  constexpr std::array<std::string_view, 14> kCues = {
      "call", "phone",   "telephone",     "tel",   "mobile", "fax",     "dial",
      "ring", "telefon", "telefonnummer", "handy", "mobil",  "anrufen", "rufnummer"};
  int seen = 0;
  for (auto word = words.rbegin(); word != words.rend() && seen < 3; ++word) {
    if (word->end > at) continue;
    if (text.substr(word->end, at - word->end).find_first_of("?!;") != std::string_view::npos)
      return false;
    ++seen;
    if (std::find(kCues.begin(), kCues.end(), word->lower) != kCues.end()) return true;
  }
  return false;
}

bool isPhone(const DigitRun& run, std::string_view text, const std::vector<Word>& words) {
  const std::size_t count = run.digits.size();
  if (count > 15 || isDate(run)) return false;
  if (run.plus) return count >= 8;
  const auto& g = run.groups;
  if (g == std::vector{3, 3, 4} && run.signs.find(' ') != 0) return true;  // 212-555-0142
  if (g == std::vector{3, 3, 4} && run.bracket) return true;               // (212) 555-0142
  if (g == std::vector{1, 3, 3, 4} && run.digits[0] == '1') return true;
  const bool decimal = run.signs.find('.') != std::string::npos;
  if (run.digits[0] == '0' && count >= 7 && !decimal && (g.size() > 1 || count >= 9)) return true;
  return count >= 6 && !decimal && announced(text, run.begin, words);
}

void findNumbers(const LineInHand& line, std::vector<Stretch>& found) {
  const std::string_view text = line.text();
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const bool starts = digit(c) || ((c == '+' || c == '(') && at + 1 < text.size() &&
                                     (digit(text[at + 1]) || text[at + 1] == '+'));
    if (!starts) {
      ++at;
      continue;
    }
    const char before = at > 0 ? text[at - 1] : ' ';
    DigitRun run = runAt(text, at);
    const char after = run.end < text.size() ? text[run.end] : ' ';
    const bool partOfMore = letter(before) || highByte(before) || letter(after) || after == '%' ||
                            std::string_view(".,:$#@_").find(before) != std::string_view::npos ||
                            (after == ',' && run.end + 1 < text.size() && digit(text[run.end + 1]));
    if (!partOfMore && run.digits.size() >= 6) {
      if (isCard(run)) found.push_back({run.begin, run.end, "card"});
      else if (isPhone(run, text, line.words())) found.push_back({run.begin, run.end, "phone"});
    }
    at = std::max(run.end, at + 1);
  }
}

bool isNumber(const Word& word, std::size_t most) {
  return word.lower.size() <= most && !word.lower.empty() &&
         std::all_of(word.lower.begin(), word.lower.end(), digit);
}

bool capital(std::string_view text, const Word& word) {
  const char c = text[word.begin];
  return (c >= 'A' && c <= 'Z') || (c == '\xC3' && word.end - word.begin > 2);
}

/// Whether two words have only spaces between.
bool adjacent(std::string_view text, const Word& one, const Word& next) {
  return text.substr(one.end, next.begin - one.end).find_first_not_of(' ') ==
         std::string_view::npos;
}

bool endsLikeStreet(const std::string& lower) {
  constexpr std::array<std::string_view, 6> kEnds = {"straße", "strasse", "gasse",
                                                     "allee",  "platz",   "weg"};
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) {
    return lower.size() > end.size() + 2 && lower.ends_with(end);
  });
}

/// 12 Garden Street; a year before a street ("in 1929 Wall Street") is none.
std::size_t englishAddress(std::string_view text, const std::vector<Word>& words, std::size_t i) {
  constexpr std::array<std::string_view, 14> kStreets = {
      "street", "st",    "road",  "rd",     "avenue",  "ave",       "lane",
      "ln",     "drive", "court", "square", "terrace", "boulevard", "way"};
  if (!isNumber(words[i], 5)) return 0;
  const bool year =
      words[i].lower.size() == 4 && (words[i].lower[0] == '1' || words[i].lower[0] == '2');
  for (std::size_t k = i + 1; k < words.size() && k <= i + 4; ++k) {
    if (!adjacent(text, words[k - 1], words[k]) || !capital(text, words[k])) return 0;
    const bool street =
        std::find(kStreets.begin(), kStreets.end(), words[k].lower) != kStreets.end();
    if (street && k > i + 1)
      return year && i > 0 && adjacent(text, words[i - 1], words[i]) ? 0 : words[k].end;
  }
  return 0;
}

void findAddresses(const LineInHand& line, std::vector<Stretch>& found) {
  const std::string_view text = line.text();
  const std::vector<Word>& words = line.words();
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    std::size_t begin = words[i].begin;
    std::size_t end = englishAddress(text, words, i);
    if (end == 0 && endsLikeStreet(words[i].lower) && capital(text, words[i]) &&
        isNumber(words[i + 1], 4) && adjacent(text, words[i], words[i + 1]))
      end = words[i + 1].end;
    if (end == 0) continue;
    // ", 12345 Berlin" behind it belongs to it.
    const auto next = std::find_if(words.begin(), words.end(),
                                   [&](const Word& word) { return word.begin >= end; });
    if (next != words.end() && next + 1 != words.end() && next->lower.size() == 5 &&
        isNumber(*next, 5) && text.substr(end, next->begin - end) == ", " &&
        capital(text, next[1]) && adjacent(text, *next, next[1]))
      end = next[1].end;
    found.push_back({begin, end, "address"});
    while (i + 1 < words.size() && words[i + 1].end <= end) ++i;
  }
}

}  // namespace

Step personalStep(const CleaningSettings& settings) {
  return [wanted = settings.personal](const LineInHand& line) -> std::optional<Finding> {
    const std::string& text = line.text();
    if (std::none_of(text.begin(), text.end(), [](char c) { return digit(c) || c == '@'; }))
      return std::nullopt;
    std::vector<Stretch> found;
    if (wanted.contains("e-mail")) findEmails(text, found);
    findNumbers(line, found);
    if (wanted.contains("address")) findAddresses(line, found);
    std::sort(found.begin(), found.end(),
              [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
    Finding finding;
    std::size_t done = 0;
    for (const Stretch& one : found) {
      if (one.begin < done || !wanted.contains(std::string_view(one.kind))) continue;
      finding.after += text.substr(done, one.begin - done) + "[" + one.kind + "]";
      finding.causes.push_back({one.kind, text.substr(one.begin, one.end - one.begin)});
      done = one.end;
    }
    if (finding.causes.empty()) return std::nullopt;
    finding.after += text.substr(done);
    return finding;
  };
}

}  // namespace glassbox::text
