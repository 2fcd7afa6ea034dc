#include "plots/weight_grid.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "plots/chart_table.h"
#include "plots/figure_file.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr double kGap = 4;
constexpr double kRowExtra = 16;  // beyond the line of text
constexpr double kLeastShade = 0.04;
constexpr double kMostShade = 0.85;

double luminance(const QColor& colour) {
  const auto linear = [](double part) {
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
         0.0722 * linear(colour.blueF());
}

double contrast(const QColor& left, const QColor& right) {
  const double one = luminance(left) + 0.05;
  const double other = luminance(right) + 0.05;
  return std::max(one, other) / std::min(one, other);
}

/// Ink or paper, whichever is easier to read.
QColor textOn(const QColor& ground) {
  const Style style = currentStyle();
  return contrast(ground, style.ink) >= contrast(ground, style.paper) ? style.ink : style.paper;
}

}  // namespace

WeightGrid::WeightGrid(QWidget* parent) : QWidget(parent) {
  installPlotAccessibility();
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  onStyleChange(this, [this] {
    updateGeometry();
    update();
  });
}

void WeightGrid::setRows(std::vector<GridRow> rows) {
  const bool otherCount = rows.size() != rows_.size();
  rows_ = std::move(rows);
  if (cellAt(current_) == nullptr) current_ = {};
  if (otherCount) updateGeometry();
  update();
}

double WeightGrid::rowHeight() const {
  return QFontMetricsF(currentStyle().small).height() + kRowExtra;
}

double WeightGrid::nameHeight() const { return QFontMetricsF(currentStyle().small).height() + 4; }

double WeightGrid::topOf(int row) const {
  double top = row * rowHeight();
  for (int i = 0; i <= std::min(row, int(rows_.size()) - 1); ++i)
    if (rows_[std::size_t(i)].names == GridRow::Names::kAbove) top += nameHeight();
  return top;
}

double WeightGrid::labelWidth() const {
  const QFontMetricsF metrics(currentStyle().small);
  double widest = 0;
  for (const GridRow& row : rows_) widest = std::max(widest, metrics.horizontalAdvance(row.label));
  return widest + 10;
}

QRectF WeightGrid::cellIn(double width, int row, int cell) const {
  const double left = labelWidth();
  const auto count = double(rows_.at(std::size_t(row)).cells.size());
  const double wide = (width - left + kGap) / count;
  return {left + cell * wide, topOf(row), wide - kGap, rowHeight() - kGap};
}

QRectF WeightGrid::cellRect(int row, int cell) const { return cellIn(width(), row, cell); }

double WeightGrid::largest() const {
  double value = 0;
  for (const GridRow& row : rows_)
    for (const GridCell& cell : row.cells)
      if (std::isfinite(cell.value)) value = std::max(value, cell.value);
  return value > 0 ? value : 1;
}

const GridCell* WeightGrid::cellAt(Place place) const {
  if (place.row < 0 || place.row >= int(rows_.size())) return nullptr;
  const auto& cells = rows_[std::size_t(place.row)].cells;
  return place.cell >= 0 && place.cell < int(cells.size()) ? &cells[std::size_t(place.cell)]
                                                           : nullptr;
}

void WeightGrid::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintCells(painter, width());
  const Style style = currentStyle();
  painter.setBrush(Qt::NoBrush);
  if (cellAt(current_) != nullptr) {
    painter.setPen(QPen(style.accent, 2));
    painter.drawRoundedRect(cellRect(current_.row, current_.cell).adjusted(1, 1, -1, -1), 4, 4);
  } else if (focusShown_) {
    painter.setPen(QPen(style.accent, 1.5));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
  }
}

void WeightGrid::paintCells(QPainter& painter, double width) const {
  painter.setRenderHint(QPainter::Antialiasing);
  const Style style = currentStyle();
  const double most = largest();
  for (int row = 0; row < int(rows_.size()); ++row) {
    const GridRow& shown = rows_[std::size_t(row)];
    painter.setFont(style.small);
    painter.setPen(style.quiet);
    painter.drawText(QRectF(0, topOf(row), labelWidth(), rowHeight() - kGap),
                     Qt::AlignLeft | Qt::AlignVCenter, shown.label);
    for (int index = 0; index < int(shown.cells.size()); ++index) {
      const GridCell& cell = shown.cells[std::size_t(index)];
      const QRectF place = cellIn(width, row, index);
      const double share = std::isfinite(cell.value) ? std::clamp(cell.value / most, 0.0, 1.0) : 1;
      const QColor ground =
          mixed(style.paper, dataColour(1), kLeastShade + (kMostShade - kLeastShade) * share);
      painter.setPen(QPen(style.line, 1));
      painter.setBrush(ground);
      painter.drawRoundedRect(place, 4, 4);
      paintTexts(painter, shown.names, cell, place, textOn(ground));
    }
  }
}

