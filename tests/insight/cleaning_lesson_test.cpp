// A text before and after cleaning, side by side, and what cleaning found and cost.
#include "insight/cleaning_lesson.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/error.h"

namespace glassbox::insight {
namespace {

RawText dirtySample() {
  return {.bytes = std::string(text::dirtySample()), .faults = text::dirtySampleFaults()};
}

RawText dirtyStories(int stories) {
  text::DirtyStories made = text::makeDirtyStories(stories, 1);
  return {.bytes = made.text, .faults = made.faults, .heldOut = made.heldOut};
}

std::string textOf(const std::vector<text::LinePiece>& pieces) {
  std::string text;
  for (const auto& piece : pieces) text += piece.text;
  return text;
}

}  // namespace

TEST(CleaningLesson, PutsEveryLineBesideWhatItBecame) {
  const CleaningLesson lesson = makeCleaningLesson(dirtySample(), {});
  const auto raw = text::rawLinesOf(text::dirtySample());
  const auto cleaned = text::cleanText(text::dirtySample(), {});
  ASSERT_EQ(lesson.lines.size(), raw.size());
  std::string clean;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    EXPECT_EQ(textOf(lesson.lines[i].raw), raw[i]);
    if (!lesson.lines[i].dropped) clean += textOf(lesson.lines[i].clean) + '\n';
  }
  EXPECT_EQ(clean, cleaned.text);
  const CleanedLine& slip = lesson.lines[12];
  ASSERT_EQ(slip.decisions.size(), 1U);
  EXPECT_EQ(lesson.decisions[slip.decisions[0]].step, "slips");
  EXPECT_EQ(slip.raw[0], (text::LinePiece{"Teh", true}));
}

TEST(CleaningLesson, ListsWhatIsUndoneAmongTheRest) {
  text::CleaningSettings settings;
  settings.except = {"slips:13"};
  const CleaningLesson lesson = makeCleaningLesson(dirtySample(), settings);
  const CleanedLine& line = lesson.lines[12];
  ASSERT_EQ(line.decisions.size(), 1U);
  EXPECT_TRUE(lesson.decisions[line.decisions[0]].undone);
  EXPECT_FALSE(line.raw[0].changed);
  EXPECT_EQ(lesson.verdict->missed, std::vector<std::int64_t>{13});
}

TEST(CleaningLesson, FindsEveryFaultOfTheSampleAndLosesNothing) {
  const CleaningLesson lesson = makeCleaningLesson(dirtySample(), {});
  ASSERT_TRUE(lesson.verdict.has_value());
  EXPECT_EQ(lesson.verdict->faults, 47);
  EXPECT_EQ(lesson.verdict->found, 47);
  EXPECT_TRUE(lesson.verdict->lost.empty());
  EXPECT_TRUE(lesson.verdict->altered.empty());
}

TEST(CleaningLesson, OfDirtyStoriesFindsNearlyAllAndLosesFew) {
  const CleaningLesson lesson = makeCleaningLesson(dirtyStories(2900), {});
  const Verdict& verdict = *lesson.verdict;
  EXPECT_GT(verdict.faults, 2000);
  EXPECT_LT(verdict.missed.size(), 0.01 * double(verdict.faults));
  EXPECT_LT(verdict.lost.size(), 0.02 * double(verdict.goodLines));
  EXPECT_TRUE(verdict.altered.empty());
}

TEST(CleaningCost, StricterNearDuplicatesLoseGoodStories) {
  const CleaningCost cost = measureCost(dirtyStories(600), {}, Threshold::kNearDuplicate);
  ASSERT_EQ(cost.points.size(), valuesOf(Threshold::kNearDuplicate).size());
  EXPECT_LT(cost.points.front().lost, cost.points.back().lost);
  EXPECT_LE(cost.points.back().missed, cost.points.front().missed);
  EXPECT_TRUE(cost.beyondUsual.empty());
}

TEST(CleaningCost, NamesLinesThatGoBeyondTheUsual) {
  text::CleaningSettings strict;
  strict.fewestLetters = 0.85;
  const RawText prose{.bytes = "a plain line of words\n1 + 1 = 2, and 2 + 2 = 4 .\n"};
  const CleaningCost cost = measureCost(prose, strict, Threshold::kFewestLetters);
  EXPECT_EQ(cost.beyondUsual, std::vector<std::int64_t>{2});
}

TEST(TextStatistics, CountWordsAndRankThem) {
  const TextStatistics counts = statisticsOf("the dog barks .\n\nthe cat meows .\nthe end");
  EXPECT_EQ(counts.documents, 2);
  EXPECT_EQ(counts.lines, 4);
  EXPECT_EQ(counts.words, 8);
  EXPECT_EQ(counts.distinctWords, 6);
  EXPECT_EQ(counts.onceOnly, 5);
  EXPECT_EQ(counts.zipf.front().word, "the");
  EXPECT_EQ(counts.zipf.front().count, 3);
  EXPECT_EQ(counts.zipf.back().rank, 6);
  EXPECT_EQ(statisticsOf("").words, 0);
}

TEST(TrialTexts, OfKnownStoriesAreJudgedOnOthers) {
  const CleaningLesson lesson = makeCleaningLesson(dirtyStories(300), {});
  const TrialTexts texts = partForTrial(lesson);
  EXPECT_EQ(texts.heldOut, lesson.heldOut);
  EXPECT_GT(texts.raw.size(), texts.clean.size());
}

TEST(TrialTexts, HoldOutWhatNeitherTextHas) {
  RawText raw = dirtySample();
  const TrialTexts texts = partForTrial(makeCleaningLesson(raw, {}));
  const auto held = text::rawLinesOf(texts.heldOut);
  EXPECT_GE(held.size(), 5U);
  for (const std::string* text : {&texts.raw, &texts.clean}) {
    const auto lines = text::rawLinesOf(*text);
    const std::set<std::string> read(lines.begin(), lines.end());
    for (const std::string& line : held) EXPECT_FALSE(read.contains(line)) << line;
  }
  EXPECT_THROW(partForTrial(makeCleaningLesson({.bytes = "two words\n"}, {})), InputError);
}

}  // namespace glassbox::insight
