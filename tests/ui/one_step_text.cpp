// What the stages of a step say, for steps that came out in all the ways they can.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "views/one_step/stage_text.h"

using namespace glassbox::views;

namespace {

StepNumbers madeStep() {
  StepNumbers numbers;
  numbers.right = QStringLiteral("bark");
  numbers.earlier = 8;
  numbers.guesses = 1024;
  numbers.vocabulary = 512;
  numbers.before = 0.062;
  numbers.after = 0.09;
  numbers.lossBefore = -std::log(0.062);
  numbers.lossAfter = -std::log(0.09);
  numbers.surest = QStringLiteral("run");
  numbers.surestProbability = 0.21;
  numbers.batchLossBefore = 2.31;
  numbers.batchLossAfter = 2.28;
  numbers.gradientNorm = 0.8;
  numbers.clip = 1;
  numbers.blamed = QStringLiteral("Word vectors");
  numbers.blamedShare = 0.34;
  numbers.learningRate = 0.004;
  numbers.peakLearningRate = 0.005;
  return numbers;
}

bool says(StepStage stage, const StepNumbers& numbers, const char* piece) {
  const QString text = stageText(stage, numbers);
  const bool found = text.contains(QString::fromUtf8(piece));
  if (!found) ADD_FAILURE() << text.toStdString();
  return found;
}

}  // namespace

TEST(StageText, TellsOfAStepThatHelped) {
  const StepNumbers numbers = madeStep();
  EXPECT_EQ(outcomeOf(numbers), StepOutcome::kBetter);
  EXPECT_TRUE(says(StepStage::kNudge, numbers, "“bark” went from 6.20 % to 9.00 %"));
  EXPECT_TRUE(says(StepStage::kNudge, numbers, "from 2.78 to 2.41"));
  EXPECT_TRUE(says(StepStage::kNudge, numbers, "from 2.31 to 2.28"));
}

TEST(StageText, TellsOfAStepThatHelpedTheOthers) {
  StepNumbers numbers = madeStep();
  numbers.after = 0.05;
  numbers.lossAfter = -std::log(0.05);
  EXPECT_EQ(outcomeOf(numbers), StepOutcome::kWorseForThis);
  EXPECT_TRUE(says(StepStage::kNudge, numbers, "made “bark” less likely, from 6.20 % to 5.00 %"));
  EXPECT_TRUE(says(StepStage::kNudge, numbers, "all 1,024 guesses"));
}

TEST(StageText, TellsOfAStepThatHelpedThisAlone) {
  StepNumbers numbers = madeStep();
  numbers.batchLossAfter = 2.5;
  EXPECT_EQ(outcomeOf(numbers), StepOutcome::kBetterForThis);
  EXPECT_TRUE(says(StepStage::kNudge, numbers, "at the cost of the others"));
}

TEST(StageText, TellsOfAStepThatWentTooFar) {
  StepNumbers numbers = madeStep();
  numbers.lossAfter = 3.1;
  numbers.batchLossAfter = 2.6;
  EXPECT_EQ(outcomeOf(numbers), StepOutcome::kWorseForAll);
  EXPECT_TRUE(says(StepStage::kNudge, numbers, "made it worse"));
  numbers.batchLossAfter = 9;
  EXPECT_EQ(outcomeOf(numbers), StepOutcome::kExploded);
  EXPECT_TRUE(says(StepStage::kNudge, numbers, "Much too far"));
  numbers.batchLossAfter = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(outcomeOf(numbers), StepOutcome::kExploded);
  EXPECT_TRUE(says(StepStage::kNudge, numbers, "to not a number"));
}

TEST(StageText, SaysWhyTheFirstStepOfTheWarmUpHardlyMoves) {
  StepNumbers numbers = madeStep();
  numbers.after = numbers.before;
  numbers.lossAfter = numbers.lossBefore + 0.001;
  numbers.learningRate = 0.000125;
  numbers.warmingUp = true;
  EXPECT_EQ(outcomeOf(numbers), StepOutcome::kUnchanged);
  EXPECT_TRUE(says(StepStage::kNudge, numbers, "warm-up"));
  EXPECT_TRUE(says(StepStage::kNudge, numbers, "0.000125 of at most 0.005"));
  numbers.warmingUp = false;
  EXPECT_FALSE(stageText(StepStage::kNudge, numbers).contains(QStringLiteral("warm-up")));
}

TEST(StageText, SaysThatNoStepCouldBeTaken) {
  StepNumbers numbers = madeStep();
  numbers.finite = false;
  numbers.before = numbers.lossBefore = std::numeric_limits<double>::quiet_NaN();
  EXPECT_TRUE(says(StepStage::kGuess, numbers, "no guess"));
  EXPECT_TRUE(says(StepStage::kCheck, numbers, "no longer a number"));
  EXPECT_TRUE(says(StepStage::kBlame, numbers, "No step can be taken"));
  EXPECT_TRUE(says(StepStage::kNudge, numbers, "No weight was moved"));
}

TEST(StageText, TellsWhetherTheGradientWasClipped) {
  StepNumbers numbers = madeStep();
  EXPECT_TRUE(says(StepStage::kBlame, numbers, "used as it is"));
  numbers.gradientNorm = 2.5;
  numbers.clipFactor = 0.4;
  EXPECT_TRUE(says(StepStage::kBlame, numbers, "more than the limit 1,"));
  EXPECT_TRUE(says(StepStage::kBlame, numbers, "40 %"));
}

TEST(StageText, JudgesTheGuess) {
  StepNumbers numbers = madeStep();
  EXPECT_TRUE(says(StepStage::kGuess, numbers, "surest guess is “run” with 21 %"));
  numbers.surest = numbers.right;
  EXPECT_TRUE(says(StepStage::kGuess, numbers, "surest guess is the right one"));
  numbers.before = 0.001;
  numbers.lossBefore = -std::log(0.001);
  EXPECT_TRUE(says(StepStage::kCheck, numbers, "less than even guessing"));
  numbers.before = 0.9;
  numbers.lossBefore = -std::log(0.9);
  EXPECT_TRUE(says(StepStage::kCheck, numbers, "so the loss is low"));
  EXPECT_TRUE(says(StepStage::kCheck, numbers, "would score 6.24"));
}

TEST(StageText, TellsHowAWordWasCovered) {
  StepNumbers numbers = madeStep();
  EXPECT_TRUE(says(StepStage::kCover, numbers, "reads the 8 earlier words"));
  numbers.coveredWord = true;
  EXPECT_TRUE(says(StepStage::kCover, numbers, "was covered"));
  numbers.shownAs = QStringLiteral("cat");
  EXPECT_TRUE(says(StepStage::kCover, numbers, "the wrong word “cat”"));
  numbers.shownAs = numbers.right;
  EXPECT_TRUE(says(StepStage::kCover, numbers, "although it is shown"));
}

TEST(StageText, WritesNumbersAsShortAsTheyMayBe) {
  EXPECT_EQ(briefNumber(0.0031256), QStringLiteral("0.00313"));
  EXPECT_EQ(briefNumber(-2.7806), QStringLiteral("−2.78"));
  EXPECT_EQ(briefNumber(1240.4), QStringLiteral("1,240"));
  EXPECT_EQ(briefNumber(4.2e-7), QStringLiteral("4.20·10⁻⁷"));
  EXPECT_EQ(briefNumber(0), QStringLiteral("0"));
  EXPECT_EQ(briefNumber(std::nan("")), QStringLiteral("not a number"));
}
