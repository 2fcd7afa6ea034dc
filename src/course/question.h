// A question as GIFT and Moodle XML store it and the quiz shows it. Plain values.
#pragma once

#include <string>
#include <vector>

namespace glassbox::course {

enum class QuestionKind {
  kSingle,      ///< one of several options
  kSeveral,     ///< any number of them
  kTrueFalse,   ///< options: "true" and "false", in this order
  kShort,       ///< typed; options are the accepted answers
  kNumber,      ///< typed; options are ranges, and perhaps a last one for everything else
  kMatch,       ///< to each option's text its partner
  kOrder,       ///< options in the right order
  kOpen,        ///< own words, never graded
  kDescription  ///< a text that asks nothing
};

enum class TextFormat { kMoodle, kPlain, kMarkdown };

struct AnswerOption {
  std::string text = {};  ///< match: the left side, empty: only a distractor
  double weight = 0;      ///< percent, −100 … 100
  std::string feedback = {};
  std::string partner = {};  ///< match: the right side
  double value = 0;          ///< number: the middle of the range
  double tolerance = 0;      ///< number: half its width, ends included
  bool anything = false;     ///< number: whatever none of the others accepts
  bool operator==(const AnswerOption&) const = default;
};

struct Question {
  QuestionKind kind = QuestionKind::kDescription;
  std::string id = {};
  std::string title = {};
  std::string category = {};  ///< path, levels parted by '/'
  TextFormat format = TextFormat::kMoodle;
  std::string text = {};  ///< up to the gap if there is one
  bool hasGap = false;    ///< a sentence to complete
  std::string afterGap = {};
  std::vector<AnswerOption> options = {};
  std::string generalFeedback = {};  ///< shown after any answer
  std::vector<std::string> goals = {};
  std::vector<std::string> tags = {};
  std::vector<std::string> hints = {};
  int line = 0;  ///< where it begins in its file

  /// The text with "_____" for the gap.
  std::string wholeText() const;
  bool hasTag(std::string_view tag) const;
};

/// The same question, wherever it stands in its file.
bool sameQuestion(const Question& first, const Question& second);

/// "one of several", "true or false", … for messages.
const char* nameOf(QuestionKind kind);

}  // namespace glassbox::course
