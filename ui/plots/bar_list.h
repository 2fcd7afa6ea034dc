// Labelled bars, one under the other: words with their probabilities, layers with their sizes. Each
// row reads label, bar, value; a row can be marked, chosen, and hold the value it had before.
//
// Window thread only. Owned by its parent. Knows nothing of what the bars mean.
#pragma once

#include <QSize>
#include <QString>
#include <optional>
#include <vector>

#include "plots/list_plot.h"

namespace glassbox::plots {

struct Bar {
  QString label = {};
  double value = 0;        ///< length of the bar; below 0 it goes the other way
  QString valueText = {};  ///< "21.0 %", written at the end of the row
  QString detail = {};     ///< shown under the pointer
  bool marked = false;     ///< drawn in the accent colour and bold: the right word, the chosen one
  bool faint = false;      ///< takes no part any more: hatched and grey
  std::optional<double> before = {};  ///< an outline of the value it had
};

class BarList : public ListPlot {
  Q_OBJECT
 public:
  explicit BarList(QWidget* parent = nullptr);

  /// What the values are, for the export, the table of a screen reader and the tool tip:
  /// "probability of the next word".
  void setTitles(const QString& labels, const QString& values);
  void setBars(std::vector<Bar> bars);
  const std::vector<Bar>& bars() const { return bars_; }
  /// The bar of this value fills its column; 0: the largest value does.
  void setFullValue(double value);
  /// Labels may take this share of what the values leave; half by default.
  void setLabelShare(double share);
  /// Type and bars are so many times as large: for a projector.
  void setMagnification(double factor);
  /// Rows can be clicked and Enter pressed on them.
  void setChoosable(bool choosable);
  /// Shown while there are no bars.
  void setEmptyText(const QString& text);
  /// Room for this many rows, so that nothing below jumps when there are fewer; 0: as many as bars.
  void setRowsKept(int rows);

  QRectF rowRect(int row) const;
  /// The bar itself, without label and value.
  QRectF barRect(int row) const;
  void exportTo(const QString& path) const override;

  std::vector<QRectF> drawnMarks() const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void barChosen(int row);

 protected:
  int itemCount() const override { return int(bars_.size()); }
  int itemAt(const QPointF& place) const override;
  QString spoken(int row) const override;
  void showToolTip(const QPoint& globalPlace) override;
  void setHovered(int row) override;
  void paintEvent(QPaintEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  QFont textFont(bool bold = false) const;
  double thickness() const;
  double rowHeight() const;
  double labelWidth(double width) const;
  double valueWidth() const;
  double fullValue() const;
  bool hasNegative() const;
  void paintRows(QPainter& painter, double width) const;
  void paintRow(QPainter& painter, int row, double width) const;
  void paintAxis(QPainter& painter, double width) const;
  QRectF barColumn(int row, double width) const;
  QRectF barOf(int row, double value, double width) const;

  std::vector<Bar> bars_;
  double full_ = 0;
  double labelShare_ = 0.5;
  double magnification_ = 1;
  bool choosable_ = false;
  int rowsKept_ = 0;
  QString labelsTitle_;
  QString valuesTitle_;
  QString emptyText_;
};

}  // namespace glassbox::plots
