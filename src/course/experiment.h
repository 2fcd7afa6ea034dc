// A question that a training run answers: what is changed about a run, and what the two loss curves
// then say. Pure; any thread.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace glassbox::course {

/// One setting of a run, by its name in docs/lesson-format.md.
struct Change {
  std::string key;
  double factor = 1;       ///< times the run's own value; without a `value`
  std::string value = {};  ///< in its place
  bool operator==(const Change&) const = default;
};

/// The learner's run from the start, for some steps, as it is and with the changes.
struct Experiment {
  std::uint64_t number = 0;
  std::int64_t steps = 0;
  std::vector<Change> changes = {};
};

struct RunCurve {
  std::vector<double> losses;  ///< training loss by step, from 1, nats a token
  double validation = 0;       ///< loss on text that was kept out, at the end; NaN: not reached
  bool done = false;
  bool operator==(const RunCurve&) const = default;
};

/// As far as the runs have come.
struct ExperimentNews {
  std::uint64_t number = 0;  ///< of the experiment
  std::int64_t steps = 0;
  RunCurve baseline;
  RunCurve changed;
  double evenLoss = 0;       ///< of even guessing: ln(vocabulary)
  std::string problem = {};  ///< one sentence if it cannot be run
};

enum class Ending {
  kLower,
  kSame,  ///< less than kSameLoss apart
  kHigher,
  kExploded  ///< above even guessing, or no number any more
};
enum class Roughness { kSmoother, kSame, kRougher };

/// Endings closer than this count as the same: a right word is then a tenth more likely, nats.
inline constexpr double kSameLoss = 0.1;
/// A curve zigzags more if its steps differ from the mean of their neighbours so many times as
/// much.
inline constexpr double kRougher = 1.5;

struct CurveVerdict {
  Ending ending = Ending::kSame;
  Roughness roughness = Roughness::kSame;
  bool identical = false;     ///< to the last bit
  double baselineEnd = 0;     ///< validation loss
  double changedEnd = 0;      ///< the same; NaN if it could not be measured
  double roughnessRatio = 1;  ///< of the changed to the baseline's
};

/// Mean distance of a step's loss from the mean of its neighbours, over the second half; nats.
double roughnessOf(std::span<const double> losses);

CurveVerdict compareCurves(const RunCurve& baseline, const RunCurve& changed, double evenLoss);

/// Which verdicts something agrees with; an empty set: with any.
struct Pattern {
  std::set<Ending> endings = {};
  std::set<Roughness> roughness = {};
  enum class Identical { kNever, kOnly, kEither } identical = Identical::kEither;
  bool never = false;  ///< agrees with nothing: a misconception
};

bool fits(const Pattern& pattern, const CurveVerdict& verdict);

}  // namespace glassbox::course
