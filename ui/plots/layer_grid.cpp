#include "plots/layer_grid.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "plots/axis_range.h"
#include "plots/chart_table.h"
#include "plots/figure_file.h"
#include "plots/layer_grid_geometry.h"
#include "plots/style.h"
#include "theme/colour_scale.h"

namespace glassbox::plots {
namespace {

constexpr double kInScale = 0.99;  ///< share of the numbers; single giants would pale all others

double nearlyLargest(const std::vector<float>& values) {
  if (values.empty()) return 0;
  std::vector<float> sizes;
  sizes.reserve(values.size());
  for (const float value : values) sizes.push_back(std::abs(value));
  const auto place = sizes.begin() + std::ptrdiff_t(kInScale * double(sizes.size() - 1));
  std::nth_element(sizes.begin(), place, sizes.end());
  return double(*place);
}

}  // namespace

LayerGrid::LayerGrid(QWidget* parent) : QWidget(parent) {
  installPlotAccessibility();
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  onStyleChange(this, [this] {
    rebuildTiles();
    updateGeometry();
    update();
  });
}

void LayerGrid::setContent(LayerGridContent content) {
  const bool otherShape =
      content.words.size() != content_.words.size() || content.rows.size() != content_.rows.size();
  content_ = std::move(content);
  scales_.resize(content_.values.size());
  for (std::size_t row = 0; row < scales_.size(); ++row) {
    // Grows at once, shrinks only when far too large: colours do not flicker while training.
    const double large = nearlyLargest(content_.values[row]);
    const double wanted = roundUp(large);
    if (large > scales_[row] || wanted < 0.5 * scales_[row]) scales_[row] = wanted;
  }
  selectedRow_ = std::min(selectedRow_, int(content_.rows.size()) - 1);
  selectedColumn_ = std::min(selectedColumn_, int(content_.words.size()) - 1);
  if (otherShape) {
    arcs_.clear();
    updateGeometry();
  }
  rebuildTiles();
  update();
}

void LayerGrid::setArcs(int row, std::vector<GridArc> arcs) {
  arcRow_ = row;
  arcs_ = std::move(arcs);
  update();
}

void LayerGrid::setSelected(int row, int column) {
  selectedRow_ = row;
  selectedColumn_ = column;
  update();
}

void LayerGrid::setEmptyText(const QString& text) {
  emptyText_ = text;
  update();
}

int LayerGrid::cellSize() const {
  if (content_.values.empty() || content_.words.isEmpty()) return 0;
  std::size_t numbers = 0;
  for (const auto& row : content_.values) numbers = std::max(numbers, row.size());
  return int(numbers / std::size_t(content_.words.size()));
}

void LayerGrid::rebuildTiles() {
  const int numbers = cellSize();
  const int across = numbersAcross(numbers);
  const int down = numbers == 0 ? 0 : (numbers + across - 1) / across;
  tiles_.clear();
  for (std::size_t at = 0; at < content_.values.size(); ++at) {
    const auto& row = content_.values[at];
    auto& tiles = tiles_.emplace_back();
    if (row.empty()) continue;
    for (int column = 0; column < int(content_.words.size()); ++column) {
      QImage tile(across, down, QImage::Format_RGB32);
      tile.fill(currentStyle().paper);
      for (int i = 0; i < numbers; ++i) {
        const double value = double(row[std::size_t(column * numbers + i)]);
        tile.setPixelColor(i % across, i / across,
                           theme::signedColour(scales_[at] > 0 ? value / scales_[at] : 0));
      }
      tiles.push_back(std::move(tile));
    }
  }
}

QRectF LayerGrid::tileRect(int row, int column) const {
  return geometryFor(size()).tile(row, column);
}

void LayerGrid::mousePressEvent(QMouseEvent* event) {
  const Geometry geometry = geometryFor(size());
  for (int row = 0; row < geometry.rows; ++row)
    for (int column = 0; column < geometry.columns; ++column)
      if (geometry.cell(row, column).contains(event->position())) {
        setSelected(row, column);
        emit cellChosen(row, column);
        return;
      }
}

void LayerGrid::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  const int sideways = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
  const int upwards = key == Qt::Key_Up ? 1 : key == Qt::Key_Down ? -1 : 0;
  if ((sideways == 0 && upwards == 0) || content_.words.isEmpty())
    return QWidget::keyPressEvent(event);
  const int row = selectedRow_ < 0 ? 0 : selectedRow_ + upwards;
  const int column = selectedColumn_ < 0 ? 0 : selectedColumn_ + sideways;
  setSelected(std::clamp(row, 0, int(content_.rows.size()) - 1),
              std::clamp(column, 0, int(content_.words.size()) - 1));
  emit cellChosen(selectedRow_, selectedColumn_);
  announceValue(this, spokenValue());
}

