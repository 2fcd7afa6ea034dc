// What is said of a race of two engines: their names, and sentences about what was measured.
// Window thread only.
#pragma once

#include <QString>

#include "live/engine_race.h"

namespace glassbox::views {

/// "Processor, one core": on its own.
QString engineName(const live::RaceEngine& engine);
/// "the graphics card": after "with".
QString engineAfterWith(const live::RaceEngine& engine);

/// How many times as fast the faster one is; empty while that cannot be told.
QString ratioSentence(const live::RaceState& state);
/// How far apart the losses at the same step are; empty before both have taken one.
QString differenceSentence(const live::RaceState& state);
/// How long either took for the steps that both have taken; empty before.
QString clockSentence(const live::RaceState& state);

}  // namespace glassbox::views
