#include "course/grading.h"

#include <gtest/gtest.h>

#include "course/gift.h"

namespace glassbox::course {
namespace {

Question question(std::string_view gift) { return readGift(gift, "quiz.gift").questions.at(0); }

TEST(Grading, OneOfSeveralTellsWhatWasMixedUp) {
  const Question one =
      question("Which? {=a#Because. ~b#You took the map for the land.####In general.}");
  const Grade wrong = grade(one, {.chosen = {1}});
  EXPECT_EQ(wrong.score, 0);
  EXPECT_EQ(wrong.feedback, std::vector<std::string>{"You took the map for the land."});
  EXPECT_EQ(wrong.general, "In general.");
  EXPECT_TRUE(grade(one, {.chosen = {0}}).right());
  EXPECT_EQ(grade(one, {.chosen = {0}}).feedback, std::vector<std::string>{"Because."});
}

TEST(Grading, SeveralCountTogetherAndNeverBelowNothing) {
  const Question one = question("Which? {~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-50%d#Not d.}");
  EXPECT_TRUE(grade(one, {.chosen = {0, 1, 2}}).right());
  EXPECT_NEAR(grade(one, {.chosen = {0, 1}}).score, 0.6667, 1e-3);
  EXPECT_NEAR(grade(one, {.chosen = {0, 1, 2, 3}}).score, 0.5, 1e-3);
  EXPECT_EQ(grade(one, {.chosen = {3}}).score, 0);
  EXPECT_NEAR(grade(one, {.chosen = {0, 0, 0}}).score, 0.3333, 1e-3);
  EXPECT_EQ(grade(one, {.chosen = {7, -1}}).score, 0);
}

TEST(Grading, TypedWordsAreReadKindly) {
  const Question one =
      question("The next _ is a {=word =%100%token* =%0%letter#Smaller units\\: no.}");
  EXPECT_TRUE(grade(one, {.text = "  Word. "}).right());
  EXPECT_TRUE(grade(one, {.text = "TOKENS"}).right());
  EXPECT_FALSE(grade(one, {.text = "sword"}).right());
  EXPECT_EQ(grade(one, {.text = "letter"}).feedback.size(), 1U);
  EXPECT_TRUE(sameWords("ÄRGER", "ärger"));
  EXPECT_TRUE(sameWords("gradient   descent", "gradient descent"));
}

TEST(Grading, NumbersWithCommaOrPointWithinTheTolerance) {
  const Question one = question("ln 2? {#=0.693:0.005 =%50%0.7:0.05#Near. ~#Far off.}");
  for (const char* typed : {"0.693", "0,693", " ,69 ", "0.698", "+0.69"})
    EXPECT_TRUE(grade(one, {.text = typed}).right()) << typed;
  EXPECT_EQ(grade(one, {.text = "0,72"}).score, 0.5);
  EXPECT_EQ(grade(one, {.text = "5"}).feedback, std::vector<std::string>{"Far off."});
  EXPECT_FALSE(isComplete(one, {.text = "0,6,9"}));
  EXPECT_FALSE(isComplete(one, {.text = "1.000,5"}));
  EXPECT_FALSE(isComplete(one, {.text = "abc"}));
  EXPECT_TRUE(grade(question("x {#-3..-1}"), {.text = "−1"}).right());
}

TEST(Grading, MatchesAndOrdersAreScoredByPlace) {
  const Question match = question("Match {=dog -> barks =cat -> meows =hen -> clucks = -> neighs}");
  EXPECT_TRUE(grade(match, {.placed = {0, 1, 2, -1}}).right());
  const Grade mixed = grade(match, {.placed = {1, 0, 2, -1}});
  EXPECT_NEAR(mixed.score, 1.0 / 3, 1e-9);
  EXPECT_EQ(mixed.rightParts, (std::vector<bool>{false, false, true}));
  EXPECT_FALSE(isComplete(match, {.placed = {0, 1, -1, -1}}));
  const Question order = question("// [order]\nOrder {=1 -> guess =2 -> check =3 -> adjust}");
  EXPECT_TRUE(grade(order, {.placed = {0, 1, 2}}).right());
  EXPECT_EQ(grade(order, {.placed = {1, 2, 0}}).score, 0);
}

TEST(Grading, EqualPartnersCanBeExchanged) {
  const Question match = question("Match {=dog -> animal =cat -> animal =oak -> tree}");
  EXPECT_TRUE(grade(match, {.placed = {1, 0, 2}}).right());
}

TEST(Grading, OwnWordsAreNeverGraded) {
  const Grade own = grade(question("Why? {####Look at the text.}"), {.text = "because"});
  EXPECT_FALSE(own.judged);
  EXPECT_EQ(own.general, "Look at the text.");
}

TEST(Grading, TheBestAnswerHasTheFullScore) {
  for (const char* gift :
       {"a {=b ~c}", "a {~%50%b ~c ~%50%d}", "a {F}", "a {=%50%b =c}", "a {#=%50%2 =3:1}",
        "a {=b -> c =d -> e}", "// [order]\na {=2 -> b =1 -> c}"}) {
    const Question one = question(gift);
    EXPECT_TRUE(isComplete(one, bestAnswer(one))) << gift;
    EXPECT_TRUE(grade(one, bestAnswer(one)).right()) << gift;
    EXPECT_FALSE(solution(one).empty()) << gift;
  }
}

}  // namespace
}  // namespace glassbox::course
