// Short runs and scratch folders for the tests of Run.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "scratch_folder.h"
#include "training/run.h"

namespace glassbox::training {

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
