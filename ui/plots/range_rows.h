// Figures of many sizes, one a row: name, a bar or a dot with its range along a logarithmic axis,
// and the figure in words; beside an estimate also what was published. Window thread only. Owned by
// its parent. Knows nothing of what the figures mean.
#pragma once

#include <optional>
#include <vector>

#include "plots/list_plot.h"

namespace glassbox::plots {

struct RangeRow {
  QString label;
  double value = 0;  ///< above 0; 0: not known
  double low = 0;    ///< the range around it; 0: none
  double high = 0;
  std::optional<double> other = {};  ///< a second figure for the same thing
  QString valueText = {};            ///< written at the end of the row
  QString detail = {};               ///< shown under the pointer: how sure it is, source, year
  bool marked = false;               ///< bold and in the second data colour: ours
};

class RangeRows : public ListPlot {
  Q_OBJECT
 public:
  enum class Shape { kBars, kDots };

  explicit RangeRows(Shape shape, QWidget* parent = nullptr);

  void setRows(std::vector<RangeRow> rows);
  const std::vector<RangeRow>& rows() const { return rows_; }
  /// What the axis counts, with its unit.
  void setAxisTitle(const QString& title);
  /// What value and other are called, above the rows; empty: no such line.
  void setLegend(const QString& value, const QString& other);
  /// A line across all rows at this figure, named in the title of the axis.
  void setReference(std::optional<double> figure);
  void setEmptyText(const QString& text);

  QRectF rowRect(int row) const;
  /// Where the figure itself is drawn: its bar or its dot.
  QRectF markRect(int row) const { return markIn(row, width()); }
  /// The column of a figure, in pixels.
  double columnOf(double figure) const { return columnIn(figure, width()); }

  void exportTo(const QString& path) const override;
  std::vector<QRectF> drawnMarks() const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  int itemCount() const override { return int(rows_.size()); }
  int itemAt(const QPointF& place) const override;
  QString spoken(int row) const override;
  void paintEvent(QPaintEvent* event) override;

 private:
  double top() const;
  double rowHeight() const;
  double labelWidth(double width) const;
  double valueWidth() const;
  double columnIn(double figure, double width) const;
  QRectF markIn(int row, double width) const;
  void findEnds();
  std::vector<double> ticks(double perPower) const;
  void paintAll(QPainter& painter, double width) const;
  void paintAxis(QPainter& painter, double width) const;
  void paintLegend(QPainter& painter, double width) const;
  void paintRow(QPainter& painter, int row, double width) const;
  void paintBar(QPainter& painter, int row, double width) const;
  void paintDots(QPainter& painter, int row, double width) const;
  QByteArray csv() const;

  Shape shape_;
  std::vector<RangeRow> rows_;
  int first_ = 0;  ///< the axis begins at this power of ten
  int last_ = 1;   ///< and ends at this one
  std::optional<double> reference_;
  QString axisTitle_;
  QString valueName_;
  QString otherName_;
  QString emptyText_;
};

}  // namespace glassbox::plots
