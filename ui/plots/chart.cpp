#include "plots/chart.h"

#include <QKeyEvent>
#include <QPainter>
#include <utility>

#include "plots/chart_implementation.h"
#include "plots/style.h"

namespace glassbox::plots {

Chart::Chart(QWidget* parent, Legend legend)
    : QWidget(parent), implementation_(std::make_unique<Implementation>(this, legend)) {
  installPlotAccessibility();
  setFocusPolicy(Qt::StrongFocus);
  auto& own = *implementation_;
  connect(&own.frame, &QTimer::timeout, this, [this] { implementation_->drawNow(); });
  connect(&own.tableTimer, &QTimer::timeout, this, [this] { implementation_->refreshTable(); });
  connect(own.resetButton, &QToolButton::clicked, this, &Chart::resetZoom);
  connect(own.plot, &QCustomPlot::mouseDoubleClick, this, &Chart::resetZoom);
  connect(own.plot, &QCustomPlot::mousePress, this, [this] { setFocus(Qt::MouseFocusReason); });
  connect(own.plot, &QCustomPlot::mouseMove, this, [this](const QMouseEvent* event) {
    auto* plot = implementation_->plot;
    if (event->buttons() != Qt::NoButton) return;
    if (!plot->axisRect()->rect().contains(event->pos())) return setCursor(std::nullopt);
    setCursor(plot->xAxis->pixelToCoord(event->pos().x()));
  });
  onStyleChange(this, [this] { implementation_->restyle(); });
  own.plot->installEventFilter(this);
  own.restyle();
}

Chart::~Chart() = default;

void Chart::setAxisTitles(const QString& horizontal, const QString& vertical) {
  auto& own = *implementation_;
  own.horizontalTitle = horizontal;
  own.verticalTitle = vertical;
  own.plot->xAxis->setLabel(horizontal);
  own.plot->yAxis->setLabel(vertical);
  own.changed();
}

void Chart::setValueText(std::function<QString(double)> text) {
  implementation_->valueText = text;
  implementation_->model->setValueText(std::move(text));
}

void Chart::setSparing(bool sparing) {
  if (std::exchange(implementation_->sparing, sparing) && !sparing) implementation_->changed();
}

void Chart::setSummary(const QString& sentence) { implementation_->sentence = sentence; }

int Chart::addSeries(const SeriesLook& look) {
  auto& own = *implementation_;
  auto& entry = own.series.emplace_back();
  entry.look = look;
  entry.graph = new Curve(own.plot->xAxis, own.plot->yAxis);
  entry.graph->setAdaptiveSampling(true);  // lowest and highest of each pixel column
  if (look.behind) entry.graph->setLayer(QStringLiteral("behind"));
  if (look.inLegend) entry.graph->addToLegend();
  own.restyleSeries(entry);
  own.changed();
  return int(own.series.size()) - 1;
}

int Chart::addBand(const QString& name) {
  auto& own = *implementation_;
  auto& entry = own.series.emplace_back();
  entry.look = {.name = name, .colour = SeriesLook::kQuiet};
  entry.lower = own.plot->addGraph();
  entry.lower->setPen(Qt::NoPen);
  entry.graph = own.plot->addGraph();
  entry.graph->setChannelFillGraph(entry.lower);
  entry.graph->addToLegend();
  own.restyleSeries(entry);
  own.changed();
  return int(own.series.size()) - 1;
}

void Chart::setSeriesLook(int series, const SeriesLook& look) {
  auto& entry = implementation_->series.at(std::size_t(series));
  entry.look = look;
  implementation_->restyleSeries(entry);
  implementation_->changed();
}

void Chart::setSeriesShown(int series, bool shown) {
  auto& own = *implementation_;
  auto& entry = own.series.at(std::size_t(series));
  entry.shown = shown;
  entry.graph->setVisible(shown);
  if (shown && entry.look.inLegend) entry.graph->addToLegend();
  else entry.graph->removeFromLegend();
  own.changed();
}

void Chart::append(int series, std::span<const QPointF> points) {
  auto& entry = implementation_->series.at(std::size_t(series));
  implementation_->add(entry, entry.graph, points);
  implementation_->grown();
}

void Chart::replace(int series, std::span<const QPointF> points) {
  auto& entry = implementation_->series.at(std::size_t(series));
  entry.graph->data()->clear();
  entry.extent = {};
  append(series, points);
}

void Chart::replaceBand(int series, std::span<const QPointF> lower,
                        std::span<const QPointF> upper) {
  auto& entry = implementation_->series.at(std::size_t(series));
  entry.lower->data()->clear();
  replace(series, upper);
  implementation_->add(entry, entry.lower, lower);
}

void Chart::setReferences(const std::vector<ReferenceLine>& lines) {
  implementation_->references->setLines(lines);
  implementation_->changed();
}

const std::vector<ReferenceLine>& Chart::references() const {
  return implementation_->references->lines();
}

void Chart::setMarks(const std::vector<ChartMark>& marks) {
  if (marks == implementation_->marks->marks()) return;
  implementation_->marks->setMarks(marks);
  implementation_->changed();
}

const std::vector<ChartMark>& Chart::marks() const { return implementation_->marks->marks(); }

std::vector<QRectF> Chart::markLabels() const {
  std::vector<QRectF> labels;
  for (const QRectF& label : implementation_->marks->labels())
    if (!label.isEmpty()) labels.push_back(label);
  return labels;
}

std::vector<QRectF> Chart::legendSymbols() const {
  const auto* plot = implementation_->plot;
  std::vector<QRectF> symbols;
  for (int i = 0; i < plot->legend->itemCount(); ++i) {
    const QPoint corner = plot->legend->item(i)->rect().topLeft();
    symbols.emplace_back(plot->mapTo(this, corner), QSizeF(plot->legend->iconSize()));
  }
  return symbols;
}

void Chart::clearPoints() {
  auto& own = *implementation_;
  for (auto& entry : own.series) {
    entry.graph->data()->clear();
    if (entry.lower != nullptr) entry.lower->data()->clear();
    entry.extent = {};
  }
  own.cursor->remove();
  own.refreshTable();
  resetZoom();
}

void Chart::removeSeries() {
  auto& own = *implementation_;
  own.plot->clearGraphs();
  own.series.clear();
  own.changed();
}

void Chart::setLogarithmic(bool logarithmic) {
  auto& own = *implementation_;
  if (own.logarithmic == logarithmic) return;
  own.logarithmic = logarithmic;
  own.adjusting = true;
  own.plot->yAxis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  own.setTicker();
  own.adjusting = false;
  resetZoom();
}

bool Chart::isLogarithmic() const { return implementation_->logarithmic; }

void Chart::setExponentialTicks(bool exponential) {
  implementation_->exponentialTicks = exponential;
  implementation_->setTicker();
  implementation_->changed();
}

bool Chart::hasExponentialTicks() const { return implementation_->exponentialTicks; }

void Chart::setLeastRange(double lower, double upper) {
  implementation_->least.lowest = lower;
  implementation_->least.highest = upper;
  implementation_->changed();
}

void Chart::setHorizontalRange(Range range, bool whole) {
  auto& own = *implementation_;
  if (own.fixedHorizontal == range) return;
  own.fixedHorizontal = range;
  if (own.horizontalLogarithmic) return own.changed();
  own.adjusting = true;
  own.plot->xAxis->setTicker(QSharedPointer<QCPAxisTicker>(
      new AxisTicker(whole ? AxisTicker::Kind::kWhole : AxisTicker::Kind::kLinear)));
  own.adjusting = false;
  own.changed();
}

void Chart::setHorizontalLogarithmic() {
  auto& own = *implementation_;
  own.horizontalLogarithmic = true;
  own.adjusting = true;
  own.plot->xAxis->setScaleType(QCPAxis::stLogarithmic);
  own.plot->xAxis->setTicker(
      QSharedPointer<QCPAxisTicker>(new AxisTicker(AxisTicker::Kind::kLogarithmic, 6)));
  own.adjusting = false;
  resetZoom();
}

void Chart::setHorizontalText(std::function<QString(double)> text) {
  implementation_->horizontalText = std::move(text);
}

void Chart::resetZoom() {
  implementation_->forgetZoom();
  for (Chart* linked : {implementation_->leader, implementation_->follower})
    if (linked != nullptr) linked->implementation_->forgetZoom();
}

void Chart::setCursor(std::optional<double> x) {
  auto& own = *implementation_;
  const auto before = own.cursor->place();
  const auto snapped = x ? own.nearestX(*x) : std::nullopt;
  if (snapped == before) return;
  if (snapped) {
    own.cursor->place(*snapped, own.headingAt(*snapped), own.entriesAt(*snapped));
  } else {
    own.cursor->remove();
  }
  if (isVisible()) own.plot->layer(QStringLiteral("overlay"))->replot();
  emit cursorMoved();
}

std::optional<double> Chart::cursor() const { return implementation_->cursor->place(); }

QStringList Chart::readout() const {
  const auto& own = *implementation_;
  const auto at = own.cursor->place();
  if (!at) return {};
  QStringList lines{own.headingAt(*at)};
  for (const CursorEntry& entry : own.entriesAt(*at))
    lines << QStringLiteral("%1 %2").arg(entry.name, entry.value);
  return lines;
}

void Chart::setTableShown(bool shown) {
  auto& own = *implementation_;
  if (shown == isTableShown()) return;
  if (shown) own.refreshTable();
  own.tableView->setAccessibleName(tr("%1, as a table").arg(accessibleName()));
  own.tableView->setToolTip(tr(
      "The numbers behind the curves: in the first column the horizontal axis, then one column a "
      "curve; empty where a curve has no point"));
  own.tableView->setVisible(shown);
  own.plot->setVisible(!shown);
  own.changed();
  emit tableShownChanged(shown);
}

bool Chart::isTableShown() const { return !implementation_->tableView->isHidden(); }

int Chart::seriesCount() const { return int(implementation_->series.size()); }

std::vector<QPointF> Chart::points(int series) const {
  std::vector<QPointF> result;
  for (const QCPGraphData& point : *implementation_->series.at(std::size_t(series)).graph->data())
    result.emplace_back(point.key, point.value);
  return result;
}

Range Chart::horizontalRange() const {
  const QCPRange range = implementation_->plot->xAxis->range();
  return {range.lower, range.upper};
}

Range Chart::verticalRange() const {
  const QCPRange range = implementation_->plot->yAxis->range();
  return {range.lower, range.upper};
}

QString Chart::summary() const { return implementation_->sentence; }

QString Chart::spokenValue() const { return readout().join(QStringLiteral(", ")); }

std::vector<QRectF> Chart::referenceLabels() const { return implementation_->references->labels(); }

QPointF Chart::pixelOf(QPointF point) const {
  const auto* plot = implementation_->plot;
  const QPoint inPlot(int(plot->xAxis->coordToPixel(point.x())),
                      int(plot->yAxis->coordToPixel(point.y())));
  return plot->mapTo(this, inPlot);
}

/// The last point in sight of every series that is shown.
std::vector<QRectF> Chart::drawnMarks() const {
  const auto& own = *implementation_;
  const QRect axes = own.plot->axisRect()->rect();
  const QRectF inside(own.plot->mapTo(this, axes.topLeft()), QSizeF(axes.size()));
  std::vector<QRectF> marks;
  if (isTableShown()) return marks;
  for (int i = 0; i < seriesCount(); ++i) {
    const auto& series = own.series[std::size_t(i)];
    const std::vector<QPointF> all = points(i);
    if (!series.shown || series.lower != nullptr) continue;
    for (auto point = all.rbegin(); point != all.rend(); ++point) {
      const QPointF pixel = pixelOf(*point);
      if (!inside.contains(pixel)) continue;
      marks.emplace_back(pixel - QPointF(3, 3), QSizeF(6, 6));
      break;
    }
  }
  return marks;
}

void Chart::setLeastHeight(int pixels) {
  leastHeight_ = modestHeight_ = pixels;
  updateGeometry();
}

QSize Chart::minimumSizeHint() const { return grownWithType({160, leastHeight_}); }

/// Modest: layouts that wrap text count on it (QWidgetItem has no least height for a width), and
/// would rather scroll a page than make its chart smaller.
QSize Chart::sizeHint() const { return grownWithType({640, modestHeight_}); }

}  // namespace glassbox::plots
