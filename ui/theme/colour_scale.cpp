#include "theme/colour_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "theme/theme.h"

namespace glassbox::theme {
namespace {

constexpr std::array<QRgb, 9> kCividis = {0xff00224e, 0xff1d3a6d, 0xff434e6c,
                                          0xff61656f, 0xff7d7c78, 0xff9b9476,
                                          0xffbcae6c, 0xffdfcb58, 0xfffee838};

QColor mix(const QColor& from, const QColor& to, double share) {
  const auto part = [share](int a, int b) { return int(std::lround(a + share * (b - a))); };
  return {part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue())};
}

}  // namespace

QColor signedColour(double value) {
  const Colours& colours = Theme::instance().colours();
  const double size = std::isfinite(value) ? std::min(1.0, std::abs(value)) : 0.0;
  return mix(colours.paper, value < 0 ? colours.data[0] : colours.data[1], size);
}

QColor magnitudeColour(double value) {
  const double place =
      (std::isfinite(value) ? std::clamp(value, 0.0, 1.0) : 0.0) * double(kCividis.size() - 1);
  const auto below = std::min(std::size_t(place), kCividis.size() - 2);
  return mix(QColor(kCividis[below]), QColor(kCividis[below + 1]), place - double(below));
}

QColor textOn(const QColor& ground) {
  const double brightness =
      0.299 * ground.redF() + 0.587 * ground.greenF() + 0.114 * ground.blueF();
  return brightness > 0.5 ? Qt::black : Qt::white;
}

}  // namespace glassbox::theme
