// How far training has come, over a thumbnail of the loss. It shows and does not pretend: there is
// no handle to drag. Window thread only.
#pragma once

#include <QProgressBar>
#include <cstdint>
#include <span>
#include <vector>

#include "live/snapshot.h"

namespace glassbox::controls {

class Timeline : public QProgressBar {
  Q_OBJECT
 public:
  explicit Timeline(QWidget* parent = nullptr);

  void setProgress(std::int64_t step, std::int64_t planned);
  void append(std::span<const live::MetricPoint> points);
  void clear();

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void paintLoss(QPainter& painter, const QRectF& place) const;

  /// Thinned to at most kMostPoints by taking every n-th step.
  struct Point {
    std::int64_t step;
    double loss;
  };
  std::vector<Point> losses_;
  std::int64_t stride_ = 1;
  std::int64_t step_ = 0;
  std::int64_t planned_ = 0;
};

}  // namespace glassbox::controls
