// The engines that could train on this computer, for a race between two of them. Looked for in a
// thread of its own, since opening a graphics card takes time. See background.h for who may call.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "compute/backend.h"
#include "live/background.h"

namespace glassbox::live {

enum class EngineKind { kOneCore, kManyCores, kCard };

struct RaceEngine {
  EngineKind kind = EngineKind::kOneCore;
  compute::BackendSettings settings = {};
  int cores = 0;                 ///< of the processor that compute; a card: 0
  bool everyCore = false;        ///< as many as the system counts
  std::string description = {};  ///< the engine's own: "CPU, 2 threads, AVX-512"
  std::string against = {};      ///< why it cannot be used, as half a sentence; empty if it can
};

/// One core, where there are more all that are used, and the graphics card, usable or not. Any
/// thread; up to about a second where there is a card.
std::vector<RaceEngine> findRaceEngines();

struct EngineSearchState {
  bool running = false;
  std::vector<RaceEngine> engines;  ///< empty until they are found
};

class EngineSearch {
 public:
  /// `onNews` is called in the search's thread whenever now() has changed.
  explicit EngineSearch(std::function<void()> onNews = {}) : work_(std::move(onNews)) {}

  void start();
  EngineSearchState now() const { return work_.now(); }

 private:
  Background<EngineSearchState> work_;
};

}  // namespace glassbox::live
