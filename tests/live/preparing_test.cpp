// A text is prepared in the worker's thread: it tells how far it has come, and can be called off.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>

#include "listener.h"
#include "scratch_folder.h"

namespace glassbox::live {
namespace {

namespace fs = std::filesystem;

/// Long enough that byte pairs take a while.
class LongText : public testing::Test {
 protected:
  LongText() {
    std::ofstream out(path_);
    std::minstd_rand random(5);
    for (int line = 0; line < 60'000; ++line) {
      for (int word = 0; word < 12; ++word) out << "word" << random() % 30'000 << ' ';
      out << "\n\n";
    }
  }
  training::RunSettings settings() const {
    training::RunSettings wanted = quick();
    wanted.corpus.source = path_.string();
    wanted.corpus.tokenizer = {.kind = text::TokenizerKind::kBpe, .vocabulary = 4096};
    return wanted;
  }
  static bool has(const Listener& listener, Event::Kind kind) {
    return std::any_of(listener.events.begin(), listener.events.end(),
                       [&](const Event& event) { return event.kind == kind; });
  }
  ScratchFolder folder_;
  fs::path path_ = folder_ / "long.txt";
};

TEST_F(LongText, TellsHowFarItHasComeAndKeepsTheOldRunWhenCalledOff) {
  TrainingSession session(quick());
  Listener listener(session);
  ASSERT_TRUE(listener.untilState(RunState::kPaused));
  session.send(Play{.until = 3});
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->step == 3; }));
  session.send(Restart{.settings = settings()});
  std::vector<double> shares;
  ASSERT_TRUE(listener.until([&] {
    if (listener.snapshot->state != RunState::kPreparing) return false;
    shares.push_back(listener.snapshot->preparedShare);
    return listener.snapshot->preparedShare > 0.1;
  }));
  EXPECT_TRUE(std::is_sorted(shares.begin(), shares.end()));
  EXPECT_EQ(listener.snapshot->preparing, path_.filename().string());
  EXPECT_EQ(listener.snapshot->facts->corpusName, "storyworld") << "the old run is still shown";
  session.send(CancelPreparing());
  ASSERT_TRUE(listener.untilState(RunState::kPaused));
  EXPECT_TRUE(has(listener, Event::Kind::kCalledOff));
  EXPECT_FALSE(has(listener, Event::Kind::kError));
  EXPECT_EQ(listener.run, 1U);
  EXPECT_EQ(listener.snapshot->step, 3);
  EXPECT_TRUE(listener.snapshot->preparing.empty());
  session.send(StepOnce());
  EXPECT_TRUE(listener.until([&] { return listener.snapshot->step == 4; })) << "and it goes on";
}

TEST_F(LongText, CallsOffWhatWasAskedForBeforeOnly) {
  TrainingSession session(quick());
  Listener listener(session);
  ASSERT_TRUE(listener.untilState(RunState::kPaused));
  session.send(Restart{.settings = settings()});
  session.send(CancelPreparing());
  training::RunSettings other = quick(55);
  session.send(Restart{.settings = other});
  ASSERT_TRUE(listener.until([&] { return listener.run == 2; }));
  ASSERT_TRUE(listener.untilState(RunState::kPaused));
  EXPECT_EQ(listener.snapshot->plannedSteps, 55);
  EXPECT_EQ(listener.snapshot->facts->corpusName, "storyworld");
  EXPECT_TRUE(has(listener, Event::Kind::kCalledOff));
}

TEST_F(LongText, CanBeCalledOffBeforeThereIsARun) {
  TrainingSession session(settings());
  Listener listener(session);
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->preparedShare > 0; }));
  session.send(CancelPreparing());
  ASSERT_TRUE(listener.untilState(RunState::kStopped));
  EXPECT_EQ(listener.snapshot->facts, nullptr);
  EXPECT_FALSE(listener.snapshot->message.empty());
  session.send(Restart{.settings = quick()});
  EXPECT_TRUE(listener.untilState(RunState::kPaused));
}

TEST_F(LongText, DoesNotKeepAClosingWindowWaiting) {
  TrainingSession session(settings());
  Listener listener(session);
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->preparedShare > 0; }));
  // The destructor waits for the thread; it must not wait for the text. Judged by the share that
  // had been prepared when the session ended.
  EXPECT_LT(listener.snapshot->preparedShare, 0.9);
}

TEST(Preparing, ACancelWithNothingToCancelDoesNothing) {
  TrainingSession session(quick());
  Listener listener(session);
  ASSERT_TRUE(listener.untilState(RunState::kPaused));
  session.send(CancelPreparing());
  session.send(StepOnce());
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->step == 1; }));
  session.send(Restart{.settings = quick(77)});
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->plannedSteps == 77; }));
}

TEST(Rate, OfWorkIsMeasuredWhateverTheSpeed) {
  TrainingSession session(quick(100'000));
  Listener listener(session);
  ASSERT_TRUE(listener.untilState(RunState::kPaused));
  EXPECT_EQ(listener.snapshot->tokensPerSecondOfWork, 0);
  session.send(SetSpeed{.stepsPerSecond = 0.5});
  session.send(Play());
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->step >= 2; }));
  // At a step every two seconds, of at most 32 rows of 48 tokens, the clock on the wall shows far
  // less, however slow the machine.
  EXPECT_GT(listener.snapshot->tokensPerStep, 32 * 10);
  EXPECT_LE(listener.snapshot->tokensPerStep, 32 * 48);
  EXPECT_GT(listener.snapshot->tokensPerSecondOfWork, 32 * 48 / 2);
}

}  // namespace
}  // namespace glassbox::live
