// A line chart of named series over a common axis: axes that grow in steps, reference lines with
// plain names, a cursor that reads all series at once, zoom and pan, the same numbers as a table,
// and export. Everything it draws takes its colours from the theme.
//
// Window thread only. Owned by its parent widget. Changes are drawn together, at most once a frame,
// and only while the chart is visible.
#pragma once

#include <QPointF>
#include <QString>
#include <QWidget>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "plots/accessible_plot.h"
#include "plots/axis_range.h"

namespace glassbox::plots {

/// How a series looks. Series differ by more than colour: in width, dash or dots.
struct SeriesLook {
  QString name;
  int colour = 0;  ///< index of the theme's data colours; kQuiet: grey, for what is background
  double width = 2;
  Qt::PenStyle dash = Qt::SolidLine;
  bool dots = false;    ///< a dot at every point
  bool hollow = false;  ///< the dots are rings
  bool inLegend = true;
  bool behind = false;  ///< drawn below those that are not; decided when the series is added
  static constexpr int kQuiet = -1;
};

/// A horizontal line across the plot, named at its right end.
struct ReferenceLine {
  QString name;
  double value = 0;
};

/// A vertical line where something happened, with a few words beside it.
struct ChartMark {
  double x = 0;
  QString text;
  bool strong = false;  ///< in the accent colour: the moment that is looked at
  bool operator==(const ChartMark&) const = default;
};

class Chart : public QWidget, public AccessiblePlot {
  Q_OBJECT
 public:
  enum class Legend { kAbove, kBelow };

  explicit Chart(QWidget* parent = nullptr, Legend legend = Legend::kAbove);
  ~Chart() override;

  void setAxisTitles(const QString& horizontal, const QString& vertical);
  /// How the cursor and the table write a value, e.g. with its perplexity; by default two decimals.
  void setValueText(std::function<QString(double)> text);
  /// One sentence that says what the curves show, for those who do not see them.
  void setSummary(const QString& sentence);
  /// Draws a growing curve less often, as far as its drawing takes time: the processor is wanted
  /// elsewhere.
  void setSparing(bool sparing);

  /// Returns the number by which the series is called from now on.
  int addSeries(const SeriesLook& look);
  /// A filled area between a lower and an upper curve; drawn behind the series.
  int addBand(const QString& name);
  void setSeriesLook(int series, const SeriesLook& look);
  void setSeriesShown(int series, bool shown);
  /// Points to the right of those there are. Points that are not finite are left out.
  void append(int series, std::span<const QPointF> points);
  void replace(int series, std::span<const QPointF> points);
  void replaceBand(int series, std::span<const QPointF> lower, std::span<const QPointF> upper);
  void setReferences(const std::vector<ReferenceLine>& lines);
  const std::vector<ReferenceLine>& references() const;
  /// The cursor tells their text too.
  void setMarks(const std::vector<ChartMark>& marks);
  const std::vector<ChartMark>& marks() const;
  /// Forgets all points and the zoom; series, references and marks stay.
  void clearPoints();
  /// Removes series and bands.
  void removeSeries();

  void setLogarithmic(bool logarithmic);
  bool isLogarithmic() const;
  /// Labels the vertical axis with e to the value: perplexity, where the value is nats a token.
  void setExponentialTicks(bool exponential);
  bool hasExponentialTicks() const;
  /// Shows the same stretch of the horizontal axis as `leader` from now on, with the two axes one
  /// above the other; zoom, pan and cursor of one are the other's. `leader` must live as long.
  void followHorizontally(Chart* leader);
  /// The vertical axis reaches at least from `lower` to `upper`.
  void setLeastRange(double lower, double upper);
  /// The horizontal axis has these ends in place of growing from 0; with `whole` only whole numbers
  /// are labelled.
  void setHorizontalRange(Range range, bool whole);
  /// The horizontal axis counts in powers of ten and reaches as far as the points do.
  void setHorizontalLogarithmic();
  /// How the cursor writes its place on the horizontal axis; by default up to nine digits.
  void setHorizontalText(std::function<QString(double)> text);
  void resetZoom();

  /// Puts the cursor on the data point nearest to `x`, or takes it away.
  void setCursor(std::optional<double> x);
  std::optional<double> cursor() const;
  /// What the cursor reads: its place, then a line for each series.
  QStringList readout() const;

  /// The same numbers as a table in place of the curves.
  void setTableShown(bool shown);
  bool isTableShown() const;

  void exportTo(const QString& path) const override;

  int seriesCount() const;
  std::vector<QPointF> points(int series) const;
  Range horizontalRange() const;
  Range verticalRange() const;
  QString summary() const override;
  QString spokenValue() const override;
  std::vector<QRectF> drawnMarks() const override;
  /// Where the names of the reference lines stand, in the order given, in pixels of the chart.
  std::vector<QRectF> referenceLabels() const;
  /// Where the symbols of the legend stand, one a series that is in it, in pixels of the chart.
  std::vector<QRectF> legendSymbols() const;
  /// Where the words of the marks that had room stand, in pixels of the chart.
  std::vector<QRectF> markLabels() const;
  /// The pixel of a point, e.g. to hover it.
  QPointF pixelOf(QPointF point) const;
  /// With type of the usual size.
  void setLeastHeight(int pixels);
  QSize minimumSizeHint() const override;
  QSize sizeHint() const override;

 signals:
  void cursorMoved();
  void tableShownChanged(bool shown);

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
  int leastHeight_ = 110;
  int modestHeight_ = 170;
};

}  // namespace glassbox::plots
