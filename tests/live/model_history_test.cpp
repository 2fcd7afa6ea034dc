#include "live/model_history.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "compute/device_error.h"
#include "scratch_folder.h"

namespace glassbox::live {
namespace {

namespace fs = std::filesystem;

training::TrainerState stateAt(std::int64_t step, std::size_t weights = 64) {
  const auto value = static_cast<float>(step);
  return {step, std::vector<float>(weights, value), std::vector<float>(weights, value + 0.25F),
          std::vector<float>(weights, value + 0.5F)};
}

void fill(ModelHistory& history, std::int64_t last) {
  for (std::int64_t step = 0; step <= last; ++step)
    if (history.wants(step)) history.keep(stateAt(step));
}

TEST(ModelHistory, IsDenseAtFirstAndThinsGeometrically) {
  ModelHistory history;
  fill(history, 4000);
  const auto steps = history.steps();
  for (std::int64_t early = 0; early < 40; ++early)
    EXPECT_EQ(steps[static_cast<std::size_t>(early)], early);
  for (std::size_t i = 1; i < steps.size(); ++i)
    EXPECT_LE(steps[i] - steps[i - 1], std::max<std::int64_t>(1, steps[i - 1] / 40));
  EXPECT_LT(steps.size(), 300U);
}

TEST(ModelHistory, GivesTheNearestMoment) {
  ModelHistory history;
  EXPECT_EQ(history.nearest(3), nullptr);
  for (const std::int64_t step : {0, 10, 20}) history.keep(stateAt(step));
  EXPECT_EQ(history.nearest(-5)->step, 0);
  EXPECT_EQ(history.nearest(14)->step, 10);
  EXPECT_EQ(history.nearest(16)->step, 20);
  EXPECT_EQ(history.nearest(99)->step, 20);
}

/// Three vectors of one value that come when they are let.
class LateSnapshot : public compute::Snapshot {
 public:
  LateSnapshot(float value, const bool& there) : value_(value), there_(there) {}
  bool isThere() override { return there_; }
  std::vector<std::vector<float>> take() override {
    if (value_ < 0) throw compute::DeviceError("The card fell out of the machine.");
    return {3, std::vector<float>(64, value_)};
  }

 private:
  float value_;
  const bool& there_;
};

TEST(ModelHistory, KeepsWhatArrivesLater) {
  bool there = false;
  const auto late = [&](std::int64_t step, float value) {
    return training::ArrivingState{step, std::make_unique<LateSnapshot>(value, there)};
  };
  using Steps = std::vector<std::int64_t>;
  ModelHistory history;
  history.keep(late(0, 1));
  EXPECT_FALSE(history.wants(0)) << "it is under way";
  EXPECT_TRUE(history.wants(1));
  EXPECT_FALSE(history.keepArrived());
  EXPECT_EQ(history.steps(), Steps{});
  history.keep(late(1, 2));  // waits for the one before
  EXPECT_EQ(history.steps(), Steps{0});
  there = true;
  EXPECT_TRUE(history.keepArrived());
  EXPECT_FALSE(history.keepArrived());
  there = false;
  history.keep(late(2, 3));
  history.settle();
  EXPECT_EQ(history.steps(), (Steps{0, 1, 2}));
  EXPECT_EQ(history.nearest(1)->parameters, std::vector<float>(64, 2));
  history.keep(late(3, -1));
  history.settle();  // what the card had is lost, the rest stays
  EXPECT_EQ(history.steps(), (Steps{0, 1, 2}));
}

TEST(ModelHistory, WritesToDiskWhatHasNoRoomAndReadsTheSameBits) {
  const ScratchFolder scratch;
  {
    ModelHistory history(scratch.path(),
                         {.memoryBytes = 4 * 768, .diskBytes = 1U << 20U, .leftFreeBytes = 0});
    fill(history, 60);
    EXPECT_FALSE(fs::is_empty(scratch.path()));
    for (const std::int64_t step : history.steps()) {
      const auto moment = history.nearest(step);
      EXPECT_EQ(moment->step, step);
      EXPECT_EQ(moment->parameters, stateAt(step).parameters);
      EXPECT_EQ(moment->firstMoment, stateAt(step).firstMoment);
      EXPECT_EQ(moment->secondMoment, stateAt(step).secondMoment);
    }
  }
  EXPECT_TRUE(fs::is_empty(scratch.path())) << "the cache is emptied at the end";
}

TEST(ModelHistory, KeepsFewerMomentsWhenThereIsNoMoreRoom) {
  ModelHistory history({}, {.memoryBytes = 10 * 768, .diskBytes = 0});
  fill(history, 500);
  const auto steps = history.steps();
  EXPECT_LE(steps.size(), 10U);
  EXPECT_GE(steps.size(), 4U);
  EXPECT_EQ(steps.front(), 0);
  EXPECT_EQ(history.nearest(steps[1])->parameters, stateAt(steps[1]).parameters);
}

TEST(ModelHistory, LeavesTheDiskWhatOthersNeed) {
  const ScratchFolder scratch;
  const auto free = fs::space(scratch.path()).available;
  ModelHistory history(
      scratch.path(),
      {.memoryBytes = 10 * 768, .diskBytes = 1U << 20U, .leftFreeBytes = std::size_t(free) * 2});
  fill(history, 500);
  EXPECT_LE(history.steps().size(), 10U);
  for (const auto& entry : fs::recursive_directory_iterator(scratch.path()))
    EXPECT_TRUE(entry.is_directory() || entry.path().filename() == "lock") << entry.path();
}

// A laptop that is switched off, a logout: nobody could clean up.
TEST(ModelHistory, RemovesWhatAKilledProgramLeft) {
  const ScratchFolder scratch;
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    ModelHistory history(scratch.path(),
                         {.memoryBytes = 4 * 768, .diskBytes = 1U << 20U, .leftFreeBytes = 0});
    fill(history, 60);
    ::raise(SIGKILL);
  }
  ::waitpid(child, nullptr, 0);
  ASSERT_FALSE(fs::is_empty(scratch.path()));
  const ModelHistory next(scratch.path());
  EXPECT_TRUE(fs::is_empty(scratch.path()));
}

TEST(ModelHistory, GoesOnInMemoryWhereTheFolderCannotBeWritten) {
  ModelHistory history("/proc/no/such", {.memoryBytes = 10 * 768, .diskBytes = 1U << 20U});
  fill(history, 100);
  EXPECT_GE(history.steps().size(), 4U);
  EXPECT_EQ(history.nearest(0)->step, 0);
}

}  // namespace
}  // namespace glassbox::live
