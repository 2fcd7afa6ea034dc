// The window with a real graphics card: the views show a run that trains there, and the race's two
// curves are one. Skipped, with the reason, where there is no card.
#include <gtest/gtest.h>

#include <QPushButton>

#include "app/stage.h"
#include "compute/cuda/cuda_backend.h"
#include "plots/chart.h"
#include "training/run.h"
#include "views/scale/race_page.h"
#include "window_fixture.h"

using namespace glassbox;

namespace {

training::RunSettings runOn(const char* engine) {
  training::RunSettings settings = quickRun(120);
  settings.backend = {.name = engine, .threads = 1};
  return settings;
}

/// The losses of all steps of the same run, without a window.
std::vector<double> lossesOnTheProcessor() {
  training::Run run(runOn("cpu"));
  std::vector<double> losses;
  while (run.step() < run.settings().trainer.steps) losses.push_back(run.advance().loss);
  return losses;
}

}  // namespace

class WindowOnACard : public testing::Test {
 protected:
  void SetUp() override {
    if (const std::string reason = compute::reasonAgainstCuda(); !reason.empty())
      GTEST_SKIP() << "no graphics card to test: " << reason;
    driver_ = std::make_unique<app::SessionDriver>(runOn("cuda"), live::Folders{});
    QObject::connect(driver_.get(), &app::SessionDriver::metricsArrived,
                     [this](const std::vector<live::MetricPoint>& points) {
                       for (const live::MetricPoint& point : points)
                         if (point.step > 0) losses_.push_back(point.trainingLoss);
                     });
    window_ = std::make_unique<app::MainWindow>(*driver_);
    window_->resize(1366, 768);
    window_->QWidget::show();
    ASSERT_TRUE(wait([this] { return driver_->state() == live::RunState::kPaused; }));
    ASSERT_EQ(driver_->snapshot()->facts->engine.rfind("CUDA", 0), 0U);
  }

  template <typename Condition>
  bool wait(const Condition& condition) {
    return QTest::qWaitFor(condition, kPatienceMs);
  }

  std::vector<double> losses_;
  std::unique_ptr<app::SessionDriver> driver_;
  std::unique_ptr<app::MainWindow> window_;
};

TEST_F(WindowOnACard, EveryViewShowsTheRunAndItsLossesAreTheProcessors) {
  const std::vector<double> expected = lossesOnTheProcessor();
  for (views::View* view : window_->stage().views()) {
    SCOPED_TRACE(view->id().toStdString());
    window_->stage().showView(view->id());
    driver_->stepOnce();
    const std::int64_t step = driver_->snapshot()->step;
    ASSERT_TRUE(wait([&] {
      return driver_->snapshot()->step > step && driver_->state() == live::RunState::kPaused;
    }));
    EXPECT_TRUE(wait([&] { return !view->summary().isEmpty(); }));
    EXPECT_FALSE(window_->grab().isNull());
  }
  driver_->play();
  ASSERT_TRUE(wait([this] { return driver_->state() == live::RunState::kFinished; }));
  ASSERT_TRUE(wait([&] { return losses_.size() == expected.size(); }));
  for (std::size_t i = 0; i < expected.size(); ++i)
    EXPECT_NEAR(losses_[i], expected[i], 1e-4 * expected[i]) << "step " << i + 1;
  // Back in time, to a state that was copied from the card.
  driver_->seek(60);
  ASSERT_TRUE(wait([this] { return driver_->snapshot()->lookingBack(); }));
  EXPECT_NEAR(driver_->snapshot()->loss, expected[std::size_t(driver_->snapshot()->step) - 1],
              1e-3);
}

TEST_F(WindowOnACard, RacesAgainstTheProcessorAndTheCurvesLieOnEachOther) {
  window_->stage().showView(QStringLiteral("scale"));
  window_->stage().current()->turnTo(QStringLiteral("race"));
  auto* page = window_->findChild<views::RacePage*>();
  auto* start = page->findChild<QPushButton*>(QStringLiteral("primary"));
  ASSERT_TRUE(wait([&] { return start->isEnabled(); })) << start->toolTip().toStdString();
  QTest::mouseClick(start, Qt::LeftButton);
  ASSERT_TRUE(wait([&] { return page->racesDone() == 1; }));
  const live::RaceState& state = page->state();
  EXPECT_EQ(state.engines[1].kind, live::EngineKind::kCard);
  EXPECT_GT(state.racers[0].tokensPerSecond(), 0);
  EXPECT_GT(state.racers[1].tokensPerSecond(), 0);
  EXPECT_LE(live::largestDifference(state), 1e-3);
  EXPECT_GT(page->overSteps()->points(1).size(), 10U);
}
