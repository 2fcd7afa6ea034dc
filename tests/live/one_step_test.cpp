// A step on trial: what the window is told, and that the run never notices unless it is kept.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "insight/sampling.h"
#include "listener.h"
#include "live/one_step_answers.h"

namespace glassbox::live {
namespace {

class OneStep : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(listener.untilState(RunState::kPaused));
    session.send(SetInterest{{.words = WordQuestion{}}});
    session.send(StepOnce{});
    session.send(StepOnce{});
    ASSERT_TRUE(untilStep(2));
  }
  bool untilStep(std::int64_t step) {
    return listener.until([&] {
      return listener.snapshot->step == step && listener.snapshot->words != nullptr &&
             listener.snapshot->words->step == step;
    });
  }
  std::shared_ptr<const OneStepAnswer> attempt(const training::TrialSettings& settings = {}) {
    const std::uint64_t old = listener.snapshot->oneStep ? listener.snapshot->oneStep->number : 0;
    session.send(TryStep{settings});
    const bool came = listener.until([&] {
      return listener.snapshot->oneStep != nullptr && listener.snapshot->oneStep->number > old;
    });
    return came ? listener.snapshot->oneStep : nullptr;
  }

  TrainingSession session{quick()};
  Listener listener{session};
};

/// The losses of a run in which nobody tried anything.
std::vector<double> ordinaryLosses(int steps) {
  training::Run run(quick());
  std::vector<double> losses;
  for (int step = 0; step < steps; ++step) losses.push_back(run.advance().loss);
  return losses;
}

TEST_F(OneStep, UndoneLeavesTheRunToTheSameBits) {
  ASSERT_NE(attempt(), nullptr);
  ASSERT_NE(attempt({.learningRate = 3.0}), nullptr);
  ASSERT_NE(attempt({.optimizer = training::Optimizer::kSgd}), nullptr);
  session.send(UndoStep{});
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->oneStep == nullptr; }));
  EXPECT_EQ(listener.snapshot->step, 2);
  session.send(Play{});
  ASSERT_TRUE(listener.untilState(RunState::kFinished));
  const auto losses = ordinaryLosses(40);
  for (std::size_t i = 0; i < losses.size(); ++i)
    EXPECT_EQ(listener.metrics[i + 1].trainingLoss, losses[i]) << "step " << i + 1;
}

TEST_F(OneStep, PlayingOnForgetsATrialThatWasNotKept) {
  ASSERT_NE(attempt({.learningRate = 3.0}), nullptr);
  session.send(StepOnce{});
  ASSERT_TRUE(untilStep(3));
  EXPECT_EQ(listener.snapshot->oneStep, nullptr);
  EXPECT_EQ(listener.metrics.back().trainingLoss, ordinaryLosses(3).back());
}

TEST_F(OneStep, KeptIsAnOrdinaryStepOfTheRun) {
  const auto answer = attempt();
  ASSERT_NE(answer, nullptr);
  EXPECT_FALSE(answer->kept);
  session.send(KeepStep{});
  ASSERT_TRUE(untilStep(3));
  ASSERT_NE(listener.snapshot->oneStep, nullptr);
  EXPECT_TRUE(listener.snapshot->oneStep->kept);
  EXPECT_EQ(listener.snapshot->oneStep->batchLossAfter, answer->batchLossAfter);
  session.send(Play{});
  ASSERT_TRUE(listener.untilState(RunState::kFinished));
  const auto losses = ordinaryLosses(40);
  for (std::size_t i = 0; i < losses.size(); ++i)
    EXPECT_EQ(listener.metrics[i + 1].trainingLoss, losses[i]) << "step " << i + 1;
}

TEST_F(OneStep, WorksOnTheNewestModelAndPauses) {
  session.send(Seek{0});
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->lookingBack(); }));
  const auto answer = attempt();
  ASSERT_NE(answer, nullptr);
  EXPECT_EQ(answer->result.step, 3);
  EXPECT_FALSE(listener.snapshot->lookingBack());
  EXPECT_EQ(listener.snapshot->state, RunState::kPaused);
}

TEST(OneStepAndSeek, TheSeekIsAnsweredFirstAndTheTrialOnceTheNewestModelIsShown) {
  TrainingSession session{quick()};
  Listener listener{session};
  // Sent while the run is prepared, so that all of them lie before the worker at once.
  session.send(StepOnce{});
  session.send(TryStep{});
  session.send(Seek{0});
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->commandsObeyed == 3; }));
  EXPECT_EQ(listener.snapshot->step, 0);
  EXPECT_TRUE(listener.snapshot->lookingBack());
  EXPECT_EQ(listener.snapshot->oneStep, nullptr);
  session.send(SeekNewest{});
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->oneStep != nullptr; }));
  EXPECT_EQ(listener.snapshot->step, 1);
  EXPECT_EQ(listener.snapshot->oneStep->result.step, 2);
}

TEST(OneStepAndSeek, ASeekThatComesInTheMiddleOfATrialMakesItGiveWay) {
  training::Run run(quick());
  const auto weights = run.transformer().parameters();
  const training::TrialStep trial = run.tryStep();
  int told = 0;
  const auto seekComes = [&](double) { return ++told < 3; };
  EXPECT_THROW(takeApart(run, trial, seekComes), CalledOff);
  EXPECT_EQ(told, 3);
  EXPECT_EQ(run.transformer().parameters(), weights);
}

