// The curve of −ln p over p, from certain to hopeless, with points on it: a guess now, the same
// guess after a step. A cursor reads the curve anywhere.
//
// Window thread only. Owned by its parent.
#pragma once

#include <QString>
#include <QWidget>
#include <optional>
#include <vector>

#include "plots/accessible_plot.h"
#include "plots/style.h"

namespace glassbox::plots {

struct CurvePoint {
  double probability = 0;  ///< 0 … 1
  QString label = {};
  int colour = 1;       ///< index of the theme's data colours
  bool hollow = false;  ///< a ring in place of a disc, so that colour alone does not tell
};

class SurpriseCurve : public QWidget, public AccessiblePlot {
  Q_OBJECT
 public:
  explicit SurpriseCurve(QWidget* parent = nullptr);

  void setPoints(std::vector<CurvePoint> points);
  const std::vector<CurvePoint>& points() const { return points_; }
  /// A dashed line at this loss with its name; nothing: none.
  void setReference(std::optional<double> loss, const QString& name = {});
  void setSummary(const QString& sentence) { summary_ = sentence; }
  /// The probability the cursor reads; nothing: no cursor.
  std::optional<double> cursor() const { return cursor_; }
  /// Where a probability lies on the curve, in widget coordinates.
  QPointF placeOf(double probability) const;
  /// The loss at the upper end of the axis; grows in steps.
  double highestLoss() const;
  void exportTo(const QString& path) const override;

  QString summary() const override { return summary_; }
  QString spokenValue() const override;
  std::vector<QRectF> drawnMarks() const override;
  QSize sizeHint() const override { return grownWithType({320, 104}); }
  QSize minimumSizeHint() const override { return grownWithType({200, 96}); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  QRectF area(QSize size) const;
  QPointF placeIn(const QRectF& area, double probability) const;
  void paintAll(QPainter& painter, QSize size) const;
  void paintAxes(QPainter& painter, const QRectF& area) const;
  void paintPoints(QPainter& painter, const QRectF& area) const;
  void paintCursor(QPainter& painter) const;
  void setCursorAt(std::optional<double> probability);

  std::vector<CurvePoint> points_;
  std::optional<double> reference_;
  QString referenceName_;
  std::optional<double> cursor_;
  bool focusShown_ = false;
  QString summary_;
};

}  // namespace glassbox::plots
