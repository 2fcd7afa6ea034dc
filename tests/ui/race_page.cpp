// The page "Two engines" as a person uses it: choose, race, stop, read, and why a card cannot.
#include "views/scale/race_page.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTest>

#include "app/stage.h"
#include "compute/device_error.h"
#include "compute/reference/reference_backend.h"
#include "course/condition.h"
#include "plots/chart.h"
#include "plots/speed_lanes.h"
#include "views/scale/ladder_page.h"
#include "views/scale/race_text.h"
#include "views/scale/scale_view.h"
#include "views/table_sheet.h"
#include "window_fixture.h"

using namespace glassbox;
using live::EngineKind;
using live::RaceEngine;

namespace {

/// A slow card that is lost after so many steps; 0: never.
class MadeCard : public compute::ReferenceBackend {
 public:
  explicit MadeCard(int lostAt) : lostAt_(lostAt) {}
  std::string description() const override { return "made card"; }
  compute::StepSums takeStep(const compute::Step& step,
                             const std::function<void()>& computeGradients) override {
    if (++steps_ == lostAt_)
      throw compute::DeviceError("The step is too large for the graphics card's engine.");
    QTest::qSleep(8);
    return ReferenceBackend::takeStep(step, computeGradients);
  }

 private:
  int lostAt_;
  int steps_ = 0;
};

RaceEngine core() {
  return {.kind = EngineKind::kOneCore,
          .settings = {.name = "cpu", .threads = 1},
          .cores = 1,
          .description = "CPU, 1 thread"};
}

RaceEngine cores() {
  return {.kind = EngineKind::kManyCores,
          .settings = {.name = "cpu", .threads = 2},
          .cores = 2,
          .everyCore = true,
          .description = "CPU, 2 threads"};
}

RaceEngine card(int lostAt = 0) {
  const std::string name = "made card " + std::to_string(lostAt);
  compute::addEngine(
      name, [=](const compute::BackendSettings&) { return std::make_unique<MadeCard>(lostAt); });
  return {.kind = EngineKind::kCard, .settings = {.name = name}, .description = "made card"};
}

RaceEngine missingCard() {
  return {.kind = EngineKind::kCard,
          .settings = {.name = "cuda"},
          .against = "there is no NVIDIA graphics card on this machine"};
}

std::shared_ptr<live::Snapshot> moment(live::RunState state, std::uint64_t run = 1,
                                       std::int64_t steps = 40) {
  auto facts = std::make_shared<live::RunFacts>();
  facts->number = run;
  facts->settings = quickRun(steps);
  auto snapshot = std::make_shared<live::Snapshot>();
  snapshot->facts = std::move(facts);
  snapshot->state = state;
  snapshot->plannedSteps = steps;
  return snapshot;
}

struct RaceOnScreen {
  explicit RaceOnScreen(std::vector<RaceEngine> engines = {core(), cores(), missingCard()}) {
    page.resize(1000, 560);
    page.setEngines(std::move(engines));
    page.QWidget::show();
    page.show(moment(live::RunState::kPaused));
  }
  QPushButton* button(const QString& text) {
    for (auto* one : page.findChildren<QPushButton*>())
      if (one->text() == text && one->isVisible()) return one;
    return nullptr;
  }
  QComboBox* choice(const QString& name) {
    for (auto* one : page.findChildren<QComboBox*>())
      if (one->accessibleName() == name) return one;
    return nullptr;
  }
  bool says(const QString& text) {
    for (const auto* label : page.findChildren<QLabel*>())
      if (label->isVisible() && label->text().contains(text)) return true;
    return false;
  }
  void press(const QString& text) {
    QPushButton* found = button(text);
    ASSERT_NE(found, nullptr) << text.toStdString();
    ASSERT_TRUE(found->isEnabled()) << text.toStdString();
    QTest::mouseClick(found, Qt::LeftButton);
  }
  bool untilOver() {
    return QTest::qWaitFor([this] { return !page.state().running; }, kPatienceMs);
  }

  views::RacePage page;
};

live::RaceState measured(double first, double second, std::vector<double> losses) {
  live::RaceState state;
  state.engines = {cores(), card()};
  state.racers[0].tokens = std::int64_t(first);
  state.racers[1].tokens = std::int64_t(second);
  for (live::Racer& racer : state.racers) {
    racer.seconds = 1;
    racer.turnRates.assign(5, double(racer.tokens));
    for (std::size_t i = 0; i < losses.size(); ++i)
      racer.points.push_back({losses[i], 0.1 * double(i + 1)});
  }
  return state;
}

}  // namespace

