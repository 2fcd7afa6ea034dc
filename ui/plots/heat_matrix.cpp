#include "plots/heat_matrix.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "plots/chart_table.h"
#include "plots/figure_file.h"
#include "plots/style.h"
#include "theme/colour_scale.h"

namespace glassbox::plots {
namespace {

constexpr double kScaleWidth = 14;
constexpr double kMostCell = 56;
constexpr double kCellForNumbers = 34;  ///< smaller cells do not hold their value as text

double heightOf(const QFont& font) { return QFontMetricsF(font).height(); }

}  // namespace

HeatMatrix::HeatMatrix(QWidget* parent) : QWidget(parent) {
  installPlotAccessibility();
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  onStyleChange(this, [this] { update(); });
}

void HeatMatrix::setTitles(const QString& rows, const QString& columns, const QString& values) {
  rowsTitle_ = rows;
  columnsTitle_ = columns;
  valuesTitle_ = values;
}

void HeatMatrix::setValues(const QStringList& names, std::vector<float> values,
                           std::vector<std::uint8_t> possible) {
  names_ = names;
  values_ = std::move(values);
  possible_ = std::move(possible);
  if (row_ >= names_.size() || column_ >= names_.size()) row_ = column_ = -1;
  update();
}

float HeatMatrix::value(int row, int column) const {
  return values_.at(std::size_t(row) * std::size_t(names_.size()) + std::size_t(column));
}

bool HeatMatrix::isPossible(int row, int column) const {
  return possible_.empty() ||
         possible_[std::size_t(row) * std::size_t(names_.size()) + std::size_t(column)] != 0;
}

HeatMatrix::Geometry HeatMatrix::geometryFor(const QSizeF& size) const {
  const Style style = currentStyle();
  const QFontMetricsF metrics(style.text);
  double name = 0;
  for (const QString& one : names_) name = std::max(name, metrics.horizontalAdvance(one));
  Geometry geometry;
  geometry.left = heightOf(style.small) + 8 + name + 8;
  geometry.top = heightOf(style.small) + 8 + name + 8;  // column names stand upright
  const double across = size.width() - geometry.left - kScaleWidth - 70;
  const double down = size.height() - geometry.top - 8;
  geometry.cell = std::clamp(std::min(across, down) / double(std::max<qsizetype>(1, names_.size())),
                             4.0, kMostCell);
  return geometry;
}

QRectF HeatMatrix::cellRect(int row, int column) const {
  const Geometry geometry = geometryFor(size());
  return {geometry.left + column * geometry.cell, geometry.top + row * geometry.cell, geometry.cell,
          geometry.cell};
}

void HeatMatrix::paintScene(QPainter& painter, const QSizeF& size) const {
  const Style style = currentStyle();
  const Geometry geometry = geometryFor(size);
  const auto count = int(names_.size());
  painter.setFont(style.small);
  for (int row = 0; row < count; ++row)
    for (int column = 0; column < count; ++column) {
      const QRectF cell(geometry.left + column * geometry.cell, geometry.top + row * geometry.cell,
                        geometry.cell, geometry.cell);
      if (!isPossible(row, column)) continue;
      const double share = double(value(row, column));
      const QColor colour = theme::magnitudeColour(share);
      painter.fillRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), colour);
      if (geometry.cell < kCellForNumbers || share < 0.01) continue;
      painter.setPen(theme::textOn(colour));
      painter.drawText(cell, Qt::AlignCenter, QLocale().toString(100 * share, 'f', 0));
    }
  paintNames(painter, geometry);
  paintScale(painter, geometry, size);
}

void HeatMatrix::paintNames(QPainter& painter, const Geometry& geometry) const {
  const Style style = currentStyle();
  const double side = geometry.cell * double(names_.size());
  painter.setFont(style.text);
  for (int i = 0; i < int(names_.size()); ++i) {
    painter.setPen(i == row_ ? style.accent : style.ink);
    painter.drawText(QRectF(0, geometry.top + i * geometry.cell, geometry.left - 8, geometry.cell),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, names_[i]);
    painter.setPen(i == column_ ? style.accent : style.ink);
    painter.save();
    painter.translate(geometry.left + (i + 0.5) * geometry.cell, geometry.top - 8);
    painter.rotate(-90);
    painter.drawText(QRectF(0, -geometry.cell / 2, geometry.top, geometry.cell),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, names_[i]);
    painter.restore();
  }
  painter.setFont(style.small);
  painter.setPen(style.quiet);
  painter.drawText(QRectF(geometry.left, 0, std::max(side, 200.0), heightOf(style.small)),
                   Qt::AlignLeft, columnsTitle_);
  painter.save();
  painter.translate(0, geometry.top + side);
  painter.rotate(-90);
  painter.drawText(QRectF(0, 0, std::max(side, 200.0), heightOf(style.small)), Qt::AlignLeft,
                   rowsTitle_);
  painter.restore();
}

