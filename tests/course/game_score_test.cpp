#include "course/game_score.h"

#include <gtest/gtest.h>

#include <cmath>

namespace glassbox::course {
namespace {

TEST(GameScore, LossIsTheLogarithmOfTheChanceGivenToWhatCame) {
  EXPECT_EQ(lossOf(1), 0);
  EXPECT_NEAR(lossOf(0.5), std::log(2.0), 1e-12);
  EXPECT_TRUE(std::isfinite(lossOf(0)));
  EXPECT_GT(lossOf(0), lossOf(0.001));
}

TEST(GameScore, WhatIsNotPutOnOneWordLiesEvenlyOnTheOthers) {
  const int words = 401;
  EXPECT_NEAR(statedChance(true, 0.6, words), 0.6, 1e-12);
  EXPECT_NEAR(statedChance(false, 0.6, words), 0.4 / 400, 1e-12);
  EXPECT_NEAR(statedChance(true, 0.6, words) + 400 * statedChance(false, 0.6, words), 1, 1e-12);
  // As sure as even guessing: the loss of no idea at all.
  EXPECT_NEAR(lossOf(statedChance(true, 1.0 / words, words)), evenLoss(words), 1e-9);
  EXPECT_NEAR(lossOf(statedChance(false, 1.0 / words, words)), evenLoss(words), 1e-9);
}

TEST(GameScore, SayingTheChanceOneBelievesInPaysBest) {
  const double truth = 0.7;
  const auto expected = [&](double said) {
    return truth * lossOf(statedChance(true, said, 100)) +
           (1 - truth) * lossOf(statedChance(false, said, 100));
  };
  for (const double said : {0.05, 0.3, 0.6, 0.8, 0.95})
    EXPECT_LT(expected(truth), expected(said)) << said;
}

TEST(GameScore, HandsAreSharesWithOneMoreForEach) {
  const std::vector<int> hands = {7, 0, 2, 1};
  const auto chances = chancesOfHands(hands);
  EXPECT_NEAR(chances[0], 8.0 / 14, 1e-12);
  EXPECT_NEAR(chances[1], 1.0 / 14, 1e-12);
  EXPECT_NEAR(chances[0] + chances[1] + chances[2] + chances[3], 1, 1e-12);
  EXPECT_EQ(chancesOfHands(std::vector<int>{0, 0}), (std::vector<double>{0.5, 0.5}));
}

TEST(GameScore, ChancesAmongChoicesSumToOne) {
  const std::vector<double> chances = {0.2, 0.1, 0.1};
  EXPECT_EQ(amongChoices(chances), (std::vector<double>{0.5, 0.25, 0.25}));
  EXPECT_EQ(amongChoices(std::vector<double>{0, 0}), (std::vector<double>{0.5, 0.5}));
  EXPECT_EQ(likeliestOf(chances), 0);
  EXPECT_EQ(likeliestOf(std::vector<double>{}), -1);
  EXPECT_TRUE(isHit(chances, 0));
  EXPECT_FALSE(isHit(chances, 1));
  EXPECT_FALSE(isHit(std::vector<double>{0.5, 0.5}, 0)) << "a tie is no hit";
}

TEST(GameScore, ATallyCountsHitsAndAveragesLosses) {
  Tally tally;
  EXPECT_EQ(tally.meanLoss(), 0);
  tally.add(true, 0.5);
  tally.add(false, 0.25);
  EXPECT_EQ(tally.hits, 1);
  EXPECT_NEAR(tally.meanLoss(), (std::log(2.0) + std::log(4.0)) / 2, 1e-12);
  EXPECT_EQ(tally.share(), 0.5);
}

}  // namespace
}  // namespace glassbox::course
