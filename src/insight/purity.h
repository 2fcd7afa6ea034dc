// How well a map or a space keeps families of words together, as one number. Any thread.
#pragma once

#include <span>

namespace glassbox::insight {

/// For every point the share of its `neighbours` nearest points (Euclidean) that are of its family,
/// averaged. `points` [n, width]; `families` [n], below 0: none, left out on both sides. Fewer
/// points than neighbours: all others count. 0 if no point has a family.
double neighbourPurity(std::span<const float> points, int width, std::span<const int> families,
                       int neighbours = 5);

}  // namespace glassbox::insight