TEST(RacePage, BothEnginesTrainAndTheirCurvesLieOnEachOther) {
  RaceOnScreen shown;
  EXPECT_TRUE(shown.says(QStringLiteral("Guess first")));
  EXPECT_TRUE(shown.says(QStringLiteral("Both train your model")));
  shown.press(QStringLiteral("Start the race"));
  EXPECT_NE(shown.button(QStringLiteral("Stop")), nullptr);
  EXPECT_FALSE(shown.choice(QStringLiteral("First engine"))->isEnabled()) << "while they race";
  ASSERT_TRUE(shown.untilOver());
  EXPECT_TRUE(shown.says(QStringLiteral("Both have taken all 40 steps.")));
  EXPECT_TRUE(
      shown.says(QStringLiteral("At each of 40 steps the losses are the same to the last bit.")));
  const std::vector<QPointF> first = shown.page.overSteps()->points(0);
  ASSERT_EQ(first.size(), 40U);
  EXPECT_EQ(first, shown.page.overSteps()->points(1));
  EXPECT_EQ(first.back().x(), 40);
  for (int i = 0; i < 2; ++i) {
    const std::vector<QPointF> points = shown.page.overTime()->points(i);
    ASSERT_EQ(points.size(), 40U);
    EXPECT_EQ(points.back().x(), shown.page.state().racers[std::size_t(i)].seconds);
    EXPECT_EQ(shown.page.lanes()->lanes()[std::size_t(i)].speed,
              shown.page.state().racers[std::size_t(i)].tokensPerSecond());
  }
  EXPECT_EQ(shown.page.racesDone(), 1);
  EXPECT_NE(shown.button(QStringLiteral("Race again")), nullptr);
}

TEST(RacePage, ACardThatCannotBeUsedStaysInTheChoiceWithItsReason) {
  RaceOnScreen shown;
  QComboBox* second = shown.choice(QStringLiteral("Second engine"));
  ASSERT_EQ(second->count(), 3);
  EXPECT_EQ(second->currentText(), QStringLiteral("Processor, both cores"));
  const auto* entry = qobject_cast<QStandardItemModel*>(second->model())->item(2);
  EXPECT_FALSE(entry->isEnabled());
  EXPECT_TRUE(entry->toolTip().contains(QStringLiteral("no NVIDIA graphics card")));
  EXPECT_TRUE(shown.says(QStringLiteral("No graphics card can be used here")));
  EXPECT_TRUE(shown.says(QStringLiteral("Measured elsewhere (NVIDIA H200")));
  QTest::keyClick(second, Qt::Key_Down);
  EXPECT_EQ(second->currentText(), QStringLiteral("Processor, both cores")) << "not chosen by key";
  second->setCurrentIndex(2);
  const QPushButton* start = shown.button(QStringLiteral("Start the race"));
  EXPECT_FALSE(start->isEnabled());
  EXPECT_TRUE(start->toolTip().contains(QStringLiteral("no NVIDIA graphics card")));
}

TEST(RacePage, WithACardAllCoresRaceAgainstIt) {
  RaceOnScreen shown({core(), cores(), card()});
  EXPECT_EQ(shown.choice(QStringLiteral("First engine"))->currentText(),
            QStringLiteral("Processor, both cores"));
  EXPECT_EQ(shown.choice(QStringLiteral("Second engine"))->currentText(),
            QStringLiteral("Graphics card"));
  EXPECT_FALSE(shown.says(QStringLiteral("Measured elsewhere")));
  shown.press(QStringLiteral("Start the race"));
  ASSERT_TRUE(shown.untilOver());
  EXPECT_TRUE(shown.says(QStringLiteral("With both cores ")));
  EXPECT_TRUE(shown.says(QStringLiteral("times as fast as with the graphics card.")));
  EXPECT_GT(shown.page.lanes()->barRect(0).width(), shown.page.lanes()->barRect(1).width());
  EXPECT_LT(shown.page.overTime()->points(0).back().x(),
            shown.page.overTime()->points(1).back().x());
}

TEST(RacePage, WhoIsChosenTwiceChangesPlaces) {
  RaceOnScreen shown({core(), cores(), card()});
  QComboBox* first = shown.choice(QStringLiteral("First engine"));
  QTest::keyClick(first, Qt::Key_Down);
  EXPECT_EQ(first->currentText(), QStringLiteral("Graphics card"));
  EXPECT_EQ(shown.choice(QStringLiteral("Second engine"))->currentText(),
            QStringLiteral("Processor, both cores"));
  EXPECT_EQ(shown.page.lanes()->lanes()[0].name, QStringLiteral("Graphics card"));
}

