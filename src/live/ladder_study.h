// Climbs the ladder of small models in a thread of its own, beside the learner's run, with which it
// shares the cores. See background.h for who may call.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "live/background.h"
#include "scaling/ladder.h"

namespace glassbox::live {

struct LadderState {
  bool running = false;
  bool calledOff = false;
  double share = 0;                  ///< of the work, 0 … 1
  std::vector<scaling::Rung> rungs;  ///< trained so far, rising; without the largest
  /// With curves and prediction, before the largest is trained.
  std::optional<scaling::LadderResult> predicted;
  std::optional<scaling::LadderResult> result;  ///< with the largest as it came out
  std::string problem;                          ///< one sentence, else empty
};

class LadderStudy {
 public:
  /// `onNews` is called in the study's thread whenever now() has changed.
  explicit LadderStudy(std::function<void()> onNews = {}) : work_(std::move(onNews)) {}

  void start(const scaling::LadderSettings& settings);
  void cancel() { work_.cancel(); }
  LadderState now() const { return work_.now(); }

 private:
  Background<LadderState> work_;
};

}  // namespace glassbox::live
