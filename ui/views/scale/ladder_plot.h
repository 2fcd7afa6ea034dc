// Draws a ladder of models into a chart with two logarithmic axes. Window thread only.
#pragma once

#include "live/ladder_study.h"

namespace glassbox::plots {
class Chart;
}

namespace glassbox::views {

enum class LadderAxis { kSize, kOperations };

/// Axes and legend of a chart that is still empty.
void prepareLadderPlot(plots::Chart& chart, LadderAxis axis);
void drawLadder(plots::Chart& chart, LadderAxis axis, const live::LadderState& state);

}  // namespace glassbox::views
