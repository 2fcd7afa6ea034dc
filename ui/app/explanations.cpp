#include "app/explanations.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>
#include <QToolTip>
#include <algorithm>

#include "plots/accessible_plot.h"

namespace glassbox::app {
namespace {

constexpr int kShownMs = 12'000;

QString plain(QString text) { return text.remove('&').simplified(); }

QString nameOf(const QWidget& widget) {
  if (!widget.accessibleName().isEmpty()) return widget.accessibleName();
  if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
    return plain(button->text());
  if (const auto* label = qobject_cast<const QLabel*>(&widget)) return plain(label->text());
  if (const auto* field = qobject_cast<const QLineEdit*>(&widget)) return field->placeholderText();
  return {};
}

/// What the control is; tabs are explained one by one.
QString meaningOf(const QWidget& widget) {
  if (!widget.toolTip().isEmpty()) return widget.toolTip();
  if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
    QStringList lines;
    for (int i = 0; i < tabs->count(); ++i)
      if (!tabs->tabToolTip(i).isEmpty())
        lines << QStringLiteral("%1: %2").arg(plain(tabs->tabText(i)), tabs->tabToolTip(i));
    return lines.join(QStringLiteral("; "));
  }
  return {};
}

/// A plot also says what it shows now.
QString textOf(const QWidget& widget) {
  const auto* plot = dynamic_cast<const plots::AccessiblePlot*>(&widget);
  const QString meaning = meaningOf(widget);
  if (plot == nullptr || plot->summary().isEmpty()) return meaning;
  return meaning.isEmpty() ? plot->summary() : meaning + QStringLiteral(" – ") + plot->summary();
}

/// Whether a text tells a number; numbering at its beginning and the names of keys (F1) tell none.
bool tellsNumber(const QString& text) {
  static const QRegularExpression kTags(QStringLiteral("<[^>]*>"));
  static const QRegularExpression kNumber(QStringLiteral("(?<![A-Za-z\\d])\\d"));
  static const QRegularExpression kNumbering(QStringLiteral("^\\d+\\. "));
  return QString(text).remove(kTags).remove(kNumbering).contains(kNumber);
}

/// The inner parts of a control, such as the field of a combo box, are not controls of their own.
bool isInnerPart(const QWidget& widget) {
  const QWidget* parent = widget.parentWidget();
  return widget.objectName().startsWith(QStringLiteral("qt_")) ||
         qobject_cast<const QScrollBar*>(&widget) != nullptr ||
         qobject_cast<const QComboBox*>(parent) != nullptr ||
         qobject_cast<const QAbstractSpinBox*>(parent) != nullptr ||
         qobject_cast<const QLineEdit*>(parent) != nullptr ||
         qobject_cast<const QTabBar*>(parent) != nullptr ||
         qobject_cast<const QAbstractItemView*>(parent) != nullptr;
}

bool isControl(const QWidget& widget) {
  return qobject_cast<const QAbstractButton*>(&widget) != nullptr ||
         qobject_cast<const QComboBox*>(&widget) != nullptr ||
         qobject_cast<const QLineEdit*>(&widget) != nullptr ||
         qobject_cast<const QAbstractSlider*>(&widget) != nullptr ||
         qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr ||
         qobject_cast<const QAbstractItemView*>(&widget) != nullptr ||
         qobject_cast<const QTextEdit*>(&widget) != nullptr ||
         qobject_cast<const QTabBar*>(&widget) != nullptr ||
         dynamic_cast<const plots::AccessiblePlot*>(&widget) != nullptr;
}

std::vector<const QWidget*> inReadingOrder(const QWidget& window) {
  std::vector<const QWidget*> widgets;
  for (const QWidget* widget : window.findChildren<QWidget*>())
    if (widget->isVisible() && !isInnerPart(*widget)) widgets.push_back(widget);
  constexpr int kRow = 12;  // what begins within so many pixels is read as one row
  std::stable_sort(widgets.begin(), widgets.end(), [&](const QWidget* a, const QWidget* b) {
    const QPoint first = a->mapTo(&window, QPoint());
    const QPoint second = b->mapTo(&window, QPoint());
    return std::pair(first.y() / kRow, first.x()) < std::pair(second.y() / kRow, second.x());
  });
  return widgets;
}

}  // namespace

Explanation explanationOf(const QWidget& widget) {
  for (const QWidget* part = &widget; part != nullptr && !part->isWindow();
       part = part->parentWidget())
    if (const QString text = textOf(*part); !text.isEmpty()) return {nameOf(*part), text};
  return {nameOf(widget), {}};
}

void explain(QWidget& widget) {
  const QString text = explanationOf(widget).text;
  const QPoint place = widget.mapToGlobal(QPoint(8, std::min(widget.height(), 60)));
  QToolTip::showText(place,
                     text.isEmpty() ? QCoreApplication::translate(
                                          "Explanations", "There is nothing to explain here.")
                                    : text,
                     &widget, {}, kShownMs);
}

std::vector<Explanation> explanationsIn(const QWidget& window) {
  std::vector<Explanation> all;
  for (const QWidget* widget : inReadingOrder(window)) {
    const Explanation one{nameOf(*widget), textOf(*widget)};
    const bool known = std::any_of(all.begin(), all.end(), [&](const Explanation& before) {
      return before.name == one.name && before.text == one.text;
    });
    if (!one.name.isEmpty() && !one.text.isEmpty() && !known) all.push_back(one);
  }
  return all;
}

QString explanationText(const QWidget& window) {
  QString text;
  for (const Explanation& one : explanationsIn(window))
    text += QStringLiteral("<p><b>%1</b><br>%2</p>")
                .arg(one.name.toHtmlEscaped(), one.text.toHtmlEscaped());
  return text;
}

QStringList unexplainedControls(const QWidget& window) {
  QStringList names;
  for (const QWidget* widget : inReadingOrder(window))
    if (isControl(*widget) && (meaningOf(*widget).isEmpty() || nameOf(*widget).isEmpty()))
      names << QStringLiteral("%1 “%2”").arg(QString::fromLatin1(widget->metaObject()->className()),
                                             nameOf(*widget));
  return names;
}

QStringList unexplainedNumbers(const QWidget& window) {
  QStringList texts;
  for (const QWidget* widget : inReadingOrder(window)) {
    const auto* label = qobject_cast<const QLabel*>(widget);
    if (label != nullptr && tellsNumber(label->text()) && explanationOf(*label).text.isEmpty())
      texts << QStringLiteral("%1 “%2”").arg(label->objectName(), plain(label->text()));
  }
  return texts;
}

}  // namespace glassbox::app
