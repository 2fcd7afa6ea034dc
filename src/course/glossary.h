// glossary.md read into entries. Inside the library only.
#pragma once

#include <string_view>
#include <vector>

#include "course/course_folder.h"
#include "course/written.h"

namespace glassbox::course {

std::vector<GlossaryEntry> readGlossary(std::string_view text, Faults& faults);

}  // namespace glassbox::course
