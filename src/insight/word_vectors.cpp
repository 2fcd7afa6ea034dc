#include "insight/word_vectors.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"

namespace glassbox::insight {

namespace {

constexpr std::int64_t kMostRows = 8192;  ///< read in search of occurrences

/// Everything at once.
LayerVectors readAll(VectorReader reader, model::Transformer& transformer) {
  while (!reader.done()) reader.readMore(transformer);
  return reader.result();
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

VectorReader::VectorReader(const model::ModelConfig& config, std::vector<TokenBatch> batches)
    : width_(config.width),
      batches_(std::move(batches)),
      sums_(static_cast<std::size_t>(config.layers) + 1,
            std::vector<double>(static_cast<std::size_t>(config.vocabulary) *
                                static_cast<std::size_t>(config.width))),
      counts_(static_cast<std::size_t>(config.vocabulary), 0) {}

double VectorReader::shareDone() const {
  return batches_.empty() ? 1.0 : static_cast<double>(next_) / static_cast<double>(batches_.size());
}

void VectorReader::readMore(model::Transformer& transformer) {
  const TokenBatch& batch = batches_[next_++];
  const auto width = static_cast<std::size_t>(width_);
  const auto residuals = transformer.residuals(batch);
  for (std::size_t place = 0; place < batch.targets.size(); ++place) {
    if (batch.targets[place] == kNoTarget) continue;
    const auto token = static_cast<std::size_t>(batch.targets[place]);
    ++counts_[token];
    for (std::size_t layer = 0; layer < sums_.size(); ++layer)
      for (std::size_t c = 0; c < width; ++c)
        sums_[layer][token * width + c] += residuals[layer][place * width + c];
  }
}

LayerVectors VectorReader::result() const {
  LayerVectors result;
  result.width = width_;
  result.counts = counts_;
  const auto width = static_cast<std::size_t>(width_);
  for (const auto& sum : sums_) {
    std::vector<float> means(sum.size());
    for (std::size_t i = 0; i < sum.size(); ++i)
      means[i] = static_cast<float>(
          sum[i] / static_cast<double>(std::max<std::int64_t>(counts_[i / width], 1)));
    result.layers.push_back(std::move(means));
  }
  return result;
}

WordSpace LayerVectors::space(int layer) const {
  std::vector<std::uint8_t> present;
  for (const auto count : counts) present.push_back(count > 0 ? 1 : 0);
  return {layers[static_cast<std::size_t>(layer)], width, present};
}

VectorReader readerOfUse(const model::ModelConfig& config, const text::TokenizedText& text,
                         text::Rows rows, std::int64_t maxRows) {
  const auto read = plainRows(text, rows, config.context, maxRows);
  return {config, batchesOf(read, read)};
}

VectorReader readerOfContext(const model::ModelConfig& config, const text::TokenizedText& text,
                             text::Rows rows, int occurrences) {
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
  return {config, batchesOf(inputs, targets)};
}

LayerVectors vectorsInUse(model::Transformer& transformer, const text::TokenizedText& text,
                          text::Rows rows, std::int64_t maxRows) {
  return readAll(readerOfUse(transformer.config(), text, rows, maxRows), transformer);
}

LayerVectors vectorsFromContext(model::Transformer& transformer, const text::TokenizedText& text,
                                text::Rows rows, int occurrences) {
  return readAll(readerOfContext(transformer.config(), text, rows, occurrences), transformer);
}

LayerVectors vectorsOfGuesses(model::Transformer& transformer, const text::TokenizedText& text,
                              text::Rows rows, std::int64_t maxRows) {
  const auto& config = transformer.config();
  const auto readings =
      readingsOf(plainRows(text, rows, config.context, maxRows), config.objective);
  return readAll({config, batchesOf(readings.inputs, readings.targets)}, transformer);
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
