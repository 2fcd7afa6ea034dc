// A ladder of small models: each rung larger than the one before, all trained on equally many
// tokens of the same texts. A curve through them predicts the next larger model, which is then
// trained, and the miss is shown. Trains for real; runs jobs side by side. One thread calls, others
// compute; the result has the same bits for any number of jobs.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "scaling/fit.h"
#include "training/run.h"

namespace glassbox::scaling {

struct RungSize {
  int layers = 0;
  int heads = 0;
  int width = 0;
  bool operator==(const RungSize&) const = default;
};

struct LadderSettings {
  std::vector<RungSize> rungs = {{2, 2, 16}, {2, 2, 24}, {2, 2, 32},
                                 {2, 2, 40}, {2, 2, 48}, {2, 2, 64}};
  RungSize largest = {2, 2, 80};
  std::vector<std::uint64_t> seeds = {1,
                                      2};  ///< of texts, weights and batches; losses are averaged
  std::int64_t steps = 250;                ///< of every model
  int batch = 32;                          ///< rows a step
  int jobs = 0;  ///< models trained at a time; 0: as many as there are cores
  /// Everything else. There are as many stories as are read, so that none is read twice: on text
  /// read again and again loss is bounded by the text and no longer by size.
  training::RunSettings base = training::presetSettings("small");
};

/// A trained size.
struct Rung {
  RungSize size;
  double weights = 0;       ///< all
  double body = 0;          ///< weights without the tables at both ends: what curves are drawn over
  double operations = 0;    ///< of its whole training, a seed
  std::int64_t tokens = 0;  ///< read in training, mean over the seeds
  std::vector<double> losses;  ///< validation loss, nats a token, in the order of seeds
  double loss = 0;             ///< mean
};

struct LadderResult {
  std::vector<Rung> rungs;   ///< rising
  double floor = 0;          ///< lowest possible loss, mean over the seeds' texts
  PowerLaw known;            ///< curve with that floor
  PowerLaw free;             ///< curve that finds its own floor: a caution
  double predicted = 0;      ///< loss of the largest, by `known`
  double predictedFree = 0;  ///< by `free`
  Rung largest;              ///< as it came out
  double miss() const { return (predicted - largest.loss) / largest.loss; }
  double missFree() const { return (predictedFree - largest.loss) / largest.loss; }
};

/// What happens on the way, in order of happening; told from the calling thread.
struct LadderEvent {
  enum class Kind { kRung, kPrediction, kLargest };
  Kind kind = Kind::kRung;
  Rung rung;  ///< kRung, kLargest: all its seeds are trained
  /// kPrediction: with curves and predictions; of the largest what is known before it is trained.
  LadderResult soFar;
};

/// Weights of a rung without the tables at both ends.
double weightsOfBody(const LadderSettings& ladder, const RungSize& size);

/// InputError for settings no ladder can have; CalledOff if `progress` says so.
LadderResult climb(const LadderSettings& settings,
                   const std::function<void(const LadderEvent&)>& told = {},
                   const Progress& progress = {});

}  // namespace glassbox::scaling
