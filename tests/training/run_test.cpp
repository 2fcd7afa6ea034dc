#include "training/run.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "base/error.h"
#include "run_support.h"

namespace glassbox::training {
namespace {

TEST(Run, LearnsAndRemembersHow) {
  RunSettings settings = shortRun();
  settings.model.dropout = 0;
  settings.trainer.learningRate = 1e-2;
  settings.trainer.steps = 40;
  settings.evaluateEvery = 15;
  TrainingRun run(settings);
  advance(run, 40);
  EXPECT_EQ(run.step(), 40);
  const History& history = run.history();
  ASSERT_EQ(history.steps.size(), 40U);
  EXPECT_EQ(history.steps[6].step, 7);
  EXPECT_GT(history.steps[6].tokens, 0);
  // Before the first step, each 15, and at the end.
  ASSERT_EQ(history.evaluations.size(), 4U);
  EXPECT_EQ(history.evaluations[0].step, 0);
  EXPECT_EQ(history.evaluations[1].step, 15);
  EXPECT_EQ(history.evaluations[3].step, 40);
  const double even = std::log(static_cast<double>(run.corpus().tokenizer->vocabulary()));
  EXPECT_NEAR(history.evaluations[0].loss, even, 0.5);
  EXPECT_LT(history.evaluations[3].loss, even - 1.0);
  EXPECT_EQ(run.evaluate(settings.evaluationRows).loss, history.evaluations[3].loss);
  EXPECT_TRUE(run.explanation().empty());
}

TEST(Run, EvaluatesAtTheEndOnlyWhenTold) {
  RunSettings settings = shortRun();
  settings.evaluateEvery = 0;
  TrainingRun run(settings);
  advance(run, 12);
  ASSERT_EQ(run.history().evaluations.size(), 1U);
  EXPECT_EQ(run.history().evaluations[0].step, 12);
}

TEST(Run, SameSettingsSameBitsWithAnyThreads) {
  for (const Objective objective : {Objective::kNextWord, Objective::kCoveredWord}) {
    RunSettings settings = shortRun(objective);
    TrainingRun one(settings);
    settings.backend.threads = 2;
    TrainingRun two(settings, one.sharedCorpus());
    advance(one, 6);
    advance(two, 6);
    EXPECT_EQ(one.transformer().parameters(), two.transformer().parameters());
    EXPECT_EQ(one.history().evaluations.back().loss, two.history().evaluations.back().loss);
  }
}

TEST(Run, SeedDecidesWeightsAndBatches) {
  RunSettings settings = shortRun();
  TrainingRun one(settings);
  settings.seed = 2;
  TrainingRun two(settings, one.sharedCorpus());
  EXPECT_NE(one.transformer().parameters(), two.transformer().parameters());
  EXPECT_NE(one.nextBatch().inputs, two.nextBatch().inputs);
}

TEST(Run, StartsFromGivenWeights) {
  TrainingRun first(shortRun());
  advance(first, 3);
  const std::vector<float> weights = first.transformer().parameters();
  TrainingRun second(shortRun(), first.sharedCorpus(), weights);
  EXPECT_EQ(second.transformer().parameters(), weights);
  EXPECT_EQ(second.step(), 0);
  EXPECT_THROW(TrainingRun(shortRun(), first.sharedCorpus(), std::vector<float>(5)), Error);
}

TEST(Run, TracedStepsBelongToTheSameRun) {
  TrainingRun plain(shortRun());
  TrainingRun traced(shortRun(), plain.sharedCorpus());
  advance(plain, 6);
  for (int step = 0; step < 6; ++step) {
    const TokenBatch next = traced.nextBatch();
    const StepTrace trace = traced.advanceTraced();
    EXPECT_EQ(trace.batch.inputs, next.inputs);
  }
  EXPECT_EQ(plain.transformer().parameters(), traced.transformer().parameters());
  EXPECT_EQ(plain.history().steps.size(), traced.history().steps.size());
  EXPECT_EQ(plain.history().evaluations.size(), traced.history().evaluations.size());
}

TEST(Run, ExplainsALossThatIsNotFinite) {
  RunSettings settings = shortRun();
  settings.trainer.optimizer = Optimizer::kSgd;
  settings.trainer.learningRate = 1e30;
  settings.trainer.warmup = 0;
  TrainingRun run(settings);
  StepResult result;
  for (int step = 0; step < 10 && run.explanation().empty(); ++step) result = run.advance();
  EXPECT_FALSE(result.finite);
  EXPECT_NE(run.explanation().find("learning rate of 1e+30"), std::string::npos)
      << run.explanation();
  EXPECT_EQ(run.explanation().find('\n'), std::string::npos);
  EXPECT_EQ(run.history().steps.size(), static_cast<std::size_t>(run.step()));
}

TEST(Run, ExplainsWeightsThatWereBrokenFromTheStart) {
  TrainingRun good(shortRun());
  std::vector<float> weights = good.transformer().parameters();
  weights.assign(weights.size(), std::numeric_limits<float>::quiet_NaN());
  TrainingRun run(shortRun(), good.sharedCorpus(), weights);
  EXPECT_FALSE(run.advance().finite);
  EXPECT_NE(run.explanation().find("fresh weights"), std::string::npos);
  EXPECT_EQ(run.step(), 0);
}

TEST(Run, RefusesImpossibleSettings) {
  const auto refused = [](auto change) {
    RunSettings settings = shortRun();
    change(settings);
    EXPECT_THROW(TrainingRun{settings}, InputError);
  };
  refused([](RunSettings& settings) { settings.batch = 0; });
  refused([](RunSettings& settings) { settings.covered = 1; });
  refused([](RunSettings& settings) { settings.trainer.learningRate = -1; });
  refused([](RunSettings& settings) { settings.trainer.learningRate = std::nan(""); });
  refused([](RunSettings& settings) { settings.trainer.beta2 = 1; });
  refused([](RunSettings& settings) { settings.trainer.steps = -1; });
  refused([](RunSettings& settings) { settings.model.heads = 3; });
  refused([](RunSettings& settings) { settings.backend.name = "abacus"; });
  refused([](RunSettings& settings) { settings.corpus.source = "/no/such/text"; });
}

}  // namespace
}  // namespace glassbox::training
