// How the map looks. Everything is drawn by paintScene(), on the screen and on paper alike.
#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <algorithm>
#include <cmath>
#include <map>

#include "plots/scatter_map.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr double kRadius = 4.2;
constexpr double kQuietRadius = 2.6;
constexpr double kPinnedRadius = 6.5;
constexpr int kStampSize = 14;
constexpr std::size_t kMostVectorMarks = 500;
constexpr double kGridStep = 90;
constexpr double kMargin = 28;
constexpr double kLegendPadding = 12;
constexpr double kNameEverythingZoom = 2;  // from here on words without a family are named too

/// Circle, square, triangle, diamond: families differ by shape as well as by colour.
QPainterPath markShape(int family, double radius) {
  QPainterPath path;
  switch (family < 0 ? 0 : (family + family / 8) % 4) {
    case 0:
      path.addEllipse(QPointF(), radius, radius);
      break;
    case 1:
      path.addRect(-radius * 0.88, -radius * 0.88, radius * 1.76, radius * 1.76);
      break;
    case 2:
      path.addPolygon(QPolygonF({QPointF(0, -radius * 1.15), QPointF(radius * 1.1, radius * 0.8),
                                 QPointF(-radius * 1.1, radius * 0.8)}));
      path.closeSubpath();
      break;
    default:
      path.addPolygon(QPolygonF({QPointF(0, -radius * 1.25), QPointF(radius * 1.25, 0),
                                 QPointF(0, radius * 1.25), QPointF(-radius * 1.25, 0)}));
      path.closeSubpath();
  }
  return path;
}

void paintMark(QPainter& painter, QPointF pixel, int family, double radius) {
  painter.setBrush(dataColour(family));
  painter.drawPath(markShape(family, radius).translated(pixel));
}

QPixmap markStamp(int family, double pixelRatio) {
  QPixmap stamp(QSize(kStampSize, kStampSize) * pixelRatio);
  stamp.setDevicePixelRatio(pixelRatio);
  stamp.fill(Qt::transparent);
  QPainter painter(&stamp);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  paintMark(painter, QPointF(kStampSize, kStampSize) / 2, family,
            family < 0 ? kQuietRadius : kRadius);
  return stamp;
}

QFont boldSmall() {
  QFont font = currentStyle().small;
  font.setWeight(QFont::DemiBold);
  return font;
}

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
  paintGrid(painter, sheet);
  if (trailsShown_) paintTrails(painter, sheet);
  paintLinks(painter, sheet);
  paintPoints(painter, sheet);
  paintNames(painter, sheet);
  paintLegend(painter, sheet);
}

void ScatterMap::paintGrid(QPainter& painter, const Sheet& sheet) const {
  // Fixed to the map, not to the screen, so that panning and zooming are felt.
  QColor faint = currentStyle().line;
  faint.setAlphaF(0.6F);
  painter.setPen(QPen(faint, 1));
  double step = kGridStep * zoom_;
  while (step > 2 * kGridStep) step /= 2;
  while (step < kGridStep / 2) step *= 2;
  const QPointF origin = sheet.pixel(fit_.center());
  for (double x = std::fmod(origin.x(), step); x < sheet.size.width(); x += step)
    painter.drawLine(QLineF(x, 0, x, sheet.size.height()));
  for (double y = std::fmod(origin.y(), step); y < sheet.size.height(); y += step)
    painter.drawLine(QLineF(0, y, sheet.size.width(), y));
}

void ScatterMap::paintTrails(QPainter& painter, const Sheet& sheet) const {
  painter.setBrush(Qt::NoBrush);
  for (const int word : pins_) {
    QPolygonF line;
    // The newest moment is where the point glides to; the trail ends where the point is.
    for (std::size_t moment = 0; moment + 1 < history_.size(); ++moment)
      line << sheet.pixel(history_[moment][std::size_t(word)]);
    line << sheet.pixel(position(word));
    QColor colour = dataColour(words_[std::size_t(word)].family);
    colour.setAlphaF(0.4F);
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
  }
}

void ScatterMap::paintLinks(QPainter& painter, const Sheet& sheet) const {
  const Style style = currentStyle();
  const QFontMetricsF metrics(style.small);
  for (const MapLink& link : links_) {
    const QPointF a = sheet.pixel(position(link.first));
    const QPointF b = sheet.pixel(position(link.second));
    painter.setPen(QPen(style.ink, 1.5, Qt::DashLine));
    painter.drawLine(QLineF(a, b));
    QRectF box(0, 0, metrics.horizontalAdvance(link.text) + 12, metrics.height() + 4);
    box.moveCenter((a + b) / 2);
    // Two words close together leave no room between them: the text steps aside.
    if (QLineF(a, b).length() < box.width() + 4 * kPinnedRadius)
      box.moveTop(std::max(a.y(), b.y()) + 2 * kPinnedRadius + 8);
    painter.setPen(QPen(style.line, 1));
    painter.setBrush(style.paper);
    painter.drawRoundedRect(box, 7, 7);
    painter.setFont(style.small);
    painter.setPen(style.ink);
    painter.drawText(box, Qt::AlignCenter, link.text);
    drawnLabels_.emplace_back(-1, box);
  }
}

