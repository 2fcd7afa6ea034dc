#include "course/question.h"

#include <algorithm>
#include <tuple>

namespace glassbox::course {

std::string Question::wholeText() const { return hasGap ? text + "_____" + afterGap : text; }

bool Question::hasTag(std::string_view tag) const {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool sameQuestion(const Question& first, const Question& second) {
  const auto content = [](const Question& q) {
    return std::tie(q.kind, q.id, q.title, q.category, q.format, q.text, q.hasGap, q.afterGap,
                    q.options, q.generalFeedback, q.goals, q.tags, q.hints);
  };
  return content(first) == content(second);
}

const char* nameOf(QuestionKind kind) {
  switch (kind) {
    case QuestionKind::kSingle:
      return "one of several";
    case QuestionKind::kSeveral:
      return "several of several";
    case QuestionKind::kTrueFalse:
      return "true or false";
    case QuestionKind::kShort:
      return "short answer";
    case QuestionKind::kNumber:
      return "number";
    case QuestionKind::kMatch:
      return "match";
    case QuestionKind::kOrder:
      return "order";
    case QuestionKind::kOpen:
      return "own words";
    case QuestionKind::kDescription:
      return "description";
  }
  return "";
}

}  // namespace glassbox::course
