// spelling.txt read into lists of words to practise. Inside the library only.
#pragma once

#include <string_view>
#include <vector>

#include "course/course_folder.h"
#include "course/written.h"

namespace glassbox::course {

std::vector<SpellingList> readSpelling(std::string_view text, Faults& faults);

}  // namespace glassbox::course
