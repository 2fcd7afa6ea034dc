#include <gtest/gtest.h>

#include "course/condition.h"
#include "course/measure.h"
#include "course/stage.h"

namespace glassbox::course {
namespace {

Condition condition(std::string_view text) {
  std::string problem;
  const auto parsed = parseCondition(text, problem);
  EXPECT_TRUE(parsed) << problem;
  return parsed.value_or(Condition());
}

Claim claim(std::string_view text) {
  std::string problem;
  const auto parsed = parseClaim(text, problem);
  EXPECT_TRUE(parsed) << problem;
  return parsed.value_or(Claim());
}

TEST(Conditions, HoldOnlyWhenAllPartsDo) {
  const auto both = condition("typed >= 2 and wrote >= 5 and wrote-at = 0");
  Facts facts{.numbers = {{"typed", 2}, {"wrote", 5}, {"wrote-at", 0}}};
  EXPECT_TRUE(holds(both, facts));
  facts.numbers["wrote-at"] = 10;
  EXPECT_FALSE(holds(both, facts));
  facts.numbers.erase("wrote-at");
  EXPECT_FALSE(holds(both, facts));
}

TEST(Conditions, WordsAreComparedWithoutCaseAndSpaces) {
  Facts facts{.words = {{"prompt", "The  dog"}, {"pinned", "bark dog cat"}, {"view", "words"}}};
  EXPECT_TRUE(holds(condition("prompt the dog"), facts));
  EXPECT_FALSE(holds(condition("prompt the"), facts));
  EXPECT_TRUE(holds(condition("pinned dog bark"), facts));
  EXPECT_FALSE(holds(condition("pinned dog cow"), facts));
  EXPECT_TRUE(holds(condition("view words"), facts));
  EXPECT_FALSE(holds(condition("view loss"), facts));
}

TEST(Conditions, EverySignCompares) {
  const Facts facts{.numbers = {{"step", 10}, {"ingredient-trees", 0}}};
  EXPECT_TRUE(holds(condition("step > 9 and step < 11 and step >= 10 and step <= 10"), facts));
  EXPECT_TRUE(holds(condition("step = 10 and ingredient-trees = 0"), facts));
  EXPECT_FALSE(holds(condition("step > 10"), facts));
}

TEST(Measures, AreWrittenAsTheyAreRead) {
  for (const char* text :
       {"loss at 200", "validation-loss at 0", "probability barks after the dog at 800",
        "guess after the big dog at 5", "fill the dog [MASK] loudly at 800", "cosine dog bark at 8",
        "rank dog bark at 800", "nearest dog at 800", "rank-use 1 dog barks at 800",
        "nearest-use 3 dog at 800", "lift dog bark at 800", "floor", "parameters"}) {
    std::string problem;
    const auto measure = parseMeasure(text, problem);
    ASSERT_TRUE(measure) << text << ": " << problem;
    EXPECT_EQ(toText(*measure), text);
  }
}

TEST(Measures, OthersAreRefusedWithAReason) {
  for (const char* text : {"", "loss", "loss at", "loss at -1", "loss at 1.5", "rank dog at 8",
                           "nearest at 8", "probability barks the dog at 8", "fill the dog at 8",
                           "fill [MASK] [MASK] at 8", "uniform at 8", "rank-use x dog cat at 8"}) {
    std::string problem;
    EXPECT_FALSE(parseMeasure(text, problem)) << text;
    EXPECT_FALSE(problem.empty()) << text;
  }
}

TEST(Claims, CompareMeasuresWithNumbersMeasuresAndWords) {
  const Known known = [](const Measure& measure) -> std::optional<Measured> {
    if (measure.kind == Measure::Kind::kNearest) return Measured{.word = "puppy"};
    if (measure.kind == Measure::Kind::kFloor) return Measured{.number = 0.5};
    if (measure.kind == Measure::Kind::kLoss) return Measured{.number = 0.6};
    return {};
  };
  EXPECT_EQ(holds(claim("loss at 9 < 0.61"), known), true);
  EXPECT_EQ(holds(claim("loss at 9 < floor + 0.09"), known), false);
  EXPECT_EQ(holds(claim("loss at 9 <= floor + 0.1"), known), true);
  EXPECT_EQ(holds(claim("floor > loss at 9 - 0.2"), known), true);
  EXPECT_EQ(holds(claim("loss at 9 > 1.1 * floor"), known), true);
  EXPECT_EQ(holds(claim("nearest dog at 9 = Puppy"), known), true);
  EXPECT_EQ(holds(claim("nearest dog at 9 = cat"), known), false);
  EXPECT_EQ(holds(claim("loss at 9 < 1 and bigram > 1"), known), std::nullopt);
  EXPECT_EQ(holds(claim("loss at 9 > 1 and bigram > 1"), known), false);
  EXPECT_EQ(measuresOf(claim("loss at 9 > 2 * bigram")).size(), 2U);
}

TEST(Claims, AnAndInsideATextIsNoJoint) {
  const auto both = claim(
      "guess after it is night and the at 8 = wind and probability rain after night and day at 8 < "
      "0.5");
  ASSERT_EQ(both.parts.size(), 2U);
  EXPECT_EQ(both.parts[0].left.text, "it is night and the");
  EXPECT_EQ(both.parts[0].word, "wind");
  EXPECT_EQ(both.parts[1].left.text, "night and day");
}

TEST(Claims, OthersAreRefusedWithAReason) {
  for (const char* text :
       {"loss at 9", "loss at 9 < ", "loss at 9 < x * floor", "nearest dog at 9 < 3",
        "loss at 9 < nearest dog at 9", "nearest dog at 9 = two words", "loss at 9 < 3 and"}) {
    std::string problem;
    EXPECT_FALSE(parseClaim(text, problem)) << text;
    EXPECT_FALSE(problem.empty()) << text;
  }
}

TEST(Measures, TheLossIsTheMeanOfTenSteps) {
  std::vector<double> losses;
  for (int step = 1; step <= 30; ++step) losses.push_back(step);
  EXPECT_DOUBLE_EQ(*lossAt(losses, 30), 25.5);
  EXPECT_DOUBLE_EQ(*lossAt(losses, 2), 1.5);
  EXPECT_FALSE(lossAt(losses, 31));
  EXPECT_FALSE(lossAt(losses, 0));
}

TEST(StageKeys, EverySettingHasItsLimits) {
  EXPECT_TRUE(problemOf({"view", "words"}).empty());
  EXPECT_TRUE(problemOf({"seek", "newest"}).empty());
  EXPECT_TRUE(problemOf({"ingredient", "trees=0"}).empty());
  for (const auto& [key, value] :
       std::vector<std::pair<const char*, const char*>>{{"view", "map"},
                                                        {"seek", "-1"},
                                                        {"seek", "soon"},
                                                        {"train", "0"},
                                                        {"train", "1.5"},
                                                        {"ingredient", "trees"},
                                                        {"ingredient", "=3"},
                                                        {"lr", "1e9"},
                                                        {"objective", "both"},
                                                        {"nothing", "1"},
                                                        {"write", ""}})
    EXPECT_FALSE(problemOf({key, value}).empty()) << key << " " << value;
  EXPECT_TRUE(problemOfPage("words", "use").empty());
  EXPECT_FALSE(problemOfPage("loss", "use").empty());
}

}  // namespace
}  // namespace glassbox::course
