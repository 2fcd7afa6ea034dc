// What the window knows of the run at one moment: plain values, immutable once published, no handle
// of any device. Views keep a shared_ptr to the one they draw and never ask the run itself.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "training/run.h"

namespace glassbox::live {

/// A word of the vocabulary as the window shows it.
struct Word {
  std::string text;
  std::string family;      ///< "animal", "sound", …; empty if none is known
  std::int64_t count = 0;  ///< occurrences in the training text
};

/// What never changes during a run; shared by all its snapshots.
struct RunFacts {
  training::RunSettings settings;
  std::string corpusName;
  std::int64_t trainingTokens = 0;
  std::int64_t parameters = 0;  ///< number of weights
  std::string engine;           ///< "CPU, 2 threads, AVX-512"
  std::vector<Word> words;      ///< by token id
  /// Reference lines for the loss plot: plain name and nats a token, e.g. {"even guessing", 5.87}.
  struct Reference {
    std::string id;  ///< uniform, unigram, bigram, trigram, floor
    double loss = 0;
  };
  std::vector<Reference> references;
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

/// What visible views want to know; everything else is neither computed nor copied.
struct Interest {
  bool embeddings = false;         ///< the whole table, for the map
  std::vector<std::int32_t> pins;  ///< words whose neighbours and closeness are wanted
  std::vector<std::pair<std::int32_t, std::int32_t>> pairs;  ///< closeness over training
  int neighbours = 10;
  bool operator==(const Interest&) const = default;
};

enum class RunState {
  kPreparing,  ///< corpus and model are being made
  kPaused,
  kTraining,
  kFinished,  ///< the planned steps are done; more can be asked for
  kStopped    ///< cannot go on; see the message
};

struct Snapshot {
  std::shared_ptr<const RunFacts> facts;  ///< null while preparing
  RunState state = RunState::kPreparing;
  std::int64_t step = 0;
  std::int64_t plannedSteps = 0;
  double loss = 0;            ///< of the last step, nats a token; NaN before the first
  double validationLoss = 0;  ///< newest; NaN if none yet
  double tokensPerSecond = 0;
  std::string message;  ///< explanation when stopped, else empty

  // Only where Interest asked:
  std::vector<float> embeddings;  ///< [words, width]
  int width = 0;
  std::vector<NeighbourList> neighbours;  ///< one a pin
  std::vector<ClosenessCurve> closeness;  ///< one a pair
  /// Random pairs over the same moments: 10th and 90th percentile of their cosine.
  std::vector<std::int64_t> bandSteps;
  std::vector<float> bandLow;
  std::vector<float> bandHigh;
};

/// One point of the loss curves; every one reaches the window, in order.
struct MetricPoint {
  std::int64_t step = 0;
  double trainingLoss = 0;  ///< NaN for the evaluation before the first step
  double learningRate = 0;
  double gradientNorm = 0;
  double validationLoss = 0;  ///< NaN where none was measured
};

}  // namespace glassbox::live
