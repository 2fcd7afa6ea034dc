// Costs against examples computed by hand and against what others published.
#include "scaling/estimate.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

#include "base/error.h"
#include "compute/backend.h"
#include "model/workspace.h"
#include "scaling/budget.h"
#include "scaling/card_meter.h"
#include "scaling/own_machine.h"
#include "scratch_folder.h"
#include "training/cost.h"
#include "training/run.h"

namespace glassbox::scaling {
namespace {

TEST(ModelShape, CountsTheWeightsOfKnownModels) {
  const ModelShape gpt2{
      .layers = 12, .width = 768, .heads = 12, .vocabulary = 50257, .positions = 1024};
  EXPECT_EQ(countWeights(gpt2).total(), 124'439'808);
  const ModelShape llama2{.layers = 32,
                          .width = 4096,
                          .heads = 32,
                          .feedForward = 11008,
                          .gated = true,
                          .vocabulary = 32000,
                          .tied = false,
                          .biases = false};
  EXPECT_EQ(countWeights(llama2).total(), 6'738'415'616);
  const ModelShape llama3{.layers = 32,
                          .width = 4096,
                          .heads = 32,
                          .keyHeads = 8,
                          .feedForward = 14336,
                          .gated = true,
                          .vocabulary = 128256,
                          .tied = false,
                          .biases = false};
  EXPECT_EQ(countWeights(llama3).total(), 8'030'261'248);
}

TEST(ModelShape, AgreesWithOurModelsWeightForWeight) {
  for (const char* preset : {"tiny", "small", "medium", "large"})
    for (const bool tied : {true, false}) {
      model::ModelConfig config = model::presetConfig(preset);
      config.vocabulary = 354;
      config.tied = tied;
      const model::ParameterLayout layout(config);
      const WeightCount count = countWeights(shapeOf(config));
      EXPECT_EQ(count.total(), layout.total()) << preset;
      EXPECT_DOUBLE_EQ(operationsPerToken(shapeOf(config), 32).total(),
                       training::workPerToken(config, 32))
          << preset;
    }
}

TEST(Estimate, IsWhatOneComputesByHand) {
  Question question;
  question.parameters = 175e9;
  question.tokens = 300e9;
  question.device = "A100";
  question.count = 1000;
  question.utilization = 0.5;
  question.pricePerHour = 2;
  const Estimate cost = estimate(question);
  EXPECT_DOUBLE_EQ(cost.operations, 3.15e23);
  // 3.15e23 / (312e12 · 0.5) seconds are 2.0192e9, or 560,897 hours.
  EXPECT_NEAR(cost.deviceHours.typical, 560'897.4, 1);
  EXPECT_EQ(cost.deviceHours.low, cost.deviceHours.high);
  EXPECT_NEAR(cost.days.typical, 23.3707, 1e-3);
  EXPECT_NEAR(cost.dollars.typical, 1'121'795, 2);
  // 400 watts and 15 % for the building; 0.48 kg CO2 a kWh.
  EXPECT_NEAR(cost.kilowattHours.typical, 560'897.4 * 0.4 * 1.15, 1);
  EXPECT_NEAR(cost.co2Kilograms.typical, 560'897.4 * 0.4 * 1.15 * 0.48, 1);
  EXPECT_DOUBLE_EQ(cost.stateBytes, 16 * 175e9);
  EXPECT_EQ(cost.fewestMachines, 35) << "2.8 TB in pieces of 80 GB";
}

TEST(Estimate, CountsAttentionWhereTheShapeIsKnown) {
  Question question;
  question.parameters = 174.6e9;
  question.tokens = 300e9;
  question.shape =
      ModelShape{.layers = 96, .width = 12288, .heads = 96, .vocabulary = 50257, .positions = 2048};
  question.rowLength = 2048;
  const Estimate cost = estimate(question);
  // 6 · (96 · 12 · 12288² + 12288 · 50257) · 300e9, and attention 6 · 96 · 12288 · 2048 · 300e9.
  const double matrices = 6 * (96 * 12 * 12288.0 * 12288 + 12288.0 * 50257) * 300e9;
  const double attention = 6 * 96 * 12288.0 * 2048 * 300e9;
  ASSERT_TRUE(cost.exactOperations);
  EXPECT_NEAR(*cost.exactOperations / (matrices + attention), 1, 1e-12);
  EXPECT_NEAR(*cost.exactOperations / cost.operations, 1.01, 0.02);
}

TEST(Estimate, RefusesWhatIsNoQuestion) {
  EXPECT_THROW(estimate({.parameters = 0, .tokens = 1}), InputError);
  EXPECT_THROW(estimate({.parameters = 1, .tokens = -1}), InputError);
  EXPECT_THROW(estimate({.parameters = 1, .tokens = 1, .device = "abacus"}), InputError);
  EXPECT_THROW(estimate({.parameters = 1, .tokens = 1, .count = 0}), InputError);
  EXPECT_THROW(estimate({.parameters = 1, .tokens = 1, .utilization = 1.5}), InputError);
  EXPECT_THROW(estimate({.parameters = 1, .tokens = 1, .grid = "moon"}), InputError);
}

TEST(Figures, NameASourceForEverything) {
  const Figures& all = figures();
  EXPECT_GE(all.models.size(), 12U);
  for (const PublishedModel& model : all.models) EXPECT_GT(model.source.size(), 15U) << model.name;
  for (const Device& device : all.devices) EXPECT_GT(device.source.size(), 15U) << device.name;
  for (const Grid& grid : all.grids) EXPECT_FALSE(grid.source.empty()) << grid.name;
  for (const Constant& constant : all.constants) {
    EXPECT_GT(constant.source.size(), 15U) << constant.name;
    EXPECT_LE(constant.value.low, constant.value.typical);
    EXPECT_LE(constant.value.typical, constant.value.high);
  }
  EXPECT_THROW(parseFigures("{}"), InputError);
  EXPECT_THROW(parseFigures("not json"), InputError);
}

TEST(Figures, PublishedOnesLieWithinTheRangesShown) {
  const auto all = comparisons();
  EXPECT_GE(all.size(), 25U);
  for (const Comparison& one : all) {
    EXPECT_TRUE(one.inRange()) << one.model << " " << one.what << ": " << one.published
                               << " not in " << one.estimated.low << " … " << one.estimated.high;
    EXPECT_GT(one.ratio(), 0.4) << one.model << " " << one.what;
    EXPECT_LT(one.ratio(), 2) << one.model << " " << one.what;
  }
}

TEST(Memory, IsWhatOurEngineTakes) {
  const auto backend = compute::makeBackend({.name = "cpu", .threads = 1});
  for (const char* preset : {"tiny", "small", "medium"}) {
    training::RunSettings settings = training::presetSettings(preset);
    settings.model.vocabulary = 400;
    model::Workspace workspace(settings.model, *backend);
    const double floats = static_cast<double>(
        workspace.floatsFor({.rows = settings.batch,
                             .time = settings.model.context,
                             .outputs = std::int64_t(settings.batch) * settings.model.context,
                             .gradients = true}));
    model::Transformer transformer(settings.model, *backend);
    const training::Trainer trainer(transformer, settings.trainer);
    const training::TrainerState state = trainer.state();
    const double kept = static_cast<double>(2 * state.parameters.size() + state.firstMoment.size() +
                                            state.secondMoment.size());
    const double taken = 4 * (floats + kept);
    EXPECT_NEAR(memoryHere(settings).total() / taken, 1, 0.1) << preset;
  }
}

TEST(Memory, OfALargeModelIsMostlyTheOptimizersWithoutActivations) {
  const ModelShape shape{
      .layers = 96, .width = 12288, .heads = 96, .vocabulary = 50257, .positions = 2048};
  const TrainingMemory kept = memoryMixed(shape, 1, 2048, false);
  const TrainingMemory again = memoryMixed(shape, 1, 2048, true);
  EXPECT_DOUBLE_EQ(kept.optimizer, 6 * kept.weights);
  // Korthikanti et al. 2022: s·b·h·(34 + 5·a·s/h) bytes a layer; a·s/h is 16 here.
  EXPECT_NEAR(kept.activations, 96 * 2048 * 12288.0 * (34 + 80), 1);
  EXPECT_NEAR(again.activations, 96 * 2048 * 12288.0 * 2, 1);
}

TEST(Budget, LawPutsWorkWhereItHelpsMost) {
  const LossLaw& law = figures().lossLaws.front();
  const Allocation best = bestFor(5.76e23, law);
  EXPECT_NEAR(6 * best.parameters * best.tokens / 5.76e23, 1, 1e-9);
  // Their third approach gives about 40 billion weights for Gopher's work.
  EXPECT_GT(best.parameters, 25e9);
  EXPECT_LT(best.parameters, 70e9);
  for (const double other : {0.5, 0.9, 1.1, 2.0})
    EXPECT_GT(lossBy(law, best.parameters * other, best.tokens / other), best.loss) << other;
}

TEST(Budget, TellsWhatIsWrongWithAChoice) {
  const Budget budget{.dollars = 1e6, .days = 30, .kilowattHours = 1e6};
  const Outcome huge =
      play(budget, {.parameters = 175e9, .tokens = 300e9, .device = "A100", .count = 64});
  EXPECT_FALSE(huge.feasible);
  const std::vector<Tradeoff> wrong = {Tradeoff::kOverMoney, Tradeoff::kOverTime,
                                       Tradeoff::kTooLarge};
  EXPECT_EQ(huge.tradeoffs, wrong);
  EXPECT_LT(huge.bestLoss, huge.loss);
  const Outcome crammed =
      play(budget, {.parameters = 20e9, .tokens = 1e9, .device = "RTX4090", .count = 1});
  EXPECT_FALSE(crammed.feasible);
  const std::vector<Tradeoff> tooLarge = {Tradeoff::kDoesNotFit, Tradeoff::kTooLarge};
  EXPECT_EQ(crammed.tradeoffs, tooLarge);
}

TEST(Budget, BestChoiceCanBeDoneAndLeavesLittle) {
  for (const char* device : {"V100", "A100", "H100", "RTX4090"})
    for (const double dollars : {300.0, 1e5, 1e7, 1e9}) {
      const Budget budget{.dollars = dollars, .days = 60, .kilowattHours = dollars};
      const auto choice = bestChoice(budget, device);
      ASSERT_TRUE(choice) << device;
      Budget roomy = budget;
      roomy.dollars *= 1 + 1e-9;
      roomy.kilowattHours *= 1 + 1e-9;
      roomy.days *= 1 + 1e-9;
      const Outcome outcome = play(roomy, *choice);
      EXPECT_TRUE(outcome.feasible)
          << device << " " << dollars << " "
          << (outcome.tradeoffs.empty() ? "" : toString(outcome.tradeoffs[0]));
    }
  EXPECT_FALSE(bestChoice({.dollars = 0, .days = 1, .kilowattHours = 1}, "A100"));
}

TEST(Budget, TooLittleTextIsMadeUpForBySize) {
  const Budget little{.dollars = 1e6, .days = 60, .kilowattHours = 1e7, .tokens = 1e9};
  const auto choice = bestChoice(little, "A100");
  ASSERT_TRUE(choice);
  EXPECT_LE(choice->tokens, 1e9);
  Budget much = little;
  much.tokens = 0;
  const LossLaw& law = figures().lossLaws.front();
  const auto free = bestChoice(much, "A100");
  ASSERT_TRUE(free);
  EXPECT_LT(lossBy(law, free->parameters, free->tokens),
            lossBy(law, choice->parameters, choice->tokens));
}

TEST(OwnMachine, ReckonsInYears) {
  // A million million operations a second for GPT-3's 3.15e23: about ten thousand years.
  EXPECT_NEAR(yearsFor(3.15e23, 1e12), 9982, 1);
}

TEST(OwnMachine, ReadsTheMeterOrSaysWhyNot) {
  namespace fs = std::filesystem;
  const ScratchFolder scratch;
  const fs::path& root = scratch.path();
  EnergyMeter none(root);
  EXPECT_FALSE(none.available());
  EXPECT_FALSE(none.reason().empty());
  EXPECT_FALSE(none.joules());
  fs::create_directories(root / "intel-rapl:0");
  fs::create_directories(root / "intel-rapl:0:0");
  const auto write = [&](const char* name, const char* value) {
    std::ofstream(root / "intel-rapl:0" / name) << value;
  };
  write("energy_uj", "5000000");
  write("max_energy_range_uj", "10000000");
  EnergyMeter meter(root);
  ASSERT_TRUE(meter.available());
  write("energy_uj", "8000000");
  EXPECT_DOUBLE_EQ(meter.joules().value_or(0), 3);
  write("energy_uj", "1000000");
  EXPECT_DOUBLE_EQ(meter.joules().value_or(0), 3) << "wrapped round";
}

TEST(OwnMachine, ReadsTheCardsMeterOrSaysWhyNot) {
  CardMeter none("/no/such/library.so");
  EXPECT_FALSE(none.available());
  EXPECT_FALSE(none.reason().empty());
  EXPECT_FALSE(none.joules());
  CardMeter card(GLASSBOX_FAKE_NVML);
  ASSERT_TRUE(card.available()) << card.reason();
  EXPECT_DOUBLE_EQ(card.joules().value_or(0), 3);
}

}  // namespace
}  // namespace glassbox::scaling
