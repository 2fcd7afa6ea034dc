// What Moodle XML calls things, for its reader and its writer. Inside the library only.
#pragma once

#include <string>

#include "course/question.h"

namespace glassbox::course::moodle {

inline const std::string kGoalTag = "goal:";              ///< before a goal's id, in a tag
inline const std::string kCategoryRoot = "$course$/top";  ///< before a category's path

/// Of the element `question`.
inline std::string typeOf(QuestionKind kind) {
  switch (kind) {
    case QuestionKind::kSingle:
    case QuestionKind::kSeveral:
      return "multichoice";
    case QuestionKind::kTrueFalse:
      return "truefalse";
    case QuestionKind::kShort:
      return "shortanswer";
    case QuestionKind::kNumber:
      return "numerical";
    case QuestionKind::kMatch:
      return "matching";
    case QuestionKind::kOrder:
      return "ordering";
    case QuestionKind::kOpen:
      return "essay";
    case QuestionKind::kDescription:
      return "description";
  }
  return {};
}

inline std::string nameOf(TextFormat format) {
  return format == TextFormat::kPlain      ? "plain_text"
         : format == TextFormat::kMarkdown ? "markdown"
                                           : "moodle_auto_format";
}

/// Moodle wants a name for every question: of one without a title, the beginning of its text.
std::string nameFor(const Question& question);

}  // namespace glassbox::course::moodle
