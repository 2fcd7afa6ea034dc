// One lesson.md read into a Lesson, with every fault at once. Any thread.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "course/lesson.h"
#include "course/written.h"

namespace glassbox::course {

struct LessonReading {
  Lesson lesson = {};
  std::vector<Diagnostic> diagnostics = {};
  std::vector<std::pair<std::string, int>> glossaryUses = {};  ///< entry and line
};

LessonReading readLesson(std::string_view text, std::string_view file);

}  // namespace glassbox::course
