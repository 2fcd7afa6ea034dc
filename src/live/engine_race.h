// A race of two engines: both train the same model from the same fresh weights on the same batches,
// in turns, so that neither slows the other. Each has a clock of its own that runs only while it
// takes steps; after every turn both have used the same seconds, and the faster one is further. In
// a thread of its own, beside the learner's run. See background.h for who may call.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "live/background.h"
#include "live/race_engines.h"
#include "training/run.h"

namespace glassbox::live {

struct RaceWish {
  std::array<RaceEngine, 2> engines;
  training::RunSettings settings;                   ///< all but the engine
  std::shared_ptr<const text::Corpus> corpus = {};  ///< the settings' text; null: it is read anew
  std::int64_t steps = 1000;                        ///< the finishing line of each
  double seconds = 10;  ///< of each one's clock; the step in which they pass is the last
};

struct RacePoint {
  double loss = 0;     ///< nats a token, before the step's update
  double seconds = 0;  ///< on the engine's own clock, when the step was done
};

struct Racer {
  std::vector<RacePoint> points = {};  ///< one a step, from step 1
  std::int64_t tokens = 0;
  double seconds = 0;                  ///< on its own clock
  std::vector<double> turnRates = {};  ///< tokens a second in each turn

  double tokensPerSecond() const { return seconds > 0 ? double(tokens) / seconds : 0; }
};

struct RaceState {
  bool running = false;
  bool calledOff = false;
  std::array<RaceEngine, 2> engines;
  std::array<Racer, 2> racers;
  std::int64_t steps = 0;  ///< as wished
  double seconds = 0;      ///< as wished
  std::string problem;     ///< one sentence, else empty; what was measured stays
};

/// Steps that both have taken.
std::int64_t commonSteps(const RaceState& state);
/// The largest difference of the two losses at the same step, as a share of the larger one.
double largestDifference(const RaceState& state);

struct RaceVerdict {
  bool measured = false;    ///< both have been at work
  int faster = 0;           ///< 0 or 1
  double ratio = 1;         ///< of their tokens a second, at least 1
  bool aboutEqual = false;  ///< the ratio is no larger than what changes from turn to turn
  bool tooShort = false;    ///< too few turns to know that well
};

RaceVerdict judge(const RaceState& state);

class EngineRace {
 public:
  /// `onNews` is called in the race's thread whenever now() has changed.
  explicit EngineRace(std::function<void()> onNews = {}) : work_(std::move(onNews)) {}

  void start(RaceWish wish);
  /// Ends after the step that is being taken.
  void cancel() { work_.cancel(); }
  RaceState now() const { return work_.now(); }

 private:
  Background<RaceState> work_;
};

}  // namespace glassbox::live