TEST(RacePage, StopsAndKeepsWhatWasMeasured) {
  RaceOnScreen shown;
  shown.page.show(moment(live::RunState::kPaused, 2, 1'000'000));
  shown.press(QStringLiteral("Start the race"));
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return live::judge(shown.page.state()).measured; }, kPatienceMs));
  shown.press(QStringLiteral("Stop"));
  ASSERT_TRUE(shown.untilOver());
  EXPECT_TRUE(shown.says(QStringLiteral("Stopped. What was measured until then is shown.")));
  EXPECT_GE(shown.page.overSteps()->points(0).size(), 1U);
  EXPECT_EQ(shown.page.racesDone(), 0) << "not to its end";
  shown.page.show(nullptr);
  shown.page.show(moment(live::RunState::kPaused, 3));
  EXPECT_EQ(shown.page.lanes()->lanes()[0].speed, 0) << "the model of another run";
  EXPECT_TRUE(shown.page.overSteps()->points(0).empty());
}

TEST(RacePage, SaysWhyAnEngineFailedAndKeepsWhatWasMeasured) {
  RaceOnScreen shown({core(), card(9)});
  shown.press(QStringLiteral("Start the race"));
  ASSERT_TRUE(shown.untilOver());
  EXPECT_TRUE(
      shown.says(QStringLiteral("The step is too large for the graphics card's engine. What was "
                                "measured until then is shown.")));
  EXPECT_EQ(shown.page.overSteps()->points(1).size(), 6U);
  EXPECT_EQ(shown.page.racesDone(), 0);
}

TEST(RacePage, PausesTheRunAndSaysWhatTakesTimeFromBoth) {
  RaceOnScreen shown;
  int paused = 0;
  QObject::connect(&shown.page, &views::ScalePage::commandWanted,
                   [&](const live::Command& command) {
                     paused += std::holds_alternative<live::Pause>(command) ? 1 : 0;
                   });
  shown.page.show(moment(live::RunState::kTraining, 1, 1'000'000));
  shown.press(QStringLiteral("Start the race"));
  EXPECT_EQ(paused, 1);
  shown.page.show(moment(live::RunState::kPaused, 1, 1'000'000));
  EXPECT_EQ(shown.button(QStringLiteral("Pause the run")), nullptr);
  shown.page.show(moment(live::RunState::kTraining, 1, 1'000'000));  // somebody pressed play
  EXPECT_TRUE(shown.says(QStringLiteral("takes time from both")));
  shown.press(QStringLiteral("Pause the run"));
  EXPECT_EQ(paused, 2);
  shown.page.show(moment(live::RunState::kPaused, 1, 1'000'000));
  shown.press(QStringLiteral("Stop"));
  ASSERT_TRUE(shown.untilOver());
  EXPECT_TRUE(shown.says(QStringLiteral("Your run is paused; play goes on with it.")));
  shown.page.setBusy(true);
  EXPECT_TRUE(shown.says(QStringLiteral("Let the ladder end first")));
  for (auto* one : shown.page.findChildren<QPushButton*>())
    EXPECT_FALSE(one->isVisible() && one->isEnabled()) << one->text().toStdString();
}

TEST(RacePage, OneCoreWithoutACardHasNothingToCompare) {
  RaceOnScreen shown({core(), missingCard()});
  EXPECT_TRUE(shown.says(QStringLiteral("there is nothing to compare")));
  EXPECT_FALSE(shown.button(QStringLiteral("Start the race"))->isEnabled());
}

TEST(RacePage, ItsPlotsAreTablesToo) {
  RaceOnScreen shown;
  shown.press(QStringLiteral("Start the race"));
  ASSERT_TRUE(shown.untilOver());
  const auto steps = views::numbersOf(*shown.page.overSteps());
  ASSERT_EQ(steps.size(), 41U) << "with the headings";
  EXPECT_EQ(steps[0], (QStringList{QStringLiteral("step"), QStringLiteral("Processor, one core"),
                                   QStringLiteral("Processor, both cores")}));
  EXPECT_EQ(steps[40][1], steps[40][2]);
  EXPECT_EQ(views::numbersOf(*shown.page.lanes()).size(), 3U);
  QTest::keyClick(shown.page.lanes(), Qt::Key_Down);
  EXPECT_TRUE(
      shown.page.lanes()->spokenValue().startsWith(QStringLiteral("Processor, one core: ")));
  EXPECT_TRUE(shown.page.lanes()->spokenValue().contains(QStringLiteral("40 of 40 steps")));
  EXPECT_EQ(shown.page.overSteps()->summary(),
            QStringLiteral("At each of 40 steps the losses are the same to the last bit."));
}

