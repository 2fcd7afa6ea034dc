// What tells one run from another, in words: "learning rate 0.05, batch 64". Pure; window thread
// for the translation.
#pragma once

#include <QString>
#include <QStringList>

#include "live/snapshot.h"

namespace glassbox::views {

/// What `to` has otherwise than `from`, one entry a setting, with the values of `to`.
QStringList difference(const training::TrainerSettings& from, const training::TrainerSettings& to);
QStringList difference(const training::RunSettings& from, const training::RunSettings& to);

/// "Run 2: learning rate 0.05, from run 1 at step 300". `before` is the run it is compared with:
/// the one it was branched from, or the one before it; null for the first.
QString runName(const live::RunFacts& run, const live::RunFacts* before);

}  // namespace glassbox::views
