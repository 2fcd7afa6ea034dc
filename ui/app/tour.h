// The main job without a person: trains, and saves pictures of every view on the way. Window thread
// only.
#pragma once

#include <QString>

#include "training/run.h"

namespace glassbox::app {

/// Trains all planned steps (progress on standard error). Into `folder` go pictures of every view,
/// at the start, early on and at the end of training, light and dark (<view>-start-light.png,
/// <view>-early-light.png, <view>-light.png and so on), at the end also of the views' other pages
/// (<view>-<page>-light.png), the loss as loss.csv, and index.html, which shows all of them with
/// what each view says of itself. Prints the folder's path. Throws Error if
/// the run or the writing fails, or if a picture is blank or clipped (see picture_check.h).
void makeTour(const training::RunSettings& settings, const QString& open, const QString& folder);

}  // namespace glassbox::app
