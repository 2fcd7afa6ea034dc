// What a stage of one training step says, in whole sentences that fit the numbers that came out,
// also when the step made the guess worse. Pure; window thread (QLocale).
#pragma once

#include <QString>
#include <cstdint>

namespace glassbox::views {

enum class StepStage { kCover, kGuess, kCheck, kBlame, kNudge };
inline constexpr int kStepStages = 5;

/// The numbers of one guess and of the step as a whole.
struct StepNumbers {
  bool coveredWord = false;  ///< the model guesses covered words, not the next one
  bool words = true;         ///< tokens are whole words
  QString right;             ///< the word to guess
  QString shownAs;           ///< covered word: what the model is shown; empty: the covering sign
  int earlier = 0;           ///< next word: how many words are read before it
  std::int64_t guesses = 0;  ///< of the whole batch
  int vocabulary = 0;

  double before = 0;  ///< probability of the right word
  double after = 0;
  double lossBefore = 0;  ///< nats
  double lossAfter = 0;
  QString surest;  ///< the likeliest word before the step
  double surestProbability = 0;
  double batchLossBefore = 0;  ///< mean over the batch
  double batchLossAfter = 0;

  double gradientNorm = 0;
  double clip = 0;  ///< longest gradient allowed; 0: no limit
  double clipFactor = 1;
  QString blamed;          ///< the part of the model with the largest gradient
  double blamedShare = 0;  ///< of the squared length of the whole

  double learningRate = 0;
  double peakLearningRate = 0;  ///< the highest of the schedule
  bool warmingUp = false;
  bool finite = true;  ///< false: loss or gradient is no number, nothing was moved
};

enum class StepOutcome {
  kNotFinite,
  kExploded,
  kBetter,
  kBetterForThis,
  kWorseForThis,
  kWorseForAll,
  kUnchanged
};
/// How the step came out for this guess and for the batch.
StepOutcome outcomeOf(const StepNumbers& numbers);

QString stageText(StepStage stage, const StepNumbers& numbers);
/// On the chip: "1 Cover a word".
QString stageTitle(StepStage stage);
/// On the button that leads to the stage after this one.
QString nextStageText(StepStage stage);

/// A number with three digits that matter: 0.00313, −2.78, 1,240, 4.20·10⁻⁷.
QString briefNumber(double value, int digits = 3);
/// A number that a person has set, without more digits than it has: 0.9.
QString settingText(double value);
/// A probability with three digits that matter, where a small change is to be seen: 7.88 %.
QString chanceText(double probability);
/// A loss with two decimals; "not a number" if it is none.
QString natsText(double loss);

}  // namespace glassbox::views
