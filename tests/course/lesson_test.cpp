#include "course/lesson_reader.h"

#include <gtest/gtest.h>

#include "base/files.h"

namespace glassbox::course {
namespace {

const std::string kHeader =
    "title: A test\nnumber: 7\nminutes: 8\nsummary: One sentence.\ngoal: see See it\n"
    "ai4k12: 3-A-iii\ncsta: Machine Learning\n\n";  // 8 lines

LessonReading read(const std::string& body, const std::string& header = kHeader) {
  return readLesson(header + body, "lesson.md");
}

/// What stands between the long fences of the document: the whole lesson.
std::string documentedExample() {
  const std::string page =
      readFile(std::filesystem::path(GLASSBOX_SOURCE_DIR) / "docs" / "lesson-format.md");
  const std::string fence = "````markdown\n";
  const auto start = page.find(fence) + fence.size();
  return page.substr(start, page.find("\n````\n", start) + 1 - start);
}

template <typename Wanted>
const Wanted& only(const Screen& screen) {
  for (const Block& block : screen.blocks)
    if (const auto* found = std::get_if<Wanted>(&block)) return *found;
  throw std::runtime_error("no such block");
}

TEST(Lesson, TheDocumentsExampleIsRead) {
  const LessonReading reading = readLesson(documentedExample(), "lesson.md");
  EXPECT_TRUE(reading.diagnostics.empty()) << toString(reading.diagnostics);
  const Lesson& lesson = reading.lesson;
  EXPECT_EQ(lesson.title, "Words become places");
  EXPECT_EQ(lesson.number, 7);
  EXPECT_EQ(lesson.goals.size(), 2U);
  EXPECT_EQ(lesson.stage.deed("view"), "words");
  ASSERT_EQ(lesson.screens.size(), 3U);
  EXPECT_TRUE(lesson.screens[0].heading.empty());
  EXPECT_EQ(lesson.screens[1].heading, "A cloud with no meaning");
  const auto& task = only<Task>(lesson.screens[1]);
  EXPECT_EQ(task.id, "watch");
  EXPECT_EQ(task.done.at(0).text, "step >= 300");
  const auto& guess = only<Prediction>(lesson.screens[2]);
  EXPECT_EQ(guess.choices.size(), 3U);
  EXPECT_EQ(guess.lastStep(), 800);
  EXPECT_EQ(only<Show>(lesson.screens[2]).stage.deed("page"), "together");
  EXPECT_EQ(only<AskedHere>(lesson.screens[2]).question.options.size(), 3U);
  EXPECT_EQ(lesson.facts.at(0).claims.size(), 2U);
  EXPECT_EQ(reading.glossaryUses.size(), 1U);
  EXPECT_EQ(reading.glossaryUses[0].first, "embedding");
}

TEST(Lesson, EveryBlockOfTheVocabularyIsRead) {
  const LessonReading reading = read(R"(Opening question?

```predict
id: value
kind: number
ask: How high?
judge: validation-loss at 200
unit: nats
near: 0.3
```

```predict
id: order
kind: order
ask: Smallest first.
item: even guessing = uniform
item: word pairs = bigram
item: after 200 steps = validation-loss at 200
```

```predict
id: curve
kind: curve
ask: Draw it.
judge: loss
to: 200
top: 6.5
run: lr 0.1, steps 200
```

```reflect
id: own
ask: What did you learn?
start: I learned that …
compare: One thought.
```

```amounts
unit: words
bar: Our stories = training-tokens
bar: A library = 1000000000 | An estimate,
  2020
```

```demo
title: From babble
seconds: 40
fresh: yes
say: Look.
train: 300
view: words
page: use
```

```show
label: Another text
ingredient: trees=0
ingredient: dogs=2
```
)");
  EXPECT_TRUE(reading.diagnostics.empty()) << toString(reading.diagnostics);
  const Screen& screen = reading.lesson.screens.at(0);
  EXPECT_EQ(screen.blocks.size(), 8U);
  using Kind = Prediction::Kind;
  std::vector<Kind> kinds;
  for (const Block& block : screen.blocks)
    if (const auto* guess = std::get_if<Prediction>(&block)) kinds.push_back(guess->kind);
  EXPECT_EQ(kinds, (std::vector{Kind::kNumber, Kind::kOrder, Kind::kCurve}));
  const auto& bars = only<Amounts>(screen).bars;
  EXPECT_TRUE(bars.at(0).measure);
  EXPECT_EQ(bars.at(1).source, "An estimate, 2020");
  EXPECT_EQ(only<Demonstration>(screen).parts.size(), 3U);
  EXPECT_EQ(only<Show>(screen).stage.run.size(), 2U);
  EXPECT_EQ(reading.lesson.structure().size(), 11U);
}

struct Seeded {
  const char* body;
  int line;           ///< within the body
  const char* words;  ///< of the message
};

class SeededFaults : public testing::TestWithParam<Seeded> {};

TEST_P(SeededFaults, AreFoundWithTheirLine) {
  const auto& [body, line, words] = GetParam();
  const LessonReading reading = read(body);
  ASSERT_EQ(reading.diagnostics.size(), 1U) << toString(reading.diagnostics);
  EXPECT_EQ(reading.diagnostics[0].line, line + 8) << reading.diagnostics[0].message;
  EXPECT_NE(reading.diagnostics[0].message.find(words), std::string::npos)
      << reading.diagnostics[0].message;
}

INSTANTIATE_TEST_SUITE_P(
    All, SeededFaults,
    testing::Values(
        Seeded{"Text\n\n```tusk\n```\n", 3, "no block 'tusk'"},
        Seeded{"Text\n```task\nid: a\ntext: b\ndone: stap >= 3\n```\n", 5, "no fact 'stap'"},
        Seeded{"Text\n```task\nid: a\ntext: b\ndone: step\n```\n", 5, "compared with a number"},
        Seeded{"Text\n```task\nid: a\ntext: b\ndone: view lost\n```\n", 5, "'view' must be"},
        Seeded{"Text\n```task\nid: A b\ntext: b\ndone: step > 1\n```\n", 3, "small letters"},
        Seeded{"Text\n```task\nid: a\ndone: step > 1\n```\n", 2, "'text' is missing"},
        Seeded{"Text\n```task\nid: a\ntext: b\ndone: step > 1\nmore: c\n```\n", 6, "no key 'more'"},
        Seeded{"Text\n```task\nid: a\ntext: b\ndone: step > 1\n", 2, "not closed"},
        Seeded{"Text\n```show\nlabel: a\nview: words\npage: guess\n```\n", 5, "no page 'guess'"},
        Seeded{"Text\n```show\nlabel: a\nlr: fast\n```\n", 4, "a number from 0 to 100"},
        Seeded{"Text\n```show\nlabel: a\n```\n", 2, "sets nothing up"},
        Seeded{"Text\n```predict\nid: a\nkind: choose\nask: b\nchoice: c\nchoice: d\n"
               "judge: nearest dog\n```\n",
               8, "must be written: nearest WORD at N"},
        Seeded{"Text\n```predict\nid: a\nkind: choose\nask: b\nchoice: c\nchoice: d\n```\n", 6,
               "what makes this choice right"},
        Seeded{"Text\n```predict\nid: a\nkind: number\nask: b\njudge: guess after the dog at 9\n"
               "near: 1\n```\n",
               6, "is a word and no number"},
        Seeded{"Text\n```predict\nid: a\nkind: wish\nask: b\nchoice: c\nwhen: floor < 1\n"
               "choice: d\n```\n",
               4, "'kind' must be"},
        Seeded{"Text\n```facts\nfact: los at 3 < 2\n```\n", 3, "no measure 'los at 3'"},
        Seeded{"Text\n```facts\nfact: loss at 3 is 2\n```\n", 3, "compares nothing"},
        Seeded{"Text\n```facts\nfact: loss at 3 < 2\nspeed: 5\n```\n", 4, "no key 'speed'"},
        Seeded{"Text\n```amounts\nunit: words\nbar: All = 1000\n```\n", 4, "needs its source"},
        Seeded{"Text\n```question\n// [id:q]\nWhich? {=a\n```\n", 4, "'{' and '}'"},
        Seeded{"Text\n```question\nWhich? {=a ~b#c}\n```\n", 3, "needs an id"},
        Seeded{"Text\n```demo\ntitle: a\nseconds: 3\nfly: high\n```\n", 5, "no key 'fly'"},
        Seeded{"Text [word](somewhere)\n", 1, "a link begins with"},
        Seeded{"One\n\nText [Words](view:words/guess)\n", 3, "no page 'guess'"},
        Seeded{"Text\n\n### Deep\n\nMore\n", 3, "only '## '"},
        Seeded{"Text \\<b>\n\none<br>\n", 3, "no HTML"},
        Seeded{"Text\n\n## Empty\n\n## Full\n\nText\n", 3, "this screen is empty"}));

TEST(Lesson, ADemonstrationGoesPartByPart) {
  const LessonReading reading = read(
      "Text\n\n```demo\ntitle: a\nseconds: 30\nfresh: yes\nview: loss\nsay: One.\ntrain: 300\n"
      "stories: 100\nsteps: 400\nsay: Two.\ntrain: 100\ntrain: 400\nsay: Three.\n```\n");
  EXPECT_TRUE(reading.diagnostics.empty()) << toString(reading.diagnostics);
  const auto& demonstration = only<Demonstration>(reading.lesson.screens.at(0));
  ASSERT_EQ(demonstration.parts.size(), 6U);
  EXPECT_EQ(demonstration.parts[0].stage.deeds.size(), 2U);
  EXPECT_EQ(demonstration.parts[0].say, "One.");
  EXPECT_EQ(demonstration.parts[1].stage.deed("train"), "300");
  EXPECT_EQ(demonstration.parts[2].stage.run,
            (std::vector<Setting>{{"stories", "100"}, {"steps", "400"}}));
  EXPECT_EQ(demonstration.parts[5].say, "Three.");
  const auto trainings = demonstration.trainings();
  ASSERT_EQ(trainings.size(), 3U);
  EXPECT_TRUE(trainings[0].run.empty());
  EXPECT_EQ(trainings[0].to, 300);
  EXPECT_EQ(trainings[1].run.size(), 2U);
  EXPECT_EQ(trainings[2].from, 100);
  EXPECT_EQ(trainings[2].to, 400);
}

TEST(Lesson, FaultsOfTheHeaderAreToldAllAtOnce) {
  const LessonReading reading =
      read("Text\n", "title: A\nnumber: none\nminutes: 8\nview: wards\ncolour: red\nno colon\n\n");
  std::vector<int> lines;
  for (const auto& one : reading.diagnostics) lines.push_back(one.line);
  // Missing: summary, ai4k12, csta, goal; wrong: number, view, colour, the last line.
  EXPECT_EQ(lines, (std::vector<int>{1, 1, 1, 1, 2, 4, 5, 6})) << toString(reading.diagnostics);
}

TEST(Lesson, TheSameIdTwiceIsAFault) {
  const std::string task = "```task\nid: a\ntext: b\ndone: step > 1\n```\n";
  const LessonReading reading = read("Text\n" + task + task);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics[0].line, 8 + 8);
}

TEST(Lesson, SignsInsideCodeAreNoFaults) {
  EXPECT_TRUE(read("Write `<b>` and `](x)`.\n\n```\n## no screen\n```\n").diagnostics.empty());
}

}  // namespace
}  // namespace glassbox::course
