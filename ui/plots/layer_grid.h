// A sentence on its way through the layers: a column a word, a row a layer, from the bottom up; in
// every cell the numbers of that word after that layer as a tile of small squares, below it a
// caption. Arcs over a row say which words it draws on; cards at the top hold the result.
//
// Window thread only. Owned by its parent. Draws plain values and knows nothing of models.
#pragma once

#include <QImage>
#include <QStringList>
#include <QWidget>
#include <vector>

#include "plots/accessible_plot.h"

namespace glassbox::plots {

struct LayerGridContent {
  QStringList words;  ///< a column each
  QStringList rows;   ///< names, lowest first
  /// [rows] of [words · numbers a cell]; a row without numbers has no tiles.
  std::vector<std::vector<float>> values;
  std::vector<QStringList> captions;  ///< [rows] of [words]; may be empty
  QStringList results;                ///< [words] on the cards at the top
  QStringList resultDetails;          ///< [words] below them
  QString resultName;                 ///< of the row of cards
};

/// How much one word of a row draws on another, 0 … 1.
struct GridArc {
  int from = 0;  ///< column that draws
  int to = 0;    ///< column it draws on
  double weight = 0;
};

class LayerGrid : public QWidget, public AccessiblePlot {
  Q_OBJECT
 public:
  explicit LayerGrid(QWidget* parent = nullptr);

  void setContent(LayerGridContent content);
  const LayerGridContent& content() const { return content_; }
  /// Over the tiles of a row.
  void setArcs(int row, std::vector<GridArc> arcs);
  const std::vector<GridArc>& arcs() const { return arcs_; }
  void setSelected(int row, int column);
  int selectedRow() const { return selectedRow_; }
  int selectedColumn() const { return selectedColumn_; }
  void setSummary(const QString& sentence) { summary_ = sentence; }
  void setEmptyText(const QString& text);

  /// The value from which on a row is drawn in full colour: nearly all of its numbers lie below. It
  /// grows and shrinks in steps. 0 for a row without numbers.
  double scale(int row) const { return scales_.at(std::size_t(row)); }
  int cellSize() const;  ///< numbers in a tile
  QRectF tileRect(int row, int column) const;
  void exportTo(const QString& path) const override;

  QString summary() const override { return summary_; }
  QString spokenValue() const override;
  std::vector<QRectF> drawnMarks() const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  /// A tile was clicked or reached by an arrow key.
  void cellChosen(int row, int column);

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  struct Geometry;
  Geometry geometryFor(const QSizeF& size) const;
  void rebuildTiles();
  bool hasTiles(int row) const { return !content_.values[std::size_t(row)].empty(); }
  QString cellText(int row, int column, int number) const;
  void paintScene(QPainter& painter, const QSizeF& size) const;
  void paintRow(QPainter& painter, const Geometry& geometry, int row) const;
  void paintResults(QPainter& painter, const Geometry& geometry) const;
  void paintArcs(QPainter& painter, const Geometry& geometry) const;
  void paintSelection(QPainter& painter, const Geometry& geometry) const;

  LayerGridContent content_;
  std::vector<std::vector<QImage>> tiles_;  ///< [rows][words], a pixel a number
  std::vector<double> scales_;              ///< [rows]
  std::vector<GridArc> arcs_;
  int arcRow_ = -1;
  int selectedRow_ = -1;
  int selectedColumn_ = -1;
  bool focusShown_ = false;
  QString summary_;
  QString emptyText_;
};

}  // namespace glassbox::plots
