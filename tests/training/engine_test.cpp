// Which engine a run computes with, and what happens when one fails in the middle.
#include <gtest/gtest.h>

#include "base/error.h"
#include "compute/cuda/cuda_backend.h"
#include "compute/device_error.h"
#include "compute/reference/reference_backend.h"
#include "run_support.h"
#include "training/engine_choice.h"

namespace glassbox::training {
namespace {

/// Breaks at its `stepsLeft`-th step, before anything of it is computed, and stays broken.
class FailingBackend : public compute::ReferenceBackend {
 public:
  explicit FailingBackend(int stepsLeft) : stepsLeft_(stepsLeft) {}
  bool mayFail() const override { return true; }
  compute::StepSums takeStep(const compute::Step& step,
                             const std::function<void()>& computeGradients) override {
    if (stepsLeft_-- <= 0) throw compute::DeviceError("The card fell out of the machine.");
    return ReferenceBackend::takeStep(step, computeGradients);
  }

 private:
  int stepsLeft_;
};

RunSettings plain() {
  RunSettings settings = shortRun();
  settings.model.dropout = 0.0F;
  return settings;
}

TrainingRun runThatFails(int afterSteps) {
  const RunSettings settings = plain();
  auto corpus = std::make_shared<const text::Corpus>(text::makeCorpus(settings.corpus));
  return {settings, corpus, std::make_unique<FailingBackend>(afterSteps)};
}

/// Computes by itself, like a card, so that the host has time to make the next batch.
class AsideBackend : public compute::ReferenceBackend {
 public:
  compute::StepSums takeStep(const compute::Step& step,
                             const std::function<void()>& computeGradients) override {
    if (step.meanwhile) step.meanwhile();
    ++meanwhiles;
    return ReferenceBackend::takeStep(step, computeGradients);
  }
  int meanwhiles = 0;
};

TEST(BatchesMadeAhead, GiveTheSameBits) {
  RunSettings settings = plain();
  auto corpus = std::make_shared<const text::Corpus>(text::makeCorpus(settings.corpus));
  auto engine = std::make_unique<AsideBackend>();
  const AsideBackend& aside = *engine;
  TrainingRun ahead(settings, corpus, std::move(engine));
  TrainingRun one(settings, corpus, std::make_unique<compute::ReferenceBackend>());
  for (int step = 0; step < 10; ++step) {
    // In between a step by another way, which takes no batch that was made ahead.
    const StepResult made = step == 4 ? ahead.keep(ahead.tryStep()) : ahead.advance();
    const StepResult expected = step == 4 ? one.keep(one.tryStep()) : one.advance();
    ASSERT_EQ(made.loss, expected.loss) << "step " << step + 1;
  }
  EXPECT_GE(aside.meanwhiles, 9);
  EXPECT_EQ(ahead.transformer().parameters(), one.transformer().parameters());
}

TEST(EngineFailure, LetsTheRunGoOnWithTheCpu) {
  TrainingRun run = runThatFails(3);
  advance(run, 3);
  EXPECT_EQ(run.step(), 3);
  EXPECT_TRUE(run.takeEngineNotice().empty());
  EXPECT_EQ(run.transformer().backend().name(), "reference");
  // The state was kept before the first step, less than two seconds ago.
  const StepResult result = run.advance();
  EXPECT_TRUE(result.finite);
  EXPECT_EQ(result.step, 1);
  EXPECT_EQ(run.step(), 1);
  EXPECT_EQ(run.transformer().backend().name(), "cpu");
  EXPECT_EQ(run.settings().backend.name, "cpu");
  EXPECT_EQ(run.takeEngineNotice(),
            "The card fell out of the machine. Training goes on with the CPU, from step 0.");
  EXPECT_TRUE(run.takeEngineNotice().empty());
}

TEST(EngineFailure, TakesTheSameStepsOnTheCpuAsARunThatBeganThere) {
  TrainingRun run = runThatFails(2);
  advance(run, 2);
  TrainingRun straight(plain());
  for (int i = 0; i < 7; ++i) {
    run.advance();
    straight.advance();
  }
  EXPECT_EQ(run.step(), 7);
  EXPECT_EQ(run.transformer().parameters(), straight.transformer().parameters());
  ASSERT_EQ(run.history().steps.size(), 7U);
  for (std::size_t i = 0; i < 7; ++i) EXPECT_EQ(run.history().steps[i].step, std::int64_t(i) + 1);
  ASSERT_EQ(run.history().evaluations.size(), straight.history().evaluations.size());
}

TEST(EngineFailure, LeavesWhatStandsOnTheOldEngineToBeDestroyed) {
  TrainingRun run = runThatFails(1);
  run.advance();
  auto other =
      std::make_unique<model::Transformer>(run.settings().model, run.transformer().backend());
  run.advance();
  EXPECT_FALSE(run.takeEngineNotice().empty());
  other.reset();
  EXPECT_TRUE(run.advance().finite);
}

TEST(EngineChoice, NamesTheFasterEngine) {
  const Comparison card = compareEngines(0.25, 11.4);
  EXPECT_TRUE(card.card);
  EXPECT_EQ(card.reason,
            "The graphics card computes, because a step takes 0.25 ms on the graphics card and "
            "11 ms on the CPU.");
  const Comparison cpu = compareEngines(0.9, 0.4);
  EXPECT_FALSE(cpu.card);
  EXPECT_EQ(cpu.reason,
            "The CPU computes, because a step takes 0.90 ms on the graphics card and 0.40 ms on "
            "the CPU.");
}

TEST(EngineChoice, AutoAlwaysFindsOneAndSaysWhy) {
  RunSettings settings = plain();
  settings.backend = {.name = "auto", .threads = 1};
  TrainingRun run(settings);
  const std::string against = compute::reasonAgainstCuda();
  EXPECT_FALSE(run.engineReason().empty());
  if (!against.empty()) {
    EXPECT_EQ(run.transformer().backend().name(), "cpu");
    EXPECT_NE(run.engineReason().find(against), std::string::npos) << run.engineReason();
  }
  EXPECT_TRUE(run.advance().finite);
}

TEST(EngineChoice, RefusesACardThatIsNotThere) {
  if (compute::reasonAgainstCuda().empty())
    GTEST_SKIP() << "this tells what happens without a graphics card, and there is one";
  RunSettings settings = plain();
  settings.backend.name = "cuda";
  EXPECT_THROW(TrainingRun{settings}, InputError);
  settings.backend = {.name = "auto", .precision = "bf16"};
  EXPECT_THROW(TrainingRun{settings}, InputError);
}

}  // namespace
}  // namespace glassbox::training
