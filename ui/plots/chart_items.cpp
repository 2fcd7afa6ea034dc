#include "plots/chart_items.h"

#include <algorithm>
#include <cmath>

#include "plots/amount_bars.h"
#include "plots/chart_curve.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr int kGap = 8;
constexpr int kCardPadding = 10;
constexpr int kCursorGap = 14;
constexpr double kMostExponent = 300;
constexpr int kMarkRows = 4;
constexpr double kMostPlain = 9999;  ///< larger numbers along an axis are powers of ten

}  // namespace

AxisTicker::AxisTicker(Kind kind, std::size_t most) : kind_(kind), most_(most) { setTickCount(5); }

QVector<double> AxisTicker::createTickVector(double step, const QCPRange& range) {
  if (kind_ == Kind::kExponential && range.upper < kMostExponent) {
    QVector<double> ticks;
    for (const double tick : logarithmicTicks({std::exp(range.lower), std::exp(range.upper)}))
      ticks << std::log(tick);
    return ticks;
  }
  if (kind_ == Kind::kWhole) step = std::max(1.0, std::round(step));
  if (kind_ != Kind::kLogarithmic || range.lower <= 0)
    return QCPAxisTicker::createTickVector(step, range);
  const auto ticks = logarithmicTicks({range.lower, range.upper}, most_);
  return {ticks.begin(), ticks.end()};
}

int AxisTicker::getSubTickCount(double) { return 0; }

QString AxisTicker::getTickLabel(double tick, const QLocale& locale, QChar, int) {
  if (kind_ == Kind::kExponential) {
    const double value = std::exp(tick);
    return locale.toString(value, value < 1 || value >= 1e6 ? 'g' : 'f', value < 10 ? 1 : 0);
  }
  if (kind_ == Kind::kLogarithmic && tick >= kMostPlain) {
    const int power = int(std::floor(std::log10(tick) + 1e-9));
    const double digits = std::round(10 * tick / std::pow(10, power)) / 10;
    return digits == 1 ? powerOfTen(power)
                       : locale.toString(digits, 'g', 2) + QChar(0x00B7) + powerOfTen(power);
  }
  const double clean = std::abs(tick) < 1e-12 ? 0.0 : tick;
  return locale.toString(clean, 'g', 6);
}

ReferenceItem::ReferenceItem(QCustomPlot* plot) : QCPAbstractItem(plot) {
  setClipToAxisRect(false);
  setSelectable(false);
}

void ReferenceItem::setLines(const std::vector<ReferenceLine>& lines) { lines_ = lines; }

int ReferenceItem::marginWidth() const {
  const QFontMetricsF metrics(currentStyle().small);
  double width = 0;
  for (const ReferenceLine& line : lines_)
    width = std::max(width, metrics.horizontalAdvance(line.name));
  return lines_.empty() ? 0 : int(std::ceil(width)) + 2 * kGap + 4;
}

std::vector<QRectF> ReferenceItem::labels() const {
  const QCPAxisRect* plot = mParentPlot->axisRect();
  const QFontMetricsF metrics(currentStyle().small);
  std::vector<double> wanted;
  for (const ReferenceLine& line : lines_)
    wanted.push_back(mParentPlot->yAxis->coordToPixel(line.value));
  const auto places = spreadLabels(wanted, metrics.height() + 1, plot->top() - metrics.height() / 2,
                                   plot->bottom() + metrics.height() / 2);
  std::vector<QRectF> result;
  for (std::size_t i = 0; i < lines_.size(); ++i)
    result.emplace_back(plot->right() + 2 * kGap, places[i] - metrics.height() / 2,
                        metrics.horizontalAdvance(lines_[i].name) + 1, metrics.height());
  return result;
}

void ReferenceItem::draw(QCPPainter* painter) {
  const Style style = currentStyle();
  const QRectF plot = mParentPlot->axisRect()->rect();
  const auto labelRects = labels();
  painter->setFont(style.small);
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const double y = mParentPlot->yAxis->coordToPixel(lines_[i].value);
    if (y < plot.top() - 1 || y > plot.bottom() + 1) continue;  // zoomed away
    painter->setAntialiasing(true);
    painter->setPen(QPen(style.quiet, 1, Qt::DotLine));
    painter->drawLine(QLineF(plot.left(), y, plot.right(), y));
    painter->setPen(QPen(style.quiet, 1));
    const QRectF& label = labelRects[i];
    painter->drawLine(QLineF(plot.right(), y, label.left() - 4, label.center().y()));
    painter->drawText(label, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, lines_[i].name);
  }
}

MarkItem::MarkItem(QCustomPlot* plot) : QCPAbstractItem(plot) {
  setClipToAxisRect(false);
  setSelectable(false);
}

