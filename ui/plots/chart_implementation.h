// The inside of Chart, shared by its source files: a QCustomPlot with our items, and a table that
// can take its place. Private to ui/plots: includes QCustomPlot. Owned by the Chart.
#pragma once

#include <qcustomplot.h>

#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <limits>

#include "plots/chart.h"
#include "plots/chart_curve.h"
#include "plots/chart_items.h"
#include "plots/chart_table.h"

namespace glassbox::plots {

/// The corners of a set of points, and its smallest positive value for logarithmic axes.
struct Extent {
  double left = std::numeric_limits<double>::infinity();
  double right = -std::numeric_limits<double>::infinity();
  double lowest = std::numeric_limits<double>::infinity();
  double highest = -std::numeric_limits<double>::infinity();
  double lowestPositive = std::numeric_limits<double>::infinity();
  void add(QPointF point);
  void add(const Extent& other);
};

struct Chart::Implementation {
  struct Series {
    SeriesLook look;
    QCPGraph* graph = nullptr;
    QCPGraph* lower = nullptr;  ///< only of a band: its lower edge
    Extent extent;
    bool shown = true;
  };

  explicit Implementation(Chart* owner, Legend legendPlace);
  ~Implementation();

  void buildAxes();
  void buildLegend(Legend place);
  void restyle();
  void restyleSeries(Series& entry);
  /// Draws with the next frame, if anybody can see it.
  void changed();
  void grown();
  void drawNow();
  /// Ranges, legend and margins as the data want them.
  void prepare();
  QString headingAt(double x) const;
  QString horizontalTextOf(double x) const;
  void follow();
  Range wantedVerticalRange(const Extent& extent) const;
  Range wantedHorizontalRange(double left, double right) const;
  void wrapLegend();
  void stopFollowing();
  void forgetZoom();
  void showStretch(const QCPRange& range);
  void shareMargins();
  void setTicker();
  void zoom(double factor);
  void moveCursor(int points);
  std::vector<CursorEntry> entriesAt(double x) const;
  std::optional<double> nearestX(double x) const;
  ChartTable table() const;
  void refreshTable();
  QString valueTextOf(double value) const;
  void add(Series& entry, QCPGraph* graph, std::span<const QPointF> points);

  Chart* chart;
  Legend legendPlace;
  QCustomPlot* plot;
  QTableView* tableView;
  ChartTableModel* model;
  QToolButton* resetButton;
  ReferenceItem* references;
  MarkItem* marks;
  CursorItem* cursor;
  std::vector<Series> series;
  QTimer frame;
  QTimer tableTimer;
  bool sparing = false;
  double drawingMs = 0;  ///< that the last drawing took
  std::function<QString(double)> valueText;
  std::function<QString(double)> horizontalText;
  QString horizontalTitle;
  QString verticalTitle;
  QString sentence;
  Extent least;
  std::optional<Range> grownHorizontal;
  std::optional<Range> fixedHorizontal;
  std::optional<Range> grownVertical;
  Chart* leader = nullptr;    ///< whose horizontal axis this one shows
  Chart* follower = nullptr;  ///< that shows this one's
  QMargins leastMargins;      ///< so that linked axes stand one above the other
  bool passingCursor = false;
  bool logarithmic = false;
  bool horizontalLogarithmic = false;
  bool exponentialTicks = false;
  bool focusShown = false;  ///< the focus came by keyboard
  bool following = true;    ///< axes follow the data until somebody zooms or pans
  bool adjusting = false;   ///< the ranges change because we say so, not the person
};

}  // namespace glassbox::plots
