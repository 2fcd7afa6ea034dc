// Questions in GIFT, Moodle's plain text format, read by Moodle's own rules, and written strictly.
// Tolerant in reading: a block that cannot be read is left out with a message that names its line,
// never half taken. What GIFT has no place for (id, goal, tag, hint, order) stands in comments; see
// docs/lesson-format.md. Any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "course/question.h"

namespace glassbox::course {

inline constexpr std::size_t kMostQuizBytes = 5U << 20U;
inline constexpr std::size_t kMostQuestionBytes = 64U << 10U;

struct QuizReading {
  std::vector<Question> questions;
  std::vector<Diagnostic> diagnostics;  ///< in the order of the lines
  int skipped = 0;                      ///< questions left out
};

/// `firstLine`: the number of the text's first line in `file`.
QuizReading readGift(std::string_view text, std::string_view file, int firstLine = 1);

/// Reading this gives equal questions.
std::string writeGift(const std::vector<Question>& questions);

/// The weight next to this one that Moodle accepts for an answer, in percent.
double moodleWeight(double weight);

}  // namespace glassbox::course
