// What lessons can measure on a model, by name: "rank dog bark at 800". Only the names are here;
// insight/lesson_measures.h measures. Any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace glassbox::course {

struct Measure {
  enum class Kind {
    kLoss,
    kValidationLoss,
    kProbability,  ///< of words[0] after `text`
    kGuess,        ///< after `text`
    kFill,         ///< in `text`, which has one [MASK]
    kCosine,       ///< of words[0] and words[1]
    kRank,
    kNearest,
    kRankInUse,  ///< with `layer`
    kNearestInUse,
    kLift,
    kUniform,
    kUnigram,
    kBigram,
    kTrigram,
    kFloor,
    kParameters,
    kVocabulary,
    kTrainingTokens
  };
  Kind kind = Kind::kLoss;
  std::vector<std::string> words = {};
  std::string text = {};
  int layer = 0;
  std::int64_t step = -1;  ///< of the model; −1: no step changes it
  bool operator==(const Measure&) const = default;

  bool yieldsWord() const;
  /// Loss curves and constants: known without asking the model.
  bool asksModel() const;
};

/// A number, or a word.
struct Measured {
  double number = 0;
  std::string word = {};
};

/// Looks a measure up; nothing while it is not known.
using Known = std::function<std::optional<Measured>(const Measure&)>;

/// As a lesson writes it; nothing, and one sentence in `problem`, if there is no such measure.
std::optional<Measure> parseMeasure(std::string_view text, std::string& problem);
std::string toText(const Measure& measure);

/// A claim over measures: all parts must hold.
struct Claim {
  enum class Comparison { kLess, kAtMost, kEqual, kAtLeast, kMore };
  struct Part {
    Measure left;
    Comparison comparison = Comparison::kEqual;
    std::string word = {};  ///< compared with it, where the measure yields one
    double factor = 0;      ///< right side: factor · other + plus
    std::optional<Measure> other = {};
    double plus = 0;
    bool operator==(const Part&) const = default;
  };
  std::string text = {};  ///< as written
  std::vector<Part> parts = {};
};

std::optional<Claim> parseClaim(std::string_view text, std::string& problem);
/// Nothing while a measure that decides is not known.
std::optional<bool> holds(const Claim& claim, const Known& known);
/// All measures that stand in it.
std::vector<Measure> measuresOf(const Claim& claim);

/// "<=" and so on; the first in `text`, with its place. Used by conditions of tasks too.
struct Operator {
  std::size_t at = 0;
  std::size_t size = 0;
  Claim::Comparison comparison = Claim::Comparison::kEqual;
};
std::optional<Operator> findOperator(std::string_view text);
bool compares(double left, Claim::Comparison comparison, double right);
const char* signOf(Claim::Comparison comparison);

/// The mean of the training losses of the ten steps up to `step`; `losses` from step 1 on.
std::optional<double> lossAt(const std::vector<double>& losses, std::int64_t step);

}  // namespace glassbox::course
