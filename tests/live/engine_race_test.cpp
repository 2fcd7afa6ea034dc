// Two engines that train the same model in turns: equal losses, clocks that go together, and what
// happens when a race is called off or an engine fails.
#include "live/engine_race.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <thread>

#include "compute/device_error.h"
#include "compute/reference/reference_backend.h"
#include "listener.h"

namespace glassbox::live {
namespace {

/// A card whose steps take at least so long, and that is lost at one of them; 0: never.
class MadeCard : public compute::ReferenceBackend {
 public:
  MadeCard(std::chrono::milliseconds pause, int lostAt) : pause_(pause), lostAt_(lostAt) {}
  std::string description() const override { return "made card"; }
  compute::StepSums takeStep(const compute::Step& step,
                             const std::function<void()>& computeGradients) override {
    if (++steps_ == lostAt_) throw compute::DeviceError("The card fell out of the machine.");
    std::this_thread::sleep_for(pause_);
    return ReferenceBackend::takeStep(step, computeGradients);
  }

 private:
  std::chrono::milliseconds pause_;
  int lostAt_;
  int steps_ = 0;
};

/// One that records each kind of step when it comes for the second time. Notes of each step whether
/// it was recorded before.
class RecordingCard : public compute::ReferenceBackend {
 public:
  explicit RecordingCard(std::vector<bool>& known) : known_(known) {}
  std::string description() const override { return "recording card"; }
  std::int64_t launchesOfStep() const override { return launches_; }
  compute::StepSums takeStep(const compute::Step& step,
                             const std::function<void()>& computeGradients) override {
    int& times = seen_[step.likeness];
    known_.push_back(times >= 2);
    launches_ = ++times >= 2 ? 50 : 0;
    return ReferenceBackend::takeStep(step, computeGradients);
  }

