// Answers to what lessons measure. The worker's.
#pragma once

#include "live/measure_question.h"
#include "live/viewer.h"

namespace glassbox::live {

MeasureAnswer answerMeasures(const Moment& moment, const MeasureQuestion& question);

}  // namespace glassbox::live
