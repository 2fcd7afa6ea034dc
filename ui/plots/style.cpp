#include "plots/style.h"

#include <QObject>
#include <cmath>

#include "theme/theme.h"

namespace glassbox::plots {

using theme::TextSize;
using theme::Theme;

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

void onStyleChange(QObject* receiver, std::function<void()> restyle) {
  QObject::connect(&Theme::instance(), &Theme::changed, receiver, std::move(restyle));
}

}  // namespace glassbox::plots