TEST(RaceText, SaysWhatWasMeasuredAndNoMore) {
  live::RaceState state = measured(1000, 41'000, {2.0, 1.0});
  EXPECT_EQ(views::ratioSentence(state),
            QStringLiteral("With the graphics card 41 times as fast as with both cores."));
  state.racers[1].points[1].loss = 1.0000093;
  EXPECT_EQ(views::differenceSentence(state),
            QStringLiteral("At the same step the losses differ by at most 0.001 %."));
  EXPECT_EQ(views::clockSentence(state),
            QStringLiteral("2 steps: 200 ms with both cores, 200 ms with the graphics card."));
  EXPECT_EQ(views::ratioSentence(measured(1000, 1030, {2.0})),
            QStringLiteral("Both engines are about equally fast."));
  live::RaceState brief = measured(1000, 1100, {2.0});
  for (live::Racer& racer : brief.racers) racer.turnRates.resize(2);
  EXPECT_EQ(views::ratioSentence(brief),
            QStringLiteral("The race was too short to tell which one is faster."));
  EXPECT_EQ(views::ratioSentence({}), QString());
  EXPECT_EQ(views::differenceSentence({}), QString());
  EXPECT_EQ(views::clockSentence({}), QString());
}

TEST(RacePage, RaceAndLadderAreNotStartedBesideEachOther) {
  views::ScaleView view;
  view.resize(1000, 620);
  view.QWidget::show();
  auto* race = view.findChild<views::RacePage*>();
  auto* ladder = view.findChild<views::LadderPage*>();
  race->setEngines({core(), cores()});
  scaling::LadderSettings settings;
  settings.rungs = {{1, 2, 8}, {1, 2, 16}, {1, 2, 24}};
  settings.largest = {2, 2, 24};
  settings.steps = 20'000;
  ladder->setSettings(settings);
  const auto startOf = [](const QWidget* page) {
    return page->findChild<QPushButton*>(QStringLiteral("primary"));
  };
  const auto show = [&](const QString& page) {
    view.turnTo(page);
    view.show(moment(live::RunState::kPaused, 1, 1'000'000));
  };
  show(QStringLiteral("race"));
  ASSERT_TRUE(startOf(race)->isEnabled()) << startOf(race)->toolTip().toStdString();
  QTest::mouseClick(startOf(race), Qt::LeftButton);
  ASSERT_TRUE(race->state().running);
  show(QStringLiteral("ladder"));
  EXPECT_FALSE(startOf(ladder)->isEnabled());
  EXPECT_TRUE(startOf(ladder)->toolTip().startsWith(QStringLiteral("Let the race end first")))
      << startOf(ladder)->toolTip().toStdString();
  const auto* warning = ladder->findChild<QLabel*>(QStringLiteral("warning"));
  EXPECT_TRUE(warning->isVisible()) << "also for those who have no tool tips";
  EXPECT_EQ(warning->text(), startOf(ladder)->toolTip());
  show(QStringLiteral("race"));
  QTest::mouseClick(startOf(race), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !race->state().running; }, kPatienceMs));
  show(QStringLiteral("ladder"));
  EXPECT_TRUE(startOf(ladder)->toolTip().startsWith(QStringLiteral("Trains small models")));
  QTest::mouseClick(startOf(ladder), Qt::LeftButton);
  ASSERT_TRUE(ladder->state().running) << "the race is over";
  show(QStringLiteral("race"));
  EXPECT_FALSE(startOf(race)->isEnabled());
  EXPECT_TRUE(startOf(race)->toolTip().startsWith(QStringLiteral("Let the ladder end first")))
      << startOf(race)->toolTip().toStdString();
  show(QStringLiteral("ladder"));
  QTest::mouseClick(startOf(ladder), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !ladder->state().running; }, kPatienceMs));
  EXPECT_TRUE(startOf(race)->isEnabled());
  EXPECT_TRUE(startOf(race)->toolTip().startsWith(QStringLiteral("Both engines train")));
}

class RaceInWindow : public Window {};

TEST_F(RaceInWindow, TrainsOnTheTextOfTheRunAndTellsTheLessonThatItWasRun) {
  window_.stage().showView(QStringLiteral("scale"));
  window_.stage().current()->turnTo(QStringLiteral("race"));
  auto* page = window_.findChild<views::RacePage*>();
  page->setEngines({core(), cores()});
  EXPECT_FALSE(driver_.snapshot()->facts->corpus.expired());
  for (auto* box : page->findChildren<QComboBox*>())
    if (box->accessibleName() == QStringLiteral("Time for each")) {
      box->setItemData(0, 0.05);
      box->setCurrentIndex(0);
    }
  for (auto* one : page->findChildren<QPushButton*>())
    if (one->text() == QStringLiteral("Start the race")) QTest::mouseClick(one, Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return page->racesDone() == 1; }, kPatienceMs));
  EXPECT_EQ(live::largestDifference(page->state()), 0);
  course::Facts facts;
  window_.stage().current()->tellFacts(facts);
  EXPECT_EQ(facts.numbers.at("raced"), 1);
}
