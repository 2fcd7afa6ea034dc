// What the run at hand computes, counted as its engine counts, and how fast this computer does it.
// Pure; any thread.
#pragma once

#include "live/snapshot.h"

namespace glassbox::live {

struct OwnRate {
  double tokensPerRow = 0;         ///< mean of the rows read so far; the context before the first
  double tokens = 0;               ///< that the planned steps read
  double operationsPerToken = 0;   ///< forward and backward; see training::workPerToken
  double operationsPerSecond = 0;  ///< while steps are computed; 0: none measured yet
};

/// `snapshot.facts` must be there.
OwnRate ownRate(const Snapshot& snapshot);

}  // namespace glassbox::live
