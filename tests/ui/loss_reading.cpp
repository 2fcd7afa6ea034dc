// The verdict on made curves, clean and noisy, long and short.
#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "base/random.h"
#include "views/loss_reading.h"

using namespace glassbox;
using views::LossReader;
using views::LossReading;
using views::LossTrend;

namespace {

using Curve = std::function<double(std::int64_t step)>;

const std::vector<live::RunFacts::Reference> kLines = {
    {"uniform", 5.87}, {"unigram", 4.57}, {"bigram", 2.19}, {"trigram", 1.25}, {"floor", 0.58}};

struct MadeRun {
  Curve training;
  Curve validation = {};  ///< every 50 steps; empty: none
  double noise = 0;       ///< standard deviation of the training loss from step to step
  double learningRate = 0.005;
  std::uint64_t seed = 1;
};

double normal(Random& random) {
  double sum = -6;
  for (int i = 0; i < 12; ++i) sum += random.uniform();
  return sum;
}

struct Read {
  LossReading reading;
  std::vector<LossTrend> verdicts;  ///< in the order in which they changed
  QString sentence() const { return views::readLoss(reading, kLines, true); }
};

Read readRun(const MadeRun& run, std::int64_t steps) {
  LossReader reader;
  Read read;
  Random random(run.seed);
  for (std::int64_t step = 0; step <= steps; ++step) {
    live::MetricPoint point{.step = step,
                            .trainingLoss = LossReading::kNone,
                            .learningRate = run.learningRate,
                            .validationLoss = LossReading::kNone};
    if (step > 0) point.trainingLoss = run.training(step) + run.noise * normal(random);
    if (run.validation && step % 50 == 0) point.validationLoss = run.validation(step);
    reader.add(point);
    const LossTrend trend = reader.reading().trend;
    if (read.verdicts.empty() || read.verdicts.back() != trend) read.verdicts.push_back(trend);
  }
  read.reading = reader.reading();
  return read;
}

double learns(std::int64_t step) { return 1.4 + 4.7 * std::exp(-double(step) / 70); }

}  // namespace

TEST(LossReading, SaysNothingBeforeTheFirstStep) {
  const Read read = readRun({.training = learns, .validation = learns}, 0);
  EXPECT_EQ(read.reading.trend, LossTrend::kNotStarted);
  EXPECT_TRUE(read.sentence().isEmpty());
}

TEST(LossReading, GivesNoVerdictOnAFewSteps) {
  for (const std::int64_t steps : {1, 2, 10, 19})
    EXPECT_EQ(readRun({.training = learns, .noise = 0.2}, steps).reading.trend,
              LossTrend::kStarting);
  EXPECT_TRUE(readRun({.training = learns}, 10)
                  .sentence()
                  .startsWith(QStringLiteral("The first steps: training loss from 6.03 to ")));
}

TEST(LossReading, FallsFastThenFallsThenStops) {
  for (const double noise : {0.0, 0.1, 0.25}) {
    const MadeRun run{.training = learns, .validation = learns, .noise = noise};
    EXPECT_EQ(readRun(run, 80).reading.trend, LossTrend::kFallingFast) << noise;
    const Read read = readRun(run, 1500);
    EXPECT_EQ(read.reading.trend, LossTrend::kStalled) << noise;
    EXPECT_GT(read.reading.since, 150) << noise;
    EXPECT_LT(read.reading.since, 700) << noise;
    EXPECT_TRUE(read.sentence().contains(QStringLiteral("stopped improving")));
  }
}

TEST(LossReading, DoesNotChangeItsMindToAndFro) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const MadeRun run{.training = learns, .validation = learns, .noise = 0.2, .seed = seed};
    EXPECT_LE(readRun(run, 3000).verdicts.size(), 7U) << "seed " << seed;
  }
}

TEST(LossReading, ASlowFallIsStillAFall) {
  const auto slow = [](std::int64_t step) { return 6 * std::pow(double(step) + 1, -0.2); };
  const Read read = readRun({.training = slow, .validation = slow, .noise = 0.08}, 2000);
  EXPECT_EQ(read.reading.trend, LossTrend::kFalling);
  EXPECT_TRUE(
      read.sentence().startsWith(QStringLiteral("Still falling: validation loss from 6.00 "
                                                "to 1.31 over 2,000 steps.")))
      << read.sentence().toStdString();
}

TEST(LossReading, SaysWhenTheTextIsLearntByHeart) {
  const auto training = [](std::int64_t step) { return 0.1 + 6 * std::exp(-double(step) / 120); };
  const auto validation = [](std::int64_t step) {
    return 3.2 + std::pow((double(step) - 200) / 200, 2);
  };
  for (const double noise : {0.0, 0.15}) {
    const Read read =
        readRun({.training = training, .validation = validation, .noise = noise}, 400);
    EXPECT_EQ(read.reading.trend, LossTrend::kByHeart);
    EXPECT_EQ(read.reading.since, 200);
    EXPECT_TRUE(read.sentence().contains(QStringLiteral("overfitting")));
    EXPECT_TRUE(read.sentence().contains(QStringLiteral("lowest, 3.20, at step 200")));
  }
}

