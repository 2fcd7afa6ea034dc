#include "plots/axis_range.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace glassbox::plots {
namespace {

constexpr std::array kRoundDigits{1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 10.0};
constexpr double kRoundingSlack = 1e-9;  // so that 0.3 counts as the round number that it is

double powerOfTenBelow(double value) { return std::pow(10.0, std::floor(std::log10(value))); }

}  // namespace

double roundUp(double value) {
  if (!(value > 0)) return 0;
  const double power = powerOfTenBelow(value);
  for (const double digit : kRoundDigits)
    if (digit * power >= value * (1 - kRoundingSlack)) return digit * power;
  return 10 * power;
}

double roundDown(double value) {
  if (!(value > 0)) return 0;
  const double power = powerOfTenBelow(value);
  double result = power;
  for (const double digit : kRoundDigits)
    if (digit * power <= value * (1 + kRoundingSlack)) result = digit * power;
  return result;
}

Range linearRange(double lowest, double highest) {
  const double upper = roundUp(highest);
  const double lower = lowest < 0 ? -roundUp(-lowest) : 0;
  return upper > lower ? Range{lower, upper} : Range{lower, lower + 1};
}

Range logarithmicRange(double lowest, double highest) {
  const double lower = roundDown(lowest);
  const double upper = roundUp(highest);
  return upper > lower ? Range{lower, upper} : Range{lower, lower * 10};
}

std::vector<double> logarithmicTicks(Range range, std::size_t most) {
  const auto within = [&](std::span<const double> digits) {
    std::vector<double> ticks;
    for (double power = powerOfTenBelow(range.lower); power <= range.upper; power *= 10)
      for (const double digit : digits)
        if (const double tick = digit * power; tick >= range.lower * (1 - kRoundingSlack) &&
                                               tick <= range.upper * (1 + kRoundingSlack))
          ticks.push_back(tick);
    return ticks;
  };
  constexpr std::array kFine{1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 7.0};
  constexpr std::array kMiddle{1.0, 2.0, 5.0};
  constexpr std::array kCoarse{1.0};
  for (const std::span<const double> digits : {std::span<const double>(kFine), {kMiddle}})
    if (auto ticks = within(digits); ticks.size() <= most) return ticks;
  return within(kCoarse);
}

std::vector<double> spreadLabels(std::span<const double> wanted, double height, double top,
                                 double bottom) {
  std::vector<std::size_t> order(wanted.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });

  // Labels that touch become one block, centred on the mean of its members' wanted places.
  struct Block {
    double sum;
    int count;
  };
  const auto centre = [&](const Block& block) {
    const double half = block.count * height / 2;
    const double lowest = std::max(top + half, bottom - half);
    return std::clamp(block.sum / block.count, top + half, lowest);
  };
  std::vector<Block> blocks;
  for (const std::size_t index : order) {
    blocks.push_back({wanted[index], 1});
    while (blocks.size() > 1) {
      const Block& last = blocks.back();
      Block& previous = blocks[blocks.size() - 2];
      if (centre(previous) + (previous.count + last.count) * height / 2 <= centre(last)) break;
      previous = {previous.sum + last.sum, previous.count + last.count};
      blocks.pop_back();
    }
  }

  std::vector<double> places(wanted.size());
  std::size_t next = 0;
  for (const Block& block : blocks) {
    const double first = centre(block) - (block.count - 1) * height / 2;
    for (int i = 0; i < block.count; ++i) places[order[next++]] = first + i * height;
  }
  return places;
}

}  // namespace glassbox::plots
