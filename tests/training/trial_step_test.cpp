// A step on trial leaves no trace unless it is kept.
#include "training/trial_step.h"

#include <gtest/gtest.h>

#include <cmath>

#include "base/error.h"
#include "run_support.h"

namespace glassbox::training {
namespace {

bool sameBits(TrainingRun& left, TrainingRun& right) {
  const TrainerState a = left.trainer().state();
  const TrainerState b = right.trainer().state();
  return a.step == b.step && a.parameters == b.parameters && a.firstMoment == b.firstMoment &&
         a.secondMoment == b.secondMoment;
}

RunSettings withOptimizerOf(Optimizer optimizer) {
  RunSettings settings = shortRun();
  settings.trainer.optimizer = optimizer;
  return settings;
}

class TrialStepOf : public testing::TestWithParam<Optimizer> {};

TEST_P(TrialStepOf, LeavesTheRunAsItWas) {
  TrainingRun tried(withOptimizerOf(GetParam()));
  TrainingRun untouched(withOptimizerOf(GetParam()));
  for (TrainingRun* run : {&tried, &untouched}) advance(*run, 3);
  tried.tryStep();
  tried.tryStep({.learningRate = 0.5});
  tried.tryStep({.optimizer = Optimizer::kSgd});
  tried.tryStep({.optimizer = Optimizer::kAdamW});
  EXPECT_TRUE(sameBits(tried, untouched));
  for (TrainingRun* run : {&tried, &untouched}) advance(*run, 4);
  EXPECT_TRUE(sameBits(tried, untouched));
}

TEST_P(TrialStepOf, KeptWithoutChangesIsAnOrdinaryStep) {
  TrainingRun tried(withOptimizerOf(GetParam()));
  TrainingRun ordinary(withOptimizerOf(GetParam()));
  for (int step = 0; step < 6; ++step) {
    const StepResult kept = tried.keep(tried.tryStep());
    const StepResult taken = ordinary.advance();
    EXPECT_EQ(kept.step, taken.step);
    EXPECT_EQ(kept.loss, taken.loss);
  }
  EXPECT_TRUE(sameBits(tried, ordinary));
  for (TrainingRun* run : {&tried, &ordinary}) advance(*run, 3);
  EXPECT_TRUE(sameBits(tried, ordinary));
  ASSERT_EQ(tried.history().evaluations.size(), ordinary.history().evaluations.size());
  EXPECT_EQ(tried.history().evaluations.back().loss, ordinary.history().evaluations.back().loss);
}

INSTANTIATE_TEST_SUITE_P(EveryOptimizer, TrialStepOf,
                         testing::Values(Optimizer::kAdamW, Optimizer::kSgd));

TEST(TrialStep, SaysExactlyWhatTheStepWouldDo) {
  TrainingRun run(shortRun());
  advance(run, 2);
  const TrialStep trial = run.tryStep();
  EXPECT_EQ(trial.before.parameters, run.transformer().parameters());
  run.advance();
  EXPECT_EQ(trial.after.parameters, run.transformer().parameters());
  EXPECT_EQ(trial.trace.result.loss, run.history().steps.back().loss);
}

TEST(TrialStep, TakesTheLearningRateItIsGiven) {
  TrainingRun run(shortRun());
  advance(run, 2);
  const TrialStep trial = run.tryStep({.learningRate = 0.25});
  EXPECT_EQ(trial.trace.result.learningRate, 0.25);
  EXPECT_EQ(trial.trace.gradients, run.tryStep().trace.gradients) << "same batch, same state";
  EXPECT_EQ(run.keep(trial).learningRate, 0.25);
  EXPECT_EQ(run.transformer().parameters(), trial.after.parameters);
}

TEST(TrialStep, AnotherOptimizerLeavesTheMomentsOfTheRunAlone) {
  TrainingRun run(shortRun());
  advance(run, 2);
  const TrainerState before = run.trainer().state();
  const TrialStep trial = run.tryStep({.optimizer = Optimizer::kSgd});
  EXPECT_TRUE(trial.after.secondMoment.empty());
  run.keep(trial);
  const TrainerState after = run.trainer().state();
  EXPECT_EQ(after.step, 3);
  EXPECT_EQ(after.parameters, trial.after.parameters);
  EXPECT_EQ(after.firstMoment, before.firstMoment);
  EXPECT_EQ(after.secondMoment, before.secondMoment);
}

TEST(TrialStep, RefusesWhatCannotBe) {
  TrainingRun run(shortRun());
  EXPECT_THROW(run.tryStep({.learningRate = -1}), InputError);
  EXPECT_THROW(run.tryStep({.learningRate = std::nan("")}), InputError);
  const TrialStep old = run.tryStep();
  run.advance();
  EXPECT_THROW(run.keep(old), Error);
}

TEST(TrialStep, AModelThatIsNoLongerFiniteIsReportedAndNotKept) {
  TrainingRun run(shortRun());
  std::vector<float> weights = run.transformer().parameters();
  weights[0] = std::numeric_limits<float>::infinity();
  run.transformer().setParameters(weights);
  const TrialStep trial = run.tryStep();
  EXPECT_FALSE(trial.trace.result.finite);
  EXPECT_THROW(run.keep(trial), Error);
  EXPECT_EQ(run.step(), 0);
}

}  // namespace
}  // namespace glassbox::training
