#include "training/trainer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "base/error.h"
#include "base/random.h"

namespace glassbox::training {
namespace {

model::ModelConfig smallConfig(Objective objective = Objective::kNextWord, float dropout = 0.0F) {
  return {.vocabulary = 20,
          .context = 8,
          .width = 16,
          .layers = 2,
          .heads = 2,
          .dropout = dropout,
          .objective = objective};
}

TokenBatch batchOf(std::uint64_t seed, int rows = 4, int length = 8) {
  Random random(seed);
  TokenBatch batch{rows, length, {}, {}};
  for (int i = 0; i < rows * length; ++i) {
    batch.inputs.push_back(static_cast<std::int32_t>(random.below(20)));
    batch.targets.push_back(random.below(3) == 0 ? kNoTarget
                                                 : static_cast<std::int32_t>(random.below(20)));
  }
  return batch;
}

struct Training {
  explicit Training(const TrainerSettings& settings,
                    const model::ModelConfig& config = smallConfig(), int threads = 1)
      : backend(compute::makeBackend({.name = "cpu", .threads = threads})),
        transformer(config, *backend),
        trainer(transformer, settings) {
    transformer.setParameters(initializeParameters(config, model::Initialization::kFanIn, 1));
  }
  std::unique_ptr<compute::Backend> backend;
  model::Transformer transformer;
  Trainer trainer;
};

TEST(LearningRate, RisesThenFallsToATenth) {
  const TrainerSettings settings{.learningRate = 1.0, .steps = 110, .warmup = 10};
  EXPECT_DOUBLE_EQ(learningRateAt(settings, 0), 0.1);
  EXPECT_DOUBLE_EQ(learningRateAt(settings, 4), 0.5);
  EXPECT_DOUBLE_EQ(learningRateAt(settings, 9), 1.0);
  EXPECT_DOUBLE_EQ(learningRateAt(settings, 10), 1.0);
  EXPECT_DOUBLE_EQ(learningRateAt(settings, 60), 0.55);
  EXPECT_NEAR(learningRateAt(settings, 110), 0.1, 1e-12);
  EXPECT_NEAR(learningRateAt(settings, 5000), 0.1, 1e-12);
}

TEST(LearningRate, WarmsUpForATenthUnlessTold) {
  EXPECT_DOUBLE_EQ(learningRateAt({.learningRate = 1.0, .steps = 800}, 0), 1.0 / 80);
  EXPECT_DOUBLE_EQ(learningRateAt({.learningRate = 1.0, .steps = 800, .warmup = 0}, 0), 1.0);
  EXPECT_DOUBLE_EQ(learningRateAt({.learningRate = 1.0, .steps = 0}, 0), 1.0);
}

TEST(LearningRate, MayStayConstant) {
  const TrainerSettings settings{
      .schedule = Schedule::kConstant, .learningRate = 1.0, .steps = 100};
  EXPECT_DOUBLE_EQ(learningRateAt(settings, 0), 0.1);
  EXPECT_DOUBLE_EQ(learningRateAt(settings, 99), 1.0);
}

TEST(Trainer, LearnsOneBatchByHeart) {
  for (const Optimizer optimizer : {Optimizer::kAdamW, Optimizer::kSgd}) {
    TrainerSettings settings{.optimizer = optimizer, .learningRate = 1e-2, .steps = 200};
    settings.weightDecay = 0;
    if (optimizer == Optimizer::kSgd) settings.learningRate = 0.1;
    Training training(settings);
    const TokenBatch batch = batchOf(1);
    const double before = training.trainer.step(batch).loss;
    for (int step = 0; step < 199; ++step) training.trainer.step(batch);
    EXPECT_GT(before, 2.5);
    EXPECT_LT(training.transformer.loss(batch), 0.05);
  }
}

TEST(Trainer, ReportsTheStep) {
  Training training({.learningRate = 1e-3, .steps = 100, .warmup = 10});
  training.trainer.step(batchOf(1));
  const StepResult result = training.trainer.step(batchOf(2));
  EXPECT_EQ(result.step, 2);
  EXPECT_EQ(result.tokens, 32);
  EXPECT_DOUBLE_EQ(result.learningRate, 2e-4);
  EXPECT_GT(result.gradientNorm, 0);
  EXPECT_TRUE(result.finite);
}

TEST(Trainer, ClippingLimitsTheGradientButNotItsReport) {
  // With plain SGD and no momentum the update is the clipped gradient times the rate.
  TrainerSettings settings{.optimizer = Optimizer::kSgd,
                           .schedule = Schedule::kConstant,
                           .learningRate = 0.5,
                           .warmup = 0,
                           .beta1 = 0,
                           .weightDecay = 0,
                           .clip = 0.25};
  Training training(settings);
  const StepTrace trace = training.trainer.tracedStep(batchOf(1));
  ASSERT_GT(trace.result.gradientNorm, 0.5);
  EXPECT_DOUBLE_EQ(trace.clipFactor, 0.25 / trace.result.gradientNorm);
  double squares = 0;
  for (std::size_t i = 0; i < trace.gradients.size(); ++i) {
    const auto change = static_cast<double>(trace.parametersBefore[i] - trace.parametersAfter[i]);
    squares += change * change;
  }
  EXPECT_NEAR(std::sqrt(squares), 0.5 * 0.25, 1e-5);
}

TEST(Trainer, DecayShrinksMatricesOnly) {
  TrainerSettings settings{.schedule = Schedule::kConstant, .learningRate = 0.1, .warmup = 0};
  settings.weightDecay = 0.5;
  Training with(settings);
  settings.weightDecay = 0;
  Training without(settings);
  const TokenBatch batch = batchOf(1);
  const std::vector<float> before = with.transformer.parameters();
  with.trainer.step(batch);
  without.trainer.step(batch);
  const std::vector<float> decayed = with.transformer.parameters();
  const std::vector<float> plain = without.transformer.parameters();
  for (const model::ParameterEntry& entry : with.transformer.layout().entries())
    for (std::int64_t i = 0; i < entry.size(); ++i) {
      const auto index = static_cast<std::size_t>(entry.offset + i);
      const float share = entry.kind == model::ParameterKind::kMatrix ? 0.05F : 0.0F;
      EXPECT_NEAR(plain[index] - decayed[index], share * before[index], 1e-6) << entry.name;
    }
}

TEST(Trainer, TracedStepIsTheSameStep) {
  const model::ModelConfig config = smallConfig(Objective::kNextWord, 0.1F);
  Training plain({.learningRate = 1e-2}, config);
  Training traced({.learningRate = 1e-2}, config);
  const TokenBatch batch = batchOf(1);
  for (int step = 0; step < 3; ++step) {
    const StepResult result = plain.trainer.step(batch);
    const StepTrace trace = traced.trainer.tracedStep(batch);
    EXPECT_EQ(result.loss, trace.result.loss);
    EXPECT_EQ(plain.transformer.parameters(), trace.parametersAfter);
    EXPECT_NE(trace.parametersBefore, trace.parametersAfter);
    EXPECT_EQ(trace.losses.size(), batch.targets.size());
    EXPECT_EQ(trace.lossesAfter.size(), batch.targets.size());
    EXPECT_EQ(trace.batch.inputs, batch.inputs);
    EXPECT_EQ(trace.result.step, step + 1);
  }
}

TEST(Trainer, GoesOnFromItsStateToTheSameBits) {
  for (const Optimizer optimizer : {Optimizer::kAdamW, Optimizer::kSgd}) {
    const model::ModelConfig config = smallConfig(Objective::kNextWord, 0.1F);
    const TrainerSettings settings{.optimizer = optimizer, .learningRate = 1e-2, .steps = 10};
    Training straight(settings, config);
    Training resumed(settings, config);
    for (std::uint64_t step = 0; step < 4; ++step) straight.trainer.step(batchOf(step));
    resumed.trainer.restore(straight.trainer.state());
    EXPECT_EQ(resumed.trainer.stepsDone(), 4);
    for (std::uint64_t step = 4; step < 8; ++step) {
      straight.trainer.step(batchOf(step));
      resumed.trainer.step(batchOf(step));
    }
    EXPECT_EQ(straight.transformer.parameters(), resumed.transformer.parameters());
  }
}

TEST(Trainer, ThreadsDoNotChangeTheBits) {
  for (const Objective objective : {Objective::kNextWord, Objective::kCoveredWord}) {
    const model::ModelConfig config = smallConfig(objective, 0.1F);
    Training one({.learningRate = 1e-2}, config, 1);
    Training two({.learningRate = 1e-2}, config, 2);
    for (std::uint64_t step = 0; step < 5; ++step) {
      const TokenBatch batch = batchOf(step, 7, 5);
      EXPECT_EQ(one.trainer.step(batch).loss, two.trainer.step(batch).loss);
    }
    EXPECT_EQ(one.transformer.parameters(), two.transformer.parameters());
  }
}

TEST(Trainer, KeepsTheStateWhenTheLossIsNotFinite) {
  Training training({.learningRate = 1e-2});
  training.trainer.step(batchOf(1));
  std::vector<float> broken = training.transformer.parameters();
  broken[0] = std::numeric_limits<float>::quiet_NaN();
  training.transformer.setParameters(broken);
  const TrainerState before = training.trainer.state();
  TokenBatch batch = batchOf(2);
  batch.inputs[0] = 0;  // reads the broken weight
  const StepResult result = training.trainer.step(batch);
  EXPECT_FALSE(result.finite);
  const TrainerState after = training.trainer.state();
  EXPECT_EQ(after.step, before.step);
  EXPECT_EQ(after.firstMoment, before.firstMoment);
  EXPECT_EQ(after.secondMoment, before.secondMoment);
  EXPECT_TRUE(std::equal(before.parameters.begin() + 1, before.parameters.end(),
                         after.parameters.begin() + 1));
}

TEST(Trainer, RefusesAStateOfAnotherModel) {
  Training training({.learningRate = 1e-2});
  TrainerState state = training.trainer.state();
  state.firstMoment.pop_back();
  EXPECT_THROW(training.trainer.restore(state), Error);
  Training sgd({.optimizer = Optimizer::kSgd});
  EXPECT_THROW(sgd.trainer.restore(training.trainer.state()), Error);
}

TEST(Trainer, NewSettingsHoldFromTheNextStep) {
  Training training({.schedule = Schedule::kConstant, .learningRate = 1e-2, .warmup = 0});
  training.trainer.step(batchOf(1));
  TrainerSettings settings = training.trainer.settings();
  settings.learningRate = 1e-4;
  settings.optimizer = Optimizer::kSgd;
  training.trainer.changeSettings(settings);
  EXPECT_DOUBLE_EQ(training.trainer.step(batchOf(1)).learningRate, 1e-4);
  EXPECT_EQ(training.trainer.settings().optimizer, Optimizer::kAdamW);
}

}  // namespace
}  // namespace glassbox::training
