#include "course/grading.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "course/written.h"

namespace glassbox::course {
namespace {

/// Small letters, also those with two bytes that German, French and Spanish use (Latin-1).
std::string folded(const std::string& text) {
  std::string small = lowered(simplified(text));
  for (std::size_t i = 0; i + 1 < small.size(); ++i) {
    const auto lead = static_cast<unsigned char>(small[i]);
    const auto trail = static_cast<unsigned char>(small[i + 1]);
    if (lead == 0xC3 && trail >= 0x80 && trail <= 0x9E && trail != 0x97)
      small[i + 1] = static_cast<char>(trail + 0x20);
  }
  if (small.ends_with('.')) small.pop_back();
  return small;
}

/// `pattern` with '*' for any letters; the last star is tried again with more.
bool fits(std::string_view text, std::string_view pattern) {
  std::size_t at = 0;
  std::size_t in = 0;
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  while (at < text.size()) {
    if (in < pattern.size() && pattern[in] == '*') {
      star = in++;
      resume = at;
    } else if (in < pattern.size() && pattern[in] == text[at]) {
      ++in;
      ++at;
    } else if (star != std::string_view::npos) {
      in = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  while (in < pattern.size() && pattern[in] == '*') ++in;
  return in == pattern.size();
}

void take(const AnswerOption& option, Grade& grade) {
  grade.score += option.weight / 100;
  if (!option.feedback.empty()) grade.feedback.push_back(option.feedback);
}

const AnswerOption* acceptedNumber(const Question& question, const std::string& typed) {
  const auto number = typedNumber(typed);
  const AnswerOption* best = nullptr;
  for (const auto& option : question.options) {
    // A whisker wider, so that 0.1 + 0.2 is within 0.1 of 0.2.
    const double reach = option.tolerance + 1e-9 * std::max(1.0, std::abs(option.value));
    const bool within = number && std::abs(*number - option.value) <= reach;
    if (!option.anything && !within) continue;
    if (best == nullptr || (best->anything && !option.anything) || option.weight > best->weight)
      best = &option;
  }
  return best;
}

const AnswerOption* acceptedText(const Question& question, const std::string& typed) {
  const AnswerOption* best = nullptr;
  for (const auto& option : question.options)
    if (sameWords(typed, option.text) && (best == nullptr || option.weight > best->weight))
      best = &option;
  return best;
}

bool hasLeft(const AnswerOption& option) { return !option.text.empty(); }

void gradePlaces(const Question& question, const Answer& answer, Grade& grade) {
  const bool order = question.kind == QuestionKind::kOrder;
  int right = 0;
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    if (!order && !hasLeft(question.options[i])) continue;
    const int given = i < answer.placed.size() ? answer.placed[i] : -1;
    const bool known = given >= 0 && given < static_cast<int>(question.options.size());
    const auto& wanted = question.options[i];
    const bool good =
        known &&
        (order ? question.options[static_cast<std::size_t>(given)].text == wanted.text
               : question.options[static_cast<std::size_t>(given)].partner == wanted.partner);
    grade.rightParts.push_back(good);
    right += good ? 1 : 0;
  }
  grade.score = grade.rightParts.empty() ? 0 : double(right) / double(grade.rightParts.size());
}

}  // namespace

bool sameWords(const std::string& typed, const std::string& accepted) {
  return fits(folded(typed), folded(accepted));
}

bool isComplete(const Question& question, const Answer& answer) {
  switch (question.kind) {
    case QuestionKind::kSingle:
    case QuestionKind::kTrueFalse:
      return answer.chosen.size() == 1;
    case QuestionKind::kSeveral:
      return !answer.chosen.empty();
    case QuestionKind::kNumber:
      return typedNumber(answer.text).has_value();
    case QuestionKind::kShort:
    case QuestionKind::kOpen:
      return !trimmed(answer.text).empty();
    case QuestionKind::kOrder:
      return answer.placed.size() == question.options.size();
    case QuestionKind::kMatch:
      for (std::size_t i = 0; i < question.options.size(); ++i)
        if (hasLeft(question.options[i]) && (i >= answer.placed.size() || answer.placed[i] < 0))
          return false;
      return true;
    case QuestionKind::kDescription:
      return true;
  }
  return false;
}

Grade grade(const Question& question, const Answer& answer) {
  Grade result;
  result.general = question.generalFeedback;
  switch (question.kind) {
    case QuestionKind::kSingle:
    case QuestionKind::kSeveral:
    case QuestionKind::kTrueFalse: {
      std::vector<int> chosen = answer.chosen;
      std::sort(chosen.begin(), chosen.end());
      chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
      for (const int one : chosen)
        if (one >= 0 && one < static_cast<int>(question.options.size()))
          take(question.options[static_cast<std::size_t>(one)], result);
      break;
    }
    case QuestionKind::kShort:
      if (const auto* option = acceptedText(question, answer.text)) take(*option, result);
      break;
    case QuestionKind::kNumber:
      if (const auto* option = acceptedNumber(question, answer.text)) take(*option, result);
      break;
    case QuestionKind::kMatch:
    case QuestionKind::kOrder:
      gradePlaces(question, answer, result);
      break;
    case QuestionKind::kOpen:
    case QuestionKind::kDescription:
      result.judged = false;
      break;
  }
  // A third three times is a whole.
  if (result.score > 0.999) result.score = 1;
  result.score = std::clamp(result.score, 0.0, 1.0);
  return result;
}

Answer bestAnswer(const Question& question) {
  Answer answer;
  const auto& options = question.options;
  const auto best =
      std::max_element(options.begin(), options.end(),
                       [](const auto& a, const auto& b) { return a.weight < b.weight; });
  switch (question.kind) {
    case QuestionKind::kSingle:
    case QuestionKind::kTrueFalse:
      answer.chosen = {static_cast<int>(best - options.begin())};
      break;
    case QuestionKind::kSeveral:
      for (std::size_t i = 0; i < options.size(); ++i)
        if (options[i].weight > 0) answer.chosen.push_back(static_cast<int>(i));
      break;
    case QuestionKind::kShort:
      answer.text = best->text;
      break;
    case QuestionKind::kNumber:
      answer.text = toText(best->value);
      break;
    case QuestionKind::kMatch:
      for (std::size_t i = 0; i < options.size(); ++i)
        answer.placed.push_back(hasLeft(options[i]) ? static_cast<int>(i) : -1);
      break;
    case QuestionKind::kOrder:
      for (std::size_t i = 0; i < options.size(); ++i) answer.placed.push_back(static_cast<int>(i));
      break;
    case QuestionKind::kOpen:
    case QuestionKind::kDescription:
      break;
  }
  return answer;
}

std::vector<std::string> solution(const Question& question) {
  const Answer answer = bestAnswer(question);
  std::vector<std::string> lines;
  for (const int one : answer.chosen)
    lines.push_back(question.options[static_cast<std::size_t>(one)].text);
  if (!answer.text.empty()) lines.push_back(answer.text);
  for (const int one : answer.placed) {
    if (one < 0) continue;
    const auto& option = question.options[static_cast<std::size_t>(one)];
    lines.push_back(question.kind == QuestionKind::kMatch ? option.text + " → " + option.partner
                                                          : option.text);
  }
  return lines;
}

}  // namespace glassbox::course
