// The main job without a person: trains, then saves a picture of every view and the loss as CSV.
// Window thread only.
#pragma once

#include <QString>

#include "training/run.h"

namespace glassbox::app {

/// Trains all planned steps (progress on standard error), writes <view>-light.png, <view>-dark.png
/// and loss.csv into `folder`, and prints its path. Throws Error if the run or the writing fails.
void makeTour(const training::RunSettings& settings, const QString& open, const QString& folder);

}  // namespace glassbox::app
