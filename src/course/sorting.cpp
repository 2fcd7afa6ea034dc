#include "course/sorting.h"

#include <algorithm>
#include <set>

#include "course/gift.h"

namespace glassbox::course {

SortingReading readSorting(std::string_view gift, const std::string& file) {
  QuizReading questions = readGift(gift, file);
  SortingReading reading;
  reading.diagnostics = std::move(questions.diagnostics);
  std::set<std::string> ids;
  for (const Question& question : questions.questions) {
    const auto fault = [&](const std::string& message) {
      reading.diagnostics.push_back({.file = file, .line = question.line, .message = message});
    };
    if (question.id.empty()) {
      fault("it needs an id: // [id:…]");
    } else if (!ids.insert(question.id).second) {
      fault("the example '" + question.id + "' is there already");
    } else if (question.kind != QuestionKind::kSingle ||
               question.options.size() != std::size_t{kLearningKinds}) {
      fault(
          "an example has three options, one of them right: self-supervised, supervised, neither");
    } else if (question.generalFeedback.empty()) {
      fault("an example needs the reason: ####…");
    } else {
      const auto right = std::find_if(question.options.begin(), question.options.end(),
                                      [](const AnswerOption& option) { return option.weight > 0; });
      reading.examples.push_back(
          {.id = question.id,
           .text = question.text,
           .kind = static_cast<LearningKind>(right - question.options.begin()),
           .reason = question.generalFeedback,
           .line = question.line});
    }
  }
  return reading;
}

std::vector<Diagnostic> compareSorting(const std::vector<SortExample>& original,
                                       const std::vector<SortExample>& translated,
                                       const std::string& file) {
  std::vector<Diagnostic> diagnostics;
  const auto fault = [&](int line, const std::string& message) {
    diagnostics.push_back({.file = file, .line = line, .message = message});
  };
  if (original.size() != translated.size())
    fault(0, "it has " + std::to_string(translated.size()) + " examples and sorting.gift " +
                 std::to_string(original.size()));
  for (std::size_t i = 0; i < std::min(original.size(), translated.size()); ++i) {
    if (original[i].id != translated[i].id) {
      fault(translated[i].line, "here sorting.gift has the example '" + original[i].id + "'");
      break;
    }
    if (original[i].kind != translated[i].kind)
      fault(translated[i].line, "another option is right than in sorting.gift");
  }
  return diagnostics;
}

}  // namespace glassbox::course
