#include "plots/bar_list.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "plots/chart_table.h"
#include "plots/figure_file.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr double kGap = 12;
constexpr double kThickness = 8;
constexpr double kRowPadding = 8;
constexpr double kTick = 5;
constexpr double kLeastBar = 2;  ///< so that a small value is still seen

/// A number on the axis, in the unit in which the values are written.
QString axisText(double value, bool percent) {
  return percent ? BarList::tr("%1 %").arg(QLocale().toString(100 * value, 'g', 3))
                 : QLocale().toString(value, 'g', 3);
}

}  // namespace

BarList::BarList(QWidget* parent) : ListPlot(Qt::Vertical, parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void BarList::setTitles(const QString& labels, const QString& values) {
  labelsTitle_ = labels;
  valuesTitle_ = values;
}

void BarList::setBars(std::vector<Bar> bars) {
  const bool otherCount = bars.size() != bars_.size();
  bars_ = std::move(bars);
  if (hovered() >= itemCount()) setHovered(-1);
  if (otherCount) updateGeometry();
  update();
}

void BarList::setLabelShare(double share) {
  labelShare_ = share;
  update();
}

void BarList::setMagnification(double factor) {
  magnification_ = factor;
  updateGeometry();
  update();
}

void BarList::setFullValue(double value) {
  full_ = value;
  update();
}

void BarList::setChoosable(bool choosable) {
  choosable_ = choosable;
  if (!choosable) unsetCursor();
}

void BarList::setEmptyText(const QString& text) {
  emptyText_ = text;
  update();
}

void BarList::setRowsKept(int rows) {
  rowsKept_ = rows;
  updateGeometry();
}

QFont BarList::textFont(bool bold) const {
  QFont font = currentStyle().text;
  font.setPixelSize(int(std::lround(font.pixelSize() * magnification_)));
  if (bold) font.setBold(true);
  return font;
}

double BarList::thickness() const { return kThickness * magnification_; }

double BarList::rowHeight() const {
  return std::max(QFontMetricsF(textFont()).height(), thickness()) + kRowPadding * magnification_;
}

/// As wide as the longest label, but leaving the bars their share of the row.
double BarList::labelWidth(double width) const {
  const QFontMetricsF metrics(textFont(true));
  double widest = 0;
  for (const Bar& bar : bars_) widest = std::max(widest, metrics.horizontalAdvance(bar.label));
  return std::min(widest + kGap, std::max(40.0, labelShare_ * (width - valueWidth())));
}

double BarList::valueWidth() const {
  const QFontMetricsF metrics(textFont(true));
  double widest = 0;
  for (const Bar& bar : bars_) widest = std::max(widest, metrics.horizontalAdvance(bar.valueText));
  return widest > 0 ? widest + kGap : 0;
}

double BarList::fullValue() const {
  if (full_ > 0) return full_;
  double largest = 0;
  for (const Bar& bar : bars_)
    largest = std::max({largest, std::abs(bar.value), std::abs(bar.before.value_or(0))});
  return largest > 0 ? largest : 1;
}

bool BarList::hasNegative() const {
  return std::any_of(bars_.begin(), bars_.end(),
                     [](const Bar& bar) { return bar.value < 0 || bar.before.value_or(0) < 0; });
}

QRectF BarList::rowRect(int row) const {
  return {0, row * rowHeight(), double(width()), rowHeight()};
}

QRectF BarList::barColumn(int row, double width) const {
  const double left = labelWidth(width);
  return {left, row * rowHeight(), std::max(4.0, width - left - valueWidth()), rowHeight()};
}

QRectF BarList::barOf(int row, double value, double width) const {
  const QRectF column = barColumn(row, width);
  const double unit = column.width() / fullValue() / (hasNegative() ? 2 : 1);
  const double zero = hasNegative() ? column.center().x() : column.left();
  double length = std::isfinite(value) ? std::min(std::abs(value), fullValue()) * unit : 0;
  if (value != 0) length = std::max(length, kLeastBar);
  return {value < 0 ? zero - length : zero, column.center().y() - thickness() / 2, length,
          thickness()};
}

QRectF BarList::barRect(int row) const {
  return barOf(row, bars_.at(std::size_t(row)).value, width());
}

void BarList::paintRow(QPainter& painter, int row, double width) const {
  const Style style = currentStyle();
  const Bar& bar = bars_[std::size_t(row)];
  const QRectF whole(0, row * rowHeight(), width, rowHeight());
  const QFont font = textFont(bar.marked);
  painter.setFont(font);
  painter.setPen(bar.marked ? style.accent : bar.faint ? style.quiet : style.ink);
  const double room = labelWidth(width) - kGap;
  painter.drawText(QRectF(0, whole.top(), room, whole.height()), Qt::AlignVCenter | Qt::AlignLeft,
                   QFontMetricsF(font).elidedText(bar.label, Qt::ElideRight, room));
  painter.drawText(whole, Qt::AlignVCenter | Qt::AlignRight, bar.valueText);
  painter.setPen(Qt::NoPen);
  if (bar.faint) painter.setBrush(QBrush(style.quiet, Qt::BDiagPattern));
  else painter.setBrush(bar.marked ? style.accent : dataColour(0));
  painter.drawRoundedRect(barOf(row, bar.value, width), 3, 3);
  if (!bar.before) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(style.quiet, 1.25, Qt::DashLine));
  painter.drawRoundedRect(barOf(row, *bar.before, width).adjusted(0, -2, 0, 2), 3, 3);
}

