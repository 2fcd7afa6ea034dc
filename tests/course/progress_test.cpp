#include "course/progress.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/files.h"
#include "scratch_folder.h"

namespace glassbox::course {
namespace {

Progress some() {
  Progress progress;
  progress.lesson = 7;
  LessonProgress& lesson = progress.lessons[7];
  lesson.screen = 2;
  lesson.finished = true;
  lesson.tasks = {"watch", "pin"};
  lesson.reflections["own"] = "I learned that \"loss\" is \u2026\nand more";
  lesson.answers["l07-inline"] = {
      .answer = {.chosen = {1}, .text = {}, .placed = {}}, .score = 0.5, .tries = 2, .hints = 1};
  PredictionRecord& guess = lesson.predictions["near"];
  guess.guess.chosen = {2};
  guess.drawn = {{0, 6.2}, {800, 0.7}};
  guess.answered = true;
  guess.step = 800;
  guess.numbers["loss at 800"] = 0.63;
  guess.words["nearest dog at 800"] = "puppy";
  progress.quiz["q-1"] = {.answer = {.chosen = {}, .text = "0,69", .placed = {}}, .score = 1};
  progress.games["duel"] = {.best = 0.25, .played = 3};
  return progress;
}

TEST(Progress, IsReadAsItWasWritten) {
  EXPECT_EQ(progressFromJson(toJson(some())), some());
  const ScratchFolder folder;
  const auto file = folder / "learner" / "progress.json";
  writeProgress(file, some());
  EXPECT_EQ(readProgress(file), some());
  std::filesystem::remove_all(file.parent_path());
  EXPECT_EQ(readProgress(file), Progress());
}

TEST(Progress, ADamagedFileIsKeptAside) {
  const ScratchFolder folder;
  const auto file = folder / "progress.json";
  for (const char* damaged :
       {"", "{", "[1, 2]", R"({"lesson": "x"})", R"({"lessons": {"a": {}}})"}) {
    writeFileAtomically(file, damaged);
    EXPECT_EQ(readProgress(file), Progress()) << damaged;
    EXPECT_FALSE(std::filesystem::exists(file));
    EXPECT_EQ(readFile(file.string() + ".damaged"), damaged);
  }
}

}  // namespace
}  // namespace glassbox::course
