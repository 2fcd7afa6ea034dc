// A square of magnitudes between named rows and columns, 0 … 1, lighter for more: who attends to
// whom. Window thread only. Owned by its parent. Draws plain values.
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

#include "plots/accessible_plot.h"
#include "plots/style.h"

namespace glassbox::plots {

class HeatMatrix : public QWidget, public AccessiblePlot {
  Q_OBJECT
 public:
  explicit HeatMatrix(QWidget* parent = nullptr);

  /// What rows, columns and values are, written along the axes: "from this word", "to this word".
  void setTitles(const QString& rows, const QString& columns, const QString& values);
  /// `values` [names, names], row by row. Cells that `possible` leaves out (one flag a cell; empty:
  /// none) stay blank.
  void setValues(const QStringList& names, std::vector<float> values,
                 std::vector<std::uint8_t> possible = {});
  float value(int row, int column) const;
  int selectedRow() const { return row_; }
  int selectedColumn() const { return column_; }
  void setSummary(const QString& sentence) { summary_ = sentence; }
  QRectF cellRect(int row, int column) const;
  void exportTo(const QString& path) const override;

  QString summary() const override { return summary_; }
  QString spokenValue() const override;
  std::vector<QRectF> drawnMarks() const override;
  QSize sizeHint() const override { return {480, 300}; }
  QSize minimumSizeHint() const override { return grownWithType({240, 200}); }

 signals:
  void cellChosen(int row, int column);

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  struct Geometry {
    double left = 0;
    double top = 0;
    double cell = 0;
  };
  Geometry geometryFor(const QSizeF& size) const;
  bool isPossible(int row, int column) const;
  void point(QPointF place);
  void paintScene(QPainter& painter, const QSizeF& size) const;
  void paintNames(QPainter& painter, const Geometry& geometry) const;
  void paintScale(QPainter& painter, const Geometry& geometry, const QSizeF& size) const;

  QStringList names_;
  std::vector<float> values_;
  std::vector<std::uint8_t> possible_;
  QString rowsTitle_;
  QString columnsTitle_;
  QString valuesTitle_;
  QString summary_;
  int row_ = -1;
  int column_ = -1;
  bool focusShown_ = false;
};

}  // namespace glassbox::plots
