// Going back and forth in a run, and branching, as a person does it in the window.
#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

#include "app/header.h"
#include "app/presentation.h"
#include "app/stage.h"
#include "controls/branch_panel.h"
#include "controls/looking_back.h"
#include "controls/message_bar.h"
#include "controls/read_out.h"
#include "controls/timeline.h"
#include "controls/transport_bar.h"
#include "plots/chart.h"
#include "present/key_line.h"
#include "window_fixture.h"

using namespace glassbox;

namespace {

/// A run of 40 steps that has come to step 30.
class TimeTravelInWindow : public Window {
 protected:
  TimeTravelInWindow() : Window(40) {}
  void SetUp() override {
    Window::SetUp();
    driver_.trainUntil(30);
    ASSERT_TRUE(waitForStep(30));
    ASSERT_TRUE(waitForState(live::RunState::kPaused));
  }
  bool waitForExactly(std::int64_t wanted) {
    return QTest::qWaitFor([&] { return step() == wanted; }, kPatienceMs);
  }
  QPoint pointOf(std::int64_t wanted) const {
    return {qRound(timeline_->pixelOf(wanted)), timeline_->height() / 2};
  }
  QPushButton* pushButton(const QString& text) {
    for (auto* found : window_.findChildren<QPushButton*>())
      if (found->text() == text) return found;
    return nullptr;
  }
  QString readOut(const QString& name) {
    for (auto* label : window_.findChildren<QLabel*>())
      if (label->accessibleName() == name) return label->text();
    return {};
  }

  controls::Timeline* timeline_ = window_.findChild<controls::Timeline*>();
  controls::LookingBack* bar_ = window_.findChild<controls::LookingBack*>();
};

}  // namespace

TEST_F(TimeTravelInWindow, DragsTheHandleBackAndToTheEnd) {
  EXPECT_FALSE(bar_->isVisible());
  QTest::mousePress(timeline_, Qt::LeftButton, {}, pointOf(30));
  for (const int at : {28, 20, 15, 12}) QTest::mouseMove(timeline_, pointOf(at));
  QTest::qWait(30);
  EXPECT_EQ(timeline_->handleStep(), 12);
  ASSERT_TRUE(waitForExactly(12));
  QTest::mouseRelease(timeline_, Qt::LeftButton, {}, pointOf(12));
  EXPECT_TRUE(driver_.snapshot()->lookingBack());
  EXPECT_TRUE(bar_->isVisible());
  EXPECT_EQ(timeline_->handleStep(), 12);
  EXPECT_EQ(readOut(QStringLiteral("Step")), QStringLiteral("12"));
  EXPECT_EQ(readOut(QStringLiteral("Loss")), QLocale().toString(driver_.snapshot()->loss, 'f', 2));

  QTest::mousePress(timeline_, Qt::LeftButton, {}, pointOf(12));
  QTest::mouseMove(timeline_, pointOf(40));
  QTest::mouseRelease(timeline_, Qt::LeftButton, {}, pointOf(40));
  ASSERT_TRUE(waitForExactly(30));
  EXPECT_FALSE(driver_.snapshot()->lookingBack());
  EXPECT_FALSE(bar_->isVisible());
}

TEST_F(TimeTravelInWindow, ClicksToAStepAndBackToNow) {
  QTest::mouseClick(timeline_, Qt::LeftButton, {}, pointOf(7));
  ASSERT_TRUE(waitForExactly(7));
  EXPECT_TRUE(bar_->isVisible());
  QTest::mouseClick(pushButton(QStringLiteral("Back to now")), Qt::LeftButton);
  ASSERT_TRUE(waitForExactly(30));
  EXPECT_FALSE(bar_->isVisible());
}

TEST_F(TimeTravelInWindow, LookingBackMovesNothing) {
  window_.resize(1366, 768);
  const auto stage = [this] {
    QTest::qWait(50);
    return QRect(window_.stage().mapTo(&window_, QPoint()), window_.stage().size());
  };
  const auto liesWhole = [this](const QWidget& over) {
    const QRect place(over.mapTo(&window_, QPoint()), over.size());
    return place.contains(bar_->geometry()) && bar_->height() >= bar_->minimumSizeHint().height() &&
           bar_->width() >= bar_->minimumSizeHint().width();
  };
  const QRect before = stage();
  driver_.seek(10);
  ASSERT_TRUE(waitForExactly(10));
  ASSERT_TRUE(bar_->isVisible());
  EXPECT_EQ(stage(), before);
  EXPECT_TRUE(liesWhole(*window_.findChild<app::Header*>()));
  driver_.seekNewest();
  ASSERT_TRUE(waitForExactly(30));
  EXPECT_EQ(stage(), before);

  window_.presentation().setOn(true);
  window_.setWindowState(Qt::WindowNoState);  // the screen of the tests is narrow
  window_.resize(1366, 768);
  const QRect presented = stage();
  driver_.seek(10);
  ASSERT_TRUE(waitForExactly(10));
  EXPECT_EQ(stage(), presented);
  EXPECT_TRUE(liesWhole(*window_.findChild<present::KeyLine*>()));
  window_.presentation().setOn(false);
  window_.resize(1366, 768);
  EXPECT_EQ(stage(), before);
  EXPECT_TRUE(liesWhole(*window_.findChild<app::Header*>()));
}

