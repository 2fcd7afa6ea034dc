#include "course/game_score.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace glassbox::course {

namespace {

constexpr double kLeastChance = 1e-6;

}  // namespace

double lossOf(double chance) { return -std::log(std::clamp(chance, kLeastChance, 1.0)); }

double statedChance(bool named, double confidence, int vocabulary) {
  const double sure = std::clamp(confidence, 0.0, 1.0);
  if (named) return sure;
  return vocabulary > 1 ? (1 - sure) / (vocabulary - 1) : 0;
}

double evenLoss(int vocabulary) { return std::log(double(std::max(1, vocabulary))); }

std::vector<double> chancesOfHands(std::span<const int> hands) {
  const int all = std::accumulate(hands.begin(), hands.end(), 0);
  std::vector<double> chances;
  for (const int raised : hands)
    chances.push_back((raised + 1.0) / (all + static_cast<double>(hands.size())));
  return chances;
}

std::vector<double> amongChoices(std::span<const double> chances) {
  const double sum = std::accumulate(chances.begin(), chances.end(), 0.0);
  std::vector<double> shares;
  for (const double chance : chances)
    shares.push_back(sum > 0 ? chance / sum : 1.0 / static_cast<double>(chances.size()));
  return shares;
}

int likeliestOf(std::span<const double> chances) {
  const auto best = std::max_element(chances.begin(), chances.end());
  return best == chances.end() ? -1 : static_cast<int>(best - chances.begin());
}

bool isHit(std::span<const double> chances, int right) {
  const int best = likeliestOf(chances);
  return best >= 0 && best == right &&
         std::count(chances.begin(), chances.end(), chances[static_cast<std::size_t>(best)]) == 1;
}

void Tally::add(bool hit, double chance) {
  ++rounds;
  hits += hit ? 1 : 0;
  losses += lossOf(chance);
}

}  // namespace glassbox::course
