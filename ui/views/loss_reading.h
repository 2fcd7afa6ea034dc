// The loss curve in words: smoothing, and the sentence that reads the curve from its numbers.
// Pure; window thread for the translation.
#pragma once

#include <QString>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "live/snapshot.h"

namespace glassbox::views {

/// The mean of the last values only, so that what is drawn once never changes afterwards.
class TrailingMean {
 public:
  static constexpr std::size_t kLength = 20;
  /// The mean of `value` and the up to 19 before it.
  double add(double value);
  void clear() { values_.clear(); }

 private:
  std::deque<double> values_;
};

/// Everything the sentence needs, collected point by point.
struct LossHistory {
  std::optional<live::MetricPoint> firstTraining;
  std::int64_t lastStep = 0;
  double firstSmoothed = 0;
  double lastSmoothed = 0;
  int validations = 0;
  double firstValidation = 0;
  double lastValidation = 0;
  std::int64_t lastValidationStep = 0;
  double bestValidation = 0;
  std::int64_t bestValidationStep = 0;
  double smoothedAtBest = 0;

  void add(const live::MetricPoint& point, double smoothed);
};

/// Plain name of a reference line: "word pairs". Unknown ids stand for themselves.
QString referenceName(const std::string& id, bool wordsAreTokens);

/// "Validation loss fell from 6.2 to 2.3 over 640 steps; it is below the word-pairs line."
QString readLoss(const LossHistory& history,
                 const std::vector<live::RunFacts::Reference>& references, bool wordsAreTokens);

/// A loss with the perplexity it means: "2.31 (perplexity 10.1)".
QString lossText(double loss);

}  // namespace glassbox::views
