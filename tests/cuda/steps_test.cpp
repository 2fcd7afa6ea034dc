// Whole steps of the CUDA engine against the CPU: losses, traces, evaluation, repetition, recorded
// steps against composed ones, and a run that changes engines. A card takes more and larger steps
// than the emulator.
#include "steps.h"

#include "compute/support.h"
#include "training/run_support.h"

namespace glassbox::training {
namespace {

using compute::TestedEngine;
using compute::testing::distance;

struct Stepping {
  TestedEngine engine;
  std::string shape;
  Objective objective;

  std::string name() const {
    return engine.name + shape + (objective == Objective::kNextWord ? "NextWord" : "CoveredWord");
  }
  friend std::ostream& operator<<(std::ostream& out, const Stepping& stepping) {
    return out << stepping.name();
  }
};

class Steps : public testing::TestWithParam<Stepping> {
 protected:
  void SetUp() override { skipWithoutCard(GetParam().engine); }
  std::size_t steps(std::size_t ofCard, std::size_t ofEmulator = 12) const {
    return isCard(GetParam().engine) ? ofCard : ofEmulator;
  }

  const compute::BackendSettings& cuda_ = GetParam().engine.settings;
  StepShape shape_ = shapeOf(GetParam().shape, GetParam().objective);
  std::vector<TokenBatch> batches_ = batchesFor(shape_);
};

TEST_P(Steps, LossesAreThoseOfTheCpu) {
  Trained cpu(shape_.config, kCpu);
  Trained cuda(shape_.config, cuda_);
  double worst = 0;
  for (std::size_t step = 0; step < steps(100); ++step) {
    const TokenBatch& batch = batches_[step % batches_.size()];
    const StepResult expected = cpu.trainer.step(batch);
    const StepResult actual = cuda.trainer.step(batch);
    ASSERT_TRUE(actual.finite);
    worst = std::max(worst, std::abs(actual.loss - expected.loss) / expected.loss);
    ASSERT_LE(worst, 1e-4) << "step " << step + 1;
    ASSERT_NEAR(actual.gradientNorm, expected.gradientNorm, 1e-3 * expected.gradientNorm)
        << "step " << step + 1;
  }
  RecordProperty("worst_relative_difference", std::to_string(worst * 1e6) + "e-6");
}

TEST_P(Steps, TracesAndEvaluationsAreThoseOfTheCpu) {
  Trained cpu(shape_.config, kCpu);
  Trained cuda(shape_.config, cuda_);
  for (std::size_t step = 0; step < steps(20); ++step)
    cpu.trainer.step(batches_[step % batches_.size()]);
  cuda.transformer.setParameters(cpu.transformer.parameters());
  const std::vector<std::int32_t> row(batches_[0].inputs.begin(),
                                      batches_[0].inputs.begin() + batches_[0].length);
  const model::Trace a = cuda.transformer.trace(row);
  const model::Trace b = cpu.transformer.trace(row);
  EXPECT_LE(distance(a.embedding, b.embedding), 1e-6);
  for (std::size_t i = 0; i < a.layers.size(); ++i) {
    EXPECT_LE(distance(a.layers[i].qkv, b.layers[i].qkv), 1e-4);
    EXPECT_LE(distance(a.layers[i].attention, b.layers[i].attention), 1e-4);
    EXPECT_LE(distance(a.layers[i].attentionOut, b.layers[i].attentionOut), 1e-4);
    EXPECT_LE(distance(a.layers[i].mlpPre, b.layers[i].mlpPre), 1e-4);
    EXPECT_LE(distance(a.layers[i].mlpOut, b.layers[i].mlpOut), 1e-4);
    EXPECT_LE(distance(a.layers[i].residual, b.layers[i].residual), 1e-4);
  }
  EXPECT_LE(distance(a.finalNormed, b.finalNormed), 1e-4);
  EXPECT_LE(distance(a.logits, b.logits), 1e-4);
  std::vector<float> lossesA, lossesB;
  for (const TokenBatch& batch : batches_) {
    const double expected = cpu.transformer.loss(batch, &lossesB);
    EXPECT_NEAR(cuda.transformer.loss(batch, &lossesA), expected, 2e-6 * expected);
    EXPECT_LE(distance(lossesA, lossesB), 1e-4);
  }
}

TEST_P(Steps, GiveTheSameBitsAgainAndAgain) {
  std::vector<std::vector<float>> parameters;
  for (std::size_t repetition = 0; repetition < steps(3, 2); ++repetition) {
    Trained cuda(shape_.config, cuda_);
    for (std::size_t step = 0; step < steps(24, 8); ++step)
      cuda.trainer.step(batches_[step % batches_.size()]);
    parameters.push_back(cuda.transformer.parameters());
  }
  for (const std::vector<float>& again : parameters) EXPECT_EQ(again, parameters[0]);
}

TEST_P(Steps, RecordedStepsAreTheComposedOnes) {
  Trained recorded(shape_.config, cuda_);
  Trained composed(shape_.config, cuda_);
  for (std::size_t step = 0; step < steps(12, 8); ++step) {
    const TokenBatch& batch = batches_[step % batches_.size()];
    const StepResult one = recorded.trainer.step(batch);
    const StepResult other = composed.trainer.tracedStep(batch).result;
    ASSERT_EQ(one.loss, other.loss) << "step " << step + 1;
    ASSERT_EQ(one.gradientNorm, other.gradientNorm) << "step " << step + 1;
  }
  EXPECT_GT(recorded.backend->launchesOfStep(), 0);
  EXPECT_EQ(composed.backend->launchesOfStep(), 0);
  EXPECT_EQ(recorded.transformer.parameters(), composed.transformer.parameters());
}

/// Each engine with the shapes that it has the time for.
std::vector<Stepping> steppings() {
  std::vector<Stepping> all;
  for (const TestedEngine& engine : compute::cudaEngines()) {
    const std::vector<std::string> shapes = isCard(engine)
                                                ? std::vector<std::string>{"tiny", "S", "M"}
                                                : std::vector<std::string>{"Least"};
    for (const std::string& shape : shapes)
      for (const Objective objective : {Objective::kNextWord, Objective::kCoveredWord})
        all.push_back({engine, shape, objective});
  }
  return all;
}

INSTANTIATE_TEST_SUITE_P(Cuda, Steps, testing::ValuesIn(steppings()),
                         [](const auto& one) { return one.param.name(); });

class Training : public testing::TestWithParam<TestedEngine> {
 protected:
  void SetUp() override { skipWithoutCard(GetParam()); }

