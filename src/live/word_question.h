// What the Words view may ask of the model, and the answer. Plain values.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "insight/neighbours.h"

namespace glassbox::live {

/// The kinds of near. All but the first are read from the validation text, which takes a moment.
enum class Near {
  kTable,    ///< cosine in the embedding table: words that can replace each other
  kInUse,    ///< cosine of mean vectors after a layer: meaning in use
  kContext,  ///< the same with the word itself covered; covered-word models only
  kTogether  ///< lift: words the model expects near a word. No distance
};

struct WordQuestion {
  std::vector<std::int32_t> pins;                            ///< words whose neighbours are wanted
  std::vector<std::pair<std::int32_t, std::int32_t>> pairs;  ///< how close, now and over training
  int neighbours = 10;
  Near near = Near::kTable;
  int layer = 0;             ///< after how many blocks; of kInUse and kContext
  bool withoutKind = false;  ///< neighbours of another family than the word's own only
  bool operator==(const WordQuestion&) const = default;
};

/// Closeness of one pair of words in the embedding table over the kept moments of the run.
struct ClosenessCurve {
  std::int32_t first = 0;
  std::int32_t second = 0;
  std::vector<std::int64_t> steps;
  std::vector<float> cosines;  ///< centred over the vocabulary, −1 … 1
};

/// The words nearest to one word.
struct NeighbourList {
  std::int32_t word = 0;
  struct Entry {
    std::int32_t word = 0;
    float score = 0;  ///< cosine, or lift
    int rank = 0;
    double percentile = 0;  ///< share of the ranked words that are further away, 0 … 100
  };
  std::vector<Entry> entries;  ///< nearest first
  int of = 0;                  ///< how many words were ranked
};

/// Two words, and where each stands among all words seen from the other.
struct PairStanding {
  std::int32_t first = 0;
  std::int32_t second = 0;
  insight::Standing there;  ///< the second, seen from the first
  insight::Standing back;   ///< the first, seen from the second
  float cosine = 0;         ///< in the space of the map
};

struct WordAnswer {
  std::int64_t step = 0;
  Near near = Near::kTable;
  int layer = 0;
  /// How much of the text has been read, 0 … 1. Below 1 nothing is known yet and what follows, but
  /// for the curves, is empty.
  double shareRead = 1;
  std::string problem;  ///< one sentence if it cannot be answered

  /// The vectors of the map, [words, width]: of the table, also for kTogether, or of the layer.
  int width = 0;
  std::vector<float> embeddings;
  std::vector<std::uint8_t> present;  ///< [words] 0: no vector; empty: all have one

  std::vector<NeighbourList> neighbours;  ///< one a pin
  std::vector<PairStanding> standings;    ///< one a pair
  insight::Band band;                     ///< of random pairs in the space of the map

  std::vector<ClosenessCurve> closeness;  ///< one a pair; always of the embedding table
  /// Random pairs over the same moments: 10th and 90th percentile of their cosine.
  std::vector<std::int64_t> bandSteps;
  std::vector<float> bandLow;
  std::vector<float> bandHigh;
};

}  // namespace glassbox::live
