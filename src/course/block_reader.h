// The directive blocks of a lesson, from their lines to values. Inside the library only.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "course/key_lines.h"
#include "course/lesson.h"

namespace glassbox::course {

/// What the blocks of one lesson have in common.
struct BlockContext {
  Faults& faults;
  std::set<std::string> ids = {};
  std::vector<std::pair<std::string, int>> glossaryUses = {};
};

/// The words by which blocks are called, "facts" among them.
const std::vector<std::string>& blockNames();

/// `line`: of the fence. Adds to the screen, or to the lesson's facts.
void readBlock(const std::string& name, std::span<const NumberedLine> lines, int line,
               BlockContext& context, Screen& screen, Lesson& lesson);

/// Stage keys and run keys out of a header or block, checked.
Stage takeStage(KeyReader& keys, std::span<const KeyLine> lines);

/// Faults in running text: links to nowhere, HTML, pictures.
void checkText(std::string_view text, int line, BlockContext& context);

}  // namespace glassbox::course
