#include "insight/baselines.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <span>
#include <vector>

#include "base/error.h"

namespace glassbox::insight {

namespace {

/// A token to guess and the two others that a guesser may know; -1 before the start.
struct Place {
  std::int32_t far = -1;
  std::int32_t near = -1;
  std::int32_t target = 0;
};

using Stretch = std::span<const std::int32_t>;

/// The text in pieces: documents, or stretches of text laid end to end.
std::vector<Stretch> stretchesOf(const text::TokenizedText& text, text::Rows rows) {
  std::vector<Stretch> result;
  if (rows == text::Rows::kDocuments) {
    for (std::int64_t i = 0; i < text.documents(); ++i) result.push_back(text.document(i));
    return result;
  }
  const Stretch all = text.tokens;
  const std::size_t length = std::clamp<std::size_t>(all.size() / 50, 20, 1000);
  for (std::size_t start = 0; start < all.size(); start += length)
    result.push_back(all.subspan(start, std::min(length, all.size() - start)));
  return result;
}

void addPlaces(std::vector<Place>& places, Stretch tokens, Objective objective) {
  const auto at = [&](std::ptrdiff_t i) {
    return i >= 0 && i < std::ssize(tokens) ? tokens[static_cast<std::size_t>(i)] : -1;
  };
  for (std::ptrdiff_t i = 0; i < std::ssize(tokens); ++i) {
    if (objective == Objective::kNextWord && i > 0) places.push_back({at(i - 2), at(i - 1), at(i)});
    if (objective == Objective::kCoveredWord && at(i) >= text::kSpecialTokens)
      places.push_back({at(i + 1), at(i - 1), at(i)});
  }
}

/// How often what followed what: sorted keys instead of tables, so that memory is 16 bytes a place.
class Counts {
 public:
  Counts(int vocabulary, std::span<const Place> places)
      : single_(static_cast<std::size_t>(vocabulary), 0),
        total_(static_cast<std::int64_t>(places.size())) {
    pairs_.reserve(places.size());
    triples_.reserve(places.size());
    for (const Place& place : places) {
      ++single_[static_cast<std::size_t>(place.target)];
      pairs_.push_back(key(-1, place.near, place.target));
      triples_.push_back(key(place.far, place.near, place.target));
    }
    std::sort(pairs_.begin(), pairs_.end());
    std::sort(triples_.begin(), triples_.end());
  }

  /// How often the context of this order (1: none, 2: near, 3: both) was seen, and with the target.
  struct Seen {
    std::int64_t context = 0;
    std::int64_t together = 0;
  };
  Seen seen(const Place& place, int order) const {
    if (order == 1) return {total_, single_[static_cast<std::size_t>(place.target)]};
    const auto& keys = order == 2 ? pairs_ : triples_;
    const std::uint64_t exact = key(order == 2 ? -1 : place.far, place.near, place.target);
    const std::uint64_t lowest = exact & ~kTargetBits;
    const auto begin = std::lower_bound(keys.begin(), keys.end(), lowest);
    const auto end = std::lower_bound(begin, keys.end(), lowest + kTargetBits + 1);
    const auto same = std::equal_range(begin, end, exact);
    return {end - begin, same.second - same.first};
  }

 private:
  static constexpr int kBits = 21;
  static constexpr std::uint64_t kTargetBits = (1ULL << kBits) - 1;
  static std::uint64_t key(std::int32_t far, std::int32_t near, std::int32_t target) {
    const auto part = [](std::int32_t id) { return static_cast<std::uint64_t>(id) + 1; };
    return (part(far) << (2 * kBits)) | (part(near) << kBits) | part(target);
  }

  std::vector<std::int64_t> single_;
  std::vector<std::uint64_t> pairs_;
  std::vector<std::uint64_t> triples_;
  std::int64_t total_ = 0;
};

/// Weights of the relative frequencies, by order and by how often the context was seen.
class Mixture {
 public:
  Mixture() {
    for (auto& order : weights_) order.fill(0.5);
  }

  double probability(const Counts& counts, const Place& place, int order, int vocabulary) const {
    double result = 1.0 / vocabulary;
    for (int n = 1; n <= order; ++n) result = mixed(counts.seen(place, n), n, result);
    return result;
  }

  /// Makes places that were not counted as likely as possible; each order builds on the one below.
  void fit(const Counts& counts, std::span<const Place> heldOut, int vocabulary) {
    for (int order = 1; order <= kOrders; ++order) {
      std::vector<Sample> samples;
      for (const Place& place : heldOut) {
        const auto seen = counts.seen(place, order);
        if (seen.context == 0) continue;
        samples.push_back({bucket(seen, order), frequency(seen),
                           probability(counts, place, order - 1, vocabulary)});
      }
      weights_[static_cast<std::size_t>(order) - 1] = likeliestWeights(samples);
    }
  }

