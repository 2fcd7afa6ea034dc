// What a plot tells assistive technology: a sentence for the whole, and the value under its cursor;
// and what it tells those who check its picture.
// Window thread only.
#pragma once

#include <QRectF>
#include <QString>
#include <vector>

#include "plots/exportable.h"

class QFocusEvent;
class QWidget;

namespace glassbox::plots {

/// Inherited, beside QWidget, by every plot.
class AccessiblePlot : public Exportable {
 public:
  virtual QString summary() const = 0;
  /// What the keyboard cursor stands on; empty if nowhere.
  virtual QString spokenValue() const = 0;
  /// Where something was drawn that must be seen, in pixels of the widget; empty if nothing was.
  virtual std::vector<QRectF> drawnMarks() const = 0;
};

/// Teaches Qt that such widgets are charts with a description and a value. Call it from every
/// constructor of a plot; only the first call does anything.
void installPlotAccessibility();

/// Tells a screen reader that the value under the cursor has changed.
void announceValue(QWidget* plot, const QString& value);

/// Whether the focus should be drawn: it came by Tab or shortcut and not by a click.
bool cameByKeyboard(const QFocusEvent& event);

}  // namespace glassbox::plots
