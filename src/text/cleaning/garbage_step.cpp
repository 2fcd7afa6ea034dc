// Lines that are no language at all: few letters, one word again and again, keys struck at random.
// What letters may follow each other is learned from common words and from the text's beginning.
#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "text/cleaning/step.h"
#include "text/unicode.h"

namespace glassbox::text {
namespace {

constexpr int kEdge = Survey::kLetters - 1;

/// Words of everyday English and German: enough to know which letters like each other.
constexpr std::string_view kCommonWords =
    "about above across action after again against almost alone along already although always "
    "among "
    "animal another answer around because become before behind believe below between beyond bring "
    "brother build building business called cannot carry century certain change children church "
    "circle city clear close cold common complete consider could country course cover cross "
    "current "
    "daughter day decide different difficult direction discover distance doctor door down draw "
    "dream "
    "during early earth east easy education effect eight either else end enough enter even evening "
    "every example experience explain eye face fact family far farm father feel field fight figure "
    "finally find fire first five floor flower follow food foot force forest form found four "
    "friend "
    "front full garden gave general girl give glass gold good government great green ground group "
    "grow "
    "half hand happen hard have head hear heart heat heavy help here high history hold home horse "
    "hour "
    "house hundred idea important inch include indeed interest island just keep kind king knew "
    "know "
    "language large last late laugh law learn leave left letter level life light line listen "
    "little "
    "live long look lost love machine main make many mark matter mean measure method middle might "
    "mile "
    "mind minute money month moon morning most mother mountain move much music must name nation "
    "nature "
    "near need never next night north nothing notice number object ocean often once only open "
    "order "
    "other outside over page paper part pass past pattern people perhaps person picture piece "
    "place "
    "plain plan plant play point politics possible power present press pretty problem produce "
    "product "
    "public pull purpose quarter question quick quiet quite rain raise reach read ready reason "
    "record "
    "remember report rest right river road rock room round rule same school science season second "
    "see "
    "seem sense sentence separate serve several shape ship short should shoulder show side sight "
    "sign "
    "silence similar simple since sing sister six sleep slow small smile snow society some song "
    "soon "
    "sound south space speak special spring square stand star start state station stay still stone "
    "stood story straight strange street strength strong student study such sudden summer sun sure "
    "surface system table talk teach tell ten themselves thing think third those though thought "
    "thousand three through time together told toward town trade train travel tree trouble true "
    "turn "
    "twelve under understand until upon usual valley value view village visit voice wait walk wall "
    "want warm watch water weather week weight well went west what wheel where which while white "
    "whole "
    "whose why wide wife wild wind window winter wish with within without woman wonder wood word "
    "work "
    "world would write wrong year yellow yesterday young zero "
    "abend aber alle anders anfang antwort arbeit auch aufgabe auge ausser bald bauen baum "
    "beginnen "
    "beispiel bekommen bereits berg bild bleiben blick brauchen brief bringen bruder buch damit "
    "danach "
    "denken deutsch dorf drei dunkel durch eigentlich einfach entwicklung erde erfahrung erklären "
    "erste erzählen essen etwas familie fenster finden folgen frage freund freude frieden führen "
    "fünf "
    "ganz garten geben gedanke gegen gehen geld gemeinsam geschichte geschwister gesellschaft "
    "gesicht "
    "gestern gewinn glauben gleich glück gross grund haben halten hand haus heute himmel hoffen "
    "hören "
    "hund immer jahr jemand jetzt junge kaufen kennen kind kirche klein kommen können kopf kraft "
    "kurz "
    "lachen land lange lassen leben lehrer lernen lesen letzte leute licht liebe machen mädchen "
    "mensch "
    "milch minute mittag möglich monat morgen mutter nacht nähe name natürlich nehmen nichts "
    "niemand "
    "öffnen ordnung papier pferd pflanze platz plötzlich recht reden regen reise richtig rufen "
    "sache "
    "sagen schaffen schicken schlafen schlecht schnell schon schreiben schule schwarz schwer "
    "schwester "
    "sehen seite selbst sicher sitzen sohn sommer sonne sprache sprechen stadt stark stehen stimme "
    "strasse stunde suchen tisch tochter tragen treffen trinken unter vater vergessen verstehen "
    "viel "
    "vielleicht vogel volk wachsen wagen wahr wald wasser weiter welt wenig werden wichtig wieder "
    "wind "
    "winter wissen woche wohnung wollen wort wunder zahl zeigen zeit zimmer zukunft zurück "
    "zusammen "
    "zwanzig zwischen zwölf ";

int letterIndex(char c) { return c >= 'a' && c <= 'z' ? c - 'a' : -1; }

bool plainWord(const std::string& word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return letterIndex(c) >= 0; });
}

/// Binary logarithm of how likely a letter follows one, from counts mixed with even chances.
using PairTable = std::array<std::array<double, Survey::kLetters>, Survey::kLetters>;

PairTable likelihoods(const Survey& survey) {
  Survey common;
  common.add(kCommonWords);
  double seen = 0;
  for (const auto& row : survey.pairs)
    for (const double count : row) seen += count;
  // The text's own beginning counts at most four times as much as the common words.
  const double share = seen > 0 ? std::min(1.0, 4 * 6000 / seen) : 0;
  PairTable table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    double all = 0;
    for (std::size_t k = 0; k < table.size(); ++k)
      all += table[i][k] = common.pairs[i][k] + share * survey.pairs[i][k] + 0.05;
    for (double& one : table[i]) one = std::log2(one / all);
  }
  return table;
}

