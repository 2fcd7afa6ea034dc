// A list of signed numbers as thin bars around zero: one state of a model, number by number. Window
// thread only. Owned by its parent.
#pragma once

#include <vector>

#include "plots/list_plot.h"
#include "plots/style.h"

namespace glassbox::plots {

class ValueBars : public ListPlot {
  Q_OBJECT
 public:
  explicit ValueBars(QWidget* parent = nullptr);

  /// `unit`: what one number is called, "number" or "unit".
  void setValues(std::vector<float> values, const QString& unit);
  const std::vector<float>& values() const { return values_; }
  QRectF barRect(int index) const { return barIn(size(), index); }
  void exportTo(const QString& path) const override;

  std::vector<QRectF> drawnMarks() const override;
  QSize sizeHint() const override { return {260, 120}; }
  QSize minimumSizeHint() const override { return grownWithType({160, 90}); }

 protected:
  int itemCount() const override { return int(values_.size()); }
  int itemAt(const QPointF& place) const override;
  QString spoken(int index) const override;
  void paintEvent(QPaintEvent* event) override;

 private:
  QRectF barIn(const QSizeF& size, int index) const;
  void paintBars(QPainter& painter, const QSizeF& size) const;

  std::vector<float> values_;
  double largest_ = 0;  ///< the axis ends there; a round number
  QString unit_;
};

}  // namespace glassbox::plots
