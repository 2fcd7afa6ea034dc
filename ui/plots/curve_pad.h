// A small plot on which one draws how one expects a curve to run, by mouse or keyboard; afterwards
// the real curve is laid over it. Window thread only. Owned by its parent.
#pragma once

#include <QPointF>
#include <QWidget>
#include <optional>
#include <span>
#include <vector>

#include "plots/accessible_plot.h"
#include "plots/style.h"

namespace glassbox::plots {

class CurvePad : public QWidget, public AccessiblePlot {
  Q_OBJECT
 public:
  /// Steps 0 … `steps` across, 0 … `top` upwards; `unit` of the vertical axis.
  CurvePad(double steps, double top, const QString& unit, QWidget* parent);

  /// Where something has been drawn, left to right.
  std::vector<QPointF> drawn() const;
  void setDrawn(std::span<const QPointF> points);
  /// The drawing reaches from one end to the other.
  bool isWhole() const;
  void clear();
  void setLocked(bool locked);
  /// Points of the real curve, left to right.
  void setReal(std::vector<QPointF> points);
  /// Mean distance of the two, over the steps where both are known; nothing without a real curve.
  std::optional<double> distance() const;

  QString summary() const override;
  QString spokenValue() const override;
  std::vector<QRectF> drawnMarks() const override;
  void exportTo(const QString& path) const override;
  QPointF pixelOf(QPointF point) const { return pixelIn(size(), point); }
  QSize sizeHint() const override { return {280, 190}; }
  QSize minimumSizeHint() const override { return grownWithType({180, 150}); }

 signals:
  void changed();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  QRectF plotIn(const QSizeF& size) const;
  QPointF pixelIn(const QSizeF& size, QPointF point) const;
  void paintPlot(QPainter& painter, const QSizeF& size) const;
  void paintAxes(QPainter& painter, const QSizeF& size) const;
  void put(QPointF pixel, bool begins);
  double stepOf(int knot) const;

  double steps_;
  double top_;
  QString unit_;
  std::vector<std::optional<double>> knots_;  ///< heights at even steps
  std::vector<QPointF> real_;
  bool locked_ = false;
  bool focusShown_ = false;
  int last_ = -1;    ///< knot under the pointer before
  int cursor_ = -1;  ///< knot of the keyboard
};

}  // namespace glassbox::plots
