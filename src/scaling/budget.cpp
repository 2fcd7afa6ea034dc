#include "scaling/budget.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"

namespace glassbox::scaling {
namespace {

/// By so much a size may miss the best one without a word about it: loss hardly changes there.
constexpr double kNearBest = 2;
constexpr double kLeastParameters = 1000;
/// What uses all of a budget to the last digit is within it.
constexpr double kRounding = 1e-9;

Estimate costOf(const Choice& choice, const Budget& budget, const Figures& known) {
  Question question;
  question.parameters = choice.parameters;
  question.tokens = choice.tokens;
  question.device = choice.device;
  question.count = choice.count;
  question.grid = budget.grid;
  return estimate(question, known);
}

}  // namespace

const char* toString(Tradeoff tradeoff) {
  switch (tradeoff) {
    case Tradeoff::kOverMoney:
      return "over-money";
    case Tradeoff::kOverTime:
      return "over-time";
    case Tradeoff::kOverElectricity:
      return "over-electricity";
    case Tradeoff::kDoesNotFit:
      return "does-not-fit";
    case Tradeoff::kNotEnoughText:
      return "not-enough-text";
    case Tradeoff::kTooManyMachines:
      return "too-many-machines";
    case Tradeoff::kTooLarge:
      return "too-large";
    case Tradeoff::kTooSmall:
      return "too-small";
    case Tradeoff::kMeansLeft:
      return "means-left";
  }
  return "";
}

double lossBy(const LossLaw& law, double parameters, double tokens) {
  return law.floor + law.a / std::pow(parameters, law.alpha) + law.b / std::pow(tokens, law.beta);
}

Allocation bestFor(double operations, const LossLaw& law) {
  const double both = law.alpha + law.beta;
  const double ratio = std::pow(law.alpha * law.a / (law.beta * law.b), 1 / both);
  Allocation best;
  best.parameters = ratio * std::pow(operations / 6, law.beta / both);
  best.tokens = operations / 6 / best.parameters;
  best.loss = lossBy(law, best.parameters, best.tokens);
  return best;
}

Outcome play(const Budget& budget, const Choice& choice, const Figures& known) {
  Outcome outcome;
  outcome.cost = costOf(choice, budget, known);
  const LossLaw& law = known.lossLaws.front();
  outcome.loss = lossBy(law, choice.parameters, choice.tokens);
  const Allocation best = bestFor(outcome.cost.operations, law);
  outcome.bestParameters = best.parameters;
  outcome.bestTokens = best.tokens;
  outcome.bestLoss = best.loss;
  const auto note = [&](bool is, Tradeoff tradeoff) {
    if (is) outcome.tradeoffs.push_back(tradeoff);
  };
  const Estimate& cost = outcome.cost;
  const auto over = [](double needs, double means) { return needs > means * (1 + kRounding); };
  note(over(cost.dollars.typical, budget.dollars), Tradeoff::kOverMoney);
  note(over(cost.days.typical, budget.days), Tradeoff::kOverTime);
  note(over(cost.kilowattHours.typical, budget.kilowattHours), Tradeoff::kOverElectricity);
  note(choice.count < cost.fewestMachines, Tradeoff::kDoesNotFit);
  note(budget.tokens > 0 && choice.tokens > budget.tokens, Tradeoff::kNotEnoughText);
  note(choice.count > budget.machines, Tradeoff::kTooManyMachines);
  outcome.feasible = outcome.tradeoffs.empty();
  note(choice.parameters > kNearBest * best.parameters, Tradeoff::kTooLarge);
  note(choice.parameters * kNearBest < best.parameters, Tradeoff::kTooSmall);
  note(cost.dollars.typical < budget.dollars / 2 && cost.days.typical < budget.days / 2 &&
           cost.kilowattHours.typical < budget.kilowattHours / 2,
       Tradeoff::kMeansLeft);
  return outcome;
}

std::optional<Choice> bestChoice(const Budget& budget, const std::string& device,
                                 const Figures& known) {
  // Hours of one machine for one operation, and with it what an operation takes of each means.
  Question unit;
  unit.parameters = kLeastParameters;
  unit.tokens = kLeastParameters;
  unit.device = device;
  unit.grid = budget.grid;
  const Estimate one = estimate(unit, known);
  const double hours = one.deviceHours.typical / one.operations;
  double operations = std::min(budget.dollars / (one.dollars.typical / one.operations),
                               budget.kilowattHours / (one.kilowattHours.typical / one.operations));
  operations =
      std::min(operations, budget.days * 24 * static_cast<double>(budget.machines) / hours);
  if (!(operations >= 6 * kLeastParameters * kLeastParameters)) return std::nullopt;
  const Allocation best = bestFor(operations, known.lossLaws.front());
  Choice choice{.parameters = best.parameters, .tokens = best.tokens, .device = device, .count = 1};
  if (budget.tokens > 0 && choice.tokens > budget.tokens) {
    // Too little text: the rest of the work goes into size, as far as that still helps.
    choice.tokens = budget.tokens;
    choice.parameters = operations / 6 / choice.tokens;
  }
  const double stateBytes = known.constant("state_bytes").value.typical;
  const double memory = known.device(device).memoryBytes;
  const double most = memory / stateBytes * static_cast<double>(budget.machines);
  if (choice.parameters > most) {
    choice.parameters = most;
    choice.tokens = operations / 6 / most;
    if (budget.tokens > 0) choice.tokens = std::min(choice.tokens, budget.tokens);
  }
  const double needed = 6 * choice.parameters * choice.tokens * hours / 24 / budget.days;
  const double holding = choice.parameters * stateBytes / memory;
  choice.count = std::clamp<std::int64_t>(std::llround(std::ceil(std::max(needed, holding) - 1e-9)),
                                          1, budget.machines);
  return choice;
}

}  // namespace glassbox::scaling
