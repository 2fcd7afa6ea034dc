// Every control explains itself, on hover and by keyboard.
#include "app/explanations.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolTip>

#include "app/main_window.h"
#include "app/sheet.h"
#include "app/stage.h"

using namespace glassbox;

namespace {

training::RunSettings smallRun() {
  training::RunSettings settings = training::presetSettings("tiny");
  settings.corpus.stories = 60;
  settings.evaluationRows = 4;
  settings.backend.threads = 1;
  return settings;
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
