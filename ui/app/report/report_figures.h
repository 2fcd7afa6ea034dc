// The drawings of a report as SVG in the page: they take their colours from the page's style, light
// or dark, and need no script. Pure; any thread.
#pragma once

#include <QString>
#include <memory>

#include "live/snapshot.h"
#include "live/word_mapper.h"

namespace glassbox::app {

/// Training and validation loss over the steps, with the lines of simpler guessers.
QString lossFigure(const live::Report& report, const live::RunFacts& facts);

/// The words as a map; `map` has places for the report's words.
QString wordFigure(const live::Report& report, const live::RunFacts& facts,
                   const live::WordMap& map);

/// Round values between the ends, about `count` of them, a whole number of 1, 2 or 5 times a power
/// of ten apart.
std::vector<double> roundTicks(double lower, double upper, int count);

}  // namespace glassbox::app
