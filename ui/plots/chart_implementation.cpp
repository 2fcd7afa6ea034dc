#include "plots/chart_implementation.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <utility>

#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr int kFrameMs = 16;
constexpr int kLongestRestMs = 250;
constexpr double kRestPerDrawing = 60;  // so that a growing curve takes little from the training
constexpr int kTableRefreshMs = 500;
constexpr int kLinesPerTick = 5;  // room for a number, measured in heights of its type
constexpr int kLegendSpacing = 14;

QPen penOf(const SeriesLook& look) {
  QPen pen(dataColour(look.colour), look.width, look.dash);
  pen.setCapStyle(look.dash == Qt::SolidLine ? Qt::RoundCap : Qt::FlatCap);
  pen.setJoinStyle(Qt::RoundJoin);
  return pen;
}

}  // namespace

void Extent::add(QPointF point) {
  left = std::min(left, point.x());
  right = std::max(right, point.x());
  lowest = std::min(lowest, point.y());
  highest = std::max(highest, point.y());
  if (point.y() > 0) lowestPositive = std::min(lowestPositive, point.y());
}

void Extent::add(const Extent& other) {
  left = std::min(left, other.left);
  right = std::max(right, other.right);
  lowest = std::min(lowest, other.lowest);
  highest = std::max(highest, other.highest);
  lowestPositive = std::min(lowestPositive, other.lowestPositive);
}

Chart::Implementation::Implementation(Chart* owner, Legend place)
    : chart(owner),
      legendPlace(place),
      plot(new QCustomPlot(owner)),
      tableView(new QTableView(owner)),
      model(new ChartTableModel(owner)),
      resetButton(new QToolButton(plot)),
      references(new ReferenceItem(plot)),
      marks(new MarkItem(plot)),
      cursor(new CursorItem(plot)) {
  auto* layout = new QVBoxLayout(owner);
  layout->setContentsMargins(2, 2, 2, 2);
  layout->addWidget(plot);
  layout->addWidget(tableView);
  tableView->setModel(model);
  tableView->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  tableView->verticalHeader()->hide();
  tableView->setTabKeyNavigation(false);  // Tab goes on, the arrow keys go from cell to cell
  tableView->setVisible(false);
  plot->setFocusPolicy(Qt::NoFocus);
  plot->setPlottingHints(QCP::phCacheLabels | QCP::phFastPolylines);
  plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  plot->setAutoAddPlottableToLegend(false);
  // A right click is for the chart and what it stands in.
  plot->setContextMenuPolicy(Qt::NoContextMenu);
  plot->setAttribute(Qt::WA_NoMousePropagation, false);
  plot->addLayer(QStringLiteral("behind"), plot->layer(QStringLiteral("main")),
                 QCustomPlot::limBelow);
  cursor->setLayer(QStringLiteral("overlay"));
  references->setLayer(QStringLiteral("main"));
  marks->setLayer(QStringLiteral("main"));
  resetButton->setVisible(false);
  resetButton->setFocusPolicy(Qt::TabFocus);
  frame.setSingleShot(true);
  frame.setInterval(kFrameMs);
  tableTimer.setSingleShot(true);
  tableTimer.setInterval(kTableRefreshMs);
  buildAxes();
  buildLegend(place);
}

// The QCustomPlot deletes its items and graphs; it goes with the widget tree.
Chart::Implementation::~Implementation() = default;

void Chart::Implementation::buildAxes() {
  plot->axisRect()->setRangeDrag(Qt::Horizontal | Qt::Vertical);
  plot->axisRect()->setRangeZoom(Qt::Horizontal | Qt::Vertical);
  for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
    axis->setTicker(QSharedPointer<QCPAxisTicker>(new AxisTicker(AxisTicker::Kind::kLinear)));
    axis->setTickLength(0);
    axis->setTickPen(Qt::NoPen);
    axis->setTickLabelPadding(6);
    axis->setLabelPadding(4);
    QObject::connect(axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), chart, [this] {
      if (!adjusting) stopFollowing();
    });
  }
  plot->xAxis->grid()->setVisible(false);
  plot->plotLayout()->setAutoMargins(QCP::msNone);
  plot->plotLayout()->setMargins(QMargins(8, 8, 8, 4));
}

void Chart::Implementation::buildLegend(Legend place) {
  auto* row = new QCPLayoutGrid;
  const int index = place == Legend::kAbove ? 0 : plot->plotLayout()->rowCount();
  plot->plotLayout()->insertRow(index);
  plot->plotLayout()->addElement(index, 0, row);
  plot->plotLayout()->setRowStretchFactor(index, 0.0001);
  row->addElement(0, 0, plot->legend);
  row->addElement(0, 1, new QCPLayoutElement(plot));
  row->setColumnStretchFactor(0, 0.0001);
  plot->legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
  plot->legend->setMargins(QMargins(0, 0, 0, place == Legend::kAbove ? 8 : 0));
  plot->legend->setColumnSpacing(kLegendSpacing);
  plot->legend->setRowSpacing(2);
  plot->legend->setVisible(true);
}

