// What a lesson wants measured to judge a prediction, and the answer. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "course/measure.h"

namespace glassbox::live {

struct MeasureQuestion {
  std::vector<course::Measure> measures;  ///< those that ask the model
  bool operator==(const MeasureQuestion&) const = default;
};

struct MeasureAnswer {
  std::int64_t step = 0;  ///< of the model asked
  std::vector<course::Measure> measures;
  std::vector<std::optional<course::Measured>> values;  ///< one a measure; none: see `problem`
  std::string problem;                                  ///< one sentence for the first that failed
};

}  // namespace glassbox::live
