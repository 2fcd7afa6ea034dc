// How a LayerGrid is drawn.
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "plots/layer_grid_geometry.h"
#include "plots/style.h"
#include "theme/colour_scale.h"

namespace glassbox::plots {
namespace {

constexpr double kLeastColumn = 3;  ///< lines of text high, so that a short word has room
constexpr double kMostColumn = 150;
constexpr double kLeastTile = 18;
constexpr double kMostTile = 64;
constexpr double kMostArc = 6;         ///< pixels thick for a weight of 1
constexpr double kLeastWeight = 0.03;  ///< a weaker arc is not drawn
constexpr int kArcColour = 3;

double textHeight(const QFont& font) { return QFontMetricsF(font).height(); }

double leastColumn(const Style& style) { return kLeastColumn * textHeight(style.text); }

QFont bold(QFont font) {
  font.setBold(true);
  return font;
}

}  // namespace

int numbersAcross(int numbers) { return std::max(1, int(std::ceil(std::sqrt(2.0 * numbers)))); }

LayerGrid::Geometry LayerGrid::geometryFor(const QSizeF& size) const {
  const Style style = currentStyle();
  Geometry geometry;
  geometry.rows = int(content_.values.size());
  geometry.columns = int(content_.words.size());
  if (geometry.rows == 0 || geometry.columns == 0) return {};
  for (const QString& name : content_.rows + QStringList{content_.resultName})
    geometry.left =
        std::max(geometry.left, QFontMetricsF(bold(style.text)).horizontalAdvance(name) + 16);
  geometry.left =
      std::max(geometry.left,
               QFontMetricsF(style.small).horizontalAdvance(tr("colours to ±%1").arg(0.00015)) + 8);
  geometry.columnWidth = std::clamp((size.width() - geometry.left - 4) / geometry.columns,
                                    leastColumn(style), kMostColumn);
  geometry.top = textHeight(style.text) + textHeight(style.small) + 24;
  geometry.captionRoom = textHeight(style.small) + 6;
  geometry.wordRoom = textHeight(style.text) + 8;
  const double room = (size.height() - geometry.top - geometry.wordRoom) / geometry.rows;
  const double tile = std::clamp(0.55 * (room - geometry.captionRoom), kLeastTile, kMostTile);
  geometry.rowHeight = std::max(room, tile + geometry.captionRoom + 10);
  geometry.arcRoom = geometry.rowHeight - tile - geometry.captionRoom;
  return geometry;
}

QSize LayerGrid::minimumSizeHint() const {
  if (content_.words.isEmpty()) return {240, 160};
  const Geometry geometry = geometryFor({0, 0});
  return {int(geometry.left + geometry.columns * leastColumn(currentStyle()) + 8),
          int(geometry.top + geometry.wordRoom + geometry.rows * geometry.rowHeight)};
}

QSize LayerGrid::sizeHint() const { return minimumSizeHint().expandedTo({720, 340}); }

void LayerGrid::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Style style = currentStyle();
  if (content_.values.empty()) {
    painter.setFont(style.text);
    painter.setPen(style.quiet);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, emptyText_);
  } else {
    paintScene(painter, size());
  }
  if (!focusShown_) return;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(style.accent, 1.5));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
}

void LayerGrid::paintScene(QPainter& painter, const QSizeF& size) const {
  const Geometry geometry = geometryFor(size);
  painter.setRenderHint(QPainter::Antialiasing);
  for (int row = 0; row < geometry.rows; ++row) paintRow(painter, geometry, row);
  paintResults(painter, geometry);
  paintArcs(painter, geometry);
  paintSelection(painter, geometry);
}

