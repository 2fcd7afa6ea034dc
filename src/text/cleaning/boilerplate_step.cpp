// Lines that belong to a page and not to its text: menus, notices, advertisements.
#include <algorithm>
#include <array>

#include "text/cleaning/phrases.h"
#include "text/cleaning/step.h"

namespace glassbox::text {
namespace {

/// Nobody writes these in a text of their own.
constexpr std::string_view kAnywhere = R"(
click here
all rights reserved
we use cookies
this site uses cookies
this website uses cookies
accept all cookies
accept cookies
subscribe to our newsletter
sign up for our newsletter
skip to main content
skip to content
enable javascript
javascript is disabled
terms and conditions apply
add to cart
hier klicken
alle rechte vorbehalten
wir verwenden cookies
diese website verwendet cookies
cookies akzeptieren
unseren newsletter
zum inhalt springen
in den warenkorb
)";

/// Ordinary words, so only where the line says little else.
constexpr std::string_view kInShortLines = R"(
read more
share this
back to top
log in
sign up
privacy policy
cookie policy
terms of use
terms of service
next page
previous page
print this page
advertisement
related articles
leave a comment
follow us
buy now
free shipping
weiterlesen
nach oben
seite drucken
impressum
datenschutz
anzeige
)";
constexpr std::size_t kShort = 5;  ///< words

/// "Home | News | About us": three or more signs between short parts.
bool isMenu(std::string_view line) {
  std::size_t parts = 1;
  std::size_t words = 0;
  bool inWord = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool arrow = line.substr(i).starts_with("»") || line.substr(i).starts_with("›");
    if (line[i] == '|' || arrow) {
      if (words > 3) return false;
      ++parts;
      words = 0;
      inWord = false;
      if (arrow) ++i;
      continue;
    }
    const bool space = line[i] == ' ';
    if (!space && !inWord) ++words;
    inWord = !space;
  }
  // Rows of tables are mostly numbers.
  const auto digits =
      std::count_if(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
  return parts >= 3 && words <= 3 && digits * 4 < static_cast<std::ptrdiff_t>(line.size());
}

/// "Page 3 of 12".
bool isPageNumber(const std::vector<Word>& words) {
  return words.size() == 4 && (words[0].lower == "page" || words[0].lower == "seite") &&
         (words[2].lower == "of" || words[2].lower == "von") &&
         std::all_of(words[1].lower.begin(), words[1].lower.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Step boilerplateStep() {
  return [anywhere = Phrases(kAnywhere),
          inShort = Phrases(kInShortLines)](const LineInHand& line) -> std::optional<Finding> {
    const auto drop = [](std::string detail) {
      return Finding{.drop = true, .after = "", .causes = {{"boilerplate", std::move(detail)}}};
    };
    const std::vector<Word>& words = line.words();
    if (const auto phrase = anywhere.find(line.text(), words)) return drop(*phrase);
    if (words.size() <= kShort)
      if (const auto phrase = inShort.find(line.text(), words)) return drop(*phrase);
    if (isPageNumber(words)) return drop(line.text());
    if (line.text().size() < 400 && isMenu(line.text())) return drop("|");
    return std::nullopt;
  };
}

Step inappropriateStep(const CleaningSettings& settings) {
  const std::string_view list = settings.wordList.empty() ? mildWords() : settings.wordList;
  return [phrases = Phrases(list)](const LineInHand& line) -> std::optional<Finding> {
    if (phrases.empty()) return std::nullopt;
    const auto phrase = phrases.find(line.text(), line.words());
    if (!phrase) return std::nullopt;
    return Finding{.drop = true, .after = "", .causes = {{"word", *phrase}}};
  };
}

}  // namespace glassbox::text
