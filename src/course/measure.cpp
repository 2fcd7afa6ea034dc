#include "course/measure.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "course/written.h"

namespace glassbox::course {
namespace {

using Kind = Measure::Kind;
using Comparison = Claim::Comparison;

enum class Shape {
  kNothing,
  kStep,
  kWordAfterText,
  kAfterText,
  kText,
  kPair,
  kWord,
  kLayerPair,
  kLayerWord
};

struct Form {
  Kind kind;
  std::string_view name;
  Shape shape;
  const char* written;  ///< for messages
};

constexpr std::array kForms = {
    Form{Kind::kLoss, "loss", Shape::kStep, "loss at N"},
    Form{Kind::kValidationLoss, "validation-loss", Shape::kStep, "validation-loss at N"},
    Form{Kind::kProbability, "probability", Shape::kWordAfterText,
         "probability WORD after TEXT at N"},
    Form{Kind::kGuess, "guess", Shape::kAfterText, "guess after TEXT at N"},
    Form{Kind::kFill, "fill", Shape::kText, "fill TEXT WITH ONE [MASK] at N"},
    Form{Kind::kCosine, "cosine", Shape::kPair, "cosine WORD WORD at N"},
    Form{Kind::kRank, "rank", Shape::kPair, "rank WORD WORD at N"},
    Form{Kind::kNearest, "nearest", Shape::kWord, "nearest WORD at N"},
    Form{Kind::kRankInUse, "rank-use", Shape::kLayerPair, "rank-use LAYER WORD WORD at N"},
    Form{Kind::kNearestInUse, "nearest-use", Shape::kLayerWord, "nearest-use LAYER WORD at N"},
    Form{Kind::kLift, "lift", Shape::kPair, "lift WORD WORD at N"},
    Form{Kind::kUniform, "uniform", Shape::kNothing, "uniform"},
    Form{Kind::kUnigram, "unigram", Shape::kNothing, "unigram"},
    Form{Kind::kBigram, "bigram", Shape::kNothing, "bigram"},
    Form{Kind::kTrigram, "trigram", Shape::kNothing, "trigram"},
    Form{Kind::kFloor, "floor", Shape::kNothing, "floor"},
    Form{Kind::kParameters, "parameters", Shape::kNothing, "parameters"},
    Form{Kind::kVocabulary, "vocabulary", Shape::kNothing, "vocabulary"},
    Form{Kind::kTrainingTokens, "training-tokens", Shape::kNothing, "training-tokens"},
};

const Form& formOf(Kind kind) {
  return *std::find_if(kForms.begin(), kForms.end(),
                       [&](const Form& form) { return form.kind == kind; });
}

std::string joined(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
  std::string text;
  for (std::size_t i = from; i < to; ++i) text += (i == from ? "" : " ") + words[i];
  return text;
}

std::optional<std::int64_t> wholeNumber(const std::string& text) {
  const auto number = numberOf(text);
  if (!number || *number < 0 || *number > 1e9 || *number != std::floor(*number)) return {};
  return static_cast<std::int64_t>(*number);
}

/// Takes "at N" off the end.
bool takeStep(std::vector<std::string>& words, Measure& measure) {
  if (words.size() < 3 || words[words.size() - 2] != "at") return false;
  const auto step = wholeNumber(words.back());
  if (!step) return false;
  measure.step = *step;
  words.resize(words.size() - 2);
  return true;
}

/// What stands between the name and "at N".
bool takeArguments(const std::vector<std::string>& words, Shape shape, Measure& measure) {
  const std::size_t count = words.size() - 1;
  switch (shape) {
    case Shape::kNothing:
    case Shape::kStep:
      return count == 0;
    case Shape::kWordAfterText:
      if (count < 3 || words[2] != "after") return false;
      measure.words = {words[1]};
      measure.text = joined(words, 3, words.size());
      return true;
    case Shape::kAfterText:
      if (count < 2 || words[1] != "after") return false;
      measure.text = joined(words, 2, words.size());
      return true;
    case Shape::kText:
      measure.text = joined(words, 1, words.size());
      return split(measure.text, "[MASK]").size() == 2;
    case Shape::kPair:
    case Shape::kWord:
      measure.words.assign(words.begin() + 1, words.end());
      return count == (shape == Shape::kPair ? 2U : 1U);
    case Shape::kLayerPair:
    case Shape::kLayerWord: {
      if (count != (shape == Shape::kLayerPair ? 3U : 2U)) return false;
      const auto layer = wholeNumber(words[1]);
      if (!layer || *layer > 99) return false;
      measure.layer = static_cast<int>(*layer);
      measure.words.assign(words.begin() + 2, words.end());
      return true;
    }
  }
  return false;
}

/// NUMBER, MEASURE, NUMBER * MEASURE, MEASURE + NUMBER or MEASURE - NUMBER.
bool parseRightSide(std::string_view text, Claim::Part& part, std::string& problem) {
  if (const auto number = numberOf(text)) {
    part.plus = *number;
    return true;
  }
  part.factor = 1;
  if (const auto times = text.find(" * "); times != std::string_view::npos) {
    const auto number = numberOf(trimmed(text.substr(0, times)));
    if (!number) {
      problem = "before '*' there must be a number";
      return false;
    }
    part.factor = *number;
    text = trimmed(text.substr(times + 3));
  }
  const auto sign = std::max(text.rfind(" + ") + 1, text.rfind(" - ") + 1);  // 0: none
  if (sign > 0) {
    const auto number = numberOf(trimmed(text.substr(sign + 2)));
    if (!number) {
      problem = "after '+' or '-' there must be a number";
      return false;
    }
    part.plus = text[sign] == '-' ? -*number : *number;
    text = trimmed(text.substr(0, sign));
  }
  part.other = parseMeasure(text, problem);
  if (!part.other) return false;
  if (part.other->yieldsWord()) problem = "'" + std::string(text) + "' is a word and no number";
  return !part.other->yieldsWord();
}

std::optional<Claim::Part> parsePart(std::string_view text, std::string& problem) {
  const auto sign = findOperator(text);
  if (!sign) {
    problem =
        "'" + std::string(text) + "' compares nothing: write MEASURE < VALUE, or another sign";
    return {};
  }
  Claim::Part part;
  const auto left = parseMeasure(trimmed(text.substr(0, sign->at)), problem);
  if (!left) return {};
  part.left = *left;
  part.comparison = sign->comparison;
  const auto right = trimmed(text.substr(sign->at + sign->size));
  if (!left->yieldsWord()) {
    if (!parseRightSide(right, part, problem)) return {};
    return part;
  }
  part.word = std::string(right);
  if (part.comparison == Comparison::kEqual && wordsOf(right).size() == 1) return part;
  problem = "'" + toText(*left) + "' is a word: write = WORD after it";
  return {};
}

/// An "and" that no comparison stands before belongs to a measure's text.
std::vector<std::string> partsOf(std::string_view claim) {
  std::vector<std::string> parts;
  bool whole = true;
  for (const std::string& piece : split(claim, " and ")) {
    if (whole) parts.push_back(piece);
    else parts.back() += " and " + piece;
    whole = findOperator(parts.back()).has_value();
  }
  return parts;
}

}  // namespace

bool Measure::yieldsWord() const {
  return kind == Kind::kGuess || kind == Kind::kFill || kind == Kind::kNearest ||
         kind == Kind::kNearestInUse;
}

bool Measure::asksModel() const {
  return formOf(kind).shape != Shape::kNothing && formOf(kind).shape != Shape::kStep;
}

std::optional<Measure> parseMeasure(std::string_view text, std::string& problem) {
  auto words = wordsOf(text);
  const auto form = std::find_if(kForms.begin(), kForms.end(), [&](const Form& one) {
    return !words.empty() && one.name == words.front();
  });
  if (form == kForms.end()) {
    std::vector<std::string> names;
    for (const Form& one : kForms) names.emplace_back(one.name);
    problem =
        "there is no measure '" + std::string(trimmed(text)) + "'; known are " + listed(names);
    return {};
  }
  Measure measure{.kind = form->kind};
  const bool hasStep = form->shape == Shape::kNothing || takeStep(words, measure);
  if (hasStep && takeArguments(words, form->shape, measure)) return measure;
  problem = "'" + std::string(trimmed(text)) + "' must be written: " + form->written;
  return {};
}

std::string toText(const Measure& measure) {
  const Form& form = formOf(measure.kind);
  std::string text(form.name);
  if (form.shape == Shape::kLayerPair || form.shape == Shape::kLayerWord)
    text += " " + std::to_string(measure.layer);
  for (const std::string& word : measure.words) text += " " + word;
  if (form.shape == Shape::kWordAfterText || form.shape == Shape::kAfterText) text += " after";
  if (!measure.text.empty()) text += " " + measure.text;
  if (measure.step >= 0) text += " at " + std::to_string(measure.step);
  return text;
}

std::optional<Operator> findOperator(std::string_view text) {
  const auto at = text.find_first_of("<>=");
  if (at == std::string_view::npos) return {};
  const bool equal = text[at] != '=' && at + 1 < text.size() && text[at + 1] == '=';
  const auto comparison = text[at] == '='   ? Comparison::kEqual
                          : text[at] == '<' ? (equal ? Comparison::kAtMost : Comparison::kLess)
                                            : (equal ? Comparison::kAtLeast : Comparison::kMore);
  return Operator{.at = at, .size = equal ? 2U : 1U, .comparison = comparison};
}

bool compares(double left, Comparison comparison, double right) {
  switch (comparison) {
    case Comparison::kLess:
      return left < right;
    case Comparison::kAtMost:
      return left <= right;
    case Comparison::kEqual:
      return std::abs(left - right) <= 1e-9 * std::max(1.0, std::abs(right));
    case Comparison::kAtLeast:
      return left >= right;
    case Comparison::kMore:
      return left > right;
  }
  return false;
}

const char* signOf(Comparison comparison) {
  constexpr std::array kSigns = {"<", "<=", "=", ">=", ">"};
  return kSigns[static_cast<std::size_t>(comparison)];
}

std::optional<Claim> parseClaim(std::string_view text, std::string& problem) {
  Claim claim{.text = simplified(text)};
  for (const std::string& piece : partsOf(claim.text)) {
    const auto part = parsePart(piece, problem);
    if (!part) return {};
    claim.parts.push_back(*part);
  }
  return claim;
}

std::optional<bool> holds(const Claim& claim, const Known& known) {
  bool all = true;
  for (const auto& part : claim.parts) {
    const auto left = known(part.left);
    const auto other = part.other ? known(*part.other) : std::optional(Measured{});
    if (!left || !other) all = false;
    if (!left || !other) continue;
    const bool good = part.left.yieldsWord() ? lowered(left->word) == lowered(part.word)
                                             : compares(left->number, part.comparison,
                                                        part.factor * other->number + part.plus);
    if (!good) return false;
  }
  if (!all) return {};
  return true;
}

std::vector<Measure> measuresOf(const Claim& claim) {
  std::vector<Measure> measures;
  for (const auto& part : claim.parts) {
    measures.push_back(part.left);
    if (part.other) measures.push_back(*part.other);
  }
  return measures;
}

std::optional<double> lossAt(const std::vector<double>& losses, std::int64_t step) {
  if (step < 1 || step > static_cast<std::int64_t>(losses.size())) return {};
  const std::int64_t first = std::max<std::int64_t>(0, step - 10);
  double sum = 0;
  for (std::int64_t i = first; i < step; ++i) sum += losses[static_cast<std::size_t>(i)];
  return sum / static_cast<double>(step - first);
}

}  // namespace glassbox::course