bool hasVowel(const std::string& word) { return word.find_first_of("aeiouy") != std::string::npos; }

/// "asdfgh": at least six letters next to each other on a keyboard.
bool alongTheKeys(const std::string& word) {
  constexpr std::array<std::string_view, 4> kRows = {"qwertyuiop", "asdfghjkl", "zxcvbnm",
                                                     "qwertzuiop"};
  if (word.size() < 6) return false;
  for (const std::string_view row : kRows)
    for (std::size_t at = 0; at + 6 <= word.size(); ++at)
      if (row.find(std::string_view(word).substr(at, 6)) != std::string_view::npos) return true;
  return false;
}

/// Least mean binary logarithm a pair of letters of a real word has; measured on prose and names.
constexpr double kLeastLikely = -6.3;

bool isGibberish(const std::string& word, const PairTable& table) {
  if (word.size() < 5 || !plainWord(word)) return false;
  if (!hasVowel(word) || alongTheKeys(word)) return true;
  double sum = 0;
  int before = kEdge;
  for (const char c : word) {
    const int letter = letterIndex(c);
    sum += table[static_cast<std::size_t>(before)][static_cast<std::size_t>(letter)];
    before = letter;
  }
  return sum / static_cast<double>(word.size()) < kLeastLikely;
}

std::string percent(double share) { return std::to_string(std::lround(100 * share)) + " %"; }

std::optional<Cause> fewLetters(std::string_view line, double fewest) {
  int signs = 0;
  int good = 0;
  for (; !line.empty(); line.remove_prefix(firstCharacter(line).size)) {
    const std::int32_t code = firstCharacter(line).codePoint;
    if (isSpace(code)) continue;
    ++signs;
    if (isLetter(code) || isMark(code) || isNumber(code)) ++good;
  }
  const double share = signs > 0 ? static_cast<double>(good) / signs : 1;
  if (signs < 12 || share >= fewest) return std::nullopt;
  return Cause{"few-letters", percent(share)};
}

std::optional<Cause> repetition(const std::vector<Word>& words, std::string_view line,
                                int longest) {
  int row = 1;
  for (std::size_t i = 1; i < words.size(); ++i) {
    row = words[i].lower == words[i - 1].lower ? row + 1 : 1;
    if (row > longest) return Cause{"repetition", words[i].lower};
  }
  // The same letter a dozen times: "aaaaaaaaaaaa".
  std::size_t same = 1;
  for (std::size_t i = 1; i < line.size(); ++i) {
    same = line[i] == line[i - 1] && std::isalpha(static_cast<unsigned char>(line[i])) != 0
               ? same + 1
               : 1;
    if (same >= 12) return Cause{"repetition", std::string(1, line[i])};
  }
  // Three words in a row that come back and back.
  if (words.size() < 18) return std::nullopt;
  std::set<std::string> different;
  for (std::size_t i = 2; i < words.size(); ++i)
    different.insert(words[i - 2].lower + " " + words[i - 1].lower + " " + words[i].lower);
  const double share =
      static_cast<double>(different.size()) / static_cast<double>(words.size() - 2);
  if (share >= 0.35) return std::nullopt;
  return Cause{"repetition", words[0].lower + " " + words[1].lower + " " + words[2].lower};
}

std::optional<Cause> gibberish(const std::vector<Word>& words, const PairTable& table) {
  std::size_t letters = 0;
  std::size_t strange = 0;
  int count = 0;
  std::string first;
  for (const Word& word : words) {
    letters += word.lower.size();
    if (!isGibberish(word.lower, table)) continue;
    strange += word.lower.size();
    if (count++ == 0) first = word.lower;
  }
  const bool enough = count >= 2 || (count == 1 && first.size() >= 12);
  if (!enough || strange * 2 < letters) return std::nullopt;
  return Cause{"gibberish", first};
}

}  // namespace

void Survey::add(std::string_view line) {
  const std::vector<Word> found = wordsOf(line);
  words += static_cast<std::int64_t>(found.size());
  const std::vector<int> counts = functionWordsIn(found);
  for (std::size_t i = 0; i < counts.size(); ++i) functionWords[languages()[i]] += counts[i];
  for (const Word& word : found) {
    if (word.lower.size() < 3 || !plainWord(word.lower)) continue;
    std::size_t before = kEdge;
    for (const char c : word.lower) {
      const auto letter = static_cast<std::size_t>(letterIndex(c));
      pairs[before][letter] += 1;
      before = letter;
    }
    pairs[before][kEdge] += 1;
  }
}

Step garbageStep(const CleaningSettings& settings, const Survey& survey) {
  return [table = likelihoods(survey), fewest = settings.fewestLetters,
          longest = settings.longestRepeat](const LineInHand& line) -> std::optional<Finding> {
    std::optional<Cause> cause = fewLetters(line.text(), fewest);
    if (!cause) cause = repetition(line.words(), line.text(), longest);
    if (!cause) cause = gibberish(line.words(), table);
    if (!cause) return std::nullopt;
    return Finding{.drop = true, .after = "", .causes = {*cause}};
  };
}

}  // namespace glassbox::text
