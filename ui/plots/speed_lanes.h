// A few speeds side by side, each large in figures and as a bar from zero along one common scale,
// with the line sample of its curve elsewhere. Window thread only. Owned by its parent. Knows
// nothing of what is fast.
#pragma once

#include <QWidget>
#include <vector>

#include "plots/accessible_plot.h"

namespace glassbox::plots {

struct SpeedLane {
  QString name;
  QString note = {};    ///< beside the name, lesser: how far it has come
  QString detail = {};  ///< under the pointer
  double speed = 0;     ///< in the unit; 0: not measured yet
  int colour = 0;       ///< index of the theme's data colours
  bool dashed = false;  ///< its curve elsewhere is dashed; the bar is hatched
};

class SpeedLanes : public QWidget, public AccessiblePlot {
  Q_OBJECT
 public:
  explicit SpeedLanes(QWidget* parent = nullptr);

  void setLanes(std::vector<SpeedLane> lanes);
  const std::vector<SpeedLane>& lanes() const { return lanes_; }
  /// What is counted, e.g. "tokens a second".
  void setUnit(const QString& unit);
  void setSummary(const QString& sentence) { summary_ = sentence; }
  QRectF barRect(int lane) const { return barIn(lane, width()); }
  /// In four digits that matter, with separators.
  static QString figureOf(double speed);

  void exportTo(const QString& path) const override;
  QString summary() const override { return summary_; }
  QString spokenValue() const override;
  std::vector<QRectF> drawnMarks() const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  QFont large() const;
  double nameHeight() const;
  double barHeight() const;
  double laneHeight() const;
  double axisHeight() const;
  double figureWidth() const;
  QRectF barIn(int lane, double width) const;
  QRectF sampleIn(int lane) const;
  void setHovered(int lane);
  void paintAll(QPainter& painter, double width) const;
  void paintLane(QPainter& painter, int lane, double width) const;
  void paintAxis(QPainter& painter, double width) const;

  std::vector<SpeedLane> lanes_;
  double full_ = 0;  ///< the scale ends there; a round number
  QString unit_;
  QString summary_;
  int hovered_ = -1;
  bool focusShown_ = false;
};

}  // namespace glassbox::plots
