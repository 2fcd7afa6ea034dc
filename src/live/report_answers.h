// Gathers what a report tells. The worker's.
#pragma once

#include <memory>

#include "live/snapshot.h"
#include "live/viewer.h"

namespace glassbox::live {

std::shared_ptr<const Report> tellReport(const Moment& moment, const RunFacts& facts,
                                         const ReportWish& wish);

/// The losses of a run up to a step, as they were told when they were measured.
std::vector<MetricPoint> curveOf(const training::History& history, std::int64_t step);

}  // namespace glassbox::live
