#include "insight/layer_distances.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "base/random.h"
#include "insight/text_rows.h"

namespace glassbox::insight {

namespace {

/// Some words of a text with their states in every layer.
struct WordStates {
  std::size_t width = 0;
  std::vector<std::int32_t> words;
  std::vector<std::vector<float>> layers;  ///< [layers + 1] of [words, C]

  std::span<const float> at(std::size_t layer, std::size_t word) const {
    return std::span(layers[layer]).subspan(word * width, width);
  }
};

WordStates readStates(model::Transformer& transformer,
                      std::span<const std::vector<std::int32_t>> rows, const TokenMask& mask) {
  WordStates states;
  states.width = static_cast<std::size_t>(transformer.config().width);
  states.layers.resize(static_cast<std::size_t>(transformer.config().layers) + 1);
  for (const TokenBatch& batch : batchesOf(rows)) {
    const auto residuals = transformer.residuals(batch);
    for (std::size_t place = 0; place < batch.inputs.size(); ++place) {
      const std::int32_t word = batch.inputs[place];
      if (mask[static_cast<std::size_t>(word)] == 0) continue;
      states.words.push_back(word);
      for (std::size_t layer = 0; layer < residuals.size(); ++layer) {
        const auto state = std::span(residuals[layer]).subspan(place * states.width, states.width);
        states.layers[layer].insert(states.layers[layer].end(), state.begin(), state.end());
      }
    }
  }
  return states;
}

std::vector<float> meanOf(std::span<const float> states, std::size_t width) {
  std::vector<double> sum(width, 0.0);
  for (std::size_t i = 0; i < states.size(); ++i) sum[i % width] += states[i];
  const double count = static_cast<double>(states.size()) / static_cast<double>(width);
  std::vector<float> mean(width);
  for (std::size_t c = 0; c < width; ++c) mean[c] = static_cast<float>(sum[c] / count);
  return mean;
}

using Pair = std::pair<std::size_t, std::size_t>;

std::vector<Pair> drawPairs(const std::vector<std::int32_t>& words, int wanted) {
  Random random(1);
  std::vector<Pair> pairs;
  for (int tries = 0; tries < 20 * wanted && std::ssize(pairs) < wanted; ++tries) {
    const std::size_t first = random.below(static_cast<std::uint32_t>(words.size()));
    const std::size_t second = random.below(static_cast<std::uint32_t>(words.size()));
    if (words[first] != words[second]) pairs.emplace_back(first, second);
  }
  return pairs;
}

/// 10th to 90th percentile.
Band bandOf(std::vector<double> values) {
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  const auto at = [&](double share) {
    return static_cast<float>(
        values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))]);
  };
  return {at(0.1), at(0.9)};
}

}  // namespace

double cosineDistance(std::span<const float> first, std::span<const float> second,
                      std::span<const float> centre) {
  double product = 0;
  double firstLength = 0;
  double secondLength = 0;
  for (std::size_t c = 0; c < first.size(); ++c) {
    const double middle = centre.empty() ? 0.0 : static_cast<double>(centre[c]);
    const double a = first[c] - middle;
    const double b = second[c] - middle;
    product += a * b;
    firstLength += a * a;
    secondLength += b * b;
  }
  if (firstLength == 0 || secondLength == 0) return firstLength == secondLength ? 0 : 1;
  return std::max(0.0, 1 - product / std::sqrt(firstLength * secondLength));
}

LayerNorms measureLayerNorms(model::Transformer& transformer,
                             std::span<const std::vector<std::int32_t>> rows, const TokenMask& mask,
                             int pairs) {
  const WordStates states = readStates(transformer, rows, mask);
  if (states.words.empty()) throw InputError("The text has no words to compare with.");
  const std::vector<Pair> drawn = drawPairs(states.words, pairs);
  LayerNorms norms;
  for (std::size_t layer = 0; layer < states.layers.size(); ++layer) {
    norms.centres.push_back(meanOf(states.layers[layer], states.width));
    std::vector<double> plain;
    std::vector<double> centred;
    for (const auto& [first, second] : drawn) {
      const auto a = states.at(layer, first);
      const auto b = states.at(layer, second);
      plain.push_back(cosineDistance(a, b));
      centred.push_back(cosineDistance(a, b, norms.centres.back()));
    }
    norms.plain.push_back(bandOf(std::move(plain)));
    norms.centred.push_back(bandOf(std::move(centred)));
  }
  return norms;
}

LayerDistances layerDistances(const model::Trace& first, int firstPosition,
                              const model::Trace& second, int secondPosition,
                              const LayerNorms& norms) {
  const auto stateOf = [](const model::Trace& trace, std::size_t layer, int position) {
    const auto width = static_cast<std::size_t>(trace.width);
    return std::span(trace.residualAfter(static_cast<int>(layer)))
        .subspan(static_cast<std::size_t>(position) * width, width);
  };
  LayerDistances distances;
  for (std::size_t layer = 0; layer <= first.layers.size(); ++layer) {
    const auto a = stateOf(first, layer, firstPosition);
    const auto b = stateOf(second, layer, secondPosition);
    distances.plain.push_back(cosineDistance(a, b));
    distances.centred.push_back(cosineDistance(a, b, norms.centres[layer]));
  }
  return distances;
}

}  // namespace glassbox::insight
