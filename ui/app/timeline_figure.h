// What the timeline shows, as a chart with axes that can be taken away. Window thread only.
#pragma once

#include <QObject>

#include "plots/exportable.h"

namespace glassbox::controls {
class Timeline;
}

namespace glassbox::app {

class TimelineFigure : public QObject, public plots::Exportable {
  Q_OBJECT
 public:
  /// Owned by the timeline.
  explicit TimelineFigure(controls::Timeline* timeline);
  void exportTo(const QString& path) const override;

 private:
  const controls::Timeline* timeline_;
};

}  // namespace glassbox::app
