// A list of signed numbers as thin bars around zero: one state of a model, number by number. Window
// thread only. Owned by its parent.
#pragma once

#include <QWidget>
#include <vector>

#include "plots/accessible_plot.h"
#include "plots/style.h"

namespace glassbox::plots {

class ValueBars : public QWidget, public AccessiblePlot {
  Q_OBJECT
 public:
  explicit ValueBars(QWidget* parent = nullptr);

  /// `unit`: what one number is called, "number" or "unit".
  void setValues(std::vector<float> values, const QString& unit);
  const std::vector<float>& values() const { return values_; }
  void setSummary(const QString& sentence) { summary_ = sentence; }
  QRectF barRect(int index) const { return barIn(size(), index); }
  void exportTo(const QString& path) const override;

  QString summary() const override { return summary_; }
  QString spokenValue() const override;
  std::vector<QRectF> drawnMarks() const override;
  QSize sizeHint() const override { return {260, 120}; }
  QSize minimumSizeHint() const override { return grownWithType({160, 90}); }

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void setHovered(int index);
  QRectF barIn(const QSizeF& size, int index) const;
  void paintBars(QPainter& painter, const QSizeF& size) const;

  std::vector<float> values_;
  double largest_ = 0;  ///< the axis ends there; a round number
  QString unit_;
  QString summary_;
  int hovered_ = -1;
  bool focusShown_ = false;
};

}  // namespace glassbox::plots
