// Judges an answer and says why: the score, and the feedback that names what was mixed up.
// Any thread.
#pragma once

#include <string>
#include <vector>

#include "course/question.h"

namespace glassbox::course {

/// What a person answered; which parts count depends on the question.
struct Answer {
  std::vector<int> chosen = {};  ///< options, by index (single, several, true or false)
  std::string text = {};         ///< typed (short, number, open)
  /// Match: for each option the index of the option whose partner was chosen, −1 none. Order: the
  /// indices of the options in the order given.
  std::vector<int> placed = {};
  bool operator==(const Answer&) const = default;
};

struct Grade {
  bool judged = true;                      ///< false: own words, which nobody grades
  double score = 0;                        ///< 0 … 1
  std::vector<std::string> feedback = {};  ///< of what was answered, in the order of the options
  std::string general = {};                ///< what the question says after any answer
  std::vector<bool> rightParts = {};       ///< match and order: one a place
  bool right() const { return judged && score > 0.999; }
};

/// Something has been answered, so that it can be graded.
bool isComplete(const Question& question, const Answer& answer);

Grade grade(const Question& question, const Answer& answer);

/// An answer with the full score; empty for own words. Short: as the first right option says it.
Answer bestAnswer(const Question& question);
/// The same as a person reads it, a line each: "dog → barks".
std::vector<std::string> solution(const Question& question);

/// Equal but for case, outer and repeated spaces, and a full stop at the end; '*' in `accepted`
/// stands for any letters, as in Moodle.
bool sameWords(const std::string& typed, const std::string& accepted);

}  // namespace glassbox::course
