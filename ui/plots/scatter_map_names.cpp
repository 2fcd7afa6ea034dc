// Which words of the map are named, where, and the legend of the families.
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

#include "plots/scatter_map.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr double kLegendPadding = 12;
constexpr int kFramesANaming = 3;          // while sparing: until names have to be placed anew
constexpr double kNameEverythingZoom = 2;  // from here on words without a family are named too

QFont boldSmall() {
  QFont font = currentStyle().small;
  font.setWeight(QFont::DemiBold);
  return font;
}

}  // namespace

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
  for (int word = 0; word < int(current_.size()); ++word)
    marks.emplace_back(sheet.pixel(position(word)) - QPointF(kMarkRadius, kMarkRadius),
                       QSizeF(2 * kMarkRadius, 2 * kMarkRadius));
  for (const int word : order) {
    const bool must = isPinned(word) || word == hovered_;
    const QPointF pixel = sheet.pixel(position(word));
    const double radius = must ? kPinnedRadius : kMarkRadius;
    wishes.push_back(
        {pixel, radius, nameSizes_[std::size_t(word)], must, lastSides_[std::size_t(word)]});
    if (must) taken.emplace_back(pixel - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
  }
  const QRectF area(0, 0, sheet.size.width(), sheet.size.height() - sheet.legend);
  return placeLabels(wishes, taken, marks, area);
}

/// While the map glides and is to be sparing, names go along with their words for a few frames; to
/// find room for them anew is a third of the work of a drawing.
std::vector<LabelPlace> ScatterMap::namePlaces(const std::vector<int>& order,
                                               const Sheet& sheet) const {
  std::vector<QPointF> points;
  for (const int word : order) points.push_back(sheet.pixel(position(word)));
  const bool goAlong = sparing_ && isGliding() && naming_.frames + 1 < kFramesANaming &&
                       naming_.size == sheet.size && naming_.order == order;
  if (goAlong) {
    for (std::size_t i = 0; i < points.size(); ++i)
      naming_.places[i].rect.translate(points[i] - naming_.points[i]);
    ++naming_.frames;
  } else {
    naming_ = {.size = sheet.size, .order = order, .points = {}, .places = nameWords(order, sheet)};
  }
  naming_.points = std::move(points);
  return naming_.places;
}

void ScatterMap::paintNames(QPainter& painter, const Sheet& sheet) const {
  const auto order = namingOrder();
  const auto places = namePlaces(order, sheet);
  const Style style = currentStyle();
  // Looking a font up takes longer than drawing a name with it: once for all.
  painter.setFont(style.small);
  painter.setPen(style.ink);
  std::vector<std::size_t> important;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const int word = order[i];
    const LabelPlace& place = places[i];
    if (place.side == LabelSide::kNone) continue;
    lastSides_[std::size_t(word)] = place.side;
    drawnLabels_.emplace_back(word, place.rect);
    if (isPinned(word) || word == hovered_) {
      important.push_back(i);
      continue;
    }
    const QStaticText& name = names_[std::size_t(word)];
    const double room = place.rect.width() - name.size().width();
    const double shift = place.side == LabelSide::kLeft    ? room
                         : place.side == LabelSide::kRight ? 0
                                                           : room / 2;
    if (deep_) painter.setOpacity(depthOpacity(nearness(word)));
    painter.drawStaticText(place.rect.topLeft() + QPointF(shift, 0), name);
  }
  painter.setOpacity(1);
  for (const std::size_t i : important) paintName(painter, order[i], places[i]);
}

/// Of a word that is pinned or pointed at: bold, and over everything else.
void ScatterMap::paintName(QPainter& painter, int word, const LabelPlace& place) const {
  const Style style = currentStyle();
  const auto align = place.side == LabelSide::kLeft    ? Qt::AlignRight
                     : place.side == LabelSide::kRight ? Qt::AlignLeft
                                                       : Qt::AlignHCenter;
  QColor ground = style.paper;
  ground.setAlphaF(0.85F);
  painter.setPen(Qt::NoPen);
  painter.setBrush(ground);
  painter.drawRoundedRect(place.rect, 3, 3);
  painter.setFont(boldSmall());
  painter.setPen(style.ink);
  painter.drawText(place.rect, align | Qt::AlignVCenter | Qt::TextDontClip,
                   words_[std::size_t(word)].text);
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
    paintMark(painter, QPointF(entry.left() + 8, entry.center().y()), {int(i), kMarkRadius, 1});
    painter.setPen(style.quiet);
    painter.drawText(entry.adjusted(18, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     families_[qsizetype(i)]);
  }
}

}  // namespace glassbox::plots