TEST(LossReading, AWobbleOfValidationIsNotLearningByHeart) {
  const auto wobbles = [](std::int64_t step) {
    return learns(step) * (step / 50 % 2 == 0 ? 1.0 : 1.02);
  };
  const Read read = readRun({.training = learns, .validation = wobbles, .noise = 0.1}, 2000);
  for (const LossTrend verdict : read.verdicts) EXPECT_NE(verdict, LossTrend::kByHeart);
}

TEST(LossReading, SeesAnExplosionWithinAFewSteps) {
  const auto explodes = [](std::int64_t step) { return step < 90 ? learns(step) : 9.0; };
  const Read read =
      readRun({.training = explodes, .validation = learns, .noise = 0.2, .learningRate = 3}, 97);
  EXPECT_EQ(read.reading.trend, LossTrend::kExploded);
  EXPECT_EQ(read.reading.since, 90);
  EXPECT_TRUE(read.sentence().contains(QStringLiteral("at step 90")));
  EXPECT_TRUE(read.sentence().contains(QStringLiteral("learning rate (3) is too high")));
}

TEST(LossReading, SeesAnExplosionFromTheFirstSteps) {
  const auto explodes = [](std::int64_t step) { return 5.0 + 3.0 * double(step); };
  const Read read = readRun({.training = explodes, .learningRate = 3}, 300);
  EXPECT_EQ(read.reading.trend, LossTrend::kExploded);
  EXPECT_LE(read.reading.since, 3);
  EXPECT_EQ(read.verdicts.size(), 3U) << "not started, starting, exploded";
}

TEST(LossReading, ASingleSpikeIsNoExplosion) {
  const auto spikes = [](std::int64_t step) { return learns(step) + (step == 200 ? 8 : 0); };
  const Read read = readRun({.training = spikes, .validation = learns, .noise = 0.1}, 400);
  for (const LossTrend verdict : read.verdicts) EXPECT_NE(verdict, LossTrend::kExploded);
}

TEST(LossReading, SaysWhenItCrawls) {
  const auto crawls = [](std::int64_t step) { return 6.12 - 0.0007 * double(step); };
  for (const double noise : {0.0, 0.1}) {
    const Read read = readRun(
        {.training = crawls, .validation = crawls, .noise = noise, .learningRate = 1e-5}, 300);
    EXPECT_EQ(read.reading.trend, LossTrend::kCrawling);
    EXPECT_TRUE(
        read.sentence().contains(QStringLiteral("learning rate (1e-05) is probably too low")))
        << read.sentence().toStdString();
  }
}

TEST(LossReading, TheWarmUpIsNotCalledCrawling) {
  LossReader reader;
  for (std::int64_t step = 1; step <= 100; ++step)
    reader.add({.step = step,
                .trainingLoss = 6 - 0.001 * double(step),
                .learningRate = 1e-5 * double(step),
                .validationLoss = LossReading::kNone});
  EXPECT_NE(reader.reading().trend, LossTrend::kCrawling);
}

TEST(LossReading, SaysWhereItStandsAmongTheLines) {
  const Read read = readRun({.training = learns, .validation = learns}, 100);
  EXPECT_TRUE(read.sentence().endsWith(
      QStringLiteral("It has got below the line of word frequencies (4.57), 1.95 above the lowest "
                     "possible for this text (0.58).")))
      << read.sentence().toStdString();
  const Read above = readRun({.training = [](std::int64_t) { return 6.5; }}, 30);
  EXPECT_TRUE(above.sentence().contains(QStringLiteral("no better than even guessing")));
}

TEST(LossReading, StandingDoesNotChangeToAndFroAtALine) {
  const auto onTheLine = [](std::int64_t step) {
    return step < 100 ? 3.0 : 2.19 + (step / 50 % 2 == 0 ? 0.01 : -0.01);
  };
  bool passed = false;
  for (std::int64_t steps = 150; steps <= 600; steps += 50) {
    const bool below = readRun({.training = onTheLine, .validation = onTheLine}, steps)
                           .sentence()
                           .contains(QStringLiteral("line of word pairs"));
    EXPECT_TRUE(below || !passed) << steps;
    passed = passed || below;
  }
  EXPECT_TRUE(passed);
}

TEST(LossReading, TheMeanNeverChangesWhatWasDrawn) {
  views::TrailingMean mean;
  std::vector<double> values;
  for (int i = 1; i <= 30; ++i) values.push_back(mean.add(i));
  EXPECT_DOUBLE_EQ(values[0], 1);
  EXPECT_DOUBLE_EQ(values[9], 5.5);
  EXPECT_DOUBLE_EQ(values[29], 20.5);  // of 11 to 30
}
