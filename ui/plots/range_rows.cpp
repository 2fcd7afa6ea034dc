#include "plots/range_rows.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "plots/amount_bars.h"
#include "plots/chart_table.h"
#include "plots/figure_file.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr double kThickness = 12;
constexpr double kGap = 10;
constexpr double kPad = 5;       ///< so that the frame of the focus keeps away from the text
constexpr double kDot = 4.5;     ///< radius
constexpr int kPlainPowers = 3;  ///< from 0.001 to 1000 the axis has plain numbers
const QSize kFigure(760, 0);

QString tickText(double tick) {
  const int power = int(std::floor(std::log10(tick) + 1e-9));
  return std::abs(power) > kPlainPowers ? powerOfTen(power) : QLocale().toString(tick, 'g', 4);
}

void paintDiamond(QPainter& painter, const QPointF& centre, double radius) {
  const QPointF corners[] = {centre + QPointF(0, -radius), centre + QPointF(radius, 0),
                             centre + QPointF(0, radius), centre + QPointF(-radius, 0)};
  painter.drawPolygon(corners, 4);
}

double tickWidth() { return QFontMetricsF(currentStyle().small).horizontalAdvance(powerOfTen(22)); }

}  // namespace

RangeRows::RangeRows(Shape shape, QWidget* parent) : ListPlot(Qt::Vertical, parent), shape_(shape) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RangeRows::setRows(std::vector<RangeRow> rows) {
  rows_ = std::move(rows);
  if (hovered() >= itemCount()) setHovered(-1);
  findEnds();
  updateGeometry();
  update();
}

void RangeRows::setAxisTitle(const QString& title) {
  axisTitle_ = title;
  update();
}

void RangeRows::setLegend(const QString& value, const QString& other) {
  valueName_ = value;
  otherName_ = other;
  updateGeometry();
  update();
}

void RangeRows::setReference(std::optional<double> figure) {
  reference_ = figure;
  findEnds();
  update();
}

void RangeRows::setEmptyText(const QString& text) {
  emptyText_ = text;
  update();
}

void RangeRows::findEnds() {
  double least = 1e300;
  double most = 0;
  const auto see = [&](double figure) {
    if (!(figure > 0) || !std::isfinite(figure)) return;
    least = std::min(least, figure);
    most = std::max(most, figure);
  };
  for (const RangeRow& row : rows_)
    for (const double figure : {row.value, row.low, row.high, row.other.value_or(0)}) see(figure);
  if (reference_) see(*reference_);
  if (most == 0) least = most = 1;
  first_ = int(std::floor(std::log10(least) + 1e-9)) - (shape_ == Shape::kBars ? 1 : 0);
  last_ = std::max(first_ + 1, int(std::ceil(std::log10(most) - 1e-9)));
}

double RangeRows::rowHeight() const { return QFontMetricsF(currentStyle().text).height() + 5; }

double RangeRows::top() const {
  return valueName_.isEmpty() ? 2 : QFontMetricsF(currentStyle().small).height() + 8;
}

double RangeRows::labelWidth(double width) const {
  QFont bold = currentStyle().text;
  bold.setWeight(QFont::DemiBold);
  double widest = 0;
  for (const RangeRow& row : rows_)
    widest = std::max(widest, QFontMetricsF(bold).horizontalAdvance(row.label));
  return std::min(std::ceil(widest), 0.42 * width);
}

double RangeRows::valueWidth() const {
  double widest = 0;
  for (const RangeRow& row : rows_)
    widest = std::max(widest, QFontMetricsF(currentStyle().text).horizontalAdvance(row.valueText));
  return std::ceil(widest);
}

double RangeRows::columnIn(double figure, double width) const {
  const double left = kPad + labelWidth(width) + kGap;
  const double right = width - kPad - valueWidth() - kGap - 6;
  const double share = (std::log10(figure) - first_) / (last_ - first_);
  return left + std::max(20.0, right - left) * std::clamp(share, 0.0, 1.0);
}

QRectF RangeRows::rowRect(int row) const {
  return {0, top() + rowHeight() * row, double(width()), rowHeight()};
}

QRectF RangeRows::markIn(int row, double width) const {
  const RangeRow& one = rows_[std::size_t(row)];
  if (!(one.value > 0)) return {};
  const double middle = top() + rowHeight() * (row + 0.5);
  const double at = columnIn(one.value, width);
  if (shape_ == Shape::kDots) return {at - kDot, middle - kDot, 2 * kDot, 2 * kDot};
  const double left = kPad + labelWidth(width) + kGap;
  return {left, middle - kThickness / 2, std::max(2.0, at - left), kThickness};
}

