#include "insight/align.h"

#include <array>
#include <cmath>

#include "base/error.h"

namespace glassbox::insight {

namespace {

std::array<double, 2> centre(std::span<const float> map) {
  std::array<double, 2> sum = {0, 0};
  for (std::size_t i = 0; i < map.size(); ++i) sum[i % 2] += map[i];
  const double points = static_cast<double>(map.size()) / 2;
  return {sum[0] / points, sum[1] / points};
}

}  // namespace

std::vector<float> alignedTo(std::span<const float> map, std::span<const float> reference) {
  if (map.size() != reference.size() || map.size() % 2 != 0)
    throw Error("Two maps can be laid onto each other only if they show the same points.");
  if (map.empty()) return {};
  const auto from = centre(map);
  const auto to = centre(reference);
  // Sums of products of the centred coordinates: first letter the map's, second the reference's.
  double xx = 0;
  double xy = 0;
  double yx = 0;
  double yy = 0;
  for (std::size_t i = 0; i < map.size(); i += 2) {
    const double x = map[i] - from[0];
    const double y = map[i + 1] - from[1];
    xx += x * (reference[i] - to[0]);
    xy += x * (reference[i + 1] - to[1]);
    yx += y * (reference[i] - to[0]);
    yy += y * (reference[i + 1] - to[1]);
  }
  // In the plane the best rotation has a closed form; a reflection is a rotation of the map with
  // its second axis turned over. The one with the larger overlap wins.
  const bool reflect = std::hypot(xx - yy, xy + yx) > std::hypot(xx + yy, xy - yx);
  const double sign = reflect ? -1.0 : 1.0;
  const double angle = std::atan2(xy - sign * yx, xx + sign * yy);
  const double cosine = std::cos(angle);
  const double sine = std::sin(angle);
  std::vector<float> result(map.size());
  for (std::size_t i = 0; i < map.size(); i += 2) {
    const double x = map[i] - from[0];
    const double y = sign * (map[i + 1] - from[1]);
    result[i] = static_cast<float>(cosine * x - sine * y + to[0]);
    result[i + 1] = static_cast<float>(sine * x + cosine * y + to[1]);
  }
  return result;
}

}  // namespace glassbox::insight
