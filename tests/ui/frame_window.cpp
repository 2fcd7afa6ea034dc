#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

#include "app/main_window.h"
#include "app/options.h"
#include "app/presentation.h"
#include "app/stage.h"
#include "base/error.h"
#include "controls/message_bar.h"
#include "controls/model_chip.h"
#include "controls/settings/settings_panel.h"
#include "theme/theme.h"
#include "window_fixture.h"

using namespace glassbox;
using live::RunState;

TEST_F(Window, PlaysAndPausesByTheButton) {
  QTest::mouseClick(button(QStringLiteral("Play")), Qt::LeftButton);
  ASSERT_TRUE(waitForStep(3));
  QTest::mouseClick(button(QStringLiteral("Pause")), Qt::LeftButton);
  ASSERT_TRUE(waitForState(RunState::kPaused));
  QTest::qWait(100);
  const std::int64_t rested = step();
  QTest::qWait(150);
  EXPECT_EQ(step(), rested);
}

TEST_F(Window, StepsByButtonAndByArrowKey) {
  QTest::mouseClick(button(QStringLiteral("One step")), Qt::LeftButton);
  ASSERT_TRUE(waitForStep(1));
  QTest::keyClick(button(QStringLiteral("One step")), Qt::Key_Right);
  ASSERT_TRUE(waitForStep(2));
  EXPECT_EQ(step(), 2);
  EXPECT_EQ(driver_.state(), RunState::kPaused);
}

TEST_F(Window, SpacePlaysFromTheFirstMoment) {
  ASSERT_NE(window_.focusWidget(), nullptr);
  EXPECT_EQ(window_.focusWidget()->accessibleName(), QStringLiteral("Play"));
  QTest::keyClick(window_.focusWidget(), Qt::Key_Space);
  EXPECT_TRUE(waitForStep(1));
}

TEST_F(Window, SpacePlaysButNotWhileTyping) {
  window_.stage().showView(QStringLiteral("words"));
  auto* field = window_.stage().current()->findChild<QLineEdit*>();
  ASSERT_NE(field, nullptr);
  field->setFocus();
  QTest::keyClicks(field, QStringLiteral("a 1"));
  QTest::qWait(100);
  EXPECT_EQ(field->text(), QStringLiteral("a 1"));
  EXPECT_EQ(step(), 0);
  EXPECT_EQ(driver_.state(), RunState::kPaused);
  EXPECT_EQ(window_.stage().current()->id(), QStringLiteral("words"));
  window_.setFocus();
  QTest::keyClick(&window_, Qt::Key_Space);
  EXPECT_TRUE(waitForStep(1));
}

TEST_F(Window, DigitsShowViews) {
  QTest::keyClick(&window_, Qt::Key_2);
  EXPECT_EQ(window_.stage().current()->id(), QStringLiteral("words"));
  QTest::keyClick(&window_, Qt::Key_1);
  EXPECT_EQ(window_.stage().current()->id(), QStringLiteral("loss"));
}

TEST_F(Window, StartsARunWithOtherSettings) {
  driver_.play();
  ASSERT_TRUE(waitForStep(2));
  QTest::mouseClick(window_.findChild<controls::ModelChip*>(), Qt::LeftButton);
  auto* panel = window_.findChild<controls::SettingsPanel*>();
  ASSERT_TRUE(panel->isVisible());
  for (auto* field : panel->findChildren<QLineEdit*>())
    if (field->text() == QStringLiteral("100000")) field->setText(QStringLiteral("321"));
  QTest::mouseClick(panel->findChild<QAbstractButton*>(QStringLiteral("primary")), Qt::LeftButton);
  EXPECT_FALSE(panel->isVisible());
  EXPECT_TRUE(QTest::qWaitFor(
      [this] { return driver_.snapshot() != nullptr && driver_.snapshot()->plannedSteps == 321; },
      kPatienceMs));
}

TEST_F(Window, ClosesWhileTraining) {
  driver_.play();
  ASSERT_TRUE(waitForStep(2));
  EXPECT_TRUE(window_.close());
}

TEST_F(Window, FoldsTheLessonByKey) {
  QWidget* lesson = window_.findChild<QWidget*>(QStringLiteral("lesson"));
  ASSERT_TRUE(lesson->isVisible());
  QTest::keyClick(&window_, Qt::Key_F4);
  EXPECT_FALSE(lesson->isVisible());
  QTest::keyClick(&window_, Qt::Key_F4);
  EXPECT_TRUE(lesson->isVisible());
}

TEST_F(Window, HeaderLeavesOutWhatHasNoRoom) {
  driver_.trainUntil(1);
  ASSERT_TRUE(waitForStep(1));
  auto* chip = window_.findChild<QAbstractButton*>(QStringLiteral("chip"));
  auto* motto = window_.findChild<QLabel*>(QStringLiteral("motto"));
  EXPECT_TRUE(motto->isVisible());
  EXPECT_GE(chip->width(), chip->sizeHint().width());
  theme::Theme::instance().setScale(2.5);
  window_.resize(1366, 768);
  QTest::qWait(50);
  EXPECT_EQ(window_.width(), 1366);
  EXPECT_FALSE(motto->isVisible());
  for (auto* part : chip->parentWidget()->findChildren<QAbstractButton*>()) {
    EXPECT_TRUE(part->isHidden() || window_.rect().contains(part->geometry()));
  }
  theme::Theme::instance().setScale(1);
}

