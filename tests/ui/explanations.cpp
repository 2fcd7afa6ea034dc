// Every control explains itself, on hover and by keyboard.
#include "app/explanations.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QToolTip>
#include <optional>
#include <set>
#include <tuple>

#include "app/main_window.h"
#include "app/sheet.h"
#include "app/stage.h"
#include "controls/settings/settings_panel.h"

using namespace glassbox;

namespace {

training::RunSettings smallRun() {
  training::RunSettings settings = training::presetSettings("tiny");
  settings.corpus.stories = 60;
  settings.evaluationRows = 4;
  settings.backend.threads = 1;
  return settings;
}

/// A page, stage, tab or kind that can be chosen, and how deep in the view its button lies.
struct Choice {
  QWidget* widget = nullptr;
  int index = 0;
  int depth = 0;
  QString name;
};

int depthOf(const QWidget* widget) {
  int depth = 0;
  for (; widget != nullptr; widget = widget->parentWidget()) ++depth;
  return depth;
}

std::vector<Choice> choicesIn(const QWidget& view) {
  constexpr int kMostEntries = 4;  // of a list that may be as long as the model has parts
  std::vector<Choice> choices;
  for (auto* button : view.findChildren<QAbstractButton*>())
    if (button->isVisible() && button->isEnabled() && button->isCheckable())
      choices.push_back({button, 0, depthOf(button), button->text()});
  for (auto* tabs : view.findChildren<QTabBar*>())
    for (int i = 0; i < tabs->count() && tabs->isVisible(); ++i)
      choices.push_back({tabs, i, depthOf(tabs), tabs->tabText(i)});
  for (auto* box : view.findChildren<QComboBox*>())
    for (int i = 0; i < std::min(kMostEntries, box->count()) && box->isVisible(); ++i)
      choices.push_back({box, i, depthOf(box), box->itemText(i)});
  return choices;
}

void choose(const Choice& choice) {
  if (auto* tabs = qobject_cast<QTabBar*>(choice.widget)) tabs->setCurrentIndex(choice.index);
  else if (auto* box = qobject_cast<QComboBox*>(choice.widget)) box->setCurrentIndex(choice.index);
  else QTest::mouseClick(choice.widget, Qt::LeftButton);
  QTest::qWait(40);
}

void expectAllExplained(const QWidget& window, const QString& place) {
  EXPECT_EQ(app::unexplainedControls(window).join('\n').toStdString(), "")
      << "in " << place.toStdString();
  EXPECT_EQ(app::unexplainedNumbers(window).join('\n').toStdString(), "")
      << "in " << place.toStdString();
}

/// Chooses all there is to choose in the view, what belongs to a page before the next page, and
/// looks at the window after each.
int visitAll(const QWidget& view, const QWidget& window, const QString& name) {
  expectAllExplained(window, name);
  std::set<std::tuple<QString, int, int>> visited;  // by name: buttons may be made anew meanwhile
  const auto key = [](const Choice& choice) {
    return std::tuple(choice.name, choice.index, choice.depth);
  };
  for (;;) {
    std::optional<Choice> next;
    for (const Choice& choice : choicesIn(view))
      if (!visited.contains(key(choice)) && (!next || choice.depth > next->depth)) next = choice;
    if (!next) return int(visited.size());
    visited.insert(key(*next));
    choose(*next);
    expectAllExplained(window, name + QStringLiteral(", ") + next->name);
  }
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
      const int visited = visitAll(*view, window, view->title());
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
  visitAll(*panel, window, QStringLiteral("the settings"));
}
