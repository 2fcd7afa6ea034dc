#include "course/experiment.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace glassbox::course {
namespace {

constexpr double kEven = 6;

/// Falls from 6 to `end`, with a zigzag of that height.
RunCurve falling(double end, double zigzag = 0.02) {
  RunCurve curve;
  for (int i = 0; i < 100; ++i)
    curve.losses.push_back(end + (kEven - end) * std::exp(-i / 12.0) + (i % 2 ? zigzag : -zigzag));
  curve.validation = end + 0.05;
  curve.done = true;
  return curve;
}

TEST(Experiment, JudgesTheEndByTheTextThatWasKeptOut) {
  const RunCurve base = falling(1);
  EXPECT_EQ(compareCurves(base, falling(1.05), kEven).ending, Ending::kSame);
  EXPECT_EQ(compareCurves(base, falling(1.3), kEven).ending, Ending::kHigher);
  EXPECT_EQ(compareCurves(base, falling(0.7), kEven).ending, Ending::kLower);
  RunCurve byHeart = falling(0.2);
  byHeart.validation = 3;
  EXPECT_EQ(compareCurves(base, byHeart, kEven).ending, Ending::kHigher);
}

TEST(Experiment, KnowsACurveThatExplodes) {
  const RunCurve base = falling(1);
  RunCurve wild = falling(1);
  for (double& loss : wild.losses) loss += 20;
  EXPECT_EQ(compareCurves(base, wild, kEven).ending, Ending::kExploded);
  RunCurve stopped = falling(1);
  stopped.losses.resize(7);
  stopped.validation = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(compareCurves(base, stopped, kEven).ending, Ending::kExploded);
}

TEST(Experiment, MeasuresHowMuchACurveZigzags) {
  EXPECT_NEAR(roughnessOf(std::vector<double>{1, 3, 1, 3, 1, 3}), 2, 1e-12);
  EXPECT_EQ(roughnessOf(std::vector<double>{1, 2}), 0);
  const RunCurve base = falling(1);
  const auto rough = compareCurves(base, falling(1, 0.2), kEven);
  EXPECT_EQ(rough.roughness, Roughness::kRougher);
  EXPECT_NEAR(rough.roughnessRatio, 10, 1);
  EXPECT_EQ(compareCurves(falling(1, 0.2), base, kEven).roughness, Roughness::kSmoother);
  EXPECT_EQ(compareCurves(base, base, kEven).roughness, Roughness::kSame);
}

TEST(Experiment, PatternsFitWhatWasMeasured) {
  const RunCurve base = falling(1);
  const auto higher = compareCurves(base, falling(2), kEven);
  const auto same = compareCurves(base, base, kEven);
  EXPECT_TRUE(fits({.endings = {Ending::kHigher, Ending::kExploded}}, higher));
  EXPECT_FALSE(fits({.endings = {Ending::kLower}}, higher));
  EXPECT_TRUE(fits({}, higher));
  EXPECT_FALSE(fits({.never = true}, higher));
  EXPECT_TRUE(same.identical);
  EXPECT_TRUE(fits({.identical = Pattern::Identical::kOnly}, same));
  EXPECT_FALSE(fits({.identical = Pattern::Identical::kNever}, same));
  EXPECT_FALSE(fits({.endings = {Ending::kHigher}, .roughness = {Roughness::kRougher}}, higher));
}

}  // namespace
}  // namespace glassbox::course
