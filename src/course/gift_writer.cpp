// The other half of gift.h: what Moodle would write, and our comments before it.
#include "course/gift.h"
#include "course/gift_blocks.h"
#include "course/gift_text.h"
#include "course/written.h"

#include <algorithm>

namespace glassbox::course {
namespace {

using gift::escaped;
using gift::withoutArrows;

/// The text of an answer; what looks like a mark of its format gets one before it.
std::string inside(const std::string& text) {
  return (text.starts_with('[') ? "[moodle]" : "") + escaped(text);
}

std::string feedbackOf(const AnswerOption& option) {
  return option.feedback.empty() ? "" : "#" + inside(option.feedback);
}

std::string weightOf(double weight) { return "%" + toText(weight) + "%"; }

bool isRight(const AnswerOption& option) { return option.weight == 100; }

std::string choiceText(const Question& question) {
  std::string text;
  const bool several = question.kind == QuestionKind::kSeveral;
  const bool allRight = std::ranges::all_of(question.options, isRight);
  for (const auto& one : question.options) {
    // Without any '~' it would be read as a short answer.
    const bool right = !several && isRight(one) && !(allRight && !text.empty());
    text += right ? "\n  =" : "\n  ~";
    const bool looksWeighed = one.text.starts_with('%');  // Moodle would take it for one
    if (several || (!right && (one.weight != 0 || looksWeighed))) text += weightOf(one.weight);
    text += inside(one.text) + feedbackOf(one);
  }
  return text;
}

std::string trueFalseText(const Question& question) {
  const bool isTrue = question.options[0].weight == 100;
  const std::string& right = question.options[isTrue ? 0 : 1].feedback;
  const std::string& wrong = question.options[isTrue ? 1 : 0].feedback;
  std::string text = isTrue ? "TRUE" : "FALSE";
  if (!wrong.empty() || !right.empty()) text += "#" + inside(wrong);
  if (!right.empty()) text += "#" + inside(right);
  return text;
}

std::string numberText(const Question& question) {
  std::string text = "#";
  for (const auto& one : question.options) {
    text += one.anything
                ? "\n  ~"
                : "\n  =" + weightOf(one.weight) + toText(one.value) + ":" + toText(one.tolerance);
    text += feedbackOf(one);
  }
  return text;
}

std::string answersText(const Question& question) {
  std::string text;
  switch (question.kind) {
    case QuestionKind::kSingle:
    case QuestionKind::kSeveral:
      return choiceText(question);
    case QuestionKind::kTrueFalse:
      return trueFalseText(question);
    case QuestionKind::kNumber:
      return numberText(question);
    case QuestionKind::kShort:
      for (const auto& one : question.options)
        text += withoutArrows("\n  =" + weightOf(one.weight) + inside(one.text) + feedbackOf(one));
      return text;
    case QuestionKind::kMatch:
      for (const auto& one : question.options)
        text +=
            withoutArrows("\n  =" + inside(one.text)) + " -> " + withoutArrows(inside(one.partner));
      return text;
    case QuestionKind::kOrder:
      for (std::size_t i = 0; i < question.options.size(); ++i)
        text += "\n  =" + std::to_string(i + 1) + " -> " +
                withoutArrows(inside(question.options[i].text));
      return text;
    case QuestionKind::kOpen:
    case QuestionKind::kDescription:
      return text;
  }
  return text;
}

std::string commentOf(const Question& question) {
  std::string line;
  const auto add = [&](std::string_view name, const std::string& text) {
    line += " " + gift::attribute(name, text);
  };
  if (!question.id.empty()) add("id", question.id);
  for (const auto& goal : question.goals) add("goal", goal);
  for (const auto& tag : question.tags) add("tag", tag);
  for (const auto& hint : question.hints) add("hint", hint);
  if (question.kind == QuestionKind::kOrder) line += " [order]";
  return line.empty() ? "" : "//" + line + "\n";
}

std::string questionText(const Question& question) {
  std::string text = commentOf(question);
  if (!question.title.empty()) text += "::" + escaped(question.title) + "::";
  const bool looksMarked = question.text.starts_with('[') || question.text.starts_with('/');
  if (question.format == TextFormat::kMoodle && looksMarked) text += "[moodle]";
  text += gift::formatTag(question.format) + escaped(question.text);
  if (question.kind == QuestionKind::kDescription) return text + "\n";
  if (!question.hasGap) text += " ";
  text += "{" + answersText(question);
  if (!question.generalFeedback.empty()) text += "\n  ####" + inside(question.generalFeedback);
  if (text.find('\n', text.rfind('{')) != std::string::npos) text += "\n";
  text += "}" + (question.hasGap ? escaped(question.afterGap) : "");
  return text + "\n";
}

}  // namespace

std::string writeGift(const std::vector<Question>& questions) {
  std::string text;
  std::string category;
  for (const Question& question : questions) {
    if (question.category != category) {
      category = question.category;
      text += (text.empty() ? "" : "\n") + std::string("$CATEGORY: ") + category + "\n";
    }
    text += (text.empty() ? "" : "\n") + questionText(question);
  }
  return text;
}

}  // namespace glassbox::course
