// How guesses are scored: by hits, and by loss, which also asks how sure one was. Pure; any thread.
//
// The loss of a guess is −ln of the chance that was given to what then came, in nats. It is proper:
// on average nobody does better than by saying the chance that they believe in.
#pragma once

#include <span>
#include <vector>

namespace glassbox::course {

/// −ln(chance), nats. A chance of nothing is taken as one in a million, so that it stays finite.
double lossOf(double chance);

/// The chance given to the right word by somebody who names one word with a confidence (0 … 1) and
/// spreads the rest evenly over the other words of the vocabulary.
double statedChance(bool named, double confidence, int vocabulary);

/// Without any idea: ln(vocabulary).
double evenLoss(int vocabulary);

/// Raised hands as a prediction: shares, each choice having one hand more than was raised, so that
/// what nobody believes in is still possible. (hands + 1) / (all hands + choices).
std::vector<double> chancesOfHands(std::span<const int> hands);

/// Chances over a vocabulary made to chances among some choices: they sum to 1. Even if all are 0.
std::vector<double> amongChoices(std::span<const double> chances);

/// Index of the largest, the first of equal ones; −1 of none.
int likeliestOf(std::span<const double> chances);

/// Whether the right one has more than every other; as much is no hit.
bool isHit(std::span<const double> chances, int right);

struct Tally {
  int rounds = 0;
  int hits = 0;
  double losses = 0;  ///< summed

  void add(bool hit, double chance);
  double meanLoss() const { return rounds > 0 ? losses / rounds : 0; }
  /// Hits of rounds, 0 … 1.
  double share() const { return rounds > 0 ? double(hits) / rounds : 0; }
};

}  // namespace glassbox::course
