#include "training/benchmark.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace glassbox::training {
namespace {

// The figures that other programs' times were measured against.
TEST(Benchmark, CountsTheWorkOfItsShapes) {
  EXPECT_NEAR(stepShape("S").work(), 0.831e9, 0.001e9);
  EXPECT_NEAR(stepShape("M").work(), 11.68e9, 0.01e9);
  EXPECT_NEAR(stepShape("L").work(), 73.3e9, 0.1e9);
}

TEST(Benchmark, MeasuresSteps) {
  const StepMeasurement measured = measureStep("S", {"cpu", 1, "auto"}, 3);
  EXPECT_EQ(measured.steps, 3);
  EXPECT_EQ(measured.threads, 1);
  EXPECT_GT(measured.minimumMs, 0.0);
  EXPECT_LE(measured.minimumMs, measured.medianMs);
  EXPECT_LE(measured.medianMs, measured.maximumMs);
  EXPECT_GT(measured.peak, 0.0);
  EXPECT_NEAR(measured.tokensPerSecond, 1024.0 / (measured.medianMs * 1e-3), 1e-6);
  EXPECT_NEAR(measured.shareOfPeak, measured.work / (measured.medianMs * 1e-3) / measured.peak,
              1e-9);
}

TEST(Benchmark, RefusesWhatItCannotMeasure) {
  EXPECT_THROW(stepShape("XL"), InputError);
  EXPECT_THROW(measureStep("S", {"cpu", 1, "auto"}, 0), InputError);
}

}  // namespace
}  // namespace glassbox::training
