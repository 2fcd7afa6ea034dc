// Every control explains itself, on hover and by keyboard.
#include "app/explanations.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolTip>

#include "app/main_window.h"
#include "app/sheet.h"
#include "app/stage.h"
#include "controls/settings/settings_panel.h"
#include "visit_all.h"

using namespace glassbox;

namespace {

training::RunSettings smallRun() {
  training::RunSettings settings = training::presetSettings("tiny");
  settings.corpus.stories = 60;
  settings.evaluationRows = 4;
  settings.backend.threads = 1;
  return settings;
}

void expectAllExplained(const QWidget& window, const QString& place) {
  EXPECT_EQ(app::unexplainedControls(window).join('\n').toStdString(), "")
      << "in " << place.toStdString();
  EXPECT_EQ(app::unexplainedNumbers(window).join('\n').toStdString(), "")
      << "in " << place.toStdString();
}

}  // namespace

TEST(Explanations, AreReadFromToolTipsInReadingOrder) {
  QWidget window;
  window.resize(400, 200);
  auto* second = new QPushButton(QStringLiteral("Second"), &window);
  second->setToolTip(QStringLiteral("what the second does"));
  second->move(10, 100);
  auto* first = new QPushButton(QStringLiteral("&First"), &window);
  first->setToolTip(QStringLiteral("what the first does"));
  first->move(10, 10);
  auto* mute = new QPushButton(QStringLiteral("Mute"), &window);
  mute->move(10, 150);
  window.show();
  const auto all = app::explanationsIn(window);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].name, QStringLiteral("First"));
  EXPECT_EQ(all[1].text, QStringLiteral("what the second does"));
  ASSERT_EQ(app::unexplainedControls(window).size(), 1);
  EXPECT_TRUE(app::unexplainedControls(window)[0].contains(QStringLiteral("Mute")));
  app::explain(*first);
  EXPECT_EQ(QToolTip::text(), QStringLiteral("what the first does"));
}

TEST(Explanations, APartWithoutItsOwnIsExplainedByWhatItBelongsTo) {
  QWidget window;
  QWidget group(&window);
  group.setToolTip(QStringLiteral("the group"));
  QLabel label(QStringLiteral("3.2"), &group);
  EXPECT_EQ(app::explanationOf(label).text, QStringLiteral("the group"));
}

TEST(Explanations, AreShownByKeyForEverythingOnScreen) {
  app::SessionDriver driver(smallRun(), {});
  app::MainWindow window(driver);
  window.resize(1366, 768);
  window.QWidget::show();
  window.activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
  QTest::keyClick(&window, Qt::Key_F1, Qt::ControlModifier);
  auto* sheet = window.findChild<app::Sheet*>();
  ASSERT_TRUE(sheet->isVisible());
  EXPECT_TRUE(window.rect().contains(sheet->geometry()));
  EXPECT_TRUE(sheet->accessibleDescription().contains(QStringLiteral("Speed")));
  QTest::keyClick(sheet, Qt::Key_Escape);
  EXPECT_FALSE(sheet->isVisible());
}

TEST(Explanations, NoControlOfAnyViewIsLeftOut) {
  for (const Objective objective : {Objective::kNextWord, Objective::kCoveredWord}) {
    training::RunSettings settings = smallRun();
    settings.model.objective = objective;
    app::SessionDriver driver(settings, {});
    app::MainWindow window(driver);
    window.resize(1440, 900);
    window.QWidget::show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return driver.state() == live::RunState::kPaused; }, 30'000));
    driver.stepOnce();
    for (views::View* view : window.stage().views()) {
      window.stage().showView(view->id());
      // Some have nothing to show before the worker has answered.
      EXPECT_TRUE(QTest::qWaitFor([&] { return app::explanationsIn(*view).size() >= 3; }, 30'000));
      QTest::qWait(400);
      const int visited = visitAll(
          *view, view->title(), [&](const QString& place) { expectAllExplained(window, place); });
      EXPECT_GE(visited, 3) << view->id().toStdString();
    }
  }
}

TEST(Explanations, NoSettingIsLeftOut) {
  app::SessionDriver driver(smallRun(), {});
  app::MainWindow window(driver);
  window.resize(1440, 900);
  window.QWidget::show();
  ASSERT_TRUE(QTest::qWaitFor([&] { return driver.state() == live::RunState::kPaused; }, 30'000));
  auto* panel = window.findChild<controls::SettingsPanel*>();
  window.findChild<QAbstractButton*>(QStringLiteral("chip"))->click();
  ASSERT_TRUE(panel->isVisible());
  panel->setDetail(controls::Detail::kEverything);
  visitAll(*panel, QStringLiteral("the settings"),
           [&](const QString& place) { expectAllExplained(window, place); });
}