std::vector<QRectF> MarkItem::labels() const {
  const QRectF plot = mParentPlot->axisRect()->rect();
  const QFontMetricsF metrics(currentStyle().small);
  std::vector<QRectF> labels(marks_.size());
  std::vector<QRectF> taken;
  const auto place = [&](std::size_t index) {
    const double x = mParentPlot->xAxis->coordToPixel(marks_[index].x);
    if (marks_[index].text.isEmpty() || x < plot.left() - 1 || x > plot.right() + 1) return;
    const QSizeF size(metrics.horizontalAdvance(marks_[index].text) + 6, metrics.height());
    for (int row = 0; row < kMarkRows; ++row) {
      for (const double left : {x + 3, x - 3 - size.width()}) {
        const QRectF label(QPointF(left, plot.top() + 4 + row * (size.height() + 2)), size);
        const bool free = std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) {
          return other.intersects(label);
        });
        if (!free || label.left() < plot.left() || label.right() > plot.right()) continue;
        taken.push_back(label);
        labels[index] = label;
        return;
      }
    }
  };
  // What is looked at now comes first.
  for (const bool strong : {true, false})
    for (std::size_t i = 0; i < marks_.size(); ++i)
      if (marks_[i].strong == strong) place(i);
  return labels;
}

void MarkItem::draw(QCPPainter* painter) {
  const Style style = currentStyle();
  const QRectF plot = mParentPlot->axisRect()->rect();
  const std::vector<QRectF> rects = labels();
  painter->setFont(style.small);
  painter->setAntialiasing(true);
  for (const ChartMark& mark : marks_) {
    const double x = mParentPlot->xAxis->coordToPixel(mark.x);
    if (x < plot.left() - 1 || x > plot.right() + 1) continue;
    painter->setPen(mark.strong ? QPen(style.accent, 1.5) : QPen(style.quiet, 1, Qt::DashLine));
    painter->drawLine(QLineF(x, plot.top(), x, plot.bottom()));
  }
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    if (rects[i].isEmpty()) continue;
    painter->setPen(Qt::NoPen);
    painter->setBrush(style.paper);
    painter->drawRect(rects[i]);
    painter->setPen(marks_[i].strong ? style.accent : style.ink);
    painter->drawText(rects[i], Qt::AlignCenter | Qt::TextDontClip, marks_[i].text);
  }
}

CursorItem::CursorItem(QCustomPlot* plot) : QCPAbstractItem(plot) {
  setClipToAxisRect(false);
  setSelectable(false);
}

void CursorItem::place(double x, const QString& heading, std::vector<CursorEntry> entries) {
  x_ = x;
  heading_ = heading;
  entries_ = std::move(entries);
}

void CursorItem::draw(QCPPainter* painter) {
  if (!x_) return;
  const Style style = currentStyle();
  const QRectF plot = mParentPlot->axisRect()->rect();
  const double pixel = mParentPlot->xAxis->coordToPixel(*x_);
  if (pixel < plot.left() - 1 || pixel > plot.right() + 1) return;
  painter->setAntialiasing(true);
  painter->setPen(QPen(style.quiet, 1));
  painter->drawLine(QLineF(pixel, plot.top(), pixel, plot.bottom()));
  for (const CursorEntry& entry : entries_) {
    const double y = mParentPlot->yAxis->coordToPixel(entry.y);
    if (y < plot.top() || y > plot.bottom()) continue;
    painter->setPen(QPen(style.paper, 2));
    painter->setBrush(entry.pen.color());
    painter->drawEllipse(QPointF(pixel, y), 4.5, 4.5);
  }
  drawCard(painter, pixel, plot);
}

void CursorItem::drawCard(QCPPainter* painter, double pixel, const QRectF& plot) const {
  const Style style = currentStyle();
  QFont bold = style.small;
  bold.setWeight(QFont::DemiBold);
  const QFontMetricsF metrics(style.small);
  double names = 0;
  double values = 0;
  for (const CursorEntry& entry : entries_) {
    names = std::max(names, metrics.horizontalAdvance(entry.name));
    values = std::max(values, metrics.horizontalAdvance(entry.value));
  }
  const double lineHeight = metrics.height() + 4;
  const double inner = std::max(QFontMetricsF(bold).horizontalAdvance(heading_),
                                kSymbolWidth + kGap + names + 2 * kGap + values);
  QRectF card(0, plot.top() + kGap, inner + 2 * kCardPadding,
              double(entries_.size() + 1) * lineHeight + 2 * kCardPadding - 4);
  // Beside the line, inside the plot where it fits, so that the names of the lines stay readable.
  const double left = pixel - kCursorGap - card.width();
  card.moveLeft(pixel + kCursorGap);
  if (card.right() > plot.right() && left >= plot.left()) card.moveLeft(left);
  const double room = mParentPlot->viewport().right() - card.width() - 2;
  card.moveLeft(std::clamp(card.left(), 2.0, std::max(2.0, room)));
  painter->setPen(QPen(style.line, 1));
  painter->setBrush(style.paper);
  painter->drawRoundedRect(card, 7, 7);

  QRectF row(card.left() + kCardPadding, card.top() + kCardPadding - 2, inner, lineHeight);
  painter->setFont(bold);
  painter->setPen(style.ink);
  painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeft, heading_);
  painter->setFont(style.small);
  for (const CursorEntry& entry : entries_) {
    row.translate(0, lineHeight);
    drawSymbol(*painter, QRectF(row.left(), row.top(), kSymbolWidth, row.height()), entry.pen,
               entry.dots);
    painter->setPen(style.quiet);
    painter->drawText(row.adjusted(kSymbolWidth + kGap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                      entry.name);
    painter->setPen(style.ink);
    painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight, entry.value);
  }
}

}  // namespace glassbox::plots