  const compute::BackendSettings& cuda_ = GetParam().settings;
  StepShape shape_ = shapeOf(isCard(GetParam()) ? "tiny" : "Least", Objective::kNextWord);
};

// Side by side, kernels that add up parts must not share what they leave them in.
TEST_P(Training, SumsInPartsDoNotMeetInRecordedSteps) {
  const StepShape shape = shapeOf("Long", Objective::kNextWord);
  const TokenBatch batch = batchesFor(shape)[0];
  Trained recorded(shape.config, cuda_);
  Trained composed(shape.config, cuda_);
  for (std::size_t step = 0; step < 4; ++step)
    ASSERT_EQ(recorded.trainer.step(batch).loss, composed.trainer.tracedStep(batch).result.loss)
        << "step " << step + 1;
  EXPECT_EQ(recorded.transformer.parameters(), composed.transformer.parameters());
}

INSTANTIATE_TEST_SUITE_P(Cuda, Training, testing::ValuesIn(compute::cudaEngines()),
                         [](const auto& engine) { return engine.param.name; });
INSTANTIATE_TEST_SUITE_P(Watched, Training, testing::ValuesIn(compute::watchedEngines()),
                         [](const auto& engine) { return engine.param.name; });

// A race takes steps until each kind is recorded, and asks by this.
TEST_P(Training, CountsTheLaunchesOfTheStepLastTaken) {
  const std::vector<TokenBatch> batches = batchesFor(shape_);  // the third is shorter
  Trained cuda(shape_.config, cuda_);
  const auto launches = [&](const TokenBatch& batch) {
    cuda.trainer.step(batch);
    return cuda.backend->launchesOfStep();
  };
  EXPECT_EQ(launches(batches[0]), 0) << "the first of its kind is not recorded";
  const std::int64_t recorded = launches(batches[0]);
  EXPECT_GT(recorded, 0);
  EXPECT_EQ(launches(batches[2]), 0) << "the first of another kind";
  EXPECT_EQ(launches(batches[0]), recorded);
}

TEST_P(Training, DropsWhatTheCpuDrops) {
  shape_.config.dropout = 0.2F;
  const std::vector<TokenBatch> batches = batchesFor(shape_);
  Trained cpu(shape_.config, kCpu);
  Trained cuda(shape_.config, cuda_);
  for (std::size_t step = 0; step < 12; ++step) {
    const double expected = cpu.trainer.step(batches[step % 4]).loss;
    EXPECT_NEAR(cuda.trainer.step(batches[step % 4]).loss, expected, 1e-4 * expected);
  }
}

TEST_P(Training, GoesDownhillWithSgdLikeTheCpu) {
  const std::vector<TokenBatch> batches = batchesFor(shape_);
  const TrainerSettings sgd{.optimizer = Optimizer::kSgd, .learningRate = 0.1, .steps = 40};
  const std::size_t steps = isCard(GetParam()) ? 40 : 8;
  Trained cpu(shape_.config, kCpu, sgd);
  Trained cuda(shape_.config, cuda_, sgd);
  for (std::size_t step = 0; step < steps; ++step) {
    const double expected = cpu.trainer.step(batches[step % 4]).loss;
    EXPECT_NEAR(cuda.trainer.step(batches[step % 4]).loss, expected, 1e-4 * expected);
  }
}

TEST_P(Training, LeavesTheWeightsWhenTheLossIsNoNumber) {
  const std::vector<TokenBatch> batches = batchesFor(shape_);
  Trained cuda(shape_.config, cuda_);
  for (int i = 0; i < 4; ++i) cuda.trainer.step(batches[0]);
  std::vector<float> broken = cuda.transformer.parameters();
  broken.back() = std::numeric_limits<float>::quiet_NaN();
  cuda.transformer.setParameters(broken);
  EXPECT_FALSE(cuda.trainer.step(batches[0]).finite);
  const std::vector<float> after = cuda.transformer.parameters();
  EXPECT_TRUE(std::equal(after.begin(), after.end() - 1, broken.begin()));
}

TEST_P(Training, AStateUnderWayIsThatOfItsMoment) {
  const StepShape shape = shapeOf("Least", Objective::kNextWord);
  const std::vector<TokenBatch> batches = batchesFor(shape);
  Trained cuda(shape.config, GetParam().settings);
  const auto train = [&](int steps) {
    for (int i = 0; i < steps; ++i) cuda.trainer.step(batches[0]);
  };
  std::vector<TrainerState> expected;
  std::vector<ArrivingState> arriving;
  for (int moment = 0; moment < 3; ++moment) {
    train(3);
    expected.push_back(cuda.trainer.state());
    EXPECT_EQ(cuda.trainer.beginState().take().parameters, expected.back().parameters);
    arriving.push_back(cuda.trainer.beginState());
    cuda.trainer.beginState();  // dropped
    train(2);
  }
  if (!isCard(GetParam())) {
    EXPECT_FALSE(arriving[1].isThere()) << "a card computes on meanwhile";
    EXPECT_TRUE(arriving[1].isThere());
  }
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const TrainerState state = arriving[i].take();
    EXPECT_EQ(state.step, expected[i].step);
    EXPECT_EQ(state.parameters, expected[i].parameters);
    EXPECT_EQ(state.firstMoment, expected[i].firstMoment);
    EXPECT_EQ(state.secondMoment, expected[i].secondMoment);
  }
}

TEST_P(Training, ARunSavedThereGoesOnOnTheCpu) {
  RunSettings settings = shortRun();
  settings.model.dropout = 0.0F;
  settings.backend = cuda_;
  if (!isCard(GetParam())) {
    settings.model.context = 16;
    settings.batch = 4;
    settings.evaluationRows = 4;
  }
  TrainingRun cuda(settings);
  advance(cuda, 6);
  const ScratchFolder scratch;
  cuda.save(scratch.path() / "run");
  TrainingRun cpu = TrainingRun::resume(scratch.path() / "run", {"cpu", 1, "auto"});
  EXPECT_EQ(cpu.trainer().state().parameters, cuda.trainer().state().parameters);
  EXPECT_EQ(cpu.trainer().state().firstMoment, cuda.trainer().state().firstMoment);
  EXPECT_EQ(cpu.trainer().state().secondMoment, cuda.trainer().state().secondMoment);
  for (int i = 0; i < 6; ++i) {
    const double expected = cuda.advance().loss;
    EXPECT_NEAR(cpu.advance().loss, expected, 1e-4 * expected);
  }
  EXPECT_NEAR(cpu.evaluate(0).loss, cuda.evaluate(0).loss, 1e-4);
}

}  // namespace
}  // namespace glassbox::training
