// What the Words view may ask of the model, and the answer. Plain values.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace glassbox::live {

struct WordQuestion {
  std::vector<std::int32_t> pins;                            ///< words whose neighbours are wanted
  std::vector<std::pair<std::int32_t, std::int32_t>> pairs;  ///< closeness over training
  int neighbours = 10;
  bool operator==(const WordQuestion&) const = default;
};

/// Closeness of one pair of words over the kept moments of the run.
struct ClosenessCurve {
  std::int32_t first = 0;
  std::int32_t second = 0;
  std::vector<std::int64_t> steps;
  std::vector<float> cosines;  ///< centred over the vocabulary, −1 … 1
};

/// Nearest words of one word now, in the embedding table.
struct NeighbourList {
  std::int32_t word = 0;
  struct Entry {
    std::int32_t word = 0;
    float cosine = 0;
  };
  std::vector<Entry> entries;  ///< nearest first
};

struct WordAnswer {
  std::int64_t step = 0;
  int width = 0;
  std::vector<float> embeddings;          ///< [words, width]
  std::vector<NeighbourList> neighbours;  ///< one a pin
  std::vector<ClosenessCurve> closeness;  ///< one a pair
  /// Random pairs over the same moments: 10th and 90th percentile of their cosine.
  std::vector<std::int64_t> bandSteps;
  std::vector<float> bandLow;
  std::vector<float> bandHigh;
};

}  // namespace glassbox::live
