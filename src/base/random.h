// Reproducible random numbers: PCG32 (O'Neill 2014, pcg-random.org), our own code so that the same
// seed gives the same numbers with every compiler and library. Not for secrets.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>

namespace glassbox {

/// A generator is a value: copy it to repeat a sequence. Streams of one seed are independent.
class Random {
 public:
  explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

  /// Uniform over all 32-bit values.
  std::uint32_t next();
  /// Uniform over 0 … limit - 1, without bias; limit > 0.
  std::uint32_t below(std::uint32_t limit);
  /// Uniform in [0, 1), 53 bits.
  double uniform();
  /// Normal with mean 0 and standard deviation 1 (Box and Muller; keeps no spare value).
  double normal();

  /// Fisher-Yates.
  template <typename T>
  void shuffle(std::span<T> values) {
    for (std::size_t i = values.size(); i > 1; --i)
      std::swap(values[i - 1], values[below(static_cast<std::uint32_t>(i))]);
  }

  /// Everything needed to go on from here later: {state, increment}.
  std::array<std::uint64_t, 2> state() const { return {state_, increment_}; }
  void setState(const std::array<std::uint64_t, 2>& state) {
    state_ = state[0];
    increment_ = state[1] | 1U;
  }

 private:
  std::uint64_t state_ = 0;
  std::uint64_t increment_ = 1;
};

/// SplitMix64's mixing step: turns (seed, counter) pairs into unrelated numbers without any state.
std::uint64_t mixBits(std::uint64_t value);

}  // namespace glassbox
