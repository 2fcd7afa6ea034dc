// One sentence as many exercises, one below the other: in every row the words that are read, and in
// its own place the word that is to be guessed. Words that are not read are bars.
//
// Window thread only. Owned by its parent. Knows nothing of models.
#pragma once

#include <QStringList>
#include <vector>

#include "plots/list_plot.h"

namespace glassbox::plots {

class ExampleRows : public ListPlot {
  Q_OBJECT
 public:
  explicit ExampleRows(QWidget* parent = nullptr);

  /// `places`: of the word to be guessed, a row each. With `laterHidden` nothing behind it is read.
  void setExamples(const QStringList& words, std::vector<int> places, bool laterHidden);
  /// Only the first rows are there yet.
  void setRowsShown(int rows);
  int rowsShown() const;
  const std::vector<int>& places() const { return places_; }
  const QStringList& words() const { return words_; }
  /// What is read in a row, as a text; the place to be guessed is "▢".
  QString readIn(int row) const;
  QString answerOf(int row) const { return words_[places_.at(std::size_t(row))]; }
  QRectF rowRect(int row) const;

  std::vector<QRectF> drawnMarks() const override;
  void exportTo(const QString& path) const override;
  QSize sizeHint() const override { return {560, wholeHeight()}; }
  QSize minimumSizeHint() const override { return {320, wholeHeight()}; }

 protected:
  int itemCount() const override { return rowsShown(); }
  int itemAt(const QPointF& place) const override;
  QString spoken(int row) const override;
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Columns {
    std::vector<double> left;
    std::vector<double> width;
    double end = 0;  ///< where the column of the answers begins
    QFont font;
  };
  Columns columnsFor(double width) const;
  int wholeHeight() const;
  void paintAll(QPainter& painter, double width) const;
  void paintHeadings(QPainter& painter, const Columns& columns, double width) const;
  void paintRow(QPainter& painter, const Columns& columns, int row, double width) const;
  void paintLegend(QPainter& painter, double width) const;

  QStringList words_;
  std::vector<int> places_;
  bool laterHidden_ = true;
  int shown_ = 0;
};

}  // namespace glassbox::plots
