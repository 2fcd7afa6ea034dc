// The loss curve in words: the sentence that says what it is doing and where it stands, smoothing,
// and the plain names of things. Pure; window thread for the translation.
#pragma once

#include <QString>
#include <cstdint>
#include <deque>
#include <vector>

#include "views/loss_reader.h"

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

/// Plain name of a reference line: "word pairs"; with its owner "word pairs, run 3". Unknown ids
/// stand for themselves.
QString referenceName(const std::string& id, bool wordsAreTokens, const QString& owner = {});

/// "Falling fast: validation loss from 6.12 to 2.54 over 100 steps. It has got below the line of
/// word frequencies (4.57), 1.96 above the lowest possible for this text (0.58)." Empty before the
/// first step.
QString readLoss(const LossReading& reading,
                 const std::vector<live::RunFacts::Reference>& references, bool wordsAreTokens);

/// A loss with the perplexity it means: "2.31 (perplexity 10.1)".
QString lossText(double loss);

}  // namespace glassbox::views
