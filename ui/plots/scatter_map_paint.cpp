// How the map looks. Everything is drawn by paintScene(), on the screen and on paper alike.
#include <QFontMetricsF>
#include <QLineF>
#include <QPaintEngine>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "plots/scatter_map.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr double kGridStep = 90;
constexpr double kMargin = 28;
constexpr double kTrailDetail = 3;  // pixels: what is finer is not seen

}  // namespace

void ScatterMap::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintScene(painter, size());
  if (!focusShown_) return;
  painter.setPen(QPen(currentStyle().accent, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void ScatterMap::paintScene(QPainter& painter, const QSizeF& size) const {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(QRectF(QPointF(), size), currentStyle().paper);
  drawnLabels_.clear();
  if (current_.empty()) {
    painter.setFont(currentStyle().text);
    painter.setPen(currentStyle().quiet);
    painter.drawText(QRectF(QPointF(), size).adjusted(kMargin, 0, -kMargin, 0),
                     Qt::AlignCenter | Qt::TextWordWrap, emptyText_);
    return;
  }
  const Sheet sheet = sheetFor(size);
  if (!deep_) paintGrid(painter, sheet);
  paintAxes(painter, sheet);
  if (trailsShown_) paintTrails(painter, sheet);
  paintLinks(painter, sheet);
  paintPoints(painter, sheet);
  paintLinkTexts(painter, sheet);
  paintNames(painter, sheet);
  paintLegend(painter, sheet);
}

void ScatterMap::paintGrid(QPainter& painter, const Sheet& sheet) const {
  // Fixed to the map, not to the screen, so that panning and zooming are felt.
  // Filled strips on whole pixels: drawing smoothed lines took longer than all the rest of the map.
  const QColor faint = mixed(currentStyle().paper, currentStyle().line, 0.6);
  double step = kGridStep * zoom_;
  while (step > 2 * kGridStep) step /= 2;
  while (step < kGridStep / 2) step *= 2;
  const QPointF origin = sheet.pixel(fit_.center());
  const int width = int(std::ceil(sheet.size.width()));
  const int height = int(std::ceil(sheet.size.height()));
  for (double x = std::fmod(origin.x(), step); x < sheet.size.width(); x += step)
    painter.fillRect(QRect(int(std::floor(x)), 0, 1, height), faint);
  for (double y = std::fmod(origin.y(), step); y < sheet.size.height(); y += step)
    painter.fillRect(QRect(0, int(std::floor(y)), width, 1), faint);
}

/// Lines through the middle; the end with the name is the positive one.
void ScatterMap::paintAxes(QPainter& painter, const Sheet& sheet) const {
  const Style style = currentStyle();
  const QFontMetricsF metrics(style.small);
  const float reach = float(std::min(fit_.width(), fit_.height()) / 2);
  painter.setFont(style.small);
  for (const MapAxis& axis : axes_) {
    const QPointF end = sheet.pixel(flat(axis.direction * reach));
    const QPointF start = sheet.pixel(flat(axis.direction * -reach));
    painter.setPen(QPen(style.line, 1.5));
    painter.drawLine(QLineF(start, end));
    QRectF box(0, 0, metrics.horizontalAdvance(axis.name) + 4, metrics.height());
    box.moveCenter(end);
    box.moveLeft(std::clamp(box.left(), 4.0, std::max(4.0, sheet.size.width() - box.width() - 4)));
    painter.setPen(style.quiet);
    painter.drawText(box, Qt::AlignCenter, axis.name);
    drawnLabels_.emplace_back(-1, box);
  }
}

void ScatterMap::paintTrails(QPainter& painter, const Sheet& sheet) const {
  painter.setBrush(Qt::NoBrush);
  for (const int word : pins_) {
    QPolygonF line;
    const auto add = [&line](QPointF pixel) {
      if (line.isEmpty() || QLineF(line.back(), pixel).length() >= kTrailDetail) line << pixel;
    };
    // The newest moment is where the point glides to; the trail ends where the point is.
    for (std::size_t moment = 0; moment + 1 < history_.size(); ++moment)
      if (const QVector3D& place = history_[moment][std::size_t(word)]; !std::isnan(place.x()))
        add(sheet.pixel(flat(place)));
    line << sheet.pixel(position(word));
    const QColor colour =
        mixed(currentStyle().paper, dataColour(words_[std::size_t(word)].family), 0.4);
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
  }
}

void ScatterMap::paintLinks(QPainter& painter, const Sheet& sheet) const {
  painter.setPen(QPen(currentStyle().ink, 1.5, Qt::DashLine));
  for (const MapLink& link : links_)
    painter.drawLine(QLineF(sheet.pixel(position(link.first)), sheet.pixel(position(link.second))));
}

/// Over the points, so that the number can be read.
void ScatterMap::paintLinkTexts(QPainter& painter, const Sheet& sheet) const {
  const Style style = currentStyle();
  const QFontMetricsF metrics(style.small);
  painter.setFont(style.small);
  for (const MapLink& link : links_) {
    const QPointF a = sheet.pixel(position(link.first));
    const QPointF b = sheet.pixel(position(link.second));
    QRectF box(0, 0, metrics.horizontalAdvance(link.text) + 12, metrics.height() + 4);
    box.moveCenter((a + b) / 2);
    // Two words close together leave no room between them: the text steps aside.
    if (QLineF(a, b).length() < box.width() + 4 * kPinnedRadius)
      box.moveTop(std::max(a.y(), b.y()) + 2 * kPinnedRadius + 8);
    painter.setPen(QPen(style.line, 1));
    painter.setBrush(style.paper);
    painter.drawRoundedRect(box, 7, 7);
    painter.setPen(style.ink);
    painter.drawText(box, Qt::AlignCenter, link.text);
    drawnLabels_.emplace_back(-1, box);
  }
}

void ScatterMap::paintPoints(QPainter& painter, const Sheet& sheet) const {
  const Style style = currentStyle();
  const QRectF visible = QRectF(QPointF(), sheet.size).adjusted(-10, -10, 10, 10);
  const bool onScreen = painter.paintEngine()->type() == QPaintEngine::Raster;
  const auto lookOf = [&](int word, double radius) {
    return MarkLook{words_[std::size_t(word)].family, radius, nearness(word)};
  };
  // Back to front: the least important first, so that the ones that matter lie on top; with depth,
  // the furthest first.
  std::vector<int> order(words_.size());
  std::iota(order.rbegin(), order.rend(), 0);
  if (deep_) {
    std::vector<double> near;
    for (int word = 0; word < int(words_.size()); ++word) near.push_back(nearness(word));
    std::sort(order.begin(), order.end(),
              [&](int a, int b) { return near[std::size_t(a)] < near[std::size_t(b)]; });
  }
  painter.setPen(Qt::NoPen);
  for (const int word : order) {
    const QPointF pixel = sheet.pixel(position(word));
    if (!visible.contains(pixel)) continue;
    const MarkLook look =
        lookOf(word, words_[std::size_t(word)].family < 0 ? kQuietRadius : kMarkRadius);
    if (onScreen) {
      stamps_.stamp(painter, pixel, look);
      continue;
    }
    painter.setOpacity(depthOpacity(look.nearness));
    paintMark(painter, pixel, look);
  }
  painter.setOpacity(1);
  painter.setPen(QPen(style.paper, 1.5));
  for (const int word : pins_)
    paintMark(painter, sheet.pixel(position(word)), lookOf(word, kPinnedRadius));
  if (hovered_ < 0) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(style.accent, 2));
  painter.drawEllipse(sheet.pixel(position(hovered_)), kPinnedRadius + 4, kPinnedRadius + 4);
}

}  // namespace glassbox::plots
