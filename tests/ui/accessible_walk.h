// What a screen reader and a keyboard find in a window, and what they would miss.
#pragma once

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTest>
#include <set>

#include "plots/accessible_plot.h"
#include "views/table_sheet.h"

namespace glassbox {

inline bool needsName(QAccessible::Role role) {
  switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::Slider:
    case QAccessible::SpinBox:
    case QAccessible::PageTab:
    case QAccessible::PageTabList:
    case QAccessible::List:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::Chart:
    case QAccessible::ProgressBar:
    case QAccessible::Link:
      return true;
    default:
      return false;
  }
}

/// The field inside a box of numbers or choices has the name of the box.
inline bool isInnerPart(const QObject* object) {
  return object != nullptr && (qobject_cast<const QAbstractSpinBox*>(object->parent()) != nullptr ||
                               qobject_cast<const QComboBox*>(object->parent()) != nullptr);
}

/// Controls without a name at or below `part`, with where they are.
inline void findNameless(QAccessibleInterface* part, const QString& place, QStringList& found) {
  if (part == nullptr || part->state().invisible) return;
  const QObject* object = part->object();
  const QString name = part->text(QAccessible::Name);
  if (needsName(part->role()) && name.simplified().isEmpty() && !isInnerPart(object))
    found << place + QStringLiteral(" > ") +
                 (object == nullptr ? QStringLiteral("a part of it")
                                    : QString::fromLatin1(object->metaObject()->className()) + ' ' +
                                          object->objectName());
  const bool tellsItsCells = part->role() == QAccessible::Table ||
                             part->role() == QAccessible::List || part->role() == QAccessible::Tree;
  for (int i = 0; !tellsItsCells && i < part->childCount(); ++i)
    findNameless(part->child(i), name.isEmpty() ? place : name, found);
}

inline QStringList namelessControls(QWidget& window) {
  QStringList found;
  findNameless(QAccessible::queryAccessibleInterface(&window), window.windowTitle(), found);
  return found;
}

/// Plots that show something of which there is no sentence or no table.
inline QStringList plotsWithoutWords(const QWidget& window) {
  QStringList found;
  for (auto* widget : window.findChildren<QWidget*>()) {
    const auto* plot = dynamic_cast<const plots::AccessiblePlot*>(widget);
    if (plot == nullptr || !widget->isVisible() || plot->drawnMarks().empty()) continue;
    const QAccessibleInterface* part = QAccessible::queryAccessibleInterface(widget);
    if (part == nullptr || part->text(QAccessible::Description).isEmpty())
      found << widget->accessibleName() + QStringLiteral(": no sentence");
    if (views::numbersOf(*plot).size() < 2)
      found << widget->accessibleName() + QStringLiteral(": no table");
  }
  return found;
}

inline bool isControl(const QWidget* widget) {
  return qobject_cast<const QAbstractButton*>(widget) != nullptr ||
         qobject_cast<const QAbstractSlider*>(widget) != nullptr ||
         qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
         qobject_cast<const QComboBox*>(widget) != nullptr ||
         qobject_cast<const QLineEdit*>(widget) != nullptr ||
         qobject_cast<const QPlainTextEdit*>(widget) != nullptr ||
         qobject_cast<const QAbstractItemView*>(widget) != nullptr ||
         qobject_cast<const QTabBar*>(widget) != nullptr ||
         dynamic_cast<const plots::AccessiblePlot*>(widget) != nullptr;
}

/// Parts of a control, which act through it.
inline bool isPartOfControl(const QWidget* widget) {
  for (const QWidget* parent = widget->parentWidget(); parent != nullptr;
       parent = parent->parentWidget())
    if (isControl(parent)) return true;
  const QString kind = QString::fromLatin1(widget->metaObject()->className());
  const bool isLegend =
      widget->accessibleName() == QStringLiteral("Legend");  // nothing to do in it
  return isLegend || kind == QStringLiteral("QScrollBar");
}

/// Of several of which one holds, the arrow keys go to the others.
inline bool isReachedByArrows(const QWidget* widget, const std::set<const QWidget*>& reached) {
  const auto* button = qobject_cast<const QAbstractButton*>(widget);
  if (button == nullptr) return false;
  const auto siblings = button->group() != nullptr ? button->group()->buttons()
                        : button->autoExclusive()
                            ? button->parentWidget()->findChildren<QAbstractButton*>()
                            : QList<QAbstractButton*>();
  return std::any_of(siblings.begin(), siblings.end(),
                     [&](const QAbstractButton* one) { return reached.contains(one); });
}

/// Visible controls that can be used and that Tab never comes to.
inline QStringList beyondTab(QWidget& window) {
  std::set<const QWidget*> reached;
  const QWidget* first = nullptr;
  for (int pressed = 0; pressed < 400; ++pressed) {
    QWidget* focused = window.focusWidget() != nullptr ? window.focusWidget() : &window;
    QTest::keyClick(focused, Qt::Key_Tab);
    if (window.focusWidget() == first && first != nullptr) break;  // once round
    if (first == nullptr) first = window.focusWidget();
    if (window.focusWidget() != nullptr) reached.insert(window.focusWidget());
  }
  QStringList found;
  for (const auto* widget : window.findChildren<QWidget*>())
    if (widget->isVisible() && widget->isEnabled() && isControl(widget) &&
        !isPartOfControl(widget) && !reached.contains(widget) &&
        !isReachedByArrows(widget, reached))
      found << QString::fromLatin1(widget->metaObject()->className()) + ' ' + widget->objectName() +
                   ' ' + widget->accessibleName();
  return found;
}

/// No control without a name, no plot without a sentence and a table.
inline void expectNamed(QWidget& window, const QString& place) {
  EXPECT_EQ(namelessControls(window).join('\n').toStdString(), "") << "in " << place.toStdString();
  EXPECT_EQ(plotsWithoutWords(window).join('\n').toStdString(), "") << "in " << place.toStdString();
}

/// Nothing that can be used and that the Tab key leaves out.
inline void expectReached(QWidget& window, const QString& place) {
  EXPECT_EQ(beyondTab(window).join('\n').toStdString(), "") << "in " << place.toStdString();
}

}  // namespace glassbox
