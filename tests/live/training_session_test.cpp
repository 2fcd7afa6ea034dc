#include "live/training_session.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

#include "listener.h"
#include "scratch_folder.h"

namespace glassbox::live {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

TEST(TrainingSession, HandsOverEveryMetricInOrder) {
  TrainingSession session(quick());
  Listener listener(session);
  ASSERT_TRUE(listener.untilState(RunState::kPaused));
  EXPECT_EQ(listener.snapshot->facts->references.size(), 5U);
  session.send(Play{});
  ASSERT_TRUE(listener.untilState(RunState::kFinished));
  ASSERT_EQ(listener.metrics.size(), 41U);
  for (std::size_t i = 0; i < listener.metrics.size(); ++i) {
    EXPECT_EQ(listener.metrics[i].step, static_cast<std::int64_t>(i));
    EXPECT_EQ(std::isnan(listener.metrics[i].validationLoss), i % 10 != 0);
  }
  EXPECT_EQ(listener.snapshot->step, 40);
}

TEST(TrainingSession, StepsOncePausesAndGoesOn) {
  TrainingSession session(quick(100000));
  Listener listener(session);
  ASSERT_TRUE(listener.untilState(RunState::kPaused));
  session.send(StepOnce{});
  session.send(StepOnce{});
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->step == 2; }));
  session.send(Play{});
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->step > 10; }));
  session.send(Pause{});
  ASSERT_TRUE(listener.untilState(RunState::kPaused));
  const auto step = listener.snapshot->step;
  std::this_thread::sleep_for(50ms);
  listener.until([] { return true; });
  EXPECT_EQ(listener.snapshot->step, step);
}

TEST(TrainingSession, TrainsUntilAStep) {
  TrainingSession session(quick(100000));
  Listener listener(session);
  ASSERT_TRUE(listener.untilState(RunState::kPaused));
  session.send(Play{.until = 17});
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->step == 17; }));
  ASSERT_TRUE(listener.untilState(RunState::kPaused));
  session.send(Play{.until = 17});  // is there already
  session.send(StepOnce{});
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->step == 18; }));
  EXPECT_EQ(listener.snapshot->state, RunState::kPaused);
}

TEST(TrainingSession, ComputesOnlyWhatIsAskedFor) {
  TrainingSession session(quick());
  Listener listener(session);
  ASSERT_TRUE(listener.untilState(RunState::kPaused));
  EXPECT_EQ(listener.snapshot->words, nullptr);
  session.send(
      SetInterest{{.words = WordQuestion{.pins = {10}, .pairs = {{10, 11}}, .neighbours = 5}}});
  session.send(StepOnce{});
  ASSERT_TRUE(listener.until(
      [&] { return listener.snapshot->words != nullptr && listener.snapshot->step == 1; }));
  const WordAnswer& words = *listener.snapshot->words;
  EXPECT_EQ(words.step, 1);
  EXPECT_EQ(words.embeddings.size(), listener.snapshot->facts->words.size() * 32);
  EXPECT_EQ(words.neighbours[0].entries.size(), 5U);
  EXPECT_EQ(words.closeness[0].steps, (std::vector<std::int64_t>{0, 1}));
  EXPECT_EQ(words.bandLow.size(), 2U);
}

TEST(TrainingSession, RestartsWithOtherSettingsWhileTraining) {
  TrainingSession session(quick(100000));
  Listener listener(session);
  ASSERT_TRUE(listener.untilState(RunState::kPaused));
  session.send(Play{});
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->step > 5; }));
  session.send(Restart{quick(7)});
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->plannedSteps == 7; }));
  EXPECT_EQ(listener.snapshot->step, 0);
  EXPECT_EQ(listener.run, 2U);
}

TEST(TrainingSession, KeepsTheRunWhenNewSettingsAreImpossible) {
  TrainingSession session(quick());
  Listener listener(session);
  ASSERT_TRUE(listener.untilState(RunState::kPaused));
  session.send(StepOnce{});
  training::RunSettings bad = quick();
  bad.corpus.source = "/no/such/text";
  session.send(Restart{bad});
  ASSERT_TRUE(listener.until([&] {
    return !listener.events.empty() && listener.events.back().kind == Event::Kind::kError;
  }));
  ASSERT_TRUE(listener.untilState(RunState::kPaused));
  EXPECT_EQ(listener.snapshot->step, 1);
}

TEST(TrainingSession, SavesTheRunWhenItIsClosedAndOpensItAgain) {
  const ScratchFolder folder;
  {
    TrainingSession session(quick(100000), {.autosave = folder.path()});
    Listener listener(session);
    ASSERT_TRUE(listener.untilState(RunState::kPaused));
    session.send(Play{});
    ASSERT_TRUE(listener.until([&] { return listener.snapshot->step > 20; }));
  }
  TrainingSession session(quick());
  Listener listener(session);
  ASSERT_TRUE(listener.untilState(RunState::kPaused));
  session.send(Open{folder / "run-1"});
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->step > 20; }));
  EXPECT_EQ(std::ssize(listener.metrics), listener.snapshot->step + 1);
}

// A school's computer may keep nothing: that is said once, not at every pause.
TEST(TrainingSession, SaysOnceThatARunIsNotKept) {
  const ScratchFolder folder;
  std::ofstream(folder / "runs") << "in the way";
  TrainingSession session(quick(100000), {.autosave = folder / "runs"});
  Listener listener(session);
  ASSERT_TRUE(listener.untilState(RunState::kPaused));
  for (const std::int64_t wanted : {3, 6}) {
    session.send(Play{});
    ASSERT_TRUE(listener.until([&] { return listener.snapshot->step > wanted; }));
    session.send(Pause{});
    ASSERT_TRUE(listener.untilState(RunState::kPaused));
  }
  session.send(StepOnce{});
  const std::int64_t step = listener.snapshot->step;
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->step > step; }));
  std::vector<std::string> errors;
  for (const Event& event : listener.events)
    if (event.kind == Event::Kind::kError) errors.push_back(event.text);
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors[0],
            "the run goes on, but it is not kept for next time; save it to another folder "
            "(Ctrl+S): cannot make the folder " +
                (folder / "runs" / "run-1").string() + ": Not a directory");
}

}  // namespace
}  // namespace glassbox::live