void BarList::paintRows(QPainter& painter, double width) const {
  painter.setRenderHint(QPainter::Antialiasing);
  const Style style = currentStyle();
  if (hasNegative()) {
    const double zero = barColumn(0, width).center().x();
    painter.setPen(QPen(style.line, 1));
    painter.drawLine(QPointF(zero, 0), QPointF(zero, double(bars_.size()) * rowHeight()));
  }
  for (int row = 0; row < int(bars_.size()); ++row) paintRow(painter, row, width);
}

/// On paper: the line on which the bars are measured, below them.
void BarList::paintAxis(QPainter& painter, double width) const {
  if (bars_.empty()) return;
  const Style style = currentStyle();
  const QRectF column = barColumn(0, width);
  const double y = double(bars_.size()) * rowHeight();
  const double high = QFontMetricsF(style.small).height();
  painter.setFont(style.small);
  painter.setPen(QPen(style.quiet, 1));
  painter.drawLine(QPointF(column.left(), y), QPointF(column.right(), y));
  const double least = hasNegative() ? -fullValue() : 0;
  const bool percent = std::all_of(bars_.begin(), bars_.end(),
                                   [](const Bar& bar) { return bar.valueText.endsWith('%'); });
  for (const double share : {0.0, 0.5, 1.0}) {
    const double x = column.left() + share * column.width();
    painter.drawLine(QPointF(x, y), QPointF(x, y + kTick - 1));
    painter.drawText(QRectF(x - 60, y + kTick, 120, high), Qt::AlignCenter,
                     axisText(least + share * (fullValue() - least), percent));
  }
}

void BarList::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Style style = currentStyle();
  if (bars_.empty()) {
    painter.setFont(style.small);
    painter.setPen(style.quiet);
    painter.drawText(rect(), Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, emptyText_);
    return;
  }
  if (hovered() >= 0) {
    QColor ground = style.accent;
    ground.setAlphaF(0.10F);
    painter.setPen(focusShown() ? QPen(style.accent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(ground);
    painter.drawRoundedRect(rowRect(hovered()).adjusted(1, 1, -1, -1), 5, 5);
  }
  paintRows(painter, width());
  if (focusShown() && hovered() < 0) paintFocus(painter, wholeFrame(), 5);
}

void BarList::setHovered(int row) {
  if (row == hovered()) return;
  ListPlot::setHovered(row);
  if (choosable_ && row >= 0) setCursor(Qt::PointingHandCursor);
  else unsetCursor();
}

void BarList::mouseReleaseEvent(QMouseEvent* event) {
  mouseMoveEvent(event);
  if (choosable_ && hovered() >= 0 && event->button() == Qt::LeftButton) emit barChosen(hovered());
}

void BarList::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (choosable_ && enter && hovered() >= 0) emit barChosen(hovered());
  else ListPlot::keyPressEvent(event);
}

void BarList::showToolTip(const QPoint& globalPlace) {
  const Bar& bar = bars_[std::size_t(hovered())];
  QToolTip::showText(globalPlace, bar.detail.isEmpty() ? spokenValue() : bar.detail, this,
                     rowRect(hovered()).toRect());
}

void BarList::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) updateGeometry();
}

int BarList::itemAt(const QPointF& place) const { return int(place.y() / rowHeight()); }

QString BarList::spoken(int row) const {
  const Bar& bar = bars_[std::size_t(row)];
  return QStringLiteral("%1: %2").arg(bar.label, bar.valueText);
}

std::vector<QRectF> BarList::drawnMarks() const {
  std::vector<QRectF> marks;
  for (int row = 0; row < int(bars_.size()); ++row)
    if (bars_[std::size_t(row)].value != 0) marks.push_back(barRect(row));
  return marks;
}

QSize BarList::sizeHint() const {
  const int rows = std::max(rowsKept_, int(bars_.size()));
  return {240, int(std::ceil(std::max(1, rows) * rowHeight()))};
}

QSize BarList::minimumSizeHint() const { return {140, sizeHint().height()}; }

void BarList::exportTo(const QString& path) const {
  if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
    const bool compared = std::any_of(bars_.begin(), bars_.end(),
                                      [](const Bar& bar) { return bar.before.has_value(); });
    QByteArray csv =
        csvCell(labelsTitle_) + ',' + csvCell(valuesTitle_) + (compared ? ",before\r\n" : "\r\n");
    for (const Bar& bar : bars_) {
      csv += csvCell(bar.label) + ',' + QByteArray::number(bar.value, 'g', 9);
      if (compared) csv += ',' + QByteArray::number(bar.before.value_or(bar.value), 'g', 9);
      csv += "\r\n";
    }
    return writeBytes(path, csv);
  }
  const double axis = kTick + QFontMetricsF(currentStyle().small).height();
  const QSize size(520, int(std::ceil(double(bars_.size()) * rowHeight() + axis)));
  writeSheet(path, {.size = size,
                    .title = accessibleName(),
                    .sentence = summary(),
                    .vertical = labelsTitle_,
                    .horizontal = valuesTitle_,
                    .paint = [&](QPainter& painter) {
                      paintRows(painter, size.width());
                      paintAxis(painter, size.width());
                    }});
}

}  // namespace glassbox::plots