void Chart::Implementation::restyle() {
  const Style style = currentStyle();
  plot->setLocale(QLocale());
  plot->setBackground(style.paper);
  for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
    axis->setBasePen(QPen(style.line, 1));
    axis->setTickLabelColor(style.quiet);
    axis->setLabelColor(style.quiet);
    axis->setTickLabelFont(style.small);
    axis->setLabelFont(style.small);
    axis->grid()->setPen(QPen(style.line, 1));
    axis->grid()->setZeroLinePen(QPen(style.line, 1));
  }
  plot->legend->setBrush(Qt::NoBrush);
  plot->legend->setBorderPen(Qt::NoPen);
  plot->legend->setFont(style.small);
  plot->legend->setTextColor(style.ink);
  plot->legend->setIconSize(kSymbolWidth, QFontMetrics(style.small).height());
  for (Series& entry : series) restyleSeries(entry);
  resetButton->setText(Chart::tr("Reset zoom"));
  changed();
}

void Chart::Implementation::restyleSeries(Series& entry) {
  const QPen pen = penOf(entry.look);
  entry.graph->setName(entry.look.name);
  if (entry.lower != nullptr) {
    QColor fill = pen.color();
    fill.setAlphaF(0.4F);
    entry.graph->setPen(Qt::NoPen);
    entry.graph->setBrush(fill);
    return;
  }
  entry.graph->setPen(pen);
  if (!entry.look.dots) return entry.graph->setScatterStyle(QCPScatterStyle::ssNone);
  // Dots of a dashed line keep a whole outline.
  const QColor inside = entry.look.hollow ? currentStyle().paper : pen.color();
  entry.graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle,
                                               QPen(pen.color(), entry.look.hollow ? 2 : 1), inside,
                                               entry.look.hollow ? 10 : 6));
}

void Chart::Implementation::changed() {
  if (chart->isVisible() && (!frame.isActive() || frame.interval() > kFrameMs))
    frame.start(kFrameMs);
  if (tableView->isVisible() && !tableTimer.isActive()) tableTimer.start();
}

/// As changed(), but while sparing not at once where the last drawing took long: many steps change
/// a long curve by less than a pixel.
void Chart::Implementation::grown() {
  if (!sparing) return changed();
  const int rest = std::clamp(int(kRestPerDrawing * drawingMs), kFrameMs, kLongestRestMs);
  if (chart->isVisible() && !frame.isActive()) frame.start(rest);
  if (tableView->isVisible() && !tableTimer.isActive()) tableTimer.start();
}

void Chart::Implementation::prepare() {
  if (following) follow();
  wrapLegend();
  const int tickRoom = kLinesPerTick * QFontMetrics(currentStyle().small).height();
  plot->xAxis->ticker()->setTickCount(std::clamp(plot->width() / tickRoom, 2, 8));
  plot->yAxis->ticker()->setTickCount(std::clamp(plot->height() / tickRoom, 2, 6));
  const int right = std::max({16, references->marginWidth(), leastMargins.right()});
  plot->axisRect()->setMinimumMargins(QMargins(std::max(8, leastMargins.left()), 8, right, 8));
}

void Chart::Implementation::drawNow() {
  QElapsedTimer clock;
  clock.start();
  prepare();
  if (const auto at = cursor->place()) cursor->place(*at, headingAt(*at), entriesAt(*at));
  plot->replot(QCustomPlot::rpQueuedRefresh);
  drawingMs = double(clock.nsecsElapsed()) * 1e-6;
  const QRect area = plot->axisRect()->rect();
  resetButton->adjustSize();
  resetButton->move(area.right() - resetButton->width() - 4, area.top() + 4);
  shareMargins();
}

/// The wider margin of two linked charts becomes that of both.
void Chart::Implementation::shareMargins() {
  const QMargins own = plot->axisRect()->margins();
  for (Chart* other : {leader, follower}) {
    if (other == nullptr || !other->isVisible()) continue;
    QMargins& theirs = other->implementation_->leastMargins;
    const QMargins wider(std::max(theirs.left(), own.left()), 0,
                         std::max(theirs.right(), own.right()), 0);
    if (wider == theirs) continue;
    theirs = wider;
    other->implementation_->changed();
  }
}

QString Chart::Implementation::headingAt(double x) const {
  QString heading = QStringLiteral("%1 %2").arg(horizontalTitle, horizontalTextOf(x));
  for (const ChartMark& mark : marks->marks())
    if (nearestX(mark.x) == x) heading += QStringLiteral(" · ") + mark.text;
  return heading;
}

QString Chart::Implementation::horizontalTextOf(double x) const {
  return horizontalText ? horizontalText(x) : QLocale().toString(x, 'g', 9);
}

