// When a task is done: a condition over facts, by name, of what really happened in the window.
// Any thread.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "course/measure.h"

namespace glassbox::course {

/// What is true now. The window gathers it from the session and from the view that is shown.
struct Facts {
  std::map<std::string, double, std::less<>> numbers = {};
  std::map<std::string, std::string, std::less<>> words = {};
};

struct Condition {
  struct Part {
    std::string fact;
    bool isNumber = false;
    Claim::Comparison comparison = Claim::Comparison::kEqual;
    double number = 0;
    std::string words = {};
    bool operator==(const Part&) const = default;
  };
  std::string text = {};  ///< as written
  std::vector<Part> parts = {};
};

/// Nothing, and one sentence in `problem`, if it names what no fact is.
std::optional<Condition> parseCondition(std::string_view text, std::string& problem);
/// A fact that is not there fails its part. Words are compared without regard to case; `pinned`
/// needs each of its words among those of the fact.
bool holds(const Condition& condition, const Facts& facts);

/// The names of all facts, for those who report them and for tests: numbers, then words.
std::vector<std::string> numberFacts();
std::vector<std::string> wordFacts();

}  // namespace glassbox::course
