#include "plots/style.h"

#include <QFontMetricsF>
#include <QObject>
#include <QPainter>
#include <QWidget>
#include <algorithm>
#include <cmath>

#include "theme/theme.h"

namespace glassbox::plots {

using theme::TextSize;
using theme::Theme;

namespace {

constexpr double kSmallest = 0.75;  ///< of the type's size, still to be read

}  // namespace

Style currentStyle() {
  const Theme& theme = Theme::instance();
  const theme::Colours& colours = theme.colours();
  return {.paper = colours.paper,
          .ink = colours.ink,
          .quiet = colours.quietInk,
          .line = colours.line,
          .accent = colours.accent,
          .text = theme.font(TextSize::kNormal),
          .small = theme.font(TextSize::kSmall),
          .reduceMotion = theme.reduceMotion()};
}

QColor dataColour(int index) {
  const theme::Colours& colours = Theme::instance().colours();
  return index < 0 ? colours.quietData : colours.data[std::size_t(index) % colours.data.size()];
}

QColor mixed(const QColor& ground, const QColor& colour, double share) {
  const auto part = [share](int from, int to) {
    return int(std::lround(from + share * (to - from)));
  };
  return {part(ground.red(), colour.red()), part(ground.green(), colour.green()),
          part(ground.blue(), colour.blue())};
}

void drawFitted(QPainter& painter, const QRectF& room, Qt::Alignment alignment,
                const QString& text) {
  const QFont full = painter.font();
  const double width = QFontMetricsF(full).horizontalAdvance(text);
  QFont font = full;
  if (width > room.width()) {
    // A size in whole pixels may come out wider than its share.
    const double share = std::max(kSmallest, room.width() / width);
    font.setPixelSize(std::max(1, int(QFontInfo(full).pixelSize() * share)));
  }
  painter.setFont(font);
  painter.drawText(room, int(alignment) | Qt::TextSingleLine,
                   QFontMetricsF(font).elidedText(text, Qt::ElideRight, room.width()));
  painter.setFont(full);
}

QSize grownWithType(QSize usual) { return usual * std::max(1.0, Theme::instance().scale()); }

void onStyleChange(QObject* receiver, std::function<void()> restyle) {
  QObject::connect(&Theme::instance(), &Theme::changed, receiver,
                   [receiver, restyle = std::move(restyle)] {
                     restyle();
                     if (auto* widget = qobject_cast<QWidget*>(receiver)) widget->updateGeometry();
                   });
}

}  // namespace glassbox::plots
