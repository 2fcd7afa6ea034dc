// Texts with planted faults, and what differs between a line before and after.
#include "text/cleaning/planted.h"

#include <gtest/gtest.h>

#include <set>

#include "text/cleaning/cleaning.h"
#include "text/cleaning/line_difference.h"

namespace glassbox::text {
namespace {

std::string marked(const std::vector<LinePiece>& pieces) {
  std::string text;
  for (const LinePiece& piece : pieces) text += piece.changed ? '[' + piece.text + ']' : piece.text;
  return text;
}

std::string difference(std::string_view before, std::string_view after) {
  const LineDifference found = differenceOf(before, after);
  return marked(found.before) + " > " + marked(found.after);
}

}  // namespace

TEST(LineDifference, MarksWordsSpacesAndSigns) {
  EXPECT_EQ(difference("teh dog barks .", "the dog barks ."),
            "[teh] dog barks . > [the] dog barks .");
  EXPECT_EQ(difference("two  onions ", "two onions"), "two[  ]onions[ ] > two[ ]onions");
  EXPECT_EQ(difference("<p>A raft</p>", "A raft"), "[<p>]A raft[</p>] > A raft");
  EXPECT_EQ(difference("the same", "the same"), "the same > the same");
  EXPECT_EQ(difference("", "new"), " > [new]");
}

TEST(LineDifference, CutsNoCharacterApart) {
  EXPECT_EQ(difference("der gro\xC3\x9F"
                       "e Hund",
                       "der gro\xC3\x9Fte Hund"),
            "der [gro\xC3\x9F"
            "e] Hund > der [gro\xC3\x9Fte] Hund");
  EXPECT_EQ(difference("caf\xE9 on", "caf\xC3\xA9 on"), "[caf\xE9] on > [caf\xC3\xA9] on");
}

TEST(LineDifference, OfVeryLongLinesStaysCheap) {
  std::string before = "begin ";
  std::string after = "begin ";
  for (int i = 0; i < 4000; ++i) {
    before += "a b ";
    after += "b c ";
  }
  const LineDifference found = differenceOf(before + "end", after + "end");
  EXPECT_EQ(found.before.size(), 3U);
  EXPECT_EQ(found.before.back().text, " end");
}

TEST(PlantedFaults, OfTheSampleAreThoseThatCleaningFinds) {
  const auto faults = dirtySampleFaults();
  const CleanedText cleaned = cleanText(dirtySample(), {});
  ASSERT_EQ(faults.size(), cleaned.decisions.size());
  for (std::size_t i = 0; i < faults.size(); ++i)
    EXPECT_EQ(faults[i].line, cleaned.decisions[i].line);
}

TEST(DirtyStories, AreTheSameForTheSameSeedAndSayWhatIsWrong) {
  const DirtyStories made = makeDirtyStories(400, 3);
  EXPECT_EQ(made.text, makeDirtyStories(400, 3).text);
  EXPECT_NE(made.text, makeDirtyStories(400, 4).text);
  const auto lines = rawLinesOf(made.text);
  std::set<std::string> steps;
  for (const PlantedFault& fault : made.faults) {
    ASSERT_LE(fault.line, std::int64_t(lines.size()));
    steps.insert(fault.step);
    EXPECT_NE(fault.repaired.value_or(""), lines[std::size_t(fault.line) - 1]);
  }
  EXPECT_EQ(steps, (std::set<std::string>{"boilerplate", "duplicates", "garbage", "inappropriate",
                                          "language", "slips"}));
  std::set<std::string> read(lines.begin(), lines.end());
  for (const std::string& line : rawLinesOf(made.heldOut)) EXPECT_FALSE(read.contains(line));
}

TEST(Cleaning, TellsWhatWasTakenBack) {
  CleaningSettings settings;
  settings.except = {"slips:1"};
  const CleanedText cleaned = cleanText("teh dog is here\nteh cat is here\n", settings);
  ASSERT_EQ(cleaned.decisions.size(), 1U);
  ASSERT_EQ(cleaned.undone.size(), 1U);
  EXPECT_EQ(cleaned.undone[0].id, "slips:1");
  EXPECT_TRUE(cleaned.undone[0].undone);
  EXPECT_EQ(cleaned.undone[0].after, "the dog is here");
  EXPECT_EQ(cleaned.text, "teh dog is here\nthe cat is here\n");
}

TEST(RawLines, AreCutAsCleaningCountsThem) {
  EXPECT_EQ(rawLinesOf("one\r\ntwo\n\nfour"), (std::vector<std::string>{"one", "two", "", "four"}));
  EXPECT_TRUE(rawLinesOf("").empty());
}

}  // namespace glassbox::text
