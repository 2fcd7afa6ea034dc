// Going back to an earlier step of the run, and going on from there.
#include <gtest/gtest.h>

#include "listener.h"

namespace glassbox::live {
namespace {

class TimeTravel : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(listener.untilState(RunState::kPaused));
    session.send(SetInterest{{.words = WordQuestion{}}});
    session.send(StepOnce{});
    ASSERT_TRUE(untilStep(1));
    first = listener.snapshot->words->embeddings;
    session.send(Play{});
    ASSERT_TRUE(listener.untilState(RunState::kFinished));
    last = listener.snapshot->words->embeddings;
  }
  bool untilStep(std::int64_t step) {
    return listener.until([&] {
      return listener.snapshot->step == step && listener.snapshot->words != nullptr &&
             listener.snapshot->words->step == step;
    });
  }

  TrainingSession session{quick()};
  Listener listener{session};
  std::vector<float> first;
  std::vector<float> last;
};

TEST_F(TimeTravel, ShowsTheModelAsItWas) {
  session.send(Seek{1});
  ASSERT_TRUE(untilStep(1));
  const Snapshot& then = *listener.snapshot;
  EXPECT_TRUE(then.lookingBack());
  EXPECT_EQ(then.newestStep, 40);
  EXPECT_EQ(then.words->embeddings, first);
  EXPECT_EQ(then.loss, listener.metrics[1].trainingLoss);
  session.send(SeekNewest{});
  ASSERT_TRUE(untilStep(40));
  EXPECT_FALSE(listener.snapshot->lookingBack());
  EXPECT_EQ(listener.snapshot->words->embeddings, last);
}

TEST_F(TimeTravel, KeepsTheStepsItCanGoBackTo) {
  ASSERT_NE(listener.snapshot->keptSteps, nullptr);
  EXPECT_EQ(listener.snapshot->keptSteps->front(), 0);
  EXPECT_EQ(listener.snapshot->keptSteps->size(), 41U);
}

TEST_F(TimeTravel, StepsOnFromTheNewestModelAfterLookingBack) {
  session.send(Extend{10});
  session.send(Seek{3});
  ASSERT_TRUE(untilStep(3));
  session.send(StepOnce{});
  ASSERT_TRUE(untilStep(41));
}

TEST_F(TimeTravel, SeekingPausesTraining) {
  session.send(Extend{100000});
  session.send(Play{});
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->newestStep > 45; }));
  session.send(Seek{5});
  ASSERT_TRUE(untilStep(5));
  EXPECT_EQ(listener.snapshot->state, RunState::kPaused);
}

TEST_F(TimeTravel, ABranchWithTheSameSettingsRepeatsTheRunToTheSameBits) {
  session.send(Branch{.step = 20, .settings = quick()});
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->facts->number == 2; }));
  EXPECT_EQ(listener.snapshot->facts->parent, 1U);
  EXPECT_EQ(listener.snapshot->facts->branchStep, 20);
  ASSERT_TRUE(untilStep(20));
  EXPECT_EQ(listener.metrics.size(), 21U) << "the curve up to the branch is told again";
  session.send(Play{});
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->state == RunState::kFinished; }));
  ASSERT_TRUE(untilStep(40));
  EXPECT_EQ(listener.snapshot->words->embeddings, last);
}

TEST_F(TimeTravel, ABranchWithAnotherLearningRateGoesAnotherWay) {
  training::RunSettings settings = quick();
  settings.trainer.learningRate *= 10;
  session.send(Branch{.step = 20, .settings = settings});
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->facts->number == 2; }));
  session.send(Play{});
  ASSERT_TRUE(listener.untilState(RunState::kFinished));
  ASSERT_TRUE(untilStep(40));
  EXPECT_NE(listener.snapshot->words->embeddings, last);
}

TEST_F(TimeTravel, RefusesABranchOfAnotherSizeAndKeepsTheRun) {
  training::RunSettings settings = quick();
  settings.model.layers += 1;
  session.send(Branch{.step = 20, .settings = settings});
  ASSERT_TRUE(listener.until([&] {
    return !listener.events.empty() && listener.events.back().kind == Event::Kind::kError;
  }));
  ASSERT_TRUE(untilStep(40));
}

TEST_F(TimeTravel, ChangesTheLearningRateOnTheWay) {
  training::TrainerSettings settings = listener.snapshot->trainer;
  settings.learningRate = 0.25;
  settings.steps = 60;
  settings.schedule = training::Schedule::kConstant;
  session.send(ChangeTrainer{settings});
  session.send(StepOnce{});
  ASSERT_TRUE(untilStep(41));
  EXPECT_EQ(listener.snapshot->trainer.learningRate, 0.25);
  EXPECT_EQ(listener.metrics.back().learningRate, 0.25);
}

}  // namespace
}  // namespace glassbox::live