/// The colours with their values, beside the square.
void HeatMatrix::paintScale(QPainter& painter, const Geometry& geometry, const QSizeF& size) const {
  const Style style = currentStyle();
  const double side = geometry.cell * double(names_.size());
  const double x = std::min(geometry.left + side + 20, size.width() - kScaleWidth - 46);
  constexpr int kParts = 64;
  for (int i = 0; i < kParts; ++i)
    painter.fillRect(QRectF(x, geometry.top + side * i / kParts, kScaleWidth, side / kParts + 0.5),
                     theme::magnitudeColour(1 - double(i) / kParts));
  painter.setFont(style.small);
  painter.setPen(style.quiet);
  for (const int percent : {0, 50, 100})
    painter.drawText(
        QRectF(x + kScaleWidth + 5, geometry.top + side * (100 - percent) / 100 - 9, 44, 18),
        Qt::AlignLeft | Qt::AlignVCenter, tr("%1 %").arg(percent));
}

void HeatMatrix::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing, false);
  paintScene(painter, size());
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  if (row_ >= 0 && column_ >= 0) {
    painter.setPen(QPen(currentStyle().accent, 2));
    painter.drawRect(cellRect(row_, column_));
  }
  if (!focusShown_) return;
  painter.setPen(QPen(currentStyle().accent, 1.5));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
}

void HeatMatrix::point(QPointF place) {
  const Geometry geometry = geometryFor(size());
  const int column = int(std::floor((place.x() - geometry.left) / geometry.cell));
  const int row = int(std::floor((place.y() - geometry.top) / geometry.cell));
  const bool inside = row >= 0 && column >= 0 && row < names_.size() && column < names_.size();
  row_ = inside ? row : -1;
  column_ = inside ? column : -1;
  update();
}

void HeatMatrix::mouseMoveEvent(QMouseEvent* event) { point(event->position()); }

void HeatMatrix::mousePressEvent(QMouseEvent* event) {
  point(event->position());
  if (row_ >= 0) emit cellChosen(row_, column_);
}

void HeatMatrix::leaveEvent(QEvent*) { point({-1, -1}); }

void HeatMatrix::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  const int across = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
  const int down = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
  if ((across == 0 && down == 0) || names_.isEmpty()) return QWidget::keyPressEvent(event);
  const int last = int(names_.size()) - 1;
  row_ = row_ < 0 ? 0 : std::clamp(row_ + down, 0, last);
  column_ = column_ < 0 ? 0 : std::clamp(column_ + across, 0, last);
  update();
  announceValue(this, spokenValue());
  emit cellChosen(row_, column_);
}

bool HeatMatrix::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const QString text = spokenValue();
  if (text.isEmpty()) return QWidget::event(event);
  QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text, this);
  return true;
}

void HeatMatrix::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  focusShown_ = cameByKeyboard(*event);
  update();
}

void HeatMatrix::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  focusShown_ = false;
  update();
}

QString HeatMatrix::spokenValue() const {
  if (row_ < 0 || column_ < 0) return {};
  if (!isPossible(row_, column_))
    return tr("“%1” comes before “%2” and cannot look at it.").arg(names_[row_], names_[column_]);
  return tr("“%1” to “%2”: %3 %")
      .arg(names_[row_], names_[column_],
           QLocale().toString(100.0 * double(value(row_, column_)), 'f', 1));
}

std::vector<QRectF> HeatMatrix::drawnMarks() const {
  std::vector<QRectF> marks;
  for (int i = 0; i < int(names_.size()); ++i) marks.push_back(cellRect(i, i));
  return marks;
}

void HeatMatrix::exportTo(const QString& path) const {
  if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
    QByteArray csv = csvCell(rowsTitle_);
    for (const QString& name : names_) csv += ',' + csvCell(name);
    csv += "\r\n";
    for (int row = 0; row < int(names_.size()); ++row) {
      csv += csvCell(names_[row]);
      for (int column = 0; column < int(names_.size()); ++column)
        csv += ',' + QByteArray::number(double(value(row, column)), 'g', 9);
      csv += "\r\n";
    }
    return writeBytes(path, csv);
  }
  const QSize sheet = size().expandedTo(minimumSizeHint());
  writeSheet(path, {.size = sheet,
                    .title = accessibleName(),
                    .sentence = summary_,
                    .horizontal = tr("shade: %1").arg(valuesTitle_),
                    .paint = [&](QPainter& painter) { paintScene(painter, sheet); }});
}

}  // namespace glassbox::plots
