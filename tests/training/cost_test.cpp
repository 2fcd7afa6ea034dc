#include "training/cost.h"

#include <gtest/gtest.h>

#include <cmath>

#include "compute/backend.h"
#include "model/workspace.h"
#include "run_support.h"

namespace glassbox::training {
namespace {

RunSettings withVocabulary(RunSettings settings, int vocabulary) {
  settings.model.vocabulary = vocabulary;
  return settings;
}

TEST(Cost, OfMemoryIsWhatTheWorkspaceTakes) {
  const auto backend = compute::makeBackend({.name = "cpu", .threads = 1});
  for (const char* preset : {"tiny", "small", "medium", "large"})
    for (const Objective objective : {Objective::kNextWord, Objective::kCoveredWord}) {
      RunSettings settings = withVocabulary(presetSettings(preset), 731);
      settings.model.objective = objective;
      settings.batch = 6;
      const std::int64_t positions = std::int64_t(settings.batch) * settings.model.context;
      model::Workspace workspace(settings.model, *backend);
      const auto guesses = static_cast<std::int64_t>(
          std::ceil(guessedShare(settings) * static_cast<double>(positions)));
      const std::int64_t taken = 4 * workspace.floatsFor({.rows = settings.batch,
                                                          .time = settings.model.context,
                                                          .outputs = guesses,
                                                          .gradients = true});
      // Up to 15 floats of padding an array, and about 14 arrays a block.
      const std::int64_t padding = 4 * 15 * (14 * settings.model.layers + 14);
      EXPECT_LE(memoryOf(settings).activations, taken) << preset;
      EXPECT_GE(memoryOf(settings).activations + padding, taken) << preset;
    }
}

TEST(Cost, CountsWhatTheOptimizerKeeps) {
  RunSettings settings = shortRun();
  TrainingRun run(settings);
  run.advance();
  settings = run.settings();
  const TrainerState state = run.trainer().state();
  MemoryCost cost = memoryOf(settings);
  EXPECT_EQ(cost.weights, std::int64_t(4 * state.parameters.size()));
  EXPECT_EQ(cost.gradients, cost.weights);
  EXPECT_EQ(cost.moments, std::int64_t(4 * (state.firstMoment.size() + state.secondMoment.size())));
  settings.trainer.optimizer = Optimizer::kSgd;
  TrainingRun plain(settings);
  const TrainerState velocity = plain.trainer().state();
  cost = memoryOf(settings);
  EXPECT_EQ(cost.moments,
            std::int64_t(4 * (velocity.firstMoment.size() + velocity.secondMoment.size())));
  EXPECT_EQ(cost.total(), cost.weights + cost.gradients + cost.moments + cost.activations);
}

TEST(Cost, OfTimeScalesWithStepsRowsAndWork) {
  const RunSettings base = withVocabulary(presetSettings("small"), 354);
  const MeasuredRate rate{.settings = base, .tokensPerRow = 32, .tokensPerSecond = 50'000};
  const double usual = secondsFor(base, 32, rate);
  EXPECT_DOUBLE_EQ(usual, double(base.trainer.steps) * base.batch * 32 / 50'000);
  RunSettings longer = base;
  longer.trainer.steps *= 3;
  EXPECT_DOUBLE_EQ(secondsFor(longer, 32, rate), 3 * usual);
  RunSettings deeper = base;
  deeper.model.layers *= 2;
  EXPECT_GT(secondsFor(deeper, 32, rate), 1.5 * usual);
  EXPECT_LT(secondsFor(deeper, 32, rate), 2 * usual);
  RunSettings covered = base;
  covered.model.objective = Objective::kCoveredWord;
  EXPECT_NE(secondsFor(covered, 32, rate), usual);
  EXPECT_EQ(secondsFor(base, 32, {.settings = base, .tokensPerRow = 32}), 0);
}

TEST(Cost, OfATokenIsTheTextbookNumber) {
  // 6 operations a weight of the matrices: 2 forward, 4 backward (Kaplan et al. 2020).
  const model::ModelConfig config{
      .vocabulary = 100, .context = 8, .width = 16, .layers = 2, .heads = 2};
  const double matrices = 2 * 12 * 16 * 16 + 16 * 100;
  EXPECT_DOUBLE_EQ(workPerToken(config, 0), 6 * matrices);
  EXPECT_DOUBLE_EQ(workPerToken(config, 8) - workPerToken(config, 0), 6.0 * 16 * 8 * 2);
}

}  // namespace
}  // namespace glassbox::training