 private:
  std::vector<bool>& known_;
  std::map<std::uint64_t, int> seen_;
  std::int64_t launches_ = 0;
};

RaceEngine processor(int threads) {
  return {.kind = threads == 1 ? EngineKind::kOneCore : EngineKind::kManyCores,
          .settings = {.name = "cpu", .threads = threads},
          .cores = threads};
}

RaceEngine card(const std::string& name, int pauseMs, int lostAt = 0) {
  compute::addEngine(name, [=](const compute::BackendSettings&) {
    return std::make_unique<MadeCard>(std::chrono::milliseconds(pauseMs), lostAt);
  });
  return {.kind = EngineKind::kCard, .settings = {.name = name}};
}

RaceWish race(const RaceEngine& first, const RaceEngine& second, std::int64_t steps) {
  RaceWish wish{.engines = {first, second}, .settings = quick(steps), .steps = steps};
  wish.settings.corpus.stories = 60;
  wish.settings.model.width = 16;
  wish.settings.model.heads = 2;
  wish.settings.model.dropout = 0.1;
  wish.settings.batch = 4;
  wish.seconds = 20;
  return wish;
}

RaceState waitFor(const EngineRace& race) {
  RaceState state = race.now();
  for (int i = 0; i < 10'000 && state.running; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
    state = race.now();
  }
  return state;
}

RaceState held(const RaceWish& wish) {
  EngineRace race;
  race.start(wish);
  return waitFor(race);
}

Racer racerWith(double tokensPerSecond, const std::vector<double>& turns) {
  return {.tokens = std::int64_t(tokensPerSecond), .seconds = 1, .turnRates = turns};
}

}  // namespace

TEST(EngineRace, OneAndTwoThreadsLoseTheSameToTheLastBit) {
  const RaceState state = held(race(processor(1), processor(2), 30));
  ASSERT_EQ(state.problem, "");
  EXPECT_FALSE(state.calledOff);
  EXPECT_EQ(commonSteps(state), 30);
  EXPECT_EQ(largestDifference(state), 0);
  EXPECT_EQ(state.racers[0].tokens, state.racers[1].tokens);
  EXPECT_LT(state.racers[0].points.back().loss, state.racers[0].points.front().loss);
  for (const Racer& racer : state.racers) {
    EXPECT_EQ(racer.points.back().seconds, racer.seconds);
    EXPECT_GE(racer.turnRates.size(), 1U);
  }
}

// The steps to warm up leave no trace: the race goes through the losses of the run itself.
TEST(EngineRace, GoesThroughTheLossesOfTheRun) {
  RaceWish wish = race(processor(1), processor(2), 10);
  wish.settings.backend.threads = 1;
  training::Run run(wish.settings);
  wish.corpus = run.sharedCorpus();
  const RaceState state = held(wish);
  for (std::size_t i = 0; i < 10; ++i)
    EXPECT_EQ(state.racers[0].points.at(i).loss, run.advance().loss) << "step " << i + 1;
}

TEST(EngineRace, TheSlowerOneIsLessFarAfterTheSameSeconds) {
  RaceWish wish = race(processor(1), card("slow card", 30), 100'000);
  wish.seconds = 0.3;
  const RaceState state = held(wish);
  ASSERT_EQ(state.problem, "");
  for (const Racer& racer : state.racers) EXPECT_GE(racer.seconds, 0.3);
  EXPECT_LE(std::ssize(state.racers[1].points), 10) << "a step takes 30 ms at least";
  EXPECT_GE(std::ssize(state.racers[1].points), 1);
  const RaceVerdict verdict = judge(state);
  EXPECT_TRUE(verdict.measured);
  EXPECT_EQ(verdict.faster, 0);
  EXPECT_GT(verdict.ratio, 1.5);
  EXPECT_FALSE(verdict.aboutEqual);
  EXPECT_LT(largestDifference(state), 1e-4) << "other kernels, the same sums";
}

// A text has rows of many lengths, and a card records a step for each: once, before the race.
TEST(EngineRace, WhatACardRecordsIsNotOnItsClock) {
  std::vector<bool> known;
  compute::addEngine("recording card", [&](const compute::BackendSettings&) {
    return std::make_unique<RecordingCard>(known);
  });
  RaceWish wish =
      race(processor(1), {.kind = EngineKind::kCard, .settings = {.name = "recording card"}}, 60);
  wish.settings.model.dropout = 0;  // else every step has its own masks, and none is recorded
  const RaceState state = held(wish);
  ASSERT_EQ(state.problem, "");
  ASSERT_EQ(std::ssize(state.racers[1].points), 60);
  ASSERT_GT(known.size(), 120U);
  EXPECT_EQ(std::count(known.end() - 60, known.end(), true), 60);
  EXPECT_LT(largestDifference(state), 1e-4);
}

TEST(EngineRace, WhatWasMeasuredStaysWhenAnEngineFails) {
  const RaceState state = held(race(processor(1), card("lost card", 0, 8), 50));
  EXPECT_EQ(state.problem, "The card fell out of the machine.");
  EXPECT_FALSE(state.running);
  EXPECT_EQ(std::ssize(state.racers[1].points), 5) << "two of its steps were to warm up";
  EXPECT_GE(std::ssize(state.racers[0].points), 5);
}

TEST(EngineRace, SaysWhichEngineCannotBeHad) {
  RaceEngine missing{.kind = EngineKind::kCard, .settings = {.name = "no such engine"}};
  const RaceState state = held(race(processor(1), missing, 10));
  EXPECT_NE(state.problem.find("no such engine"), std::string::npos);
  EXPECT_FALSE(judge(state).measured);
}

TEST(EngineRace, SaysWhenTheLossIsNoLongerANumber) {
  RaceWish wish = race(processor(1), processor(2), 300);
  wish.settings.trainer.optimizer = training::Optimizer::kSgd;
  wish.settings.trainer.learningRate = 1e30;
  wish.settings.trainer.warmup = 0;
  wish.settings.trainer.clip = 0;
  const RaceState state = held(wish);
  EXPECT_NE(state.problem.find("no longer a finite number"), std::string::npos) << state.problem;
}

TEST(EngineRace, IsCalledOffAndStartsAnother) {
  std::atomic<int> news = 0;
  EngineRace both([&] { ++news; });
  RaceWish wish = race(processor(1), processor(2), 1'000'000);
  wish.seconds = 1000;
  both.start(wish);
  while (commonSteps(both.now()) < 1) std::this_thread::sleep_for(std::chrono::milliseconds(2));
  both.cancel();
  const RaceState state = waitFor(both);
  EXPECT_TRUE(state.calledOff);
  EXPECT_FALSE(state.running);
  EXPECT_GE(commonSteps(state), 1) << "what was measured stays";
  EXPECT_GE(news, 3);
  wish.steps = 3;
  both.start(wish);
  EXPECT_EQ(commonSteps(waitFor(both)), 3);
  both.start(race(processor(1), processor(2), 1'000'000));  // ends with its owner
}

TEST(RaceVerdict, ADifferenceWithinTheTurnsIsNone) {
  RaceState state;
  state.racers = {racerWith(1000, {900, 1100, 950, 1050}),
                  racerWith(1060, {960, 1160, 1000, 1120})};
  RaceVerdict verdict = judge(state);
  EXPECT_EQ(verdict.faster, 1);
  EXPECT_NEAR(verdict.ratio, 1.06, 1e-9);
  EXPECT_TRUE(verdict.aboutEqual);
  EXPECT_FALSE(verdict.tooShort);
  state.racers = {racerWith(1000, {999, 1001, 1000, 1000}),
                  racerWith(1060, {1060, 1061, 1059, 1060})};
  EXPECT_FALSE(judge(state).aboutEqual);
  state.racers[0].turnRates.resize(2);
  EXPECT_TRUE(judge(state).aboutEqual);
  EXPECT_TRUE(judge(state).tooShort) << "too few turns to tell";
}

TEST(RaceEngines, TheCardIsNamedOrTheReasonWhyItCannotBeUsed) {
  const std::vector<RaceEngine> engines = findRaceEngines();
  ASSERT_GE(engines.size(), 2U);
  EXPECT_EQ(engines.front().kind, EngineKind::kOneCore);
  EXPECT_EQ(engines.front().description.find("CPU, 1 thread,"), 0U);
  const RaceEngine& card = engines.back();
  EXPECT_EQ(card.kind, EngineKind::kCard);
  EXPECT_NE(card.description.empty(), card.against.empty());
}

}  // namespace glassbox::live
