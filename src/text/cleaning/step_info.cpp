// What the steps are called, what they find, and how it is said.
#include <algorithm>
#include <cmath>
#include <map>

#include "base/error.h"
#include "text/cleaning/cleaning.h"
#include "text/cleaning/step.h"

namespace glassbox::text {
namespace {

std::string sentence(const Cause& cause, const Decision& decision) {
  static const std::map<std::string, std::string, std::less<>> kSayings = {
      {"mojibake", "characters read in the wrong encoding: "},
      {"stray-byte", "a byte that is no UTF-8, read as windows-1252: "},
      {"byte-order-mark", "a byte order mark inside the text"},
      {"control-character", "a control character: "},
      {"entity", "a character written in the way of web pages: "},
      {"tag", "markup of a web page: "},
      {"only-markup", "nothing but markup of a web page"},
      {"composed", "accents joined to their letters"},
      {"invisible", "an invisible character: "},
      {"ligature", "joined letters: "},
      {"width", "a wide character: "},
      {"spaces", "superfluous spaces"},
      {"other-space", "another white space than the plain one: "},
      {"empty-line", "one empty line too many"},
      {"slip", "typing slip: "},
      {"e-mail", "an e-mail address: "},
      {"phone", "a telephone number: "},
      {"card", "the number of a payment card: "},
      {"address", "a postal address: "},
      {"boilerplate", "belongs to a web page and not to its text: "},
      {"few-letters", "hardly any letters: "},
      {"repetition", "the same again and again: "},
      {"gibberish", "letters that make no words: "},
      {"other-language", "in another language: "},
      {"word", "inappropriate: "}};
  if (cause.kind == "duplicate") return "the same as line " + cause.detail;
  if (cause.kind == "near-duplicate")
    return "almost the same as line " + cause.detail + " (" +
           std::to_string(static_cast<int>(std::floor(100 * decision.similarity))) + " % alike)";
  const auto found = kSayings.find(cause.kind);
  return found == kSayings.end() ? cause.kind : found->second + cause.detail;
}

}  // namespace

std::string reasonOf(const Decision& decision) {
  std::string text;
  std::size_t said = 0;
  for (std::size_t i = 0; i < decision.causes.size(); ++i) {
    const Cause& cause = decision.causes[i];
    const auto begin = decision.causes.begin();
    const auto here = begin + static_cast<std::ptrdiff_t>(i);
    if (std::find(begin, here, cause) != here) continue;  // said already
    if (said++ == 4) return text + "; and more";
    const auto times = std::count(decision.causes.begin(), decision.causes.end(), cause);
    text += (text.empty() ? "" : "; ") + sentence(cause, decision);
    if (times > 1) text += ", " + std::to_string(times) + " times";
  }
  return text;
}

const std::vector<StepInfo>& cleaningSteps() {
  static const std::vector<StepInfo> steps = {
      {"encoding",
       "Broken characters",
       "Repairs characters that were read in the wrong encoding and takes out control characters.",
       false,
       {"mojibake", "stray-byte", "byte-order-mark", "control-character"}},
      {"markup",
       "Leftovers of web pages",
       "Takes out tags and writes characters such as &amp; plainly.",
       false,
       {"entity", "tag", "only-markup"}},
      {"unicode",
       "One way to write a character",
       "Joins accents to their letters and takes out invisible characters.",
       false,
       {"composed", "invisible", "ligature", "width"}},
      {"spaces",
       "White space",
       "Leaves one plain space between words and at most one empty line.",
       false,
       {"spaces", "other-space", "empty-line"}},
      {"slips",
       "Typing slips",
       "Puts well-known slips right that are no word of their own, such as teh.",
       false,
       {"slip"}},
      {"personal",
       "Personal data",
       "Covers e-mail and postal addresses, telephone numbers and numbers of cards.",
       false,
       {"e-mail", "phone", "card", "address"}},
      {"boilerplate",
       "Menus, notices, advertisements",
       "Drops lines that belong to a web page and not to its text.",
       true,
       {"boilerplate"}},
      {"garbage",
       "Garbage",
       "Drops lines with hardly any letters, endless repetition, or letters that make no words.",
       true,
       {"few-letters", "repetition", "gibberish"}},
      {"language",
       "Other languages",
       "Drops lines that are plainly in another language than the text.",
       true,
       {"other-language"}},
      {"inappropriate",
       "Inappropriate words",
       "Drops lines with a word of a list, unless the words around it make it harmless.",
       true,
       {"word"}},
      {"duplicates",
       "Duplicates",
       "Drops lines that stand there before, letter by letter.",
       true,
       {"duplicate"}},
      {"near-duplicates",
       "Near duplicates",
       "Drops lines that are almost the same as an earlier one.",
       true,
       {"near-duplicate"}}};
  return steps;
}

std::vector<std::string> standardSteps() {
  std::vector<std::string> names;
  for (const StepInfo& step : cleaningSteps()) names.push_back(step.name);
  return names;
}

void validate(const CleaningSettings& settings) {
  const std::vector<std::string> known = standardSteps();
  std::string all;
  for (const std::string& name : known) all += (all.empty() ? "" : ", ") + name;
  for (auto name = settings.steps.begin(); name != settings.steps.end(); ++name) {
    if (std::find(known.begin(), known.end(), *name) == known.end())
      throw InputError("there is no cleaning step " + *name + "; choose among " + all);
    if (std::find(settings.steps.begin(), name, *name) != name)
      throw InputError("the cleaning step " + *name + " can be taken once only");
  }
  if (settings.language != "auto" &&
      std::find(languages().begin(), languages().end(), settings.language) == languages().end())
    throw InputError("cannot tell the language " + settings.language +
                     "; choose auto, en, de, fr, es, it, nl or pt");
  if (!(settings.nearDuplicate >= 0.6 && settings.nearDuplicate <= 1))
    throw InputError("near duplicates must be 60 to 100 % alike");
  if (settings.nearWindow < 1 || settings.nearWindow > 1 << 20)
    throw InputError("near duplicates can be looked for among 1 to 1048576 lines");
  if (!(settings.fewestLetters >= 0 && settings.fewestLetters <= 1))
    throw InputError("the least share of letters is a number from 0 to 1");
  if (settings.longestRepeat < 1) throw InputError("a word may stand at least once in a row");
}

}  // namespace glassbox::text
