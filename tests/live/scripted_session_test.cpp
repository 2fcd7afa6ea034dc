// A person at the window, in fast motion: everything that can be asked of a session, from one
// thread while another takes its news. Meant for the thread sanitizer, and to see that nothing
// hangs.
#include <gtest/gtest.h>

#include <atomic>

#include "listener.h"
#include "live/word_mapper.h"
#include "scratch_folder.h"

namespace glassbox::live {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

class ScriptedSession : public testing::Test {
 protected:
  ScratchFolder folder_;
};

TEST_F(ScriptedSession, PlaysSeeksBranchesChangesAndClosesWhileNewsAreTaken) {
  TrainingSession session(quick(100000),
                          {.autosave = folder_ / "runs", .cache = folder_ / "cache"});
  std::atomic<std::int64_t> newest = -1;
  std::atomic<std::uint64_t> run = 0;
  std::atomic<int> maps = 0;
  std::jthread window([&](const std::stop_token& closing) {
    WordMapper mapper;
    const std::vector<std::int32_t> words = {10, 11, 12, 13, 14, 15};
    while (!closing.stop_requested()) {
      const News news = session.take();
      if (news.snapshot != nullptr) {
        newest = news.snapshot->newestStep;
        if (news.snapshot->facts != nullptr) run = news.snapshot->facts->number;
        mapper.request(news.snapshot->words, words, MapKind::kTsne);
      }
      if (mapper.take() != nullptr) ++maps;
      std::this_thread::sleep_for(2ms);
    }
  });
  const auto reach = [&](std::uint64_t number, std::int64_t step) {
    for (int i = 0; i < 100'000; ++i) {
      if (run == number && newest >= step) return true;
      std::this_thread::sleep_for(2ms);
    }
    return false;
  };
  session.send(SetInterest{{.words = WordQuestion{.pins = {10}, .pairs = {{10, 11}}}}});
  ASSERT_TRUE(reach(1, 0));
  session.send(Play{});
  ASSERT_TRUE(reach(1, 30));
  for (std::int64_t step = 25; step > 0; step -= 5) session.send(Seek{step});
  session.send(SeekNewest{});
  training::TrainerSettings trainer = quick(100000).trainer;
  trainer.learningRate /= 2;
  session.send(ChangeTrainer{trainer});
  session.send(SetSpeed{200});
  session.send(Play{});
  ASSERT_TRUE(reach(1, 50));
  session.send(SetSpeed{0});
  session.send(Branch{.step = 20, .settings = quick(100000)});
  ASSERT_TRUE(reach(2, 20));
  session.send(Play{});
  ASSERT_TRUE(reach(2, 40));
  session.send(Save{folder_ / "saved"});
  session.send(Restart{quick(100000)});
  ASSERT_TRUE(reach(3, 0));
  session.send(StepOnce{});
  session.send(Open{folder_ / "saved"});
  ASSERT_TRUE(reach(4, 40));
  session.send(Play{});
  ASSERT_TRUE(reach(4, 60));
  window.request_stop();
  window.join();
  EXPECT_GT(maps, 0);
}

}  // namespace
}  // namespace glassbox::live
