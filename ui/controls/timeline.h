// The steps of a run as a line that can be dragged, over a thumbnail of the loss: a handle at the
// step shown, colour up to the newest step, and small marks at the kept steps while it is hovered
// or focused. A slider whose value is the step shown. It says which step is wanted and shows what
// it is told. Window thread only.
#pragma once

#include <QAbstractSlider>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "live/snapshot.h"

namespace glassbox::controls {

class Timeline : public QAbstractSlider {
  Q_OBJECT
 public:
  struct Point {
    std::int64_t step;
    double loss;
  };
  explicit Timeline(QWidget* parent = nullptr);

  void show(const live::Snapshot& snapshot);
  using QAbstractSlider::show;
  void append(std::span<const live::MetricPoint> points);
  /// Another run begins.
  void clear();

  /// The step under the handle.
  std::int64_t handleStep() const { return wished_.value_or(step_); }
  /// Where a step stands, in pixels.
  double pixelOf(std::int64_t step) const;
  /// The step one can go to that is nearest to this pixel.
  std::int64_t stepAt(double pixel) const;
  /// "Step 340, loss 2.31", as far as known.
  QString textAt(std::int64_t step) const;
  const std::vector<Point>& losses() const { return losses_; }
  /// What a screen reader says of the slider's value.
  QString spokenValue() const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void seekWanted(std::int64_t step);
  /// The pointer asks for the newest step.
  void newestWanted();

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void adopt(std::int64_t step);
  void wish(std::int64_t step);
  void showHover(double pixel);
  std::int64_t end() const;
  double trackY() const;
  void paintLoss(QPainter& painter, const QRectF& place) const;
  void paintTrack(QPainter& painter) const;
  void paintMarks(QPainter& painter) const;
  void paintHandle(QPainter& painter) const;
  void paintEnds(QPainter& painter) const;

  std::vector<Point> losses_;
  double highest_ = 0;
  std::shared_ptr<const std::vector<std::int64_t>> kept_;
  std::int64_t step_ = 0;
  std::int64_t newest_ = 0;
  std::int64_t planned_ = 0;
  std::optional<std::int64_t> wished_;   ///< asked for and not yet shown
  std::optional<std::int64_t> hovered_;  ///< under the pointer
  int answersToWait_ = 0;
  bool focusShown_ = false;  ///< the focus came by keyboard
  bool adopting_ = false;    ///< the value changes because we are told so
};

}  // namespace glassbox::controls
