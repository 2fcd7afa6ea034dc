#include "app/timeline_figure.h"

#include <QLocale>

#include "controls/timeline.h"
#include "plots/chart.h"

namespace glassbox::app {

TimelineFigure::TimelineFigure(controls::Timeline* timeline)
    : QObject(timeline), timeline_(timeline) {}

void TimelineFigure::exportTo(const QString& path) const {
  plots::Chart chart;
  chart.setAccessibleName(tr("Training loss over the steps of the run"));
  chart.setAxisTitles(tr("step"), tr("surprise (loss), nats a token"));
  chart.addSeries({.name = tr("training, each step"), .colour = 0});
  std::vector<QPointF> points;
  for (const controls::Timeline::Point& point : timeline_->losses())
    points.emplace_back(double(point.step), point.loss);
  chart.append(0, points);
  const std::int64_t shown = timeline_->handleStep();
  chart.setMarks(
      {{double(shown), tr("step %1 is shown").arg(QLocale().toString(qlonglong(shown))), true}});
  chart.setSummary(timeline_->spokenValue());
  chart.exportTo(path);
}

}  // namespace glassbox::app