 private:
  static constexpr int kOrders = 3;
  static constexpr int kHalvings = 20;
  static constexpr std::size_t kBuckets = 16;
  using Weights = std::array<double, kBuckets>;

  /// Contexts seen 1, 2 to 3, 4 to 7, … times share a weight; without context there is one.
  static std::size_t bucket(const Counts::Seen& seen, int order) {
    if (order == 1) return 0;
    return std::min<std::size_t>(std::bit_width(static_cast<std::uint64_t>(seen.context)),
                                 kBuckets - 1);
  }

  static double frequency(const Counts::Seen& seen) {
    return static_cast<double>(seen.together) / static_cast<double>(seen.context);
  }

  double mixed(const Counts::Seen& seen, int order, double lower) const {
    if (seen.context == 0) return lower;
    const double weight = weights_[static_cast<std::size_t>(order) - 1][bucket(seen, order)];
    return weight * frequency(seen) + (1.0 - weight) * lower;
  }

  /// A held-out place: what its own order and the lower ones say of it.
  struct Sample {
    std::size_t bucket = 0;
    double own = 0;
    double lower = 0;
  };

  /// The log-likelihood is concave in each weight, so its maximum is where the slope changes sign.
  static Weights likeliestWeights(std::span<const Sample> samples) {
    Weights low{};
    Weights high;
    high.fill(1.0);
    for (int halving = 0; halving < kHalvings; ++halving) {
      Weights slope{};
      for (std::size_t b = 0; b < kBuckets; ++b) {
        const double weight = (low[b] + high[b]) / 2;
        // As if one more place spoke half for each side: no weight becomes exactly 0 or 1.
        slope[b] = 0.5 / weight - 0.5 / (1.0 - weight);
      }
      for (const auto& [b, own, lower] : samples)
        slope[b] += (own - lower) / (lower + (low[b] + high[b]) / 2 * (own - lower));
      for (std::size_t b = 0; b < kBuckets; ++b)
        (slope[b] > 0 ? low : high)[b] = (low[b] + high[b]) / 2;
    }
    for (std::size_t b = 0; b < kBuckets; ++b) low[b] = (low[b] + high[b]) / 2;
    return low;
  }

  std::array<Weights, kOrders> weights_;
};

/// Evenly spread stretches with at most about `mostTokens` tokens.
std::vector<Stretch> spread(const std::vector<Stretch>& stretches, std::int64_t tokens,
                            std::int64_t mostTokens) {
  const auto stride = static_cast<std::size_t>(
      std::max<std::int64_t>(1, (tokens + mostTokens - 1) / std::max<std::int64_t>(mostTokens, 1)));
  std::vector<Stretch> result;
  for (std::size_t i = 0; i < stretches.size(); i += stride) result.push_back(stretches[i]);
  return result;
}

std::vector<Stretch> read(const text::TokenizedText& text, text::Rows rows,
                          std::int64_t mostTokens) {
  return spread(stretchesOf(text, rows), std::ssize(text.tokens), mostTokens);
}

/// Weights from a tenth of the stretches and counts of the others.
Mixture fitMixture(std::span<const Stretch> stretches, int vocabulary, Objective objective) {
  std::vector<Place> counted;
  std::vector<Place> heldOut;
  for (std::size_t i = 0; i < stretches.size(); ++i)
    addPlaces(i % 10 == 9 ? heldOut : counted, stretches[i], objective);
  Mixture mixture;
  mixture.fit(Counts(vocabulary, counted), heldOut, vocabulary);
  return mixture;
}

}  // namespace

Baselines measureBaselines(const text::Corpus& corpus, Objective objective,
                           std::int64_t mostTokens) {
  const int vocabulary = corpus.tokenizer->vocabulary();
  if (vocabulary >= 1 << 21)
    throw InputError(
        "Reference lines can be counted for vocabularies of up to two million tokens.");
  const auto stretches = read(corpus.training, corpus.rows, mostTokens);
  const Mixture mixture = fitMixture(stretches, vocabulary, objective);

  std::vector<Place> training;
  for (const auto stretch : stretches) addPlaces(training, stretch, objective);
  std::vector<Place> validation;
  for (const auto stretch : read(corpus.validation, corpus.rows, mostTokens / 4))
    addPlaces(validation, stretch, objective);
  if (training.empty() || validation.empty())
    throw InputError("The text is too short to measure reference lines on it.");

  const Counts counts(vocabulary, training);
  std::array<double, 3> losses{};
  for (const Place& place : validation)
    for (int order = 1; order <= 3; ++order)
      losses[static_cast<std::size_t>(order) - 1] -=
          std::log(mixture.probability(counts, place, order, vocabulary));
  for (double& loss : losses) loss /= static_cast<double>(validation.size());
  return {std::log(vocabulary), losses[0], losses[1], losses[2],
          objective == Objective::kNextWord ? corpus.floor : std::nullopt};
}

}  // namespace glassbox::insight
