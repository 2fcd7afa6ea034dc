// Work beside the run: the ladder and the bench come to their end, say what is wrong, are called
// off; and what the run itself reaches.
#include "live/ladder_study.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "live/machine_study.h"
#include "live/own_rate.h"

namespace glassbox::live {
namespace {

template <typename Study>
auto waitFor(const Study& study) {
  auto state = study.now();
  for (int i = 0; i < 30'000 && state.running; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
    state = study.now();
  }
  return state;
}

scaling::LadderSettings ladder(std::int64_t steps) {
  scaling::LadderSettings settings;
  settings.rungs = {{1, 2, 8}, {1, 2, 16}, {1, 2, 24}};
  settings.largest = {2, 2, 24};
  settings.steps = steps;
  settings.seeds = {1};
  return settings;
}

}  // namespace

TEST(LadderStudy, TellsThePredictionBeforeTheLargestIsTrained) {
  std::atomic<int> news = 0;
  LadderStudy study([&] { ++news; });
  EXPECT_FALSE(study.now().running);
  study.start(ladder(30));
  const LadderState state = waitFor(study);
  ASSERT_TRUE(state.result.has_value()) << state.problem;
  ASSERT_TRUE(state.predicted.has_value());
  EXPECT_EQ(state.predicted->largest.loss, 0) << "not known then";
  EXPECT_EQ(state.predicted->largest.body, state.result->largest.body);
  EXPECT_NEAR(state.predicted->largest.operations / state.result->largest.operations, 1, 1e-6);
  EXPECT_EQ(state.predicted->predicted, state.result->predicted);
  EXPECT_EQ(state.rungs.size(), 3U);
  EXPECT_EQ(state.share, 1);
  EXPECT_GE(news, 5);
}

TEST(LadderStudy, IsCalledOff) {
  LadderStudy study;
  study.start(ladder(100'000));
  study.cancel();
  const LadderState state = waitFor(study);
  EXPECT_TRUE(state.calledOff);
  EXPECT_FALSE(state.result.has_value());
}

TEST(LadderStudy, SaysWhatIsWrongAndClimbsAnother) {
  LadderStudy study;
  scaling::LadderSettings falling = ladder(30);
  std::swap(falling.rungs[0], falling.rungs[2]);
  study.start(falling);
  EXPECT_NE(waitFor(study).problem.find("larger"), std::string::npos);
  study.start(ladder(5));
  const LadderState state = waitFor(study);
  EXPECT_TRUE(state.problem.empty());
  EXPECT_TRUE(state.result.has_value());
}

TEST(LadderStudy, EndsWhileAtWork) {
  auto study = std::make_unique<LadderStudy>();
  study->start(ladder(100'000));
  study.reset();
  EXPECT_EQ(study, nullptr);
}

TEST(MachineStudy, MeasuresOrSaysWhyNot) {
  MachineStudy study;
  training::RunSettings settings;
  settings.backend = {.name = "cpu", .threads = 1, .instructionSet = "auto"};
  study.start(settings);
  const MachineState state = waitFor(study);
  ASSERT_TRUE(state.machine.has_value()) << state.problem;
  EXPECT_GT(state.machine->reached, 0);
  settings.backend.name = "no such engine";
  study.start(settings);
  EXPECT_FALSE(waitFor(study).problem.empty());
}

TEST(OwnRate, CountsAsTheEngineDoes) {
  auto facts = std::make_shared<RunFacts>();
  facts->settings = training::presetSettings("tiny");
  facts->words.resize(40);
  Snapshot snapshot;
  snapshot.facts = facts;
  snapshot.plannedSteps = 10;
  const OwnRate before = ownRate(snapshot);
  EXPECT_EQ(before.tokensPerRow, facts->settings.model.context);
  EXPECT_EQ(before.operationsPerSecond, 0);
  snapshot.tokensPerStep = 8.0 * facts->settings.batch;
  snapshot.tokensPerSecondOfWork = 1000;
  const OwnRate rate = ownRate(snapshot);
  EXPECT_EQ(rate.tokensPerRow, 8);
  EXPECT_EQ(rate.tokens, 80.0 * facts->settings.batch);
  EXPECT_LT(rate.operationsPerToken, before.operationsPerToken) << "attention over shorter rows";
  EXPECT_EQ(rate.operationsPerSecond, 1000 * rate.operationsPerToken);
}

}  // namespace glassbox::live
