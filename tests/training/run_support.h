// Short runs and scratch folders for the tests of Run.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "training/run.h"

namespace glassbox::training {

/// A folder that goes when the test ends.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "glassbox-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no scratch folder");
    path_ = name;
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// A run over a few stories that takes milliseconds a step.
inline RunSettings shortRun(Objective objective = Objective::kNextWord) {
  RunSettings settings;
  settings.corpus.stories = 120;
  settings.model = {
      .context = 48, .width = 16, .layers = 1, .heads = 2, .dropout = 0.1F, .objective = objective};
  settings.trainer.steps = 12;
  settings.batch = 8;
  settings.evaluateEvery = 5;
  settings.evaluationRows = 16;
  settings.backend = {.name = "cpu", .threads = 1};
  return settings;
}

/// In tests, Run alone is the name of a function of GoogleTest.
using TrainingRun = Run;

inline void advance(Run& run, int steps) {
  for (int step = 0; step < steps; ++step) run.advance();
}

}  // namespace glassbox::training