TEST_F(OneStep, KeptAtOnceIsTakenFirst) {
  session.send(TryStep{});
  session.send(KeepStep{});
  ASSERT_TRUE(untilStep(3));
  ASSERT_NE(listener.snapshot->oneStep, nullptr);
  EXPECT_TRUE(listener.snapshot->oneStep->kept);
}

TEST_F(OneStep, ANonsenseLearningRateIsExplained) {
  session.send(TryStep{{.learningRate = -1}});
  ASSERT_TRUE(listener.until([&] {
    return !listener.events.empty() && listener.events.back().kind == Event::Kind::kError;
  }));
  EXPECT_NE(listener.events.back().text.find("learning rate"), std::string::npos);
  EXPECT_EQ(listener.snapshot->oneStep, nullptr);
}

TEST(TakenApart, TellsWhatAnIndependentReadingMeasures) {
  training::Run run(quick());
  for (int step = 0; step < 5; ++step) run.advance();
  const auto weights = run.transformer().parameters();
  const training::TrialStep trial = run.tryStep();
  const OneStepAnswer answer = takeApart(run, trial);
  EXPECT_EQ(run.transformer().parameters(), weights);

  model::Transformer other(run.transformer().config(), run.transformer().backend());
  const auto probability = [&](const std::vector<float>& parameters, int row, int position,
                               std::int32_t token) {
    other.setParameters(parameters);
    const auto length = static_cast<std::size_t>(answer.batch.length);
    const auto logits = other.logits(
        std::span(answer.batch.inputs).subspan(static_cast<std::size_t>(row) * length, length));
    const auto words = static_cast<std::size_t>(other.config().vocabulary);
    const auto here = insight::softmax(
        std::span(logits).subspan(static_cast<std::size_t>(position) * words, words));
    return here[static_cast<std::size_t>(token)];
  };
  for (const auto& [row, position] : {std::pair{0, 0}, std::pair{3, 4}, std::pair{7, 2}}) {
    const std::size_t index = answer.placeIndex(row, position);
    const std::int32_t right = answer.batch.targets[index];
    ASSERT_NE(right, kNoTarget);
    const auto& guesses = answer.places[index].guesses;
    const auto found = std::find_if(guesses.begin(), guesses.end(),
                                    [&](const StepGuess& guess) { return guess.token == right; });
    ASSERT_NE(found, guesses.end());
    EXPECT_NEAR(found->before, probability(weights, row, position, right), 1e-6);
    EXPECT_NEAR(found->after, probability(trial.after.parameters, row, position, right), 1e-6);
    EXPECT_NEAR(answer.lossesBefore[index], -std::log(found->before), 1e-4);
    EXPECT_NEAR(answer.lossesAfter[index], -std::log(found->after), 1e-4);
  }
  EXPECT_NEAR(answer.batchLossBefore, answer.result.loss, 1e-6) << "no dropout in this preset";
  other.setParameters(trial.after.parameters);
  EXPECT_NEAR(answer.batchLossAfter, other.loss(answer.batch), 1e-7);
}

TEST(TakenApart, ItsNormsAddUpAndItsMoversMovedFurthest) {
  training::Run run(quick());
  run.advance();
  const training::TrialStep trial = run.tryStep();
  const OneStepAnswer answer = takeApart(run, trial);
  double squares = 0;
  for (const StepMatrix& matrix : answer.matrices)
    squares += matrix.gradientNorm * matrix.gradientNorm;
  EXPECT_NEAR(std::sqrt(squares), answer.result.gradientNorm, 1e-4 * answer.result.gradientNorm);
  float furthest = 0;
  for (std::size_t i = 0; i < trial.trace.parametersAfter.size(); ++i)
    furthest = std::max(furthest,
                        std::abs(trial.trace.parametersAfter[i] - trial.trace.parametersBefore[i]));
  ASSERT_EQ(answer.movers.size(), std::size_t(kStepMovers));
  EXPECT_EQ(std::abs(answer.movers[0].after - answer.movers[0].before), furthest);
  ASSERT_EQ(answer.ofMatrices.size(), answer.matrices.size());
  for (std::size_t i = 0; i < answer.ofMatrices.size(); ++i)
    EXPECT_EQ(answer.ofMatrices[i].matrix, int(i));
  EXPECT_EQ(answer.wordGradients.size(), std::size_t(run.settings().model.vocabulary));
}

TEST(TakenApart, OneWeightsNumbersGiveItsMovement) {
  training::Run run(quick());
  for (int step = 0; step < 3; ++step) run.advance();
  const OneStepAnswer answer = takeApart(run, run.tryStep());
  const training::TrainerSettings& settings = answer.settings;
  const double rate = answer.result.learningRate;
  for (const StepWeight& weight : answer.movers) {
    const double gradient = weight.gradient * answer.clipFactor;
    const double first = settings.beta1 * weight.firstBefore + (1 - settings.beta1) * gradient;
    const double second =
        settings.beta2 * weight.secondBefore + (1 - settings.beta2) * gradient * gradient;
    EXPECT_NEAR(first, weight.firstAfter, 1e-6 + 1e-4 * std::abs(first));
    EXPECT_NEAR(second, weight.secondAfter, 1e-8 + 1e-4 * second);
    const auto steps = double(answer.result.step);
    const double direction =
        first / (1 - std::pow(settings.beta1, steps)) /
        (std::sqrt(second / (1 - std::pow(settings.beta2, steps))) + settings.epsilon);
    const double decay = weight.decayed ? settings.weightDecay * weight.before : 0;
    EXPECT_NEAR(weight.before - rate * (direction + decay), weight.after, 1e-5);
  }
}

}  // namespace
}  // namespace glassbox::live
