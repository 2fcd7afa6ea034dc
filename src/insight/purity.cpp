#include "insight/purity.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace glassbox::insight {

namespace {

float squaredDistance(std::span<const float> a, std::span<const float> b) {
  float sum = 0;
  for (std::size_t c = 0; c < a.size(); ++c) sum += (a[c] - b[c]) * (a[c] - b[c]);
  return sum;
}

}  // namespace

double neighbourPurity(std::span<const float> points, int width, std::span<const int> families,
                       int neighbours) {
  const auto columns = static_cast<std::size_t>(width);
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < families.size(); ++i)
    if (families[i] >= 0) chosen.push_back(i);
  if (chosen.size() < 2) return 0;
  const auto count = std::min(static_cast<std::size_t>(std::max(neighbours, 1)), chosen.size() - 1);
  double total = 0;
  for (const auto i : chosen) {
    std::vector<std::pair<float, std::size_t>> distances;
    for (const auto j : chosen)
      if (j != i)
        distances.emplace_back(squaredDistance(points.subspan(i * columns, columns),
                                               points.subspan(j * columns, columns)),
                               j);
    const auto end = distances.begin() + static_cast<std::ptrdiff_t>(count);
    std::partial_sort(distances.begin(), end, distances.end());
    const auto same = std::count_if(distances.begin(), end, [&](const auto& entry) {
      return families[entry.second] == families[i];
    });
    total += static_cast<double>(same) / static_cast<double>(count);
  }
  return total / static_cast<double>(chosen.size());
}

}  // namespace glassbox::insight
