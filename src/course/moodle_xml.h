// Questions in Moodle XML, the format that Moodle's question bank exports with everything in it.
// Tolerant in reading: a question that cannot be one of ours is left out with a message that names
// its line, never half taken. HTML becomes plain text. Goals are tags `goal:ID`. Any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "course/gift.h"

namespace glassbox::course {

/// Refuses document types and entities of their own, which could be made to fill all memory.
QuizReading readMoodleXml(std::string_view bytes, std::string_view file);

/// Reading this gives equal questions.
std::string writeMoodleXml(const std::vector<Question>& questions);

}  // namespace glassbox::course
