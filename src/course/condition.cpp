#include "course/condition.h"

#include <algorithm>

#include "course/stage.h"
#include "course/written.h"

namespace glassbox::course {
namespace {

constexpr std::string_view kIngredient = "ingredient-";

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Words that a fact can be; empty: any.
std::vector<std::string> valuesOf(std::string_view fact) {
  if (fact == "state") return {"preparing", "paused", "training", "finished", "stopped"};
  if (fact == "objective") return {"next", "masked"};
  if (fact == "tokenizer") return {"word", "char", "bpe"};
  if (fact == "optimizer") return {"adamw", "sgd"};
  if (fact == "schedule") return {"cosine", "constant"};
  return {};
}

std::string problemOfWords(const std::string& fact, const std::string& words) {
  if (words.empty()) return "'" + fact + "' needs a word after it";
  if (fact == "view") return problemOf({"view", words});
  if (fact == "page") return problemOfPage({}, words);
  const auto values = valuesOf(fact);
  if (values.empty() || contains(values, words)) return {};
  return "'" + fact + "' is " + listed(values);
}

std::optional<Condition::Part> parsePart(std::string_view text, std::string& problem) {
  const auto words = wordsOf(text);
  if (words.empty()) {
    problem = "there is nothing between two 'and'";
    return {};
  }
  Condition::Part part{.fact = words.front()};
  part.isNumber = contains(numberFacts(), part.fact) || part.fact.starts_with(kIngredient);
  if (!part.isNumber && !contains(wordFacts(), part.fact)) {
    auto names = numberFacts();
    for (const auto& name : wordFacts()) names.push_back(name);
    problem = "there is no fact '" + part.fact + "'; known are " + listed(names);
    return {};
  }
  const auto rest = trimmed(trimmed(text).substr(part.fact.size()));
  if (!part.isNumber) {
    part.words = simplified(rest);
    problem = problemOfWords(part.fact, part.words);
    return problem.empty() ? std::optional(part) : std::nullopt;
  }
  const auto sign = findOperator(rest);
  const auto number =
      sign && sign->at == 0 ? numberOf(trimmed(rest.substr(sign->size))) : std::nullopt;
  if (!number) {
    problem = "'" + part.fact + "' must be compared with a number: " + part.fact + " >= 1";
    return {};
  }
  part.comparison = sign->comparison;
  part.number = *number;
  return part;
}

bool partHolds(const Condition::Part& part, const Facts& facts) {
  if (part.isNumber) {
    const auto found = facts.numbers.find(part.fact);
    return found != facts.numbers.end() && compares(found->second, part.comparison, part.number);
  }
  const auto found = facts.words.find(part.fact);
  if (found == facts.words.end()) return false;
  if (part.fact != "pinned") return lowered(simplified(found->second)) == lowered(part.words);
  const auto there = wordsOf(lowered(found->second));
  const auto wanted = wordsOf(lowered(part.words));
  return std::all_of(wanted.begin(), wanted.end(),
                     [&](const std::string& word) { return contains(there, word); });
}

}  // namespace

std::vector<std::string> numberFacts() {
  return {"step",        "shown-step", "loss",         "validation-loss", "runs",
          "lr",          "stories",    "animals",      "pages",           "layers",
          "heads",       "width",      "context",      "batch",           "steps",
          "seed",        "dropout",    "pins",         "typed",           "wrote",
          "wrote-at",    "tried",      "stage",        "lr-factor",       "answered",
          "spelled",     "raced",      "climbed",      "counted",         "budget",
          "budget-loss", "affordable", "cleaning-off", "undone",          "lost-lines"};
}

std::vector<std::string> wordFacts() {
  return {"corpus", "objective", "tokenizer", "optimizer", "schedule", "state",
          "view",   "page",      "pinned",    "prompt",    "sentence"};
}

std::optional<Condition> parseCondition(std::string_view text, std::string& problem) {
  Condition condition{.text = simplified(text)};
  for (const std::string& piece : split(condition.text, " and ")) {
    const auto part = parsePart(piece, problem);
    if (!part) return {};
    condition.parts.push_back(*part);
  }
  return condition;
}

bool holds(const Condition& condition, const Facts& facts) {
  return std::all_of(condition.parts.begin(), condition.parts.end(),
                     [&](const Condition::Part& part) { return partHolds(part, facts); });
}

}  // namespace glassbox::course
