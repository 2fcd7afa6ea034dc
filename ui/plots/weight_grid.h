// The parts of a model as a grid of cells, a row a layer, each shaded by a size: how large its
// gradient is, how far it moved. Every cell carries its name and its number.
//
// Window thread only. Owned by its parent. Knows nothing of what the sizes mean.
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

#include "plots/accessible_plot.h"

namespace glassbox::plots {

struct GridCell {
  QString label = {};
  double value = 0;  ///< shades the cell, against the largest of all
  QString valueText = {};
  QString detail = {};  ///< under the pointer, and read out
};

struct GridRow {
  /// Where the names of the cells stand: in them, over the row, or nowhere, because a row above
  /// says them.
  enum class Names { kInside, kAbove, kNowhere };
  QString label = {};
  Names names = Names::kInside;
  std::vector<GridCell> cells = {};  ///< share the width evenly
};

class WeightGrid : public QWidget, public AccessiblePlot {
  Q_OBJECT
 public:
  explicit WeightGrid(QWidget* parent = nullptr);

  void setRows(std::vector<GridRow> rows);
  const std::vector<GridRow>& rows() const { return rows_; }
  void setValueTitle(const QString& title) { valueTitle_ = title; }
  void setSummary(const QString& sentence) { summary_ = sentence; }
  /// In widget coordinates.
  QRectF cellRect(int row, int cell) const;
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
  void changeEvent(QEvent* event) override;

 private:
  struct Place {
    int row = -1;
    int cell = -1;
    bool operator==(const Place&) const = default;
  };
  double rowHeight() const;
  double labelWidth() const;
  /// Upper edge of the cells of a row; of the row after the last: the height of all.
  double topOf(int row) const;
  double nameHeight() const;
  QRectF cellIn(double width, int row, int cell) const;
  double largest() const;
  const GridCell* cellAt(Place place) const;
  void paintCells(QPainter& painter, double width) const;
  void paintTexts(QPainter& painter, GridRow::Names names, const GridCell& cell,
                  const QRectF& place, const QColor& ink) const;
  void setCurrent(Place place);

  std::vector<GridRow> rows_;
  Place current_;
  bool focusShown_ = false;
  QString valueTitle_;
  QString summary_;
};

}  // namespace glassbox::plots
