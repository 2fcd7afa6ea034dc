#include "insight/sampling.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/error.h"

namespace glassbox::insight {

namespace {

/// The `count` best token ids by probability. What is not a number comes last.
std::vector<std::int32_t> order(std::span<const float> probabilities, std::size_t count) {
  std::vector<std::int32_t> ids(probabilities.size());
  std::iota(ids.begin(), ids.end(), 0);
  const auto worth = [&](std::int32_t id) {
    const float value = probabilities[static_cast<std::size_t>(id)];
    return std::isnan(value) ? -1.0F : value;
  };
  const auto likelier = [&](std::int32_t a, std::int32_t b) {
    const float left = worth(a);
    const float right = worth(b);
    return left != right ? left > right : a < b;
  };
  count = std::min(count, ids.size());
  std::partial_sort(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(count), ids.end(),
                    likelier);
  ids.resize(count);
  return ids;
}

/// Sets all but `kept` to zero and makes those sum to 1.
void keepOnly(std::vector<float>& probabilities, std::span<const std::int32_t> kept) {
  std::vector<float> result(probabilities.size(), 0.0F);
  double sum = 0;
  for (const auto id : kept) sum += probabilities[static_cast<std::size_t>(id)];
  for (const auto id : kept) {
    const auto place = static_cast<std::size_t>(id);
    result[place] = static_cast<float>(probabilities[place] / sum);
  }
  probabilities = std::move(result);
}

/// How many of the likeliest reach `share` together; at least one.
std::size_t countReaching(std::span<const float> probabilities,
                          std::span<const std::int32_t> likeliestFirst, double share) {
  double sum = 0;
  for (std::size_t i = 0; i < likeliestFirst.size(); ++i) {
    sum += probabilities[static_cast<std::size_t>(likeliestFirst[i])];
    if (sum >= share) return i + 1;
  }
  return likeliestFirst.size();
}

}  // namespace

void validate(const SamplingSettings& settings) {
  if (!(settings.temperature >= 0) || !std::isfinite(settings.temperature))
    throw InputError("The temperature must be 0 or more.");
  if (settings.topK < 0) throw InputError("Top-k must be 0 (all) or a number of tokens.");
  if (!(settings.topP > 0) || settings.topP > 1)
    throw InputError("Top-p must be above 0 and at most 1.");
}

std::vector<float> softmax(std::span<const float> logits) {
  std::vector<float> result(logits.size());
  if (logits.empty()) return result;
  const float largest = *std::max_element(logits.begin(), logits.end());
  double sum = 0;
  for (std::size_t i = 0; i < logits.size(); ++i) {
    result[i] = std::exp(logits[i] - largest);
    sum += result[i];
  }
  const auto scale = static_cast<float>(1.0 / sum);
  for (float& value : result) value *= scale;
  return result;
}

std::vector<float> nextDistribution(std::span<const float> logits,
                                    const SamplingSettings& settings) {
  validate(settings);
  if (!std::all_of(logits.begin(), logits.end(), [](float x) { return std::isfinite(x); }))
    throw Error(
        "The model's outputs are no longer finite numbers, so nothing can be drawn from them.");
  if (settings.temperature == 0) {
    std::vector<float> certain(logits.size(), 0.0F);
    const auto best = std::max_element(logits.begin(), logits.end()) - logits.begin();
    certain[static_cast<std::size_t>(best)] = 1.0F;
    return certain;
  }
  const float largest = *std::max_element(logits.begin(), logits.end());
  std::vector<float> scaled(logits.begin(), logits.end());
  // The largest is taken away first: a tiny temperature must not make infinities.
  for (float& x : scaled)
    x = static_cast<float>((static_cast<double>(x) - largest) / settings.temperature);
  std::vector<float> probabilities = softmax(scaled);
  const auto all = probabilities.size();
  if (settings.topK > 0 && static_cast<std::size_t>(settings.topK) < all)
    keepOnly(probabilities, order(probabilities, static_cast<std::size_t>(settings.topK)));
  if (settings.topP < 1) {
    const auto ids = order(probabilities, all);
    keepOnly(probabilities, std::span(ids).first(countReaching(probabilities, ids, settings.topP)));
  }
  return probabilities;
}

std::int32_t drawToken(std::span<const float> probabilities, Random& random) {
  const double point = random.uniform();
  double sum = 0;
  std::int32_t last = 0;
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    if (!(probabilities[i] > 0)) continue;
    last = static_cast<std::int32_t>(i);
    sum += probabilities[i];
    if (point < sum) return last;
  }
  return last;  // rounding may leave the sum a little below 1
}

std::int32_t drawAtPlace(std::span<const float> probabilities, std::uint64_t seed, int place) {
  Random random(seed);
  for (int i = 0; i < place; ++i) random.uniform();
  return drawToken(probabilities, random);
}

std::vector<Guess> likeliest(std::span<const float> probabilities, int count) {
  std::vector<Guess> result;
  for (const auto id : order(probabilities, static_cast<std::size_t>(std::max(count, 0))))
    result.push_back({id, probabilities[static_cast<std::size_t>(id)]});
  return result;
}

}  // namespace glassbox::insight
