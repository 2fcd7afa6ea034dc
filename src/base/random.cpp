#include "base/random.h"

#include <cmath>
#include <numbers>

namespace glassbox {

std::uint64_t mixBits(std::uint64_t value) {
  value += 0x9e3779b97f4a7c15ULL;
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31);
}

Random::Random(std::uint64_t seed, std::uint64_t stream)
    : increment_((mixBits(stream) << 1U) | 1U) {
  next();
  state_ += mixBits(seed);
  next();
}

std::uint32_t Random::next() {
  const std::uint64_t old = state_;
  state_ = old * 6364136223846793005ULL + increment_;
  const auto shifted = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
  const auto turn = static_cast<std::uint32_t>(old >> 59U);
  return (shifted >> turn) | (shifted << ((32U - turn) & 31U));
}

std::uint32_t Random::below(std::uint32_t limit) {
  // Values under the threshold would make small results more likely; draw again.
  const std::uint32_t threshold = (0U - limit) % limit;
  for (;;) {
    const std::uint32_t value = next();
    if (value >= threshold) return value % limit;
  }
}

double Random::uniform() {
  const std::uint64_t high = next() >> 5U;
  const std::uint64_t low = next() >> 6U;
  return static_cast<double>(high * 67108864ULL + low) / 9007199254740992.0;
}

double Random::normal() {
  const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
  return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

}  // namespace glassbox