TEST(WithoutARun, TheHeaderSaysSoWhole) {
  training::RunSettings settings = quickRun(10);
  settings.corpus.source = "/no/such/text";
  app::SessionDriver driver(settings, {});
  app::MainWindow window(driver);
  window.resize(1366, 768);
  window.QWidget::show();
  ASSERT_TRUE(QTest::qWaitFor([&] { return driver.state() == RunState::kStopped; }, kPatienceMs));
  auto* chip = window.findChild<controls::ModelChip*>();
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return chip->text() == QStringLiteral("No run"); }, kPatienceMs));
  QTest::qWait(50);
  EXPECT_GE(chip->width(), chip->sizeHint().width());
  EXPECT_FALSE(window.stage().findChild<QLabel*>(QStringLiteral("badge"))->isVisible());
}

TEST_F(Window, FitsASmallLaptop) {
  window_.resize(1366, 768);
  EXPECT_EQ(window_.width(), 1366);
  EXPECT_EQ(window_.height(), 768);
  EXPECT_LE(window_.minimumSizeHint().width(), 1366);
  EXPECT_LE(window_.minimumSizeHint().height(), 768);
}

TEST_F(Window, MessagesComeAndGoWithoutMovingAnything) {
  auto* messages = window_.findChild<controls::MessageBar*>();
  const QRect before(window_.stage().mapTo(&window_, QPoint()), window_.stage().size());
  const auto stage = [this] {
    QTest::qWait(50);
    return QRect(window_.stage().mapTo(&window_, QPoint()), window_.stage().size());
  };
  messages->showNote(QStringLiteral("The run was saved in /home/mia/runs/first."));
  EXPECT_EQ(stage(), before);
  auto* chip = window_.findChild<controls::ModelChip*>();
  EXPECT_LT(messages->geometry().right(), chip->mapTo(&window_, QPoint()).x());
  EXPECT_GE(messages->height(), messages->heightForWidth(messages->width())) << "is cut";
  int widest = 0;
  for (const auto* label : messages->findChildren<QLabel*>())
    widest = std::max(widest, label->width());
  EXPECT_GT(2 * widest, messages->width()) << "its text is squeezed";
  messages->showError(
      QString(600, 'w').replace(QStringLiteral("wwwwww"), QStringLiteral("words ")));
  EXPECT_GT(stage().top(), before.top()) << "a long one has a line of its own";
  EXPECT_GE(messages->height(), messages->heightForWidth(messages->width())) << "is cut";
  messages->showNote(QStringLiteral("Written to /home/mia/curve.png."));
  EXPECT_EQ(stage(), before) << "a short one after it has not";
  messages->hide();
  EXPECT_EQ(stage(), before);

  window_.presentation().setOn(true);
  window_.setWindowState(Qt::WindowNoState);  // the screen of the tests is narrow
  window_.resize(1366, 768);
  const QRect presented = stage();
  messages->showNote(QStringLiteral("All planned steps are done."));
  EXPECT_EQ(stage(), presented) << "before a class";
  EXPECT_GE(messages->height(), messages->heightForWidth(messages->width())) << "is cut";
  window_.presentation().setOn(false);
}

// 1366x768 is the whole screen of a school laptop: with its title bar the window reached below it.
TEST_F(Window, FillsAScreenThatHasNoRoomForIt) {
  EXPECT_TRUE(app::MainWindow::fitsIn({1440, 900}, {1366, 768}));
  EXPECT_FALSE(app::MainWindow::fitsIn({1366, 768}, {1366, 768}));
  EXPECT_FALSE(app::MainWindow::fitsIn({1280, 1024}, {1366, 768}));
  window_.QWidget::hide();
  window_.resize(window_.screen()->availableSize());
  window_.open();
  EXPECT_TRUE(window_.isMaximized());
}

TEST(Options, RefusesWhatCannotBeUsed) {
  for (const QStringList& arguments : {QStringList{"glassbox", "--theme", "green"},
                                       {"glassbox", "--seed", "x"},
                                       {"glassbox", "--backend", "abacus"},
                                       {"glassbox", "--precision", "fp16"},
                                       {"glassbox", "--open", "/no/such/file"},
                                       {"glassbox", "--unknown"},
                                       {"glassbox", "stray"},
                                       {"glassbox", "--lang", "qqqq"}})
    EXPECT_THROW(app::parseOptions(arguments), InputError) << arguments.last().toStdString();
}

TEST(Options, ReadsSeedThemeAndBackend) {
  const app::Options options = app::parseOptions(
      {"glassbox", "--seed", "7", "--theme", "dark", "--backend", "cpu", "--lang", "de"});
  EXPECT_EQ(options.run.seed, 7U);
  EXPECT_EQ(options.run.backend.name, "cpu");
  EXPECT_EQ(options.run.backend.precision, "fp32");
  EXPECT_EQ(app::parseOptions({"glassbox", "--precision", "bf16"}).run.backend.precision, "bf16");
  EXPECT_EQ(options.theme, QStringLiteral("dark"));
}
