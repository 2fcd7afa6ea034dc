#include "insight/activation_statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace glassbox::insight {

namespace {

constexpr int kBins = 60;
constexpr float kRoom = 1.25F;  ///< later rows may reach further than the first

/// Bins around zero, as wide as the first values want them.
Histogram binsFor(std::span<const float> values) {
  float most = 0;
  for (const float value : values) most = std::max(most, std::abs(value));
  const float reach = most > 0 ? kRoom * most : 1;
  return {-reach, 2 * reach / kBins, std::vector<std::int64_t>(kBins, 0)};
}

}  // namespace

void ActivationGatherer::Gathered::add(std::span<const float> values) {
  if (values.empty()) return;
  if (histogram.counts.empty()) histogram = binsFor(values);
  double sum = 0;
  for (const float value : values) sum += value;
  const auto added = static_cast<double>(values.size());
  const double ownMean = sum / added;
  double ownSquares = 0;
  for (const float value : values) {
    ownSquares += (value - ownMean) * (value - ownMean);
    const float bin = std::floor((value - histogram.lower) / histogram.binWidth);
    ++histogram.counts[static_cast<std::size_t>(std::clamp(bin, 0.0F, kBins - 1.0F))];
  }
  // Two sets joined: Chan, Golub and LeVeque 1979.
  const double difference = ownMean - mean;
  const double total = count + added;
  squares += ownSquares + difference * difference * count * added / total;
  mean += difference * added / total;
  count = total;
}

ActivationSummary ActivationGatherer::Gathered::summary() const {
  return {mean, count > 0 ? std::sqrt(squares / count) : 0, histogram};
}

void ActivationGatherer::add(const model::Trace& trace) {
  const std::size_t layers = trace.layers.size();
  residual_.resize(layers + 1);
  mlp_.resize(layers);
  highest_.resize(layers);
  positions_ += trace.time;
  for (std::size_t layer = 0; layer <= layers; ++layer)
    residual_[layer].add(trace.residualAfter(static_cast<int>(layer)));
  for (std::size_t layer = 0; layer < layers; ++layer) {
    const auto& activations = trace.layers[layer].mlpActivations;
    mlp_[layer].add(activations);
    auto& highest = highest_[layer];
    highest.resize(activations.size() / static_cast<std::size_t>(trace.time),
                   -std::numeric_limits<float>::infinity());
    for (std::size_t i = 0; i < activations.size(); ++i)
      highest[i % highest.size()] = std::max(highest[i % highest.size()], activations[i]);
  }
}

ActivationStatistics ActivationGatherer::result() const {
  ActivationStatistics statistics;
  statistics.positions = positions_;
  for (const Gathered& one : residual_) statistics.residual.push_back(one.summary());
  for (const Gathered& one : mlp_) statistics.mlp.push_back(one.summary());
  for (const auto& highest : highest_) {
    const auto silent = std::count_if(highest.begin(), highest.end(),
                                      [](float most) { return most <= kSilentBelow; });
    statistics.silentShare.push_back(static_cast<double>(silent) /
                                     static_cast<double>(highest.size()));
  }
  return statistics;
}

}  // namespace glassbox::insight