void WeightGrid::paintTexts(QPainter& painter, GridRow::Names names, const GridCell& cell,
                            const QRectF& place, const QColor& ink) const {
  const Style style = currentStyle();
  QFont bold = style.small;
  bold.setBold(true);
  const QRectF inside = place.adjusted(8, 0, -8, 0);
  const bool named = names == GridRow::Names::kInside;
  painter.setFont(bold);
  painter.setPen(ink);
  painter.drawText(inside, Qt::AlignVCenter | (named ? Qt::AlignRight : Qt::AlignHCenter),
                   cell.valueText);
  painter.setFont(style.small);
  const double value = QFontMetricsF(bold).horizontalAdvance(cell.valueText);
  const auto elided = [&](double room) {
    return QFontMetricsF(style.small).elidedText(cell.label, Qt::ElideRight, room);
  };
  if (named)
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, elided(inside.width() - value - 6));
  if (names != GridRow::Names::kAbove) return;
  painter.setPen(style.quiet);
  painter.drawText(QRectF(place.left(), place.top() - nameHeight(), place.width(), nameHeight()),
                   Qt::AlignCenter, elided(place.width()));
}

void WeightGrid::setCurrent(Place place) {
  if (place == current_) return;
  current_ = place;
  update();
}

void WeightGrid::mouseMoveEvent(QMouseEvent* event) {
  for (int row = 0; row < int(rows_.size()); ++row)
    for (int cell = 0; cell < int(rows_[std::size_t(row)].cells.size()); ++cell)
      if (cellRect(row, cell).contains(event->position())) return setCurrent({row, cell});
  setCurrent({});
}

void WeightGrid::leaveEvent(QEvent*) { setCurrent({}); }

void WeightGrid::keyPressEvent(QKeyEvent* event) {
  if (rows_.empty()) return QWidget::keyPressEvent(event);
  Place next = current_;
  if (event->key() == Qt::Key_Left) --next.cell;
  else if (event->key() == Qt::Key_Right) ++next.cell;
  else if (event->key() == Qt::Key_Up) --next.row;
  else if (event->key() == Qt::Key_Down) ++next.row;
  else return QWidget::keyPressEvent(event);
  next.row = std::clamp(next.row, 0, int(rows_.size()) - 1);
  next.cell = std::clamp(next.cell, 0, int(rows_[std::size_t(next.row)].cells.size()) - 1);
  setCurrent(next);
  announceValue(this, spokenValue());
}

bool WeightGrid::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const GridCell* cell = cellAt(current_);
  if (cell == nullptr) return QWidget::event(event);
  QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), cell->detail, this,
                     cellRect(current_.row, current_.cell).toRect());
  return true;
}

void WeightGrid::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  focusShown_ = cameByKeyboard(*event);
  update();
}

void WeightGrid::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  focusShown_ = false;
  setCurrent({});
}

void WeightGrid::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) updateGeometry();
}

QString WeightGrid::spokenValue() const {
  const GridCell* cell = cellAt(current_);
  if (cell == nullptr) return {};
  return cell->detail.isEmpty() ? QStringLiteral("%1: %2").arg(cell->label, cell->valueText)
                                : cell->detail;
}

std::vector<QRectF> WeightGrid::drawnMarks() const {
  std::vector<QRectF> marks;
  for (int row = 0; row < int(rows_.size()); ++row)
    for (int cell = 0; cell < int(rows_[std::size_t(row)].cells.size()); ++cell)
      marks.push_back(cellRect(row, cell));
  return marks;
}

QSize WeightGrid::sizeHint() const {
  return {480, int(std::ceil(topOf(std::max(1, int(rows_.size())))))};
}

QSize WeightGrid::minimumSizeHint() const { return {260, sizeHint().height()}; }

void WeightGrid::exportTo(const QString& path) const {
  if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
    QByteArray csv = "row,part," + csvCell(valueTitle_) + "\r\n";
    for (const GridRow& row : rows_)
      for (const GridCell& cell : row.cells)
        csv += csvCell(row.label) + ',' + csvCell(cell.label) + ',' +
               QByteArray::number(cell.value, 'g', 9) + "\r\n";
    return writeBytes(path, csv);
  }
  const QSize size(704, sizeHint().height());
  writeSheet(path, {.size = size,
                    .title = accessibleName(),
                    .sentence = summary_,
                    .vertical = tr("part of the model, and its parts"),
                    .horizontal = tr("the stronger the colour, the larger: %1").arg(valueTitle_),
                    .paint = [&](QPainter& painter) { paintCells(painter, size.width()); }});
}

}  // namespace glassbox::plots