QSize RangeRows::sizeHint() const {
  const double axis = QFontMetricsF(currentStyle().small).height() * 2 + 8;
  return {480, int(std::ceil(top() + rowHeight() * double(rows_.size()) + axis))};
}

QSize RangeRows::minimumSizeHint() const { return {300, sizeHint().height()}; }

/// Lines stand at all powers of ten; where there is much room, at 2 and 5 times them too.
std::vector<double> RangeRows::ticks(double perPower) const {
  std::vector<double> found;
  const bool fine = perPower > 4 * tickWidth() && first_ >= -kPlainPowers && last_ <= kPlainPowers;
  for (int power = first_; power <= last_; ++power)
    for (const double digit : {1.0, 2.0, 5.0})
      if (digit == 1 || (fine && power < last_)) found.push_back(digit * std::pow(10, power));
  return found;
}

void RangeRows::paintAxis(QPainter& painter, double width) const {
  const Style style = currentStyle();
  const QFontMetricsF metrics(style.small);
  const double left = columnIn(std::pow(10, first_), width);
  const double right = columnIn(std::pow(10, last_), width);
  const double perPower = (right - left) / (last_ - first_);
  const double bottom = top() + rowHeight() * double(rows_.size());
  const int every = int(std::ceil((tickWidth() + 6) / perPower));
  painter.setFont(style.small);
  const auto write = [&](const QString& text, double middle, double y) {
    const double wide = metrics.horizontalAdvance(text) + 2;
    painter.setPen(style.quiet);
    painter.drawText(QRectF(std::clamp(middle - wide / 2, 0.0, std::max(0.0, width - wide)), y,
                            wide, metrics.height()),
                     Qt::AlignCenter | Qt::TextSingleLine, text);
  };
  for (const double tick : ticks(perPower)) {
    const double x = std::round(columnIn(tick, width)) + 0.5;
    painter.setPen(QPen(style.line, 1));
    painter.drawLine(QPointF(x, top()), QPointF(x, bottom + 3));
    const int power = int(std::floor(std::log10(tick) + 1e-9));
    if ((power - first_) % every == 0) write(tickText(tick), x, bottom + 4);
  }
  write(axisTitle_, (left + right) / 2, bottom + metrics.height() + 4);
  if (!reference_) return;
  const double x = columnIn(*reference_, width);
  painter.setPen(QPen(style.ink, 1.5));
  painter.drawLine(QPointF(x, top()), QPointF(x, bottom));
}

void RangeRows::paintLegend(QPainter& painter, double width) const {
  if (valueName_.isEmpty()) return;
  const Style style = currentStyle();
  const QFontMetricsF metrics(style.small);
  const double middle = metrics.height() / 2 + 1;
  double x = kPad + labelWidth(width) + kGap;
  painter.setFont(style.small);
  const auto name = [&](const QString& text) {
    painter.setPen(style.ink);
    painter.drawText(QPointF(x, middle + metrics.ascent() / 2 - 1), text);
    x += metrics.horizontalAdvance(text) + 20;
  };
  painter.setPen(Qt::NoPen);
  painter.setBrush(mixed(style.paper, dataColour(0), 0.35));
  painter.drawRoundedRect(QRectF(x, middle - 4, 26, 8), 4, 4);
  painter.setBrush(dataColour(0));
  painter.drawEllipse(QPointF(x + 13, middle), kDot, kDot);
  x += 32;
  name(valueName_);
  painter.setPen(QPen(style.paper, 1));
  painter.setBrush(dataColour(1));
  paintDiamond(painter, QPointF(x + 6, middle), 6);
  x += 17;
  name(otherName_);
}

void RangeRows::paintBar(QPainter& painter, int row, double width) const {
  const Style style = currentStyle();
  const RangeRow& one = rows_[std::size_t(row)];
  const QRectF bar = markIn(row, width);
  painter.setPen(Qt::NoPen);
  painter.setBrush(dataColour(one.marked ? 1 : 0));
  painter.drawRoundedRect(bar, 3, 3);
  if (!(one.low > 0) || one.low >= one.high) return;
  const double y = bar.center().y();
  const double from = columnIn(one.low, width);
  const double to = columnIn(one.high, width);
  // A light edge, so that the line is seen on the bar too.
  const bool caps = to - from > 8;
  for (const auto& [colour, line] : {std::pair(style.paper, 4.0), std::pair(style.ink, 1.5)}) {
    painter.setPen(QPen(colour, line));
    painter.drawLine(QPointF(from, y), QPointF(to, y));
    for (const double x : {from, to})
      if (caps) painter.drawLine(QPointF(x, y - 3.5), QPointF(x, y + 3.5));
  }
}

