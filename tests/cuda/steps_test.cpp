// Whole steps on a graphics card against the CPU: losses over a hundred steps, traces, evaluation,
// repetition, recorded steps against composed ones, and a run that changes engines.
#include <gtest/gtest.h>

#include "base/random.h"
#include "compute/cuda/cuda_backend.h"
#include "compute/support.h"
#include "training/benchmark.h"
#include "training/run_support.h"

namespace glassbox::training {
namespace {

using compute::testing::distance;

const compute::BackendSettings kCpu{"cpu", 0, "auto"};
const compute::BackendSettings kCuda{"cuda"};

StepShape shapeOf(const std::string& name, Objective objective) {
  StepShape shape =
      name == "tiny" ? StepShape{"tiny", model::presetConfig("tiny"), 32} : stepShape(name);
  if (name == "tiny") shape.config.vocabulary = 350;
  shape.config.objective = objective;
  return shape;
}

/// A few batches that can be learned; covered words have a target at every fifth place or so.
std::vector<TokenBatch> batchesFor(const StepShape& shape, std::uint64_t seed = 1) {
  Random random(seed);
  const auto vocabulary = static_cast<std::uint32_t>(shape.config.vocabulary);
  std::vector<TokenBatch> batches;
  for (const int shorter : {0, 0, 3, 5}) {
    TokenBatch batch{shape.batch, shape.config.context - shorter, {}, {}};
    for (int i = 0; i < batch.rows * batch.length; ++i) {
      const auto token = static_cast<std::int32_t>(random.below(vocabulary));
      const bool guessed = shape.config.objective == Objective::kNextWord || random.uniform() < 0.2;
      batch.inputs.push_back(token);
      batch.targets.push_back(guessed ? (token * 7 + 3) % shape.config.vocabulary : kNoTarget);
    }
    batches.push_back(batch);
  }
  return batches;
}

struct Trained {
  Trained(const model::ModelConfig& config, const compute::BackendSettings& settings,
          const TrainerSettings& trainerSettings = {.learningRate = 1e-3, .steps = 100})
      : backend(compute::makeBackend(settings)),
        transformer(config, *backend),
        trainer(transformer, trainerSettings) {
    transformer.setParameters(
        model::initializeParameters(config, model::Initialization::kFanIn, 1));
  }
  std::unique_ptr<compute::Backend> backend;
  model::Transformer transformer;
  Trainer trainer;
};

class Card : public testing::Test {
 protected:
  void SetUp() override {
    if (const std::string reason = compute::reasonAgainstCuda(); !reason.empty())
      GTEST_SKIP() << "no graphics card to test: " << reason;
  }
};

class CardSteps : public Card,
                  public testing::WithParamInterface<std::tuple<const char*, Objective>> {
 protected:
  StepShape shape_ = shapeOf(std::get<0>(GetParam()), std::get<1>(GetParam()));
  std::vector<TokenBatch> batches_ = batchesFor(shape_);
};

TEST_P(CardSteps, LossesAreThoseOfTheCpu) {
  Trained cpu(shape_.config, kCpu);
  Trained cuda(shape_.config, kCuda);
  double worst = 0;
  for (std::size_t step = 0; step < 100; ++step) {
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

TEST_P(CardSteps, TracesAndEvaluationsAreThoseOfTheCpu) {
  Trained cpu(shape_.config, kCpu);
  Trained cuda(shape_.config, kCuda);
  for (std::size_t step = 0; step < 20; ++step) cpu.trainer.step(batches_[step % batches_.size()]);
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

TEST_P(CardSteps, GiveTheSameBitsAgainAndAgain) {
  std::vector<std::vector<float>> parameters;
  for (int repetition = 0; repetition < 3; ++repetition) {
    Trained cuda(shape_.config, kCuda);
    for (std::size_t step = 0; step < 24; ++step)
      cuda.trainer.step(batches_[step % batches_.size()]);
    parameters.push_back(cuda.transformer.parameters());
  }
  EXPECT_EQ(parameters[0], parameters[1]);
  EXPECT_EQ(parameters[0], parameters[2]);
}

TEST_P(CardSteps, RecordedStepsAreTheComposedOnes) {
  Trained recorded(shape_.config, kCuda);
  Trained composed(shape_.config, kCuda);
  for (std::size_t step = 0; step < 12; ++step) {
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

std::string nameOf(const testing::TestParamInfo<CardSteps::ParamType>& info) {
  return std::string(std::get<0>(info.param)) +
         (std::get<1>(info.param) == Objective::kNextWord ? "NextWord" : "CoveredWord");
}

INSTANTIATE_TEST_SUITE_P(Shapes, CardSteps,
                         testing::Combine(testing::Values("tiny", "S", "M"),
                                          testing::Values(Objective::kNextWord,
                                                          Objective::kCoveredWord)),
                         nameOf);

TEST_F(Card, DropsWhatTheCpuDrops) {
  StepShape shape = shapeOf("tiny", Objective::kNextWord);
  shape.config.dropout = 0.2F;
  const std::vector<TokenBatch> batches = batchesFor(shape);
  Trained cpu(shape.config, kCpu);
  Trained cuda(shape.config, kCuda);
  for (std::size_t step = 0; step < 12; ++step) {
    const double expected = cpu.trainer.step(batches[step % 4]).loss;
    EXPECT_NEAR(cuda.trainer.step(batches[step % 4]).loss, expected, 1e-4 * expected);
  }
}

TEST_F(Card, GoesDownhillWithSgdLikeTheCpu) {
  const StepShape shape = shapeOf("tiny", Objective::kNextWord);
  const std::vector<TokenBatch> batches = batchesFor(shape);
  const TrainerSettings sgd{.optimizer = Optimizer::kSgd, .learningRate = 0.1, .steps = 40};
  Trained cpu(shape.config, kCpu, sgd);
  Trained cuda(shape.config, kCuda, sgd);
  for (std::size_t step = 0; step < 40; ++step) {
    const double expected = cpu.trainer.step(batches[step % 4]).loss;
    EXPECT_NEAR(cuda.trainer.step(batches[step % 4]).loss, expected, 1e-4 * expected);
  }
}

TEST_F(Card, LeavesTheWeightsWhenTheLossIsNoNumber) {
  const StepShape shape = shapeOf("tiny", Objective::kNextWord);
  const std::vector<TokenBatch> batches = batchesFor(shape);
  Trained cuda(shape.config, kCuda);
  for (int i = 0; i < 4; ++i) cuda.trainer.step(batches[0]);
  std::vector<float> broken = cuda.transformer.parameters();
  broken.back() = std::numeric_limits<float>::quiet_NaN();
  cuda.transformer.setParameters(broken);
  EXPECT_FALSE(cuda.trainer.step(batches[0]).finite);
  const std::vector<float> after = cuda.transformer.parameters();
  EXPECT_TRUE(std::equal(after.begin(), after.end() - 1, broken.begin()));
}

TEST_F(Card, ARunSavedThereGoesOnOnTheCpu) {
  RunSettings settings = shortRun();
  settings.model.dropout = 0.0F;
  settings.backend = kCuda;
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
