// What the page 'Over training' may ask of the activations, and the answer. Plain values.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "insight/activation_statistics.h"

namespace glassbox::live {

/// Activations of all layers over the kept steps of the run.
struct StatisticsQuestion {
  bool operator==(const StatisticsQuestion&) const = default;
};

/// All layers at one step of the run.
struct ActivationMoment {
  std::int64_t step = 0;
  insight::ActivationStatistics statistics;
};

struct StatisticsAnswer {
  std::int64_t step = 0;  ///< of the model shown
  std::int64_t rows = 0;  ///< validation rows read each time
  /// Ascending; grows until every kept step has its point.
  std::vector<std::shared_ptr<const ActivationMoment>> moments;
  std::int64_t missing = 0;  ///< kept steps that have no point yet
  /// The measured moment that is nearest to the step shown; null while there is none.
  std::shared_ptr<const ActivationMoment> present;
};

}  // namespace glassbox::live
