// A few speeds side by side, each large in figures and as a bar from zero along one common scale,
// with the line sample of its curve elsewhere. Window thread only. Owned by its parent. Knows
// nothing of what is fast.
#pragma once

#include <vector>

#include "plots/list_plot.h"

namespace glassbox::plots {

struct SpeedLane {
  QString name;
  QString note = {};    ///< beside the name, lesser: how far it has come
  QString detail = {};  ///< under the pointer
  double speed = 0;     ///< in the unit; 0: not measured yet
  int colour = 0;       ///< index of the theme's data colours
  bool dashed = false;  ///< its curve elsewhere is dashed; the bar is hatched
};

class SpeedLanes : public ListPlot {
  Q_OBJECT
 public:
  explicit SpeedLanes(QWidget* parent = nullptr);

  void setLanes(std::vector<SpeedLane> lanes);
  const std::vector<SpeedLane>& lanes() const { return lanes_; }
  /// What is counted, e.g. "tokens a second".
  void setUnit(const QString& unit);
  QRectF barRect(int lane) const { return barIn(lane, width()); }
  /// In four digits that matter, with separators.
  static QString figureOf(double speed);

  void exportTo(const QString& path) const override;
  std::vector<QRectF> drawnMarks() const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  int itemCount() const override { return int(lanes_.size()); }
  int itemAt(const QPointF& place) const override;
  QString spoken(int lane) const override;
  void showToolTip(const QPoint& globalPlace) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  QFont large() const;
  double nameHeight() const;
  double barHeight() const;
  double laneHeight() const;
  double axisHeight() const;
  double figureWidth() const;
  QRectF barIn(int lane, double width) const;
  QRectF sampleIn(int lane) const;
  void paintAll(QPainter& painter, double width) const;
  void paintLane(QPainter& painter, int lane, double width) const;
  void paintAxis(QPainter& painter, double width) const;

  std::vector<SpeedLane> lanes_;
  double full_ = 0;  ///< the scale ends there; a round number
  QString unit_;
};

}  // namespace glassbox::plots
