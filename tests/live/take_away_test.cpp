// What is taken away of a run: the folder that reopens, the model for Python, what a report tells.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "listener.h"
#include "live/report_answers.h"
#include "scratch_folder.h"

namespace glassbox::live {
namespace {

namespace fs = std::filesystem;

class TakeAway : public testing::Test {
 protected:
  static bool has(const Listener& listener, Event::Kind kind) {
    return std::any_of(listener.events.begin(), listener.events.end(),
                       [&](const Event& event) { return event.kind == kind; });
  }
  static bool trainTo(TrainingSession& session, Listener& listener, std::int64_t step) {
    session.send(Play{.until = step});
    return listener.until([&] { return listener.snapshot->step >= step; });
  }
  static bool same(double one, double other) {
    return one == other || (std::isnan(one) && std::isnan(other));
  }

  const ScratchFolder scratch_;
  const fs::path folder_ = scratch_ / "taken";
};

TEST_F(TakeAway, AReopenedRunHasItsCurvesAndSettingsAndGoesOnToTheSameBits) {
  training::RunSettings settings = quick(40);
  settings.seed = 11;
  settings.corpus.ingredients = {{"dogs", 0.0}};
  TrainingSession straight(settings);
  Listener first(straight);
  ASSERT_TRUE(first.untilState(RunState::kPaused));
  training::TrainerSettings slower = first.snapshot->trainer;
  slower.learningRate /= 3;
  ASSERT_TRUE(trainTo(straight, first, 7));
  straight.send(ChangeTrainer{.settings = slower});
  ASSERT_TRUE(trainTo(straight, first, 15));
  straight.send(Save{.folder = folder_});
  ASSERT_TRUE(first.until([&] { return has(first, Event::Kind::kSaved); }));
  ASSERT_TRUE(trainTo(straight, first, 40));
  ASSERT_TRUE(first.untilState(RunState::kFinished));

  TrainingSession another(quick());
  Listener second(another);
  ASSERT_TRUE(second.untilState(RunState::kPaused));
  another.send(Open{.folder = folder_});
  ASSERT_TRUE(second.until([&] { return second.run == 2 && second.snapshot->step == 15; }));
  EXPECT_EQ(second.snapshot->trainer.learningRate, slower.learningRate);
  EXPECT_EQ(second.snapshot->facts->settings.corpus, first.snapshot->facts->settings.corpus);
  EXPECT_EQ(second.snapshot->facts->settings.seed, 11U);
  ASSERT_TRUE(trainTo(another, second, 40));
  ASSERT_TRUE(second.untilState(RunState::kFinished));
  ASSERT_EQ(first.metrics.size(), second.metrics.size());
  for (std::size_t i = 1; i < first.metrics.size(); ++i) {
    EXPECT_EQ(first.metrics[i].step, second.metrics[i].step);
    EXPECT_TRUE(same(first.metrics[i].trainingLoss, second.metrics[i].trainingLoss)) << i;
    EXPECT_TRUE(same(first.metrics[i].learningRate, second.metrics[i].learningRate)) << i;
    EXPECT_TRUE(same(first.metrics[i].gradientNorm, second.metrics[i].gradientNorm)) << i;
    EXPECT_TRUE(same(first.metrics[i].validationLoss, second.metrics[i].validationLoss)) << i;
  }
}

TEST_F(TakeAway, ExportsTheModelThatIsShown) {
  TrainingSession session(quick());
  Listener listener(session);
  ASSERT_TRUE(listener.untilState(RunState::kPaused));
  ASSERT_TRUE(trainTo(session, listener, 12));
  session.send(Seek{.step = 4});
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->lookingBack(); }));
  const std::int64_t shown = listener.snapshot->step;
  session.send(ExportModel{.folder = folder_});
  ASSERT_TRUE(listener.until([&] { return has(listener, Event::Kind::kExported); }));
  EXPECT_EQ(listener.events.back().step, shown);
  for (const char* name : {"model.safetensors", "config.json", "tokenizer.json", "README.txt",
                           "embeddings/tensors.tsv", "embeddings/metadata.tsv"})
    EXPECT_TRUE(fs::exists(folder_ / name)) << name;
}

TEST_F(TakeAway, TellsOfTheModelThatIsShown) {
  for (const Objective objective : {Objective::kNextWord, Objective::kCoveredWord}) {
    training::RunSettings settings = quick();
    settings.model.objective = objective;
    TrainingSession session(settings);
    Listener listener(session);
    ASSERT_TRUE(listener.untilState(RunState::kPaused));
    ASSERT_TRUE(trainTo(session, listener, 12));
    const auto& words = listener.snapshot->facts->words;
    const auto cat = std::find_if(words.begin(), words.end(),
                                  [](const Word& word) { return word.text == "cat"; });
    const auto pin = static_cast<std::int32_t>(cat - words.begin());
    session.send(TellReport{.wish = {.number = 5, .pins = {pin, -3}, .words = 50}});
    ASSERT_TRUE(listener.until([&] { return listener.snapshot->report != nullptr; }));
    const Report& report = *listener.snapshot->report;
    EXPECT_EQ(report.number, 5U);
    EXPECT_EQ(report.step, 12);
    ASSERT_EQ(report.curve.size(), listener.metrics.size());
    for (std::size_t i = 0; i < report.curve.size(); ++i) {
      EXPECT_TRUE(same(report.curve[i].trainingLoss, listener.metrics[i].trainingLoss));
      EXPECT_TRUE(same(report.curve[i].validationLoss, listener.metrics[i].validationLoss));
    }
    EXPECT_EQ(report.mapWords.size(), 50U);
    EXPECT_EQ(report.mapWords.front(), pin);
    ASSERT_EQ(report.words->neighbours.size(), 1U);
    EXPECT_EQ(report.words->neighbours.front().entries.size(), 10U);
    ASSERT_GE(report.samples.size(), 3U);
    for (const ReportSample& sample : report.samples) {
      EXPECT_FALSE(sample.given.empty());
      EXPECT_FALSE(sample.original.empty());
      if (objective == Objective::kCoveredWord) {
        EXPECT_NE(sample.given.find("[MASK]"), std::string::npos);
        EXPECT_EQ(sample.written.find("[MASK]"), std::string::npos);
        EXPECT_FALSE(sample.written.empty());
      }
    }
    session.send(Restart{.settings = settings});
    ASSERT_TRUE(
        listener.until([&] { return listener.run == 2 && listener.snapshot->facts->number == 2; }));
    EXPECT_EQ(listener.snapshot->report, nullptr) << "it was of the other run";
  }
}

TEST(Report, CurveEndsAtTheStepThatIsToldOf) {
  training::History history;
  for (int step = 1; step <= 6; ++step) history.steps.push_back({.step = step, .loss = 7.0 - step});
  history.evaluations = {{0, 6.5}, {3, 4.5}, {6, 1.5}};
  const auto curve = curveOf(history, 4);
  ASSERT_EQ(curve.size(), 5U);
  EXPECT_EQ(curve.front().validationLoss, 6.5);
  EXPECT_EQ(curve[3].validationLoss, 4.5);
  EXPECT_TRUE(std::isnan(curve[4].validationLoss));
  EXPECT_EQ(curve.back().trainingLoss, 3.0);
}

}  // namespace
}  // namespace glassbox::live
