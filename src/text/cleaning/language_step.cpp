// Which language a line is in, told by its function words: the, and, of; der, und, nicht. A line is
// dropped only where another language is plain, so short lines and names stay.
#include <algorithm>
#include <array>
#include <sstream>
#include <unordered_map>

#include "text/cleaning/step.h"
#include "text/unicode.h"

namespace glassbox::text {
namespace {

struct Language {
  const char* name;
  const char* words;
};

constexpr std::array kLanguages = {
    Language{"en",
             "the and of to in is was he for it with as his on be at by had not are but from or "
             "have an they which one you were her all she there would their we him been has when "
             "who will no more if out so what up said its about than into them can only other "
             "time could these two may then do first any my now such like our over me even most "
             "this that goes does where how some very again soon"},
    Language{
        "de",
        "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch "
        "es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über "
        "einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ich du "
        "wir ihr ihm ihn uns mein kein wenn dann schon hier alle doch"},
    Language{"fr",
             "le la les de des du et un une est en que qui dans pour pas au sur se ce il elle ne "
             "plus par avec son sa ses aux était être cette mais nous vous ils on leur tout comme "
             "ou où sont été fait deux très même sans je tu y"},
    Language{
        "es",
        "el la los las de del y en que un una es por con no para se su al lo como más pero sus "
        "le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde "
        "quien desde todo nos durante ni era fue ser son yo él ella"},
    Language{
        "it",
        "il la di che e un una è per non in del con le si da al i della lo gli come più ma nel "
        "dei sono alla anche ha questo o dal essere era delle se ci suo sua loro quando tutto "
        "molto fu stato io lui lei"},
    Language{"nl",
             "de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij "
             "uit nog naar heeft ze wordt door over was hij worden wel werd had je hun zo kan tot "
             "deze geen meer wij ik"},
    Language{
        "pt",
        "o a os as de do da e em que um uma é para com não por se mais dos das como mas foi ao "
        "ele ela na no seu sua ou ser quando muito nos já está eu também só pelo pela até isso "
        "são entre era depois sem mesmo"}};

/// For each function word the languages it belongs to, a bit each.
const std::unordered_map<std::string, unsigned>& functionWords() {
  static const auto all = [] {
    std::unordered_map<std::string, unsigned> map;
    for (std::size_t i = 0; i < kLanguages.size(); ++i) {
      std::istringstream words(kLanguages[i].words);
      for (std::string word; words >> word;) map[word] |= 1U << i;
    }
    return map;
  }();
  return all;
}

/// Share of the letters that are not Latin, of a line with so many letters at least.
bool mostlyOtherLetters(std::string_view line) {
  int letters = 0;
  int latin = 0;
  for (; !line.empty(); line.remove_prefix(firstCharacter(line).size)) {
    const std::int32_t code = firstCharacter(line).codePoint;
    if (!isLetter(code)) continue;
    ++letters;
    if (code < 0x250 || (code >= 0x1E00 && code < 0x1F00)) ++latin;
  }
  return letters >= 10 && latin * 2 < letters;
}

}  // namespace

const std::vector<std::string>& languages() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const Language& one : kLanguages) all.emplace_back(one.name);
    return all;
  }();
  return names;
}

std::vector<int> functionWordsIn(const std::vector<Word>& words) {
  std::vector<int> counts(kLanguages.size(), 0);
  for (const Word& word : words) {
    const auto found = functionWords().find(word.lower);
    if (found == functionWords().end()) continue;
    for (std::size_t i = 0; i < counts.size(); ++i)
      if ((found->second >> i & 1U) != 0) ++counts[i];
  }
  return counts;
}

std::string Survey::language() const {
  std::string best;
  std::int64_t most = 0;
  for (const auto& [name, count] : functionWords)
    if (count > most) {
      most = count;
      best = name;
    }
  return words > 0 && most * 10 >= words ? best : std::string();
}

Step languageStep(const std::string& language) {
  const auto place = std::find(languages().begin(), languages().end(), language);
  const auto wanted = static_cast<std::size_t>(place - languages().begin());
  return [wanted](const LineInHand& line) -> std::optional<Finding> {
    if (wanted >= languages().size()) return std::nullopt;
    const auto drop = [](std::string detail) {
      return Finding{.drop = true, .after = "", .causes = {{"other-language", std::move(detail)}}};
    };
    const std::vector<Word>& words = line.words();
    if (words.size() < 6) {
      return mostlyOtherLetters(line.text()) ? std::optional(drop("not Latin")) : std::nullopt;
    }
    const std::vector<int> counts = functionWordsIn(words);
    const auto best = std::max_element(counts.begin(), counts.end());
    const bool plain =
        *best >= 3 && *best * 4 >= static_cast<int>(words.size()) && counts[wanted] * 3 <= *best;
    if (plain) return drop(languages()[static_cast<std::size_t>(best - counts.begin())]);
    return *best == 0 && mostlyOtherLetters(line.text()) ? std::optional(drop("not Latin"))
                                                         : std::nullopt;
  };
}

}  // namespace glassbox::text
