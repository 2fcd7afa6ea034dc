// t-SNE (van der Maaten and Hinton 2008): a flat map on which points that are neighbours among many
// dimensions stay neighbours. Distances between groups and sizes of groups on it mean little.
// Exact, O(n²) a step: for up to about a thousand points. No model; any thread; one call is one
// thread.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace glassbox::insight {

struct TsneSettings {
  double perplexity = 12;  ///< about how many neighbours count; at most a third of the points
  int iterations = 500;
  std::uint64_t seed = 1;  ///< parts points that fall together at the start
};

/// Called after every iteration with the map so far, [points, 2]; false ends it there.
using OnTsneIteration = std::function<bool(int iteration, std::span<const float> positions)>;

/// Positions [points, 2] of `vectors` [points, width]; for words give unit vectors, centred
/// (WordSpace::unitVectorsOf). Without `start` it begins at the principal components and holds
/// groups together at first (early exaggeration 12). With `start` [points, 2], an earlier map, it
/// goes on from there without, and a few dozen iterations do. Same input, same map.
std::vector<float> tsne(std::span<const float> vectors, int width, const TsneSettings& settings,
                        std::span<const float> start = {}, const OnTsneIteration& onIteration = {});

}  // namespace glassbox::insight
