// What the chart draws besides curves: reference lines and the cursor; and the ticks of its axes.
// Private to ui/plots: includes QCustomPlot. Owned by the QCustomPlot they are made for.
#pragma once

#include <qcustomplot.h>

#include <optional>
#include <vector>

#include "plots/chart.h"

namespace glassbox::plots {

/// Ticks at round places, labelled in the language's digits; labels need not be unique marks of a
/// decade as QCustomPlot's logarithmic ticker has it.
class AxisTicker : public QCPAxisTicker {
 public:
  /// kWhole: ticks at whole numbers only.
  enum class Kind { kLinear, kWhole, kLogarithmic, kExponential };
  /// `most`: so many ticks of a logarithmic axis have room.
  explicit AxisTicker(Kind kind, std::size_t most = 9);

 protected:
  QVector<double> createTickVector(double step, const QCPRange& range) override;
  int getSubTickCount(double step) override;
  QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;

 private:
  Kind kind_;
  std::size_t most_;
};

/// Dotted lines across the plot, their names in the right margin, pushed apart where they are
/// close.
class ReferenceItem : public QCPAbstractItem {
  Q_OBJECT
 public:
  explicit ReferenceItem(QCustomPlot* plot);
  void setLines(const std::vector<ReferenceLine>& lines);
  const std::vector<ReferenceLine>& lines() const { return lines_; }
  /// Room the names need to the right of the plot, in pixels.
  int marginWidth() const;
  std::vector<QRectF> labels() const;
  double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

 protected:
  void draw(QCPPainter* painter) override;

 private:
  std::vector<ReferenceLine> lines_;
};

/// Vertical lines with a few words beside each, in rows below one another where they are close;
/// words for which there is no room are left out.
class MarkItem : public QCPAbstractItem {
  Q_OBJECT
 public:
  explicit MarkItem(QCustomPlot* plot);
  void setMarks(const std::vector<ChartMark>& marks) { marks_ = marks; }
  const std::vector<ChartMark>& marks() const { return marks_; }
  /// One a mark; empty where there is no room.
  std::vector<QRectF> labels() const;
  double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

 protected:
  void draw(QCPPainter* painter) override;

 private:
  std::vector<ChartMark> marks_;
};

/// One line of the cursor's card.
struct CursorEntry {
  QString name;
  QString value;
  QPen pen;
  QCPScatterStyle dots;
  double y = 0;
};

/// A vertical line with a dot on every series and a card with their values.
class CursorItem : public QCPAbstractItem {
  Q_OBJECT
 public:
  explicit CursorItem(QCustomPlot* plot);
  void place(double x, const QString& heading, std::vector<CursorEntry> entries);
  void remove() { x_.reset(); }
  std::optional<double> place() const { return x_; }
  double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

 protected:
  void draw(QCPPainter* painter) override;

 private:
  void drawCard(QCPPainter* painter, double pixel, const QRectF& plot) const;

  std::optional<double> x_;
  QString heading_;
  std::vector<CursorEntry> entries_;
};

}  // namespace glassbox::plots