void Chart::Implementation::wrapLegend() {
  const QFontMetricsF metrics(currentStyle().small);
  double widest = 1;
  double together = 0;
  int shown = 0;
  for (const Series& entry : series) {
    if (!plot->legend->hasItemWithPlottable(entry.graph)) continue;
    const double width =
        metrics.horizontalAdvance(entry.look.name) + kSymbolWidth + 7 + kLegendSpacing;
    widest = std::max(widest, width);
    together += width;
    ++shown;
  }
  const int columns = together <= plot->width()
                          ? std::max(1, shown)
                          : std::clamp(int(plot->width() / widest), 1, std::max(1, shown));
  if (columns == plot->legend->wrap()) return;
  plot->legend->setWrap(columns);
  const auto items =
      plot->legend->elementCount() > 0 ? plot->legend->elements(false) : QList<QCPLayoutElement*>();
  for (QCPLayoutElement* item : items)
    if (item != nullptr) plot->legend->take(item);
  plot->legend->simplify();
  for (QCPLayoutElement* item : items)
    if (item != nullptr) plot->legend->addElement(item);
}

std::optional<double> Chart::Implementation::nearestX(double x) const {
  std::optional<double> nearest;
  for (const Series& entry : series) {
    if (!entry.shown || entry.graph->data()->isEmpty()) continue;
    const auto data = entry.graph->data();
    for (auto it : {data->findBegin(x, true), data->findBegin(x, false)}) {
      if (it == data->constEnd()) continue;
      if (!nearest || std::abs(it->key - x) < std::abs(*nearest - x)) nearest = it->key;
    }
  }
  return nearest;
}

void Chart::Implementation::moveCursor(int points) {
  const Series* densest = nullptr;
  for (const Series& entry : series)
    if (entry.shown &&
        (densest == nullptr || entry.graph->data()->size() > densest->graph->data()->size()))
      densest = &entry;
  if (densest == nullptr || densest->graph->data()->isEmpty()) return;
  const auto data = densest->graph->data();
  const int last = data->size() - 1;
  int index = last;
  if (const auto at = cursor->place())
    index = int(data->findBegin(*at, false) - data->constBegin()) + points;
  chart->setCursor(data->at(std::clamp(index, 0, last))->key);
  announceValue(chart, chart->spokenValue());
}

std::vector<CursorEntry> Chart::Implementation::entriesAt(double x) const {
  std::vector<CursorEntry> entries;
  for (const Series& entry : series) {
    const auto data = entry.graph->data();
    if (!entry.shown || data->isEmpty() || entry.lower != nullptr) continue;
    // The newest point up to the cursor: a value measured every 50 steps stands until the next.
    auto it = data->findEnd(x, false);
    if (it == data->constBegin()) continue;
    --it;
    QString value = valueTextOf(it->value);
    if (it->key != x) value = Chart::tr("%1 at %2").arg(value, horizontalTextOf(it->key));
    entries.push_back(
        {entry.look.name, value, entry.graph->pen(), entry.graph->scatterStyle(), it->value});
  }
  return entries;
}

QString Chart::Implementation::valueTextOf(double value) const {
  return valueText ? valueText(value) : QLocale().toString(value, 'f', 2);
}

ChartTable Chart::Implementation::table() const {
  QStringList headings{horizontalTitle};
  std::vector<std::vector<QPointF>> columns;
  const auto addColumn = [&](const QString& name, const QCPGraph* graph) {
    headings << name;
    auto& column = columns.emplace_back();
    for (const QCPGraphData& point : *graph->data()) column.emplace_back(point.key, point.value);
  };
  for (const Series& entry : series) {
    if (!entry.shown) continue;
    if (entry.lower != nullptr) {
      addColumn(Chart::tr("%1, lower").arg(entry.look.name), entry.lower);
      addColumn(Chart::tr("%1, upper").arg(entry.look.name), entry.graph);
    } else {
      addColumn(entry.look.name, entry.graph);
    }
  }
  return mergeSeries(headings, columns);
}

void Chart::Implementation::refreshTable() {
  const bool atEnd =
      tableView->verticalScrollBar()->value() == tableView->verticalScrollBar()->maximum();
  const int place = tableView->verticalScrollBar()->value();
  model->setTable(table());
  if (atEnd) tableView->scrollToBottom();
  else tableView->verticalScrollBar()->setValue(place);
}

void Chart::Implementation::add(Series& entry, QCPGraph* graph, std::span<const QPointF> points) {
  QVector<double> keys;
  QVector<double> values;
  for (const QPointF& point : points) {
    if (!std::isfinite(point.x()) || !std::isfinite(point.y())) continue;
    keys.push_back(point.x());
    values.push_back(point.y());
    entry.extent.add(point);
  }
  graph->addData(keys, values, true);
}

}  // namespace glassbox::plots
