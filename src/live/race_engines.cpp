#include "live/race_engines.h"

#include <thread>

#include "base/error.h"
#include "compute/cuda/cuda_backend.h"

namespace glassbox::live {
namespace {

RaceEngine onProcessor(EngineKind kind, int cores) {
  RaceEngine engine{.kind = kind, .settings = {.name = "cpu", .threads = cores}, .cores = cores};
  engine.everyCore = cores == static_cast<int>(std::thread::hardware_concurrency());
  engine.description = compute::makeBackend(engine.settings)->description();
  return engine;
}

RaceEngine onCard() {
  RaceEngine engine{.kind = EngineKind::kCard, .settings = {.name = "cuda"}};
  engine.against = compute::reasonAgainstCuda();
  if (!engine.against.empty()) return engine;
  try {
    engine.description = compute::makeBackend(engine.settings)->description();
  } catch (const Error& error) {
    engine.against = error.what();
  }
  return engine;
}

}  // namespace

std::vector<RaceEngine> findRaceEngines() {
  std::vector<RaceEngine> engines = {onProcessor(EngineKind::kOneCore, 1)};
  if (const int cores = compute::threadCount({}); cores > 1)
    engines.push_back(onProcessor(EngineKind::kManyCores, cores));
  engines.push_back(onCard());
  return engines;
}

void EngineSearch::start() {
  work_.start([](const std::stop_token&, const Background<EngineSearchState>::Tell& tell) {
    std::vector<RaceEngine> engines;
    try {
      engines = findRaceEngines();
    } catch (const std::exception&) {  // then there is nothing to choose from
    }
    tell([&](EngineSearchState& state) { state.engines = std::move(engines); });
  });
}

}  // namespace glassbox::live