void ScatterMap::paintPoints(QPainter& painter, const Sheet& sheet) const {
  const Style style = currentStyle();
  const QRectF visible = QRectF(QPointF(), sheet.size).adjusted(-10, -10, 10, 10);
  const auto familyOf = [&](int word) { return words_[std::size_t(word)].family; };
  // Thousands of antialiased shapes take longer than a frame: those are drawn once as stamps.
  const bool stamp =
      painter.paintEngine()->type() == QPaintEngine::Raster && words_.size() > kMostVectorMarks;
  std::map<int, QPixmap> stamps;
  painter.setPen(Qt::NoPen);
  // Back to front: the least important first, so that the ones that matter lie on top.
  for (int word = int(words_.size()) - 1; word >= 0; --word) {
    const QPointF pixel = sheet.pixel(position(word));
    if (!visible.contains(pixel)) continue;
    if (!stamp) {
      paintMark(painter, pixel, familyOf(word), familyOf(word) < 0 ? kQuietRadius : kRadius);
      continue;
    }
    QPixmap& mark = stamps[familyOf(word)];
    if (mark.isNull()) mark = markStamp(familyOf(word), painter.device()->devicePixelRatioF());
    painter.drawPixmap((pixel - QPointF(kStampSize, kStampSize) / 2).toPoint(), mark);
  }
  painter.setPen(QPen(style.paper, 1.5));
  for (const int word : pins_)
    paintMark(painter, sheet.pixel(position(word)), familyOf(word), kPinnedRadius);
  if (hovered_ < 0) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(style.accent, 2));
  painter.drawEllipse(sheet.pixel(position(hovered_)), kPinnedRadius + 4, kPinnedRadius + 4);
}

bool ScatterMap::wantsName(int word) const {
  return words_[std::size_t(word)].family >= 0 || families_.isEmpty() ||
         zoom_ >= kNameEverythingZoom;
}

std::vector<int> ScatterMap::namingOrder() const {
  std::vector<int> order = pins_;
  if (hovered_ >= 0 && !isPinned(hovered_)) order.push_back(hovered_);
  for (int word = 0; word < int(words_.size()); ++word)
    if (word != hovered_ && !isPinned(word) && wantsName(word)) order.push_back(word);
  return order;
}

std::vector<LabelPlace> ScatterMap::nameWords(const std::vector<int>& order,
                                              const Sheet& sheet) const {
  std::vector<LabelWish> wishes;
  std::vector<QRectF> taken;
  std::vector<QRectF> marks;
  for (const auto& drawn : drawnLabels_) taken.push_back(drawn.second);
  for (const QPointF& place : current_)
    marks.emplace_back(sheet.pixel(place) - QPointF(kRadius, kRadius),
                       QSizeF(2 * kRadius, 2 * kRadius));
  for (const int word : order) {
    const bool must = isPinned(word) || word == hovered_;
    const QPointF pixel = sheet.pixel(position(word));
    const double radius = must ? kPinnedRadius : kRadius;
    wishes.push_back(
        {pixel, radius, nameSizes_[std::size_t(word)], must, lastSides_[std::size_t(word)]});
    if (must) taken.emplace_back(pixel - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
  }
  const QRectF area(0, 0, sheet.size.width(), sheet.size.height() - sheet.legend);
  return placeLabels(wishes, taken, marks, area);
}

void ScatterMap::paintNames(QPainter& painter, const Sheet& sheet) const {
  const Style style = currentStyle();
  const auto order = namingOrder();
  const auto places = nameWords(order, sheet);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const int word = order[i];
    if (places[i].side == LabelSide::kNone) continue;
    lastSides_[std::size_t(word)] = places[i].side;
    const bool important = isPinned(word) || word == hovered_;
    if (important) {
      QColor ground = style.paper;
      ground.setAlphaF(0.85F);
      painter.setPen(Qt::NoPen);
      painter.setBrush(ground);
      painter.drawRoundedRect(places[i].rect, 3, 3);
    }
    const auto align = places[i].side == LabelSide::kLeft    ? Qt::AlignRight
                       : places[i].side == LabelSide::kRight ? Qt::AlignLeft
                                                             : Qt::AlignHCenter;
    painter.setFont(important ? boldSmall() : style.small);
    painter.setPen(style.ink);
    painter.drawText(places[i].rect, align | Qt::AlignVCenter | Qt::TextDontClip,
                     words_[std::size_t(word)].text);
    drawnLabels_.emplace_back(word, places[i].rect);
  }
}

double ScatterMap::layOutLegend(const QSizeF& size, std::vector<QRectF>* entries) const {
  if (families_.isEmpty()) return 0;
  const QFontMetricsF metrics(currentStyle().small);
  const double height = metrics.height() + 6;
  std::vector<QRectF> laid;
  QPointF next(kLegendPadding, 0);
  for (const QString& family : families_) {
    const double width = metrics.horizontalAdvance(family) + 34;
    if (next.x() + width > size.width() - kLegendPadding && next.x() > kLegendPadding)
      next = {kLegendPadding, next.y() + height};
    laid.emplace_back(next, QSizeF(width, height));
    next.rx() += width;
  }
  const double total = next.y() + height + kLegendPadding;
  if (entries != nullptr) {
    for (QRectF& rect : laid) rect.translate(0, size.height() - total);
    *entries = std::move(laid);
  }
  return total;
}

void ScatterMap::paintLegend(QPainter& painter, const Sheet& sheet) const {
  const Style style = currentStyle();
  std::vector<QRectF> entries;
  const double height = layOutLegend(sheet.size, &entries);
  if (entries.empty()) return;
  const QRectF strip(0, sheet.size.height() - height - 4, sheet.size.width(), height + 4);
  painter.fillRect(strip, style.paper);
  painter.setFont(style.small);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const QRectF& entry = entries[i];
    painter.setPen(Qt::NoPen);
    paintMark(painter, QPointF(entry.left() + 8, entry.center().y()), int(i), kRadius);
    painter.setPen(style.quiet);
    painter.drawText(entry.adjusted(18, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     families_[qsizetype(i)]);
  }
}

}  // namespace glassbox::plots
