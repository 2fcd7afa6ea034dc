#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "plots/axis_range.h"

using namespace glassbox::plots;

TEST(AxisRange, EndsAtRoundNumbers) {
  EXPECT_DOUBLE_EQ(roundUp(6.24), 7);
  EXPECT_DOUBLE_EQ(roundUp(801), 1000);
  EXPECT_DOUBLE_EQ(roundUp(800), 800);
  EXPECT_DOUBLE_EQ(roundUp(0.3), 0.3);
  EXPECT_DOUBLE_EQ(roundDown(0.58), 0.5);
  EXPECT_DOUBLE_EQ(roundDown(0.3), 0.3);
  EXPECT_DOUBLE_EQ(roundUp(0), 0);
}

TEST(AxisRange, RestsBetweenItsSteps) {
  EXPECT_EQ(linearRange(0.7, 5.1), linearRange(0.6, 5.9));
  EXPECT_DOUBLE_EQ(linearRange(-0.4, 0.8).lower, -0.4);
  EXPECT_LT(logarithmicRange(2, 2).lower, logarithmicRange(2, 2).upper);
}

TEST(AxisRange, LabelsALogarithmicAxisOfLessThanADecade) {
  const auto ticks = logarithmicTicks({0.5, 7});
  EXPECT_GE(ticks.size(), 5U);
  EXPECT_TRUE(std::is_sorted(ticks.begin(), ticks.end()));
  EXPECT_GE(ticks.front(), 0.5 * 0.999);
  EXPECT_LE(ticks.back(), 7 * 1.001);
  EXPECT_LE(logarithmicTicks({1e-3, 1e4}).size(), 9U);
}

TEST(SpreadLabels, KeepsLabelsApartInOrderAndInside) {
  const std::vector<double> wanted{10, 12, 11, 95, 99, 50};
  const auto places = spreadLabels(wanted, 10, 0, 100);
  for (std::size_t a = 0; a < wanted.size(); ++a) {
    EXPECT_GE(places[a], 5);
    EXPECT_LE(places[a], 95);
    for (std::size_t b = 0; b < wanted.size(); ++b)
      if (wanted[a] < wanted[b]) {
        EXPECT_LE(places[a] + 10, places[b] + 1e-9);
      }
  }
  EXPECT_DOUBLE_EQ(places[5], 50);  // nothing near it, so it stays
}
