// Curves through points that lie on them, and a tiny ladder that really trains.
#include "scaling/ladder.h"

#include <gtest/gtest.h>

#include <cmath>

#include "base/error.h"

namespace glassbox::scaling {
namespace {

std::vector<Point> pointsOn(double floor, double a, double alpha) {
  std::vector<Point> points;
  for (const double size : {3e3, 7e3, 14e3, 3e4, 6e4, 12e4})
    points.push_back({size, floor + a * std::pow(size, -alpha)});
  return points;
}

TEST(Fit, FindsTheCurveThatPointsLieOn) {
  const std::vector<Point> points = pointsOn(0.58, 40, 0.5);
  const PowerLaw known = fitAbove(0.58, points);
  EXPECT_NEAR(known.a, 40, 1e-6);
  EXPECT_NEAR(known.alpha, 0.5, 1e-9);
  EXPECT_NEAR(known.error, 0, 1e-9);
  const PowerLaw free = fitFree(points);
  EXPECT_NEAR(free.floor, 0.58, 1e-4);
  EXPECT_NEAR(free.at(1e6), known.at(1e6), 1e-3);
}

TEST(Fit, RefusesPointsThatHaveNoCurve) {
  const std::vector<Point> one = {{1000, 1}};
  EXPECT_THROW(fitAbove(0, one), InputError);
  EXPECT_THROW(fitFree(one), InputError);
  const std::vector<Point> below = {{1000, 1}, {2000, 0.5}};
  EXPECT_THROW(fitAbove(0.5, below), InputError);
  const std::vector<Point> same = {{1000, 1}, {1000, 0.9}};
  EXPECT_THROW(fitAbove(0, same), InputError);
}

LadderSettings tinyLadder() {
  LadderSettings settings;
  settings.rungs = {{1, 2, 8}, {1, 2, 16}, {1, 2, 24}};
  settings.largest = {2, 2, 24};
  settings.steps = 40;
  return settings;
}

TEST(Ladder, GivesTheSameBitsForAnyNumberOfJobs) {
  LadderSettings settings = tinyLadder();
  settings.jobs = 1;
  const LadderResult one = climb(settings);
  settings.jobs = 3;
  const LadderResult three = climb(settings);
  ASSERT_EQ(one.rungs.size(), three.rungs.size());
  for (std::size_t i = 0; i < one.rungs.size(); ++i)
    EXPECT_EQ(one.rungs[i].losses, three.rungs[i].losses) << i;
  EXPECT_EQ(one.largest.losses, three.largest.losses);
  EXPECT_EQ(one.predicted, three.predicted);
  EXPECT_EQ(one.predictedFree, three.predictedFree);
}

TEST(Ladder, TellsWhatHappensInOrder) {
  int rungs = 0;
  bool predicted = false;
  bool largest = false;
  double before = 0;
  const LadderResult result = climb(
      tinyLadder(),
      [&](const LadderEvent& event) {
        switch (event.kind) {
          case LadderEvent::Kind::kRung:
            ++rungs;
            EXPECT_EQ(event.rung.losses.size(), 2U);
            EXPECT_GT(event.rung.loss, 0);
            EXPECT_FALSE(predicted);
            break;
          case LadderEvent::Kind::kPrediction:
            EXPECT_EQ(rungs, 3);
            EXPECT_GT(event.soFar.predicted, event.soFar.floor);
            predicted = true;
            break;
          case LadderEvent::Kind::kLargest:
            EXPECT_TRUE(predicted);
            largest = true;
        }
      },
      [&](double share) {
        EXPECT_GE(share, before);
        EXPECT_LE(share, 1);
        before = share;
        return true;
      });
  EXPECT_TRUE(largest);
  EXPECT_GT(before, 0.99);
  EXPECT_GT(result.rungs[0].loss, result.largest.loss) << "larger models learn more";
  for (const Rung& rung : result.rungs) {
    EXPECT_EQ(rung.tokens, result.largest.tokens) << "equally many tokens";
    EXPECT_LT(rung.operations, result.largest.operations);
  }
}

TEST(Ladder, StopsWhenNobodyWaits) {
  EXPECT_THROW(climb(tinyLadder(), {}, [](double share) { return share < 0.3; }), CalledOff);
}

TEST(Ladder, RefusesRungsThatDoNotRise) {
  LadderSettings settings = tinyLadder();
  settings.rungs[2] = settings.rungs[0];
  EXPECT_THROW(climb(settings), InputError);
  settings = tinyLadder();
  settings.rungs.resize(2);
  EXPECT_THROW(climb(settings), InputError);
  settings = tinyLadder();
  settings.largest = {1, 3, 8};
  EXPECT_THROW(climb(settings), InputError);
  settings = tinyLadder();
  settings.base.corpus.source = "/some/file.txt";
  EXPECT_THROW(climb(settings), InputError);
}

}  // namespace
}  // namespace glassbox::scaling