QString LayerGrid::cellText(int row, int column, int number) const {
  const double value =
      double(content_.values[std::size_t(row)][std::size_t(column * cellSize() + number)]);
  return tr("“%1”, %2, number %3 of %4: %5")
      .arg(content_.words[column], content_.rows[row])
      .arg(number + 1)
      .arg(cellSize())
      .arg(QLocale().toString(value, 'f', 3));
}

bool LayerGrid::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const Geometry geometry = geometryFor(size());
  for (int row = 0; row < geometry.rows; ++row)
    for (int column = 0; column < geometry.columns; ++column) {
      const QRectF tile = geometry.tile(row, column);
      if (!tile.contains(help->pos()) || !hasTiles(row)) continue;
      const int across = numbersAcross(cellSize());
      const int down = (cellSize() + across - 1) / across;
      const int x = int((help->pos().x() - tile.left()) / tile.width() * across);
      const int y = int((help->pos().y() - tile.top()) / tile.height() * down);
      const int number = std::min(cellSize() - 1, y * across + x);
      QToolTip::showText(help->globalPos(), cellText(row, column, number), this);
      return true;
    }
  return QWidget::event(event);
}

void LayerGrid::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  focusShown_ = cameByKeyboard(*event);
  update();
}

void LayerGrid::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  focusShown_ = false;
  update();
}

QString LayerGrid::spokenValue() const {
  if (selectedRow_ < 0 || selectedColumn_ < 0 || content_.words.isEmpty()) return {};
  QString text = tr("“%1”, %2").arg(content_.words[selectedColumn_], content_.rows[selectedRow_]);
  if (std::size_t(selectedRow_) < content_.captions.size())
    text +=
        QStringLiteral(", ") + content_.captions[std::size_t(selectedRow_)].value(selectedColumn_);
  return text;
}

std::vector<QRectF> LayerGrid::drawnMarks() const {
  const Geometry geometry = geometryFor(size());
  std::vector<QRectF> marks;
  for (int row = 0; row < geometry.rows; ++row)
    for (int column = 0; column < geometry.columns && hasTiles(row); ++column)
      marks.push_back(geometry.tile(row, column));
  return marks;
}

void LayerGrid::exportTo(const QString& path) const {
  if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
    QByteArray csv = "layer,position,word,number,value\r\n";
    for (int row = 0; row < int(content_.rows.size()); ++row)
      for (int column = 0; column < int(content_.words.size()) && hasTiles(row); ++column)
        for (int i = 0; i < cellSize(); ++i)
          csv +=
              QByteArray::number(row) + ',' + QByteArray::number(column + 1) + ',' +
              csvCell(content_.words[column]) + ',' + QByteArray::number(i + 1) + ',' +
              QByteArray::number(
                  double(content_.values[std::size_t(row)][std::size_t(column * cellSize() + i)]),
                  'g', 9) +
              "\r\n";
    return writeBytes(path, csv);
  }
  const QSize sheet = size().expandedTo(minimumSizeHint());
  writeSheet(path,
             {.size = sheet,
              .title = accessibleName(),
              .sentence = summary_,
              .vertical = tr("layer, from the input at the bottom upwards"),
              .horizontal = tr("words of the sentence; colours: blue below zero, orange above"),
              .paint = [&](QPainter& painter) { paintScene(painter, sheet); }});
}

}  // namespace glassbox::plots
