// Saving and going on, and everything that can come between.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <limits>
#include <thread>

#include "base/error.h"
#include "base/files.h"
#include "formats/model_folder.h"
#include "run_support.h"

namespace glassbox::training {
namespace {

const compute::BackendSettings kOneThread{.name = "cpu", .threads = 1};

/// The sentence of an InputError on the way to a resumed run.
std::string refusal(const std::filesystem::path& folder) {
  try {
    TrainingRun::resume(folder, kOneThread);
  } catch (const InputError& error) {
    return error.what();
  }
  return "accepted";
}

void expectOneSentence(const std::string& text) {
  EXPECT_NE(text, "accepted");
  EXPECT_EQ(text.find('\n'), std::string::npos) << text;
}

class Saving : public testing::Test {
 protected:
  ScratchFolder scratch_;
  std::filesystem::path folder_ = scratch_.path() / "run";
  std::filesystem::path state_ = folder_ / "state.safetensors";
};

TEST_F(Saving, KeepsTheStoriesItWasMadeOf) {
  RunSettings settings = shortRun();
  settings.corpus.ingredients = {{"dogs", 0.0}, {"trees", 3.0}};
  TrainingRun straight(settings);
  advance(straight, 2);
  straight.save(folder_);
  TrainingRun resumed = TrainingRun::resume(folder_, kOneThread);
  EXPECT_EQ(resumed.settings().corpus, straight.settings().corpus);
  EXPECT_EQ(resumed.corpus().fingerprint, straight.corpus().fingerprint);
  EXPECT_FALSE(resumed.corpus().tokenizer->find("dog"));
  advance(straight, 3);
  advance(resumed, 3);
  EXPECT_EQ(straight.transformer().parameters(), resumed.transformer().parameters());
}

TEST_F(Saving, ResumedRunIsTheStraightRun) {
  for (const Objective objective : {Objective::kNextWord, Objective::kCoveredWord})
    for (const Optimizer optimizer : {Optimizer::kAdamW, Optimizer::kSgd}) {
      RunSettings settings = shortRun(objective);
      settings.trainer.optimizer = optimizer;
      settings.seed = 7;
      TrainingRun straight(settings);
      advance(straight, 6);
      straight.save(folder_);
      TrainingRun resumed = TrainingRun::resume(folder_, {.name = "cpu", .threads = 2});
      EXPECT_EQ(resumed.step(), 6);
      advance(straight, 6);
      advance(resumed, 6);
      EXPECT_EQ(straight.transformer().parameters(), resumed.transformer().parameters());
      const History& one = straight.history();
      const History& two = resumed.history();
      ASSERT_EQ(one.steps.size(), two.steps.size());
      for (std::size_t i = 0; i < one.steps.size(); ++i) {
        EXPECT_EQ(one.steps[i].step, two.steps[i].step);
        EXPECT_EQ(one.steps[i].loss, two.steps[i].loss);
        EXPECT_EQ(one.steps[i].gradientNorm, two.steps[i].gradientNorm);
        EXPECT_EQ(one.steps[i].learningRate, two.steps[i].learningRate);
        EXPECT_EQ(one.steps[i].tokens, two.steps[i].tokens);
      }
      ASSERT_EQ(one.evaluations.size(), two.evaluations.size());
      for (std::size_t i = 0; i < one.evaluations.size(); ++i)
        EXPECT_EQ(one.evaluations[i].loss, two.evaluations[i].loss);
    }
}

TEST_F(Saving, FolderIsAModelFolderToo) {
  TrainingRun run(shortRun());
  advance(run, 2);
  run.save(folder_);
  const formats::ModelFolder model = formats::readModelFolder(folder_);
  EXPECT_EQ(model.parameters, run.transformer().parameters());
  EXPECT_EQ(model.config.vocabulary, run.settings().model.vocabulary);
  EXPECT_NE(readFile(folder_ / "glassbox.json").find(run.corpus().fingerprint), std::string::npos);
}

TEST_F(Saving, ChangedSettingsAreSaved) {
  TrainingRun run(shortRun());
  TrainerSettings settings = run.trainer().settings();
  settings.steps = 99;
  run.change(settings);
  run.save(folder_);
  EXPECT_EQ(TrainingRun::resume(folder_, kOneThread).trainer().settings().steps, 99);
}

TEST_F(Saving, DamagedStateIsRefusedInOneSentence) {
  TrainingRun run(shortRun());
  advance(run, 1);
  run.save(folder_);
  const std::string content = readFile(state_);
  for (const double share : {0.0, 0.001, 0.1, 0.5, 0.9999}) {
    const auto length = static_cast<std::size_t>(share * static_cast<double>(content.size()));
    writeFileAtomically(state_, std::string_view(content).substr(0, length));
    expectOneSentence(refusal(folder_));
  }
  for (std::size_t place = 0; place < content.size(); place += content.size() / 37) {
    std::string damaged = content;
    damaged[place] = static_cast<char>(damaged[place] ^ 0x10);
    writeFileAtomically(state_, damaged);
    expectOneSentence(refusal(folder_));
  }
  std::filesystem::remove(state_);
  expectOneSentence(refusal(folder_));
  expectOneSentence(refusal(scratch_.path() / "nothing"));
  writeFileAtomically(state_, content);
  EXPECT_EQ(TrainingRun::resume(folder_, kOneThread).step(), 1);
}

TEST_F(Saving, TextMustStillBeTheSame) {
  const std::filesystem::path path = scratch_.path() / "text.txt";
  std::string text;
  for (int i = 0; i < 300; ++i)
    text += "The dog number " + std::to_string(i) + " sees a cat and barks.\n\n";
  writeFileAtomically(path, text);
  RunSettings settings = shortRun();
  settings.corpus.source = path.string();
  settings.model.context = 8;
  TrainingRun run(settings);
  advance(run, 2);
  run.save(folder_);
  EXPECT_EQ(TrainingRun::resume(folder_, kOneThread).step(), 2);
  writeFileAtomically(path, text + "One more sentence.\n");
  EXPECT_NE(refusal(folder_).find("not the one"), std::string::npos) << refusal(folder_);
  std::filesystem::remove(path);
  EXPECT_NE(refusal(folder_).find("text.txt"), std::string::npos) << refusal(folder_);
}

TEST_F(Saving, BrokenWeightsNeverReplaceGoodOnes) {
  TrainingRun run(shortRun());
  advance(run, 2);
  run.save(folder_);
  std::vector<float> weights = run.transformer().parameters();
  weights.back() = std::numeric_limits<float>::quiet_NaN();
  run.transformer().setParameters(weights);
  EXPECT_THROW(run.save(folder_), Error);
  EXPECT_EQ(TrainingRun::resume(folder_, kOneThread).step(), 2);
}

TEST_F(Saving, ImpossiblePlacesAreRefusedInOneSentence) {
  TrainingRun run(shortRun());
  writeFileAtomically(scratch_.path() / "file", "in the way");
  EXPECT_THROW(run.save(scratch_.path() / "file"), Error);
  EXPECT_THROW(run.save(scratch_.path() / "file" / "run"), Error);
  EXPECT_THROW(run.save("/proc/glassbox"), Error);
}

/// No file may grow beyond this many bytes while one of these lives: a disk that is full.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    handler_ = std::signal(SIGXFSZ, SIG_IGN);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  rlimit before_{};
  void (*handler_)(int) = nullptr;
};

TEST_F(Saving, FullDiskLeavesTheOldState) {
  TrainingRun run(shortRun());
  advance(run, 1);
  run.save(folder_);
  const std::uintmax_t size = std::filesystem::file_size(state_);
  advance(run, 1);
  for (const std::uintmax_t limit :
       {std::uintmax_t{0}, std::uintmax_t{100}, size / 10, size / 2, size - 1}) {
    {
      const FullDisk disk(limit);
      EXPECT_THROW(run.save(folder_), Error) << limit << " bytes";
    }
    EXPECT_EQ(TrainingRun::resume(folder_, kOneThread).step(), 1) << limit << " bytes";
    for (const auto& entry : std::filesystem::directory_iterator(folder_))
      EXPECT_FALSE(entry.path().filename().string().starts_with(".")) << entry.path();
  }
  run.save(folder_);
  EXPECT_EQ(TrainingRun::resume(folder_, kOneThread).step(), 2);
}

/// Trains and saves after every step until it is killed.
[[noreturn]] void trainUntilKilled(const std::filesystem::path& folder) {
  try {
    for (TrainingRun run = TrainingRun::resume(folder, kOneThread);;) {
      run.advance();
      run.save(folder);
    }
  } catch (...) {
    std::_Exit(1);
  }
}

/// Returns once the file is newer than `before`, or after a minute at the latest.
void waitForSave(const std::filesystem::path& file, std::filesystem::file_time_type before) {
  for (int wait = 0; wait < 600000 && std::filesystem::last_write_time(file) == before; ++wait)
    std::this_thread::sleep_for(std::chrono::microseconds(100));
}

TEST_F(Saving, KilledWhileSavingGoesOnFromTheOldOrTheNewState) {
  RunSettings settings = shortRun();
  settings.evaluateEvery = 0;
  TrainingRun first(settings);
  advance(first, 1);
  first.save(folder_);
  std::vector<std::vector<float>> weightsAt = {{}, first.transformer().parameters()};
  std::int64_t reached = 1;
  for (int kill = 0; kill < 15; ++kill) {
    const auto before = std::filesystem::last_write_time(state_);
    const pid_t child = ::fork();
    if (child == 0) trainUntilKilled(folder_);
    waitForSave(state_, before);
    // From here on it trains and saves all the time; end it at ever other moments.
    std::this_thread::sleep_for(std::chrono::microseconds(250 * kill));
    ::kill(child, SIGKILL);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the child failed by itself";
    TrainingRun resumed = TrainingRun::resume(folder_, kOneThread);
    EXPECT_GT(resumed.step(), reached);
    reached = resumed.step();
    while (first.step() < reached) {
      first.advance();
      weightsAt.push_back(first.transformer().parameters());
    }
    EXPECT_EQ(resumed.transformer().parameters(), weightsAt[static_cast<std::size_t>(reached)]);
    EXPECT_EQ(resumed.history().steps.size(), static_cast<std::size_t>(reached));
  }
}

}  // namespace
}  // namespace glassbox::training
