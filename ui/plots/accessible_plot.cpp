#include "plots/accessible_plot.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QFocusEvent>
#include <QWidget>

namespace glassbox::plots {
namespace {

class PlotInterface : public QAccessibleWidget {
 public:
  PlotInterface(QWidget* widget, const AccessiblePlot* plot)
      : QAccessibleWidget(widget, QAccessible::Chart), plot_(plot) {}

  QString text(QAccessible::Text kind) const override {
    if (kind == QAccessible::Description) return plot_->summary();
    if (kind == QAccessible::Value) return plot_->spokenValue();
    return QAccessibleWidget::text(kind);
  }

 private:
  const AccessiblePlot* plot_;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
  auto* widget = qobject_cast<QWidget*>(object);
  const auto* plot = dynamic_cast<const AccessiblePlot*>(object);
  return widget != nullptr && plot != nullptr ? new PlotInterface(widget, plot) : nullptr;
}

}  // namespace

void installPlotAccessibility() {
  static const bool installed = [] {
    QAccessible::installFactory(makeInterface);
    return true;
  }();
  (void)installed;
}

void announceValue(QWidget* plot, const QString& value) {
  if (!QAccessible::isActive()) return;
  QAccessibleValueChangeEvent event(plot, value);
  QAccessible::updateAccessibility(&event);
}

bool cameByKeyboard(const QFocusEvent& event) {
  return event.reason() == Qt::TabFocusReason || event.reason() == Qt::BacktabFocusReason ||
         event.reason() == Qt::ShortcutFocusReason;
}

}  // namespace glassbox::plots
