// Walks through everything that can be chosen in a part of the window: pages, stages, kinds, tabs.
#pragma once

#include <QAbstractButton>
#include <QComboBox>
#include <QTabBar>
#include <QTest>
#include <functional>
#include <optional>
#include <set>
#include <tuple>

namespace glassbox {

/// A page, stage, tab or kind that can be chosen, and how deep in the part its button lies.
struct Choice {
  QWidget* widget = nullptr;
  int index = 0;
  int depth = 0;
  QString name;
};

inline int depthOf(const QWidget* widget) {
  int depth = 0;
  for (; widget != nullptr; widget = widget->parentWidget()) ++depth;
  return depth;
}

inline std::vector<Choice> choicesIn(const QWidget& part) {
  constexpr int kMostEntries = 4;  // of a list that may be as long as the model has parts
  std::vector<Choice> choices;
  for (auto* button : part.findChildren<QAbstractButton*>())
    if (button->isVisible() && button->isEnabled() && button->isCheckable())
      choices.push_back({button, 0, depthOf(button), button->text()});
  for (auto* tabs : part.findChildren<QTabBar*>())
    for (int i = 0; i < tabs->count() && tabs->isVisible(); ++i)
      choices.push_back({tabs, i, depthOf(tabs), tabs->tabText(i)});
  for (auto* box : part.findChildren<QComboBox*>())
    for (int i = 0; i < std::min(kMostEntries, box->count()) && box->isVisible(); ++i)
      choices.push_back({box, i, depthOf(box), box->itemText(i)});
  return choices;
}

inline void choose(const Choice& choice) {
  if (auto* tabs = qobject_cast<QTabBar*>(choice.widget)) tabs->setCurrentIndex(choice.index);
  else if (auto* box = qobject_cast<QComboBox*>(choice.widget)) box->setCurrentIndex(choice.index);
  else QTest::mouseClick(choice.widget, Qt::LeftButton);
  QTest::qWait(40);
}

/// Chooses all there is to choose in `part`, what belongs to a page before the next page, and calls
/// `look` with the place at first and after each. How many choices there were.
inline int visitAll(const QWidget& part, const QString& name,
                    const std::function<void(const QString& place)>& look) {
  look(name);
  std::set<std::tuple<QString, int, int>> visited;  // by name: buttons may be made anew meanwhile
  const auto key = [](const Choice& choice) {
    return std::tuple(choice.name, choice.index, choice.depth);
  };
  for (;;) {
    std::optional<Choice> next;
    for (const Choice& choice : choicesIn(part))
      if (!visited.contains(key(choice)) && (!next || choice.depth > next->depth)) next = choice;
    if (!next) return int(visited.size());
    visited.insert(key(*next));
    choose(*next);
    look(name + QStringLiteral(", ") + next->name);
  }
}

}  // namespace glassbox
