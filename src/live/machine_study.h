// Measures what this computer reaches in training, in a thread of its own. See background.h for who
// may call.
#pragma once

#include <optional>
#include <string>

#include "live/background.h"
#include "scaling/own_machine.h"
#include "training/run.h"

namespace glassbox::live {

struct MachineState {
  bool running = false;
  std::optional<scaling::OwnMachine> machine;
  std::string problem;  ///< one sentence, else empty
};

class MachineStudy {
 public:
  /// `onNews` is called in the study's thread whenever now() has changed.
  explicit MachineStudy(std::function<void()> onNews = {}) : work_(std::move(onNews)) {}

  /// On the engine of a run.
  void start(const training::RunSettings& settings);
  MachineState now() const { return work_.now(); }

 private:
  Background<MachineState> work_;
};

}  // namespace glassbox::live
