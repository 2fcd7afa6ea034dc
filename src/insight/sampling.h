// From logits to a choice: temperature, top-k and top-p (nucleus sampling, Holtzman et al. 2020),
// as a distribution that can be shown before anything is drawn from it. No model; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/random.h"

namespace glassbox::insight {

struct Guess {
  std::int32_t token = 0;
  float probability = 0;
};

struct SamplingSettings {
  double temperature =
      1;            ///< logits are divided by it; 0: always the likeliest (lowest id if equal)
  int topK = 0;     ///< keep only the k likeliest; 0: all
  double topP = 1;  ///< of those keep the fewest likeliest that together reach this share
  bool operator==(const SamplingSettings&) const = default;
};

/// InputError, one sentence, for a setting outside its range.
void validate(const SamplingSettings& settings);

/// Probabilities [V] of the logits [V] as they are.
std::vector<float> softmax(std::span<const float> logits);

/// Probabilities [V] with all settings applied, in the order above, and renormalized: exactly what
/// a token is then drawn from. At least one token stays.
std::vector<float> nextDistribution(std::span<const float> logits,
                                    const SamplingSettings& settings);

/// Draws one token from a distribution [V].
std::int32_t drawToken(std::span<const float> probabilities, Random& random);

/// The token drawn at `place` (from 0) of a text written with `seed`: every place
/// has a number of its own, so that a text in which some words were chosen by hand repeats too.
std::int32_t drawAtPlace(std::span<const float> probabilities, std::uint64_t seed, int place);

/// The `count` likeliest tokens, likeliest first; equal ones by id.
std::vector<Guess> likeliest(std::span<const float> probabilities, int count);

}  // namespace glassbox::insight
