// What is told of a run once, when it begins.
#pragma once

#include <memory>

#include "live/snapshot.h"

namespace glassbox::live {

/// Counts words, measures the reference lines, names the engine.
std::shared_ptr<RunFacts> factsOf(training::Run& run);

}  // namespace glassbox::live
