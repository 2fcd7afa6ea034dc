// The budget game: somebody has so much money, time and electricity and chooses a size, an amount
// of text and machines. Says whether it can be done, what it costs, which loss the published law
// promises, and what the same means could have bought. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scaling/estimate.h"

namespace glassbox::scaling {

struct Budget {
  double dollars = 0;
  double days = 0;
  double kilowattHours = 0;
  double tokens = 0;                ///< text there is; 0: as much as wanted
  std::int64_t machines = 100'000;  ///< the most that can be rented
  std::string grid = "world";
};

struct Choice {
  double parameters = 0;
  double tokens = 0;
  std::string device = "A100";
  std::int64_t count = 1;
};

/// What is wrong with a choice, or was given up by it.
enum class Tradeoff {
  kOverMoney,
  kOverTime,
  kOverElectricity,
  kDoesNotFit,     ///< the machines cannot hold the model
  kNotEnoughText,  ///< more text than there is
  kTooManyMachines,
  kTooLarge,  ///< a smaller model with more text would be better for the same work
  kTooSmall,  ///< a larger one with less text would be
  kMeansLeft  ///< over half of every means is unused
};
const char* toString(Tradeoff tradeoff);

struct Outcome {
  bool feasible = false;
  Estimate cost;              ///< its typical figures count
  double loss = 0;            ///< by the law
  double bestParameters = 0;  ///< for the same operations
  double bestTokens = 0;
  double bestLoss = 0;
  std::vector<Tradeoff> tradeoffs;  ///< in the order above
};

/// Loss of a size and an amount of text.
double lossBy(const LossLaw& law, double parameters, double tokens);

/// The best use of so many operations (Hoffmann et al. 2022): 6 · parameters · tokens = operations.
struct Allocation {
  double parameters = 0;
  double tokens = 0;
  double loss = 0;
};
Allocation bestFor(double operations, const LossLaw& law);

/// InputError for choices that are no numbers.
Outcome play(const Budget& budget, const Choice& choice, const Figures& known = figures());

/// The best that can be had within the budget on machines of a kind: how many of them, which size
/// and how much text. Nothing if not even the smallest model can be trained.
std::optional<Choice> bestChoice(const Budget& budget, const std::string& device,
                                 const Figures& known = figures());

}  // namespace glassbox::scaling
