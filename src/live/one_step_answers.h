// Takes a trial step apart for the window. The worker's.
#pragma once

#include "base/progress.h"
#include "live/one_step.h"
#include "training/run.h"

namespace glassbox::live {

/// Guesses kept a position, the right one among them.
inline constexpr int kStepGuesses = 8;
/// Rows of the batch whose guesses are told.
inline constexpr int kStepRows = 64;
/// Single weights told beside the furthest of every matrix.
inline constexpr int kStepMovers = 12;

/// Measures guesses and losses with the weights from before and from after the step; `run` is left
/// as it was. CalledOff as soon as `goOn` says no; it is asked every few milliseconds.
OneStepAnswer takeApart(training::Run& run, const training::TrialStep& trial,
                        const Progress& goOn = {});

}  // namespace glassbox::live
