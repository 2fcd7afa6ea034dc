#include "plots/value_bars.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "plots/axis_range.h"
#include "plots/chart_table.h"
#include "plots/figure_file.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

/// Left of the bars, for the ends of their scale.
double labelRoom() { return grownWithType({34, 0}).width(); }

}  // namespace

ValueBars::ValueBars(QWidget* parent) : ListPlot(Qt::Horizontal, parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ValueBars::setValues(std::vector<float> values, const QString& unit) {
  values_ = std::move(values);
  unit_ = unit;
  double largest = 0;
  for (const float value : values_) largest = std::max(largest, double(std::abs(value)));
  const double wanted = roundUp(largest);
  if (largest > largest_ || wanted < 0.5 * largest_) largest_ = wanted;
  if (hovered() >= itemCount()) setHovered(-1);
  update();
}

QRectF ValueBars::barIn(const QSizeF& size, int index) const {
  const double width =
      (size.width() - labelRoom()) / double(std::max<std::size_t>(1, values_.size()));
  const double middle = size.height() / 2.0;
  const double value = double(values_.at(std::size_t(index)));
  const double length = largest_ > 0 ? (middle - 6) * std::abs(value) / largest_ : 0;
  return {labelRoom() + index * width, value < 0 ? middle : middle - length,
          std::max(1.0, width - (width > 3 ? 1 : 0)), std::max(0.5, length)};
}

void ValueBars::paintBars(QPainter& painter, const QSizeF& size) const {
  painter.setRenderHint(QPainter::Antialiasing);
  const Style style = currentStyle();
  const double middle = size.height() / 2.0;
  painter.setFont(style.small);
  painter.setPen(style.quiet);
  const QString end = QLocale().toString(largest_, 'g', 3);
  const double text = QFontMetricsF(style.small).height();
  painter.drawText(QRectF(0, 0, labelRoom() - 5, text), Qt::AlignRight, QStringLiteral("+") + end);
  painter.drawText(QRectF(0, middle - text / 2, labelRoom() - 5, text), Qt::AlignRight,
                   QLocale().toString(0));
  painter.drawText(QRectF(0, size.height() - text, labelRoom() - 5, text), Qt::AlignRight,
                   QStringLiteral("−") + end);
  painter.setPen(QPen(style.line, 1));
  painter.drawLine(QPointF(labelRoom(), middle), QPointF(size.width(), middle));
  painter.setPen(Qt::NoPen);
  for (int i = 0; i < int(values_.size()); ++i) {
    painter.setBrush(i == hovered() ? style.ink : dataColour(values_[std::size_t(i)] < 0 ? 0 : 1));
    painter.drawRect(barIn(size, i));
  }
}

void ValueBars::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintBars(painter, size());
  if (focusShown()) paintFocus(painter, wholeFrame(), 5);
}

int ValueBars::itemAt(const QPointF& place) const {
  const double width = (this->width() - labelRoom()) / std::max(1, itemCount());
  return int(std::floor((place.x() - labelRoom()) / width));
}

QString ValueBars::spoken(int index) const {
  return tr("%1 %2 of %3: %4")
      .arg(unit_)
      .arg(index + 1)
      .arg(values_.size())
      .arg(QLocale().toString(double(values_[std::size_t(index)]), 'f', 4));
}

std::vector<QRectF> ValueBars::drawnMarks() const {
  if (values_.empty()) return {};
  const auto largest = std::max_element(values_.begin(), values_.end(),
                                        [](float a, float b) { return std::abs(a) < std::abs(b); });
  return {barRect(int(largest - values_.begin()))};
}

void ValueBars::exportTo(const QString& path) const {
  if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
    QByteArray csv = csvCell(unit_) + ",value\r\n";
    for (std::size_t i = 0; i < values_.size(); ++i)
      csv += QByteArray::number(int(i) + 1) + ',' + QByteArray::number(double(values_[i]), 'g', 9) +
             "\r\n";
    return writeBytes(path, csv);
  }
  const QSize size(720, 220);
  writeSheet(path, {.size = size,
                    .title = accessibleName(),
                    .sentence = summary(),
                    .vertical = tr("value"),
                    .horizontal = tr("%1, from 1 to %2").arg(unit_).arg(values_.size()),
                    .paint = [&](QPainter& painter) { paintBars(painter, size); }});
}

}  // namespace glassbox::plots