// 'All planned steps are done', and at once somebody drags the timeline back.
TEST_F(TimeTravelInWindow, TheWayBackToNowLiesOverANoteThatWasThereBefore) {
  window_.resize(1366, 768);
  auto* messages = window_.findChild<controls::MessageBar*>();
  const auto liesAbove = [this](const QWidget& strip) {
    const QWidget* seen = window_.childAt(strip.geometry().center());
    return seen == &strip || strip.isAncestorOf(seen);
  };
  messages->showNote(QStringLiteral("All planned steps are done."));
  driver_.seek(10);
  ASSERT_TRUE(waitForExactly(10));
  EXPECT_TRUE(liesAbove(*bar_));
  messages->showNote(QStringLiteral("Written to /home/mia/curve.png."));
  EXPECT_TRUE(liesAbove(*messages)) << "what comes last is to be read";
  driver_.seekNewest();
  ASSERT_TRUE(waitForExactly(30));
  messages->showError(QStringLiteral("The disk is full."));
  driver_.seek(10);
  ASSERT_TRUE(waitForExactly(10));
  EXPECT_TRUE(liesAbove(*messages)) << "an error stays above";
}

TEST_F(TimeTravelInWindow, GoesThroughTheStepsByKeys) {
  QTest::keyClick(timeline_, Qt::Key_Left);
  QTest::keyClick(timeline_, Qt::Key_Left);
  ASSERT_TRUE(waitForExactly(28));
  QTest::keyClick(&window_, Qt::Key_Right);
  ASSERT_TRUE(waitForExactly(29));
  QTest::keyClick(button(QStringLiteral("One step")), Qt::Key_Home);
  ASSERT_TRUE(waitForExactly(0));
  EXPECT_EQ(readOut(QStringLiteral("Loss")), QStringLiteral("–"));
  QTest::keyClick(timeline_, Qt::Key_End);
  ASSERT_TRUE(waitForExactly(30));
  EXPECT_EQ(driver_.snapshot()->newestStep, 30);
  QTest::keyClick(timeline_, Qt::Key_Right);
  ASSERT_TRUE(waitForExactly(31));
  EXPECT_EQ(driver_.snapshot()->newestStep, 31);
}

TEST_F(TimeTravelInWindow, PlayGoesOnFromTheNewestStep) {
  driver_.seek(5);
  ASSERT_TRUE(waitForExactly(5));
  QTest::keyClick(&window_, Qt::Key_Space);
  ASSERT_TRUE(waitForStep(40));
  EXPECT_EQ(timeline_->handleStep(), 40);
  EXPECT_FALSE(bar_->isVisible());
}

TEST_F(TimeTravelInWindow, OfManyWishesAtOnceTheLastIsFulfilled) {
  std::vector<std::int64_t> shown;
  QObject::connect(&driver_, &app::SessionDriver::snapshotArrived, &window_,
                   [&](const auto& snapshot) { shown.push_back(snapshot->step); });
  for (int at = 29; at >= 3; --at) driver_.seek(at);
  ASSERT_TRUE(waitForExactly(3));
  QTest::qWait(150);
  EXPECT_EQ(step(), 3);
  EXPECT_LE(shown.size(), 4U) << "wishes overtaken by later ones are dropped";
}