void LayerGrid::paintRow(QPainter& painter, const Geometry& geometry, int row) const {
  const Style style = currentStyle();
  const QRectF first = geometry.tile(row, 0);
  painter.setFont(bold(style.text));
  painter.setPen(style.ink);
  const double half = textHeight(style.text);
  const QRectF name(0, first.center().y() - (hasTiles(row) ? half : half / 2), geometry.left, half);
  painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, content_.rows[row]);
  if (hasTiles(row)) {
    painter.setFont(style.small);
    painter.setPen(style.quiet);
    painter.drawText(name.translated(0, half), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("colours to ±%1").arg(QLocale().toString(scale(row), 'g', 3)));
  }
  for (int column = 0; column < geometry.columns; ++column) {
    const QRectF tile = geometry.tile(row, column);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    if (hasTiles(row)) {
      painter.drawImage(tile, tiles_[std::size_t(row)][std::size_t(column)]);
      painter.setBrush(Qt::NoBrush);
      painter.setPen(QPen(style.line, 1));
      painter.drawRect(tile);
    }
    const QRectF below(tile.left() - 3, tile.bottom() + 2, tile.width() + 6, geometry.captionRoom);
    if (std::size_t(row) < content_.captions.size()) {
      painter.setFont(style.small);
      painter.setPen(style.quiet);
      drawFitted(painter, below, Qt::AlignHCenter | Qt::AlignTop,
                 content_.captions[std::size_t(row)].value(column));
    }
    if (row != 0) continue;
    const QRectF word(tile.left() - 3, geometry.cell(0, 0).bottom(), tile.width() + 6,
                      geometry.wordRoom);
    painter.setFont(style.text);
    painter.setPen(style.ink);
    drawFitted(painter, word, Qt::AlignCenter, content_.words[column]);
  }
}

void LayerGrid::paintResults(QPainter& painter, const Geometry& geometry) const {
  if (content_.results.isEmpty()) return;
  const Style style = currentStyle();
  painter.setFont(bold(style.text));
  painter.setPen(style.ink);
  painter.drawText(QRectF(0, 0, geometry.left, geometry.top - 8), Qt::AlignLeft | Qt::AlignVCenter,
                   content_.resultName);
  for (int column = 0; column < geometry.columns; ++column) {
    const QRectF card(geometry.left + column * geometry.columnWidth + 4, 2,
                      geometry.columnWidth - 8, geometry.top - 10);
    painter.setBrush(style.paper);
    painter.setPen(QPen(style.line, 1));
    painter.drawRoundedRect(card, 7, 7);
    const double half = textHeight(style.text) + 6;
    painter.setFont(bold(style.text));
    painter.setPen(style.ink);
    drawFitted(painter, QRectF(card.left() + 2, card.top() + 3, card.width() - 4, half),
               Qt::AlignCenter, content_.results[column]);
    painter.setFont(style.small);
    painter.setPen(style.quiet);
    painter.drawText(QRectF(card.left(), card.top() + half, card.width(), card.height() - half - 2),
                     Qt::AlignHCenter | Qt::AlignVCenter, content_.resultDetails.value(column));
  }
}

/// An arc from every word to those it draws on; to itself, a short loop.
void LayerGrid::paintArcs(QPainter& painter, const Geometry& geometry) const {
  if (arcRow_ < 0 || arcRow_ >= geometry.rows) return;
  QColor colour = dataColour(kArcColour);
  for (const GridArc& arc : arcs_) {
    if (arc.weight < kLeastWeight || arc.from >= geometry.columns || arc.to >= geometry.columns)
      continue;
    const QRectF from = geometry.tile(arcRow_, arc.from);
    const QRectF to = geometry.tile(arcRow_, arc.to);
    const double reach = std::abs(from.center().x() - to.center().x());
    const double rise = std::min(geometry.arcRoom - 4, 10 + 0.12 * reach);
    const QPointF start(from.center().x(), from.top());
    const QPointF end(to.center().x() + (arc.from == arc.to ? 10 : 0), to.top());
    QPainterPath path(start);
    path.cubicTo(start - QPointF(0, 1.33 * rise), end - QPointF(0, 1.33 * rise), end);
    colour.setAlphaF(float(0.45 + 0.5 * arc.weight));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(colour, 0.75 + (kMostArc - 0.75) * arc.weight, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(path);
  }
}

void LayerGrid::paintSelection(QPainter& painter, const Geometry& geometry) const {
  if (selectedRow_ < 0 || selectedColumn_ < 0 || selectedRow_ >= geometry.rows) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(currentStyle().ink, 2));
  painter.drawRoundedRect(geometry.tile(selectedRow_, selectedColumn_).adjusted(-2, -2, 2, 2), 4,
                          4);
}

}  // namespace glassbox::plots