void RangeRows::paintDots(QPainter& painter, int row, double width) const {
  const Style style = currentStyle();
  const RangeRow& one = rows_[std::size_t(row)];
  const QRectF dot = markIn(row, width);
  const double y = dot.center().y();
  painter.setPen(Qt::NoPen);
  if (one.low > 0 && one.high > one.low) {
    const double from = columnIn(one.low, width);
    painter.setBrush(mixed(style.paper, dataColour(0), 0.35));
    painter.drawRoundedRect(QRectF(from - 4, y - 4, columnIn(one.high, width) - from + 8, 8), 4, 4);
  }
  painter.setBrush(dataColour(0));
  painter.drawEllipse(dot);
  if (!one.other) return;
  painter.setPen(QPen(style.paper, 1));
  painter.setBrush(dataColour(1));
  paintDiamond(painter, QPointF(columnIn(*one.other, width), y), 6);
}

void RangeRows::paintRow(QPainter& painter, int row, double width) const {
  const Style style = currentStyle();
  const RangeRow& one = rows_[std::size_t(row)];
  const QRectF place(0, top() + rowHeight() * row, width, rowHeight());
  QFont font = style.text;
  if (one.marked) font.setWeight(QFont::DemiBold);
  painter.setFont(font);
  painter.setPen(style.ink);
  drawFitted(painter, QRectF(kPad, place.top(), labelWidth(width), place.height()),
             Qt::AlignVCenter, one.label);
  painter.setFont(style.text);
  painter.drawText(place.adjusted(0, 0, -kPad, 0),
                   Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, one.valueText);
  if (!(one.value > 0)) return;
  if (shape_ == Shape::kBars) paintBar(painter, row, width);
  else paintDots(painter, row, width);
}

void RangeRows::paintAll(QPainter& painter, double width) const {
  painter.setRenderHint(QPainter::Antialiasing);
  const Style style = currentStyle();
  if (rows_.empty()) {
    painter.setFont(style.text);
    painter.setPen(style.quiet);
    painter.drawText(QRectF(0, 0, width, sizeHint().height()), Qt::AlignCenter | Qt::TextWordWrap,
                     emptyText_);
    return;
  }
  paintAxis(painter, width);
  paintLegend(painter, width);
  for (int row = 0; row < int(rows_.size()); ++row) paintRow(painter, row, width);
}

void RangeRows::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Style style = currentStyle();
  if (hovered() >= 0) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(style.paper, style.accent, 0.1));
    painter.drawRoundedRect(rowRect(hovered()), 4, 4);
  }
  paintAll(painter, width());
  if (focusShown()) paintFocus(painter, hovered() >= 0 ? rowRect(hovered()) : wholeFrame(), 5);
}

int RangeRows::itemAt(const QPointF& place) const {
  return int(std::floor((place.y() - top()) / rowHeight()));
}

QString RangeRows::spoken(int row) const {
  const RangeRow& one = rows_[std::size_t(row)];
  const QString said = tr("%1: %2").arg(one.label, one.valueText);
  return one.detail.isEmpty() ? said : said + QStringLiteral(". ") + one.detail;
}

std::vector<QRectF> RangeRows::drawnMarks() const {
  std::vector<QRectF> marks;
  for (int row = 0; row < int(rows_.size()); ++row)
    if (rows_[std::size_t(row)].value > 0) marks.push_back(markRect(row));
  return marks;
}

QByteArray RangeRows::csv() const {
  const auto number = [](double figure) {
    return figure > 0 ? QByteArray::number(figure, 'g', 12) : QByteArray();
  };
  QByteArray csv = "name,low,typical,high,published,unit,about\r\n";
  for (const RangeRow& row : rows_)
    csv += csvCell(row.label) + ',' + number(row.low) + ',' + number(row.value) + ',' +
           number(row.high) + ',' + number(row.other.value_or(0)) + ',' + csvCell(axisTitle_) +
           ',' + csvCell(row.detail) + "\r\n";
  return csv;
}

void RangeRows::exportTo(const QString& path) const {
  if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) return writeBytes(path, csv());
  const QSize size(kFigure.width(), sizeHint().height());
  writeSheet(path, {.size = size,
                    .title = accessibleName(),
                    .sentence = summary(),
                    .paint = [&](QPainter& painter) { paintAll(painter, size.width()); }});
}

}  // namespace glassbox::plots