TEST_F(TimeTravelInWindow, TheTimelineIsASliderThatSaysWhereItStands) {
  driver_.seek(9);
  ASSERT_TRUE(waitForExactly(9));
  auto* spoken = QAccessible::queryAccessibleInterface(timeline_);
  ASSERT_NE(spoken, nullptr);
  EXPECT_EQ(spoken->role(), QAccessible::Slider);
  const QString value = spoken->text(QAccessible::Value);
  EXPECT_TRUE(value.startsWith(timeline_->textAt(9))) << value.toStdString();
  EXPECT_TRUE(value.contains(QStringLiteral("looking back from step 30")));
  EXPECT_EQ(
      timeline_->textAt(9),
      QStringLiteral("Step 9, loss %1").arg(QLocale().toString(driver_.snapshot()->loss, 'f', 2)));
  ASSERT_NE(spoken->valueInterface(), nullptr);
  EXPECT_EQ(spoken->valueInterface()->maximumValue().toInt(), 30);
  spoken->valueInterface()->setCurrentValue(4);
  EXPECT_TRUE(waitForExactly(4));
}

TEST_F(TimeTravelInWindow, BranchesWithAnotherLearningRate) {
  QTest::mouseClick(timeline_, Qt::LeftButton, {}, pointOf(10));
  ASSERT_TRUE(waitForExactly(10));
  QTest::mouseClick(pushButton(QStringLiteral("Branch from here")), Qt::LeftButton);
  auto* panel = window_.findChild<controls::BranchPanel*>();
  ASSERT_TRUE(panel->isVisible());
  const auto field = [&](const QString& name) {
    for (auto* found : panel->findChildren<QLineEdit*>())
      if (found->accessibleName() == name) return found;
    return static_cast<QLineEdit*>(nullptr);
  };
  auto* start = pushButton(QStringLiteral("Start the branch"));
  field(QStringLiteral("Steps in all"))->setText(QStringLiteral("10"));
  EXPECT_FALSE(start->isEnabled()) << "a branch from step 10 that ends at step 10";
  field(QStringLiteral("Steps in all"))->setText(QStringLiteral("25"));
  field(QStringLiteral("Learning rate"))->selectAll();
  QTest::keyClicks(field(QStringLiteral("Learning rate")), QStringLiteral("0.02"));
  ASSERT_TRUE(start->isEnabled());
  QTest::mouseClick(start, Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor(
      [this] {
        return driver_.snapshot() != nullptr && driver_.snapshot()->facts != nullptr &&
               driver_.snapshot()->facts->number == 2;
      },
      kPatienceMs));
  EXPECT_FALSE(panel->isVisible());
  const live::RunFacts& facts = *driver_.snapshot()->facts;
  EXPECT_EQ(facts.parent, 1U);
  EXPECT_EQ(facts.branchStep, 10);
  EXPECT_DOUBLE_EQ(facts.settings.trainer.learningRate, 0.02);
  EXPECT_EQ(driver_.snapshot()->plannedSteps, 25);
  EXPECT_EQ(step(), 10);
}

TEST_F(TimeTravelInWindow, TheRunBeforeABranchStaysInTheLossView) {
  window_.stage().showView(QStringLiteral("loss"));
  training::RunSettings settings = driver_.snapshot()->facts->settings;
  settings.trainer.learningRate = 0.02;
  driver_.branch(10, settings);
  auto* list = window_.stage().current()->findChild<QListWidget*>(QStringLiteral("runs"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return list->count() == 2; }, kPatienceMs));
  EXPECT_TRUE(list->isVisible());
  EXPECT_EQ(list->item(1)->text(),
            QStringLiteral("Run 2: learning rate 0.02, from run 1 at step 10"));
  auto* chart = window_.stage().current()->findChild<plots::Chart*>();
  EXPECT_EQ(chart->points(0).size(), 10U) << "the branch shares its first steps";
  EXPECT_EQ(chart->points(3).size(), 30U) << "the run before is whole";
  ASSERT_EQ(chart->marks().size(), 1U);
  EXPECT_EQ(chart->marks()[0].x, 10);
  driver_.startAnew();
  ASSERT_TRUE(QTest::qWaitFor([&] { return list->count() == 3; }, kPatienceMs));
  EXPECT_EQ(list->item(2)->text(), QStringLiteral("Run 3: same settings"));
  EXPECT_EQ(chart->points(5).size(), 10U);
}

TEST_F(TimeTravelInWindow, SpacePlaysANewRunAtOnce) {
  button(QStringLiteral("Play"))->setFocus();
  driver_.startAnew();
  ASSERT_TRUE(waitForExactly(0));
  ASSERT_TRUE(waitForState(live::RunState::kPaused));
  ASSERT_NE(QApplication::focusWidget(), nullptr);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
  EXPECT_TRUE(waitForStep(1));
}

