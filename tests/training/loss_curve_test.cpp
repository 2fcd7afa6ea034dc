// Twenty steps against losses and gradient norms computed by an independent implementation:
// tests/reference/loss_curve.py says how. Relative tolerance 1e-4: ours is float32, on the
// instruction set of whatever machine runs it.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/random.h"
#include "training/trainer.h"

namespace glassbox::training {
namespace {

constexpr std::uint32_t kVocabulary = 40;
constexpr int kRows = 8;
constexpr int kLength = 10;

TokenBatch makeBatch(int step, bool covered) {
  Random random(static_cast<std::uint64_t>(100 + step));
  TokenBatch batch{kRows, kLength, {}, {}};
  for (int i = 0; i < kRows; ++i) {
    std::vector<std::uint32_t> row = {random.below(kVocabulary)};
    while (row.size() <= kLength) {
      const bool surprise = random.below(4) == 0;
      row.push_back(surprise ? random.below(kVocabulary) : (3 * row.back() + 1) % kVocabulary);
    }
    for (std::size_t t = 0; t < kLength; ++t) {
      const bool hidden = covered && random.below(5) == 0;
      batch.inputs.push_back(static_cast<std::int32_t>(hidden ? 3 : row[t]));
      const auto target = static_cast<std::int32_t>(covered ? row[t] : row[t + 1]);
      batch.targets.push_back(covered && !hidden ? kNoTarget : target);
    }
  }
  return batch;
}

struct Point {
  double loss, gradientNorm;
};

/// Columns 2 and 3 (next word) or 4 and 5 (covered word) of the file.
std::vector<Point> expectedCurve(bool covered) {
  std::ifstream file(GLASSBOX_TEST_DATA "/loss_curve.csv");
  std::vector<Point> points;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream columns(line);
    std::vector<double> values;
    for (std::string cell; std::getline(columns, cell, ',');) values.push_back(std::stod(cell));
    if (values.size() == 5) points.push_back({values[covered ? 3 : 1], values[covered ? 4 : 2]});
  }
  return points;
}

class LossCurve : public testing::TestWithParam<Objective> {};

TEST_P(LossCurve, FollowsTheIndependentImplementation) {
  const bool covered = GetParam() == Objective::kCoveredWord;
  const std::vector<Point> expected = expectedCurve(covered);
  ASSERT_EQ(expected.size(), 20U);
  const model::ModelConfig config{.vocabulary = kVocabulary,
                                  .context = 12,
                                  .width = 32,
                                  .layers = 2,
                                  .heads = 4,
                                  .objective = GetParam()};
  const auto backend = compute::makeBackend({.name = "cpu", .threads = 1});
  model::Transformer transformer(config, *backend);
  transformer.setParameters(initializeParameters(config, model::Initialization::kFanIn, 1));
  Trainer trainer(transformer, {.learningRate = 5e-3, .steps = 20, .warmup = 5});
  for (int step = 0; step < 20; ++step) {
    const StepResult result = trainer.step(makeBatch(step, covered));
    const Point& point = expected[static_cast<std::size_t>(step)];
    EXPECT_NEAR(result.loss, point.loss, 1e-4 * point.loss) << "step " << step + 1;
    EXPECT_NEAR(result.gradientNorm, point.gradientNorm, 1e-4 * point.gradientNorm)
        << "step " << step + 1;
  }
}

INSTANTIATE_TEST_SUITE_P(Objectives, LossCurve,
                         testing::Values(Objective::kNextWord, Objective::kCoveredWord),
                         [](const auto& parameter) {
                           return parameter.param == Objective::kNextWord ? "NextWord"
                                                                          : "CoveredWord";
                         });

}  // namespace
}  // namespace glassbox::training
