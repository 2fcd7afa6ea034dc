// The fact test of lessons: trains with a lesson's settings and holds what the lesson states
// against what is measured. Main thread; takes as long as training does.
#pragma once

#include <functional>
#include <vector>

#include "base/error.h"
#include "course/course_folder.h"

namespace glassbox::cli {

struct FactsWish {
  int seeds = 1;        ///< the lesson's own seed and so many less one after it
  bool values = false;  ///< tell every measured value, also of facts that hold
};

/// Called with each finished piece of work, in words.
using Tell = std::function<void(const std::string& line)>;

/// One a fact that does not hold or cannot be measured. Equal runs are trained once.
std::vector<Diagnostic> checkFacts(const course::Course& course, const FactsWish& wish,
                                   const Tell& tell);

}  // namespace glassbox::cli