TEST(TransportBar, KeepsTheFocusFromTheSpeedWhileARunIsMade) {
  controls::TransportBar bar;
  bar.QWidget::show();
  bar.activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(&bar));
  live::Snapshot snapshot;
  snapshot.state = live::RunState::kPaused;
  bar.show(snapshot);
  bar.takeFocus();
  QWidget* play = QApplication::focusWidget();
  ASSERT_NE(play, nullptr);
  snapshot.state = live::RunState::kPreparing;
  bar.show(snapshot);
  EXPECT_NE(qobject_cast<controls::Timeline*>(QApplication::focusWidget()), nullptr);
  bar.clear();
  snapshot.state = live::RunState::kPaused;
  bar.show(snapshot);
  EXPECT_EQ(QApplication::focusWidget(), play);
}

TEST_F(TimeTravelInWindow, AChangeOfSettingsIsMarkedOnTheCurve) {
  window_.stage().showView(QStringLiteral("loss"));
  auto* chart = window_.stage().current()->findChild<plots::Chart*>();
  training::TrainerSettings settings = driver_.snapshot()->trainer;
  settings.learningRate = 0.02;
  driver_.change(settings);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !chart->marks().empty(); }, kPatienceMs));
  EXPECT_EQ(chart->marks()[0], (plots::ChartMark{30, QStringLiteral("learning rate 0.02")}));
  driver_.seek(12);
  ASSERT_TRUE(waitForExactly(12));
  ASSERT_EQ(chart->marks().size(), 2U);
  EXPECT_TRUE(chart->marks()[1].strong);
  EXPECT_EQ(chart->marks()[1].x, 12);
}

TEST_F(TimeTravelInWindow, TheBranchPanelIsTakenAwayByEscape) {
  driver_.seek(10);
  ASSERT_TRUE(waitForExactly(10));
  QTest::mouseClick(pushButton(QStringLiteral("Branch from here")), Qt::LeftButton);
  auto* panel = window_.findChild<controls::BranchPanel*>();
  QTest::keyClick(panel->findChild<QLineEdit*>(), Qt::Key_Escape);
  EXPECT_FALSE(panel->isVisible());
  EXPECT_EQ(driver_.snapshot()->facts->number, 1U);
}

TEST(Timeline, GoesOnlyToKeptStepsAndTheNewest) {
  controls::Timeline timeline;
  timeline.resize(500, 60);
  live::Snapshot snapshot;
  snapshot.step = snapshot.newestStep = 95;
  snapshot.plannedSteps = 100;
  snapshot.keptSteps =
      std::make_shared<const std::vector<std::int64_t>>(std::vector<std::int64_t>{0, 10, 40, 80});
  timeline.show(snapshot);
  EXPECT_EQ(timeline.stepAt(timeline.pixelOf(14)), 10);
  EXPECT_EQ(timeline.stepAt(timeline.pixelOf(30)), 40);
  EXPECT_EQ(timeline.stepAt(timeline.pixelOf(100)), 95);
  EXPECT_EQ(timeline.stepAt(-20), 0);
  QSignalSpy sought(&timeline, &controls::Timeline::seekWanted);
  QSignalSpy newest(&timeline, &controls::Timeline::newestWanted);
  QTest::mouseClick(&timeline, Qt::LeftButton, {}, {int(timeline.pixelOf(38)), 30});
  ASSERT_EQ(sought.size(), 1);
  EXPECT_EQ(sought[0][0].toLongLong(), 40);
  QTest::mouseClick(&timeline, Qt::LeftButton, {}, {int(timeline.pixelOf(99)), 30});
  EXPECT_EQ(newest.size(), 1);
}

TEST(Timeline, TheHandleStaysWhereItWasPutUntilTheAnswer) {
  controls::Timeline timeline;
  timeline.resize(500, 60);
  live::Snapshot snapshot;
  snapshot.state = live::RunState::kPaused;
  snapshot.step = snapshot.newestStep = snapshot.plannedSteps = 100;
  snapshot.keptSteps =
      std::make_shared<const std::vector<std::int64_t>>(std::vector<std::int64_t>{0, 20, 60, 100});
  timeline.show(snapshot);
  QTest::mouseClick(&timeline, Qt::LeftButton, {}, {int(timeline.pixelOf(20)), 30});
  EXPECT_EQ(timeline.handleStep(), 20);
  snapshot.step = 60;  // the answer to an earlier wish
  timeline.show(snapshot);
  EXPECT_EQ(timeline.handleStep(), 20);
  snapshot.step = 20;
  timeline.show(snapshot);
  EXPECT_EQ(timeline.handleStep(), 20);
  snapshot.step = 100;
  timeline.show(snapshot);
  EXPECT_EQ(timeline.handleStep(), 100);
}
