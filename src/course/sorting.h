// Examples to be sorted by where the answers come from that a program learns from: a file of the
// course, sorting.gift, of questions with the same three options each. Any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace glassbox::course {

/// In the order of the options.
enum class LearningKind { kSelfSupervised, kSupervised, kNeither };
inline constexpr int kLearningKinds = 3;

struct SortExample {
  std::string id;
  std::string text;
  LearningKind kind = LearningKind::kNeither;
  std::string reason;  ///< why it is of this kind
  int line = 0;
};

struct SortingReading {
  std::vector<SortExample> examples;
  std::vector<Diagnostic> diagnostics;
};

/// Examples with faults are told and left out.
SortingReading readSorting(std::string_view gift, const std::string& file);

/// What a translation does not have like the original: other examples, order or kinds.
std::vector<Diagnostic> compareSorting(const std::vector<SortExample>& original,
                                       const std::vector<SortExample>& translated,
                                       const std::string& file);

}  // namespace glassbox::course
