// Which model is looked at: the run's own, newest one, or a kept one of an earlier step, loaded
// into a second transformer on the same engine. The worker's.
#pragma once

#include <optional>

#include "live/model_history.h"
#include "training/run.h"

namespace glassbox::live {

/// What a question is asked about, for as long as it is being answered.
struct Moment {
  training::Run& run;         ///< for its text, history and settings
  model::Transformer& model;  ///< the model shown
  std::int64_t step = 0;      ///< of that model
};

class Viewer {
 public:
  /// Another run, or the newest model of the same one.
  void showNewest() { kept_.reset(); }
  void forget() {
    kept_.reset();
    past_.reset();
  }
  /// Loads the weights of a kept moment.
  void show(training::Run& run, ModelHistory::Moment kept);
  bool lookingBack() const { return kept_ != nullptr; }

  Moment moment(training::Run& run);

 private:
  ModelHistory::Moment kept_;  ///< null: the newest is shown
  std::optional<model::Transformer> past_;
};

}  // namespace glassbox::live
