#include "insight/word_vectors.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"

namespace glassbox::insight {

namespace {

constexpr std::int64_t kMostRows = 8192;  ///< read in search of occurrences

/// At every place with a target, adds the residual streams to that target's sums; then divides.
LayerVectors averageByTarget(model::Transformer& transformer,
                             const std::vector<TokenBatch>& batches) {
  const auto& config = transformer.config();
  const auto width = static_cast<std::size_t>(config.width);
  const auto size = static_cast<std::size_t>(config.vocabulary) * width;
  const auto layers = static_cast<std::size_t>(config.layers) + 1;
  LayerVectors result;
  result.width = config.width;
  result.counts.assign(static_cast<std::size_t>(config.vocabulary), 0);
  std::vector<std::vector<double>> sums(layers, std::vector<double>(size, 0.0));
  for (const TokenBatch& batch : batches) {
    const auto residuals = transformer.residuals(batch);
    for (std::size_t place = 0; place < batch.targets.size(); ++place) {
      if (batch.targets[place] == kNoTarget) continue;
      const auto token = static_cast<std::size_t>(batch.targets[place]);
      ++result.counts[token];
      for (std::size_t layer = 0; layer < layers; ++layer)
        for (std::size_t c = 0; c < width; ++c)
          sums[layer][token * width + c] += residuals[layer][place * width + c];
    }
  }
  for (const auto& sum : sums) {
    std::vector<float> means(size);
    for (std::size_t i = 0; i < size; ++i)
      means[i] = static_cast<float>(
          sum[i] / static_cast<double>(std::max<std::int64_t>(result.counts[i / width], 1)));
    result.layers.push_back(std::move(means));
  }
  return result;
}

struct Place {
  std::size_t row = 0;
  std::size_t position = 0;
};

/// Where each token that is not special stands, [V].
std::vector<std::vector<Place>> placesOf(const std::vector<std::vector<std::int32_t>>& rows,
                                         int vocabulary) {
  std::vector<std::vector<Place>> places(static_cast<std::size_t>(vocabulary));
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t i = 0; i < rows[row].size(); ++i)
      if (rows[row][i] >= text::kSpecialTokens)
        places[static_cast<std::size_t>(rows[row][i])].push_back({row, i});
  return places;
}

}  // namespace

std::span<const float> tokenTable(const model::ParameterLayout& layout,
                                  std::span<const float> parameters) {
  const auto& entry = layout.at("transformer.wte.weight");
  return parameters.subspan(static_cast<std::size_t>(entry.offset),
                            static_cast<std::size_t>(entry.size()));
}

std::vector<float> tokenTable(const model::Transformer& transformer) {
  const auto& entry = transformer.layout().at("transformer.wte.weight");
  const compute::Tensor all = transformer.parameterTensor();
  std::vector<float> table(static_cast<std::size_t>(entry.size()));
  transformer.backend().download(table, {all.data + entry.offset, entry.rows, entry.columns});
  return table;
}

WordSpace LayerVectors::space(int layer) const {
  std::vector<std::uint8_t> present;
  for (const auto count : counts) present.push_back(count > 0 ? 1 : 0);
  return {layers[static_cast<std::size_t>(layer)], width, present};
}

LayerVectors vectorsInUse(model::Transformer& transformer, const text::TokenizedText& text,
                          text::Rows rows, std::int64_t maxRows) {
  const auto read = plainRows(text, rows, transformer.config().context, maxRows);
  return averageByTarget(transformer, batchesOf(read, read));
}

LayerVectors vectorsFromContext(model::Transformer& transformer, const text::TokenizedText& text,
                                text::Rows rows, int occurrences) {
  const auto& config = transformer.config();
  if (config.causal())
    throw InputError("Only a covered-word model can say what the context alone tells of a word.");
  const auto read = plainRows(text, rows, config.context, kMostRows);
  std::vector<std::vector<std::int32_t>> inputs;
  std::vector<std::vector<std::int32_t>> targets;
  for (const auto& places : placesOf(read, config.vocabulary)) {
    const auto chosen = std::min(places.size(), static_cast<std::size_t>(occurrences));
    for (std::size_t i = 0; i < chosen; ++i) {
      const Place& place = places[i * places.size() / chosen];
      inputs.push_back(read[place.row]);
      targets.emplace_back(inputs.back().size(), kNoTarget);
      targets.back()[place.position] = inputs.back()[place.position];
      inputs.back()[place.position] = text::kMask;
    }
  }
  return averageByTarget(transformer, batchesOf(inputs, targets));
}

LayerVectors vectorsOfGuesses(model::Transformer& transformer, const text::TokenizedText& text,
                              text::Rows rows, std::int64_t maxRows) {
  const auto& config = transformer.config();
  const auto readings =
      readingsOf(plainRows(text, rows, config.context, maxRows), config.objective);
  return averageByTarget(transformer, batchesOf(readings.inputs, readings.targets));
}

std::vector<Neighbour> nearestToState(const LayerVectors& vectors, int layer,
                                      std::span<const float> state, TokenMask mask, int count) {
  const auto& table = vectors.layers[static_cast<std::size_t>(layer)];
  const std::size_t width = state.size();
  std::vector<double> mean(width, 0.0);
  double seen = 0;
  for (std::size_t word = 0; word < vectors.counts.size(); ++word) {
    if (vectors.counts[word] == 0) continue;
    ++seen;
    for (std::size_t c = 0; c < width; ++c) mean[c] += table[word * width + c];
  }
  for (double& value : mean) value /= std::max(seen, 1.0);
  std::vector<float> cosines(vectors.counts.size(), 0.0F);
  for (std::size_t word = 0; word < cosines.size(); ++word) {
    double product = 0;
    double own = 0;
    double other = 0;
    for (std::size_t c = 0; c < width; ++c) {
      const double a = state[c] - mean[c];
      const double b = table[word * width + c] - mean[c];
      product += a * b;
      own += a * a;
      other += b * b;
    }
    if (vectors.counts[word] > 0 && own * other > 0)
      cosines[word] = static_cast<float>(product / std::sqrt(own * other));
  }
  return nearest(cosines, onlySeen(std::move(mask), vectors.counts), -1, count);
}

}  // namespace glassbox::insight
