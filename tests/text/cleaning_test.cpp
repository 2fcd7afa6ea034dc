// Cleaning on samples of ours: faults planted by hand are found where they are and repaired as
// written down (resources/cleaning/faults.json), clean text stays as it is.
#include "text/cleaning/cleaning.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/error.h"
#include "base/files.h"
#include "text/story_world.h"

namespace glassbox::text {
namespace {

namespace fs = std::filesystem;

fs::path inSource(const char* path) { return fs::path(GLASSBOX_SOURCE_DIR) / path; }

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

CleanedText clean(std::string_view text, std::vector<std::string> steps = standardSteps()) {
  CleaningSettings settings;
  settings.steps = std::move(steps);
  return cleanText(text, settings);
}

/// What one step makes of one line; "(dropped)" if that.
std::string after(const std::string& step, const std::string& line) {
  const CleanedText cleaned = clean(line + "\n", {step});
  if (cleaned.decisions.empty()) return "(unchanged)";
  return cleaned.decisions[0].dropped ? "(dropped)" : cleaned.decisions[0].after;
}

std::string stories(int count, std::uint64_t seed) {
  StoryWorldSettings settings;
  settings.seed = seed;
  std::string text;
  for (const Story& story : StoryWorld(settings).take(count)) text += story.text + "\n";
  return text;
}

TEST(Cleaning, FindsEveryPlantedFaultAndNothingElse) {
  EXPECT_EQ(dirtySample(), readFile(inSource("resources/cleaning/dirty.txt")));
  const CleanedText cleaned = cleanText(dirtySample(), {});
  const auto manifest =
      nlohmann::json::parse(readFile(inSource("resources/cleaning/faults.json"))).at("faults");
  ASSERT_GE(manifest.size(), 40U);
  ASSERT_EQ(cleaned.decisions.size(), manifest.size());
  const std::vector<std::string> clean = linesOf(cleaned.text);
  for (std::size_t i = 0; i < manifest.size(); ++i) {
    const auto& fault = manifest[i];
    const Decision& found = cleaned.decisions[i];
    EXPECT_EQ(found.line, fault.at("line").get<std::int64_t>());
    EXPECT_EQ(found.step, fault.at("step").get<std::string>()) << found.line;
    EXPECT_EQ(found.causes.at(0).kind, fault.at("kind").get<std::string>()) << found.line;
    EXPECT_FALSE(reasonOf(found).empty());
    EXPECT_EQ(found.dropped, fault.at("repaired").is_null()) << found.line;
    if (found.dropped) continue;
    EXPECT_EQ(found.after, fault.at("repaired").get<std::string>());
    const auto place = std::find(cleaned.rawLines.begin(), cleaned.rawLines.end(), found.line);
    ASSERT_NE(place, cleaned.rawLines.end());
    EXPECT_EQ(clean.at(static_cast<std::size_t>(place - cleaned.rawLines.begin())), found.after);
  }
}

TEST(Cleaning, MakesTheDirtyStoriesOfTheLessonClean) {
  const fs::path lesson = inSource("lessons/03-clean-text-first");
  const std::string pink = "Finn has a pink cow . the pink cow sings in the garden .";
  const CleanedText cleaned = cleanText(readFile(lesson / "dirty.txt"), {});
  std::vector<std::string> lines = linesOf(cleaned.text);
  EXPECT_EQ(std::count(lines.begin(), lines.end(), pink), 1) << "of 120 copies one stays";
  std::erase(lines, pink);
  EXPECT_EQ(lines, linesOf(cleanText(readFile(lesson / "clean.txt"), {}).text));
}

TEST(Cleaning, LeavesCleanTextAsItIs) {
  std::size_t lines = 0;
  std::size_t alarms = 0;
  for (const char* name : {"prose.en.txt", "prose.de.txt"}) {
    const std::string prose = readFile(fs::path(GLASSBOX_TEST_DATA) / "cleaning" / name);
    const CleanedText cleaned = cleanText(prose, {});
    lines += static_cast<std::size_t>(cleaned.flow.rawLines);
    alarms += cleaned.decisions.size();
    for (const Decision& one : cleaned.decisions)
      ADD_FAILURE() << name << ":" << one.line << ": " << reasonOf(one);
    EXPECT_EQ(cleaned.text, prose);
  }
  EXPECT_GT(lines, 300U);
  EXPECT_EQ(alarms, 0U);
}

TEST(Cleaning, RaisesFewAlarmsOnStories) {
  for (const std::uint64_t seed : {1, 5, 9}) {
    const std::string text = stories(5000, seed);
    const CleanedText cleaned = cleanText(text, {});
    // Stories that were drawn twice are no false alarm.
    const auto alarms = std::count_if(cleaned.decisions.begin(), cleaned.decisions.end(),
                                      [](const Decision& one) { return one.step != "duplicates"; });
    EXPECT_LT(alarms, 25) << "0.5 % of 5000 lines, seed " << seed;
  }
}

TEST(Cleaning, CountsEveryLineOnTheWayFromRawToClean) {
  const CleanedText cleaned = cleanText(readFile(inSource("resources/cleaning/dirty.txt")), {});
  std::int64_t lines = cleaned.flow.rawLines;
  std::map<std::string, std::int64_t> repaired;
  std::map<std::string, std::int64_t> dropped;
  for (const Decision& one : cleaned.decisions) ++(one.dropped ? dropped : repaired)[one.step];
  ASSERT_EQ(cleaned.flow.steps.size(), standardSteps().size());
  for (const StepCount& step : cleaned.flow.steps) {
    EXPECT_EQ(step.linesIn, lines) << step.step;
    EXPECT_EQ(step.repaired, repaired[step.step]) << step.step;
    EXPECT_EQ(step.dropped, dropped[step.step]) << step.step;
    lines = step.linesOut();
  }
  EXPECT_EQ(lines, cleaned.flow.cleanLines);
  EXPECT_EQ(lines, static_cast<std::int64_t>(linesOf(cleaned.text).size()));
}

TEST(Cleaning, UndoesSingleDecisions) {
  const std::string text =
      "teh cat sat on teh mat .\nteh dog ran home .\ngo away , you stupid cat !\n";
  CleaningSettings settings;
  const CleanedText all = cleanText(text, settings);
  ASSERT_EQ(all.decisions.size(), 3U);
  EXPECT_EQ(all.decisions[0].id, "slips:1");
  EXPECT_EQ(all.decisions[2].id, "inappropriate:3");
  settings.except = {"slips:1", "inappropriate:3"};
  const CleanedText some = cleanText(text, settings);
  EXPECT_EQ(some.text,
            "teh cat sat on teh mat .\nthe dog ran home .\ngo away , you stupid cat !\n");
  ASSERT_EQ(some.decisions.size(), 1U);
  EXPECT_EQ(some.decisions[0].id, "slips:2");
  const auto& slips = *std::find_if(some.flow.steps.begin(), some.flow.steps.end(),
                                    [](const StepCount& one) { return one.step == "slips"; });
  EXPECT_EQ(slips.undone, 1);
}

TEST(Cleaning, TakesStepsInTheOrderAskedFor) {
  const std::string text = "the dog is at home now .\nteh dog is at home now .\n";
  EXPECT_EQ(clean(text, {"slips", "duplicates"}).flow.cleanLines, 1);
  EXPECT_EQ(clean(text, {"duplicates", "slips"}).flow.cleanLines, 2);
  EXPECT_EQ(clean(text, {}).text, text);
}

TEST(Cleaning, RefusesWhatItDoesNotHave) {
  CleaningSettings settings;
  settings.steps = {"polish"};
  EXPECT_THROW(cleanText("a", settings), InputError);
  settings.steps = {"slips", "slips"};
  EXPECT_THROW(cleanText("a", settings), InputError);
  settings = {};
  settings.language = "klingon";
  EXPECT_THROW(cleanText("a", settings), InputError);
  settings = {};
  settings.nearDuplicate = 0.2;
  EXPECT_THROW(cleanText("a", settings), InputError);
}

TEST(CleaningSteps, RepairEncodings) {
  EXPECT_EQ(after("encoding", "cafÃ© in MÃ¼nchen"), "café in München");
  EXPECT_EQ(after("encoding", "itâ€™s â€œfineâ€\xC2\x9D"), "it’s “fine”");
  EXPECT_EQ(after("encoding", "cafÃƒÂ©"), "café") << "twice misread";
  EXPECT_EQ(after("encoding", "Ð¿Ñ€Ð¸Ð²ÐµÑ‚"), "привет");
  EXPECT_EQ(after("encoding", "na\xEFve"), "naïve");
  EXPECT_EQ(after("encoding", "bell\x07 and\x1B more"), "bell and more");
  for (const char* right :
       {"„groß“", "São Paulo, NÃO", "Ä“", "naïve café — “quoted”", "привет", "日本語"})
    EXPECT_EQ(after("encoding", right), "(unchanged)") << right;
}

TEST(CleaningSteps, TakeOutMarkup) {
  EXPECT_EQ(after("markup", "<p>Fish &amp; chips<br/>at 5</p>"), "Fish & chips at 5");
  EXPECT_EQ(after("markup", "caf&eacute; &#8211; &#x201C;open&#x201D;"), "café – “open”");
  EXPECT_EQ(after("markup", "<script>var a = 1;</script>Hello"), "Hello");
  EXPECT_EQ(after("markup", "<!-- note -->"), "(dropped)");
  for (const char* right : {"if a < b and c > d", "R&D; AT&T", "x <- 5", "<b and c>", "&unknown;"})
    EXPECT_EQ(after("markup", right), "(unchanged)") << right;
}

TEST(CleaningSteps, CoverPersonalData) {
  EXPECT_EQ(after("personal", "Write to anna.b@example.org."), "Write to [e-mail].");
  EXPECT_EQ(after("personal", "Call 030 / 123 45 67 today"), "Call [phone] today");
  EXPECT_EQ(after("personal", "Call (212) 555-0142, or 212-555-0143"), "Call [phone], or [phone]");
  EXPECT_EQ(after("personal", "Tel. 123456"), "Tel. [phone]");
  EXPECT_EQ(after("personal", "Card 5500-0000-0000-0004!"), "Card [card]!");
  EXPECT_EQ(after("personal", "He lives at 7 Old Mill Road."), "He lives at [address].");
  EXPECT_EQ(after("personal", "Lindenstraße 12, 10969 Berlin"), "[address]");
  for (const char* right :
       {"Card 5500-0000-0000-0005", "ISBN 978-3-16-148410-0", "on 17.05.2024 and 2024-05-17",
        "3 000 000 people", "0.1234567", "1,234,567,890", "pi is 3.14159265358979",
        "In 1929 Wall Street fell", "the 7.15 from platform 2", "from 1914 to 1918", "5 @ 3",
        "£ 1200000 a year", "room 101, floor 12", "weg 7"})
    EXPECT_EQ(after("personal", right), "(unchanged)") << right;
}

TEST(CleaningSteps, LookAtWordsAndWhatStandsAroundThem) {
  EXPECT_EQ(after("inappropriate", "you stupid cat"), "(dropped)");
  EXPECT_EQ(after("inappropriate", "Du bist so blöde!"), "(dropped)");
  for (const char* right : {"there are no stupid questions", "I felt stupid",
                            "he felt as if struck dumb", "stupidity", "the door shut. Up he went"})
    EXPECT_EQ(after("inappropriate", right), "(unchanged)") << right;
  CleaningSettings own;
  own.steps = {"inappropriate"};
  own.wordList = "# mine\nbroccoli*\n! no broccoli\n";
  EXPECT_EQ(cleanText("Broccolis again\nno broccoli today\nyou stupid cat\n", own).text,
            "no broccoli today\nyou stupid cat\n");
}

TEST(CleaningSteps, TellLanguagesAndGarbage) {
  CleaningSettings german;
  german.steps = {"language"};
  german.language = "de";
  const std::string both =
      "der Hund ist nicht in dem Haus und wir sind es auch nicht\n"
      "the dog is not in the house and we are not there\nBonjour\n";
  EXPECT_EQ(cleanText(both, german).flow.cleanLines, 2);
  german.language = "auto";
  EXPECT_EQ(cleanText(both + both + "die Katze ist in dem Haus, und der Hund ist es auch\n", german)
                .flow.language,
            "de");
  EXPECT_EQ(after("garbage", "xkcdqz bvnmrt plkhgf"), "(dropped)");
  EXPECT_EQ(after("garbage", "buy buy buy buy buy"), "(dropped)");
  EXPECT_EQ(after("garbage", "%%% ### *** $$$ &&&"), "(dropped)");
  EXPECT_EQ(after("garbage", "aaaaaaaaaaaaaaaaaaaaaa"), "(dropped)");
  for (const char* right : {"* * *", "Tchaikovsky and Przybylski", "no, no, no, no!", "3.14159",
                            "rhythm", "Zdeněk Dvořák, Szczebrzeszyn"})
    EXPECT_EQ(after("garbage", right), "(unchanged)") << right;
}

}  // namespace
}  // namespace glassbox::text
