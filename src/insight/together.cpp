#include "insight/together.h"

#include <algorithm>

#include "insight/sampling.h"

namespace glassbox::insight {

namespace {

/// Which of the words asked for are in view of a place.
std::vector<std::size_t> inView(std::span<const std::int32_t> row, std::size_t place, bool causal,
                                std::span<const std::int32_t> words) {
  std::size_t begin = place;
  while (begin > 0 && row[begin - 1] != text::kEnd) --begin;
  std::size_t end = place + 1;
  while (!causal && end < row.size() && row[end - 1] != text::kEnd) ++end;
  const auto seen = row.subspan(begin, end - begin);
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (std::find(seen.begin(), seen.end(), words[i]) != seen.end()) found.push_back(i);
  return found;
}

}  // namespace

LiftReader::LiftReader(const model::ModelConfig& config, const text::TokenizedText& text,
                       text::Rows rows, std::vector<std::int32_t> words, std::int64_t maxRows)
    : words_(std::move(words)),
      causal_(config.causal()),
      all_(static_cast<std::size_t>(config.vocabulary), 0.0),
      near_(words_.size(), all_),
      nearPlaces_(words_.size(), 0) {
  const auto readings =
      readingsOf(plainRows(text, rows, config.context, maxRows), config.objective);
  batches_ = batchesOf(readings.inputs, readings.targets);
}

double LiftReader::shareDone() const {
  return batches_.empty() ? 1.0 : static_cast<double>(next_) / static_cast<double>(batches_.size());
}

void LiftReader::readMore(model::Transformer& transformer) {
  const TokenBatch& batch = batches_[next_++];
  const std::size_t vocabulary = all_.size();
  const std::vector<float> last = transformer.residuals(batch).back();
  const auto length = static_cast<std::size_t>(batch.length);
  for (std::size_t row = 0; row < static_cast<std::size_t>(batch.rows); ++row) {
    const auto positions = targetPositions(batch, row);
    const auto tokens = std::span(batch.inputs).subspan(row * length, length);
    const auto logits = transformer.logitsOfStates(statesAt(last, batch, row, positions));
    for (std::size_t i = 0; i < positions.size(); ++i)
      add(softmax(std::span(logits).subspan(i * vocabulary, vocabulary)),
          inView(tokens, positions[i], causal_, words_));
  }
}

void LiftReader::add(std::span<const float> probabilities, std::span<const std::size_t> inView) {
  ++places_;
  for (std::size_t v = 0; v < all_.size(); ++v) all_[v] += probabilities[v];
  for (const auto word : inView) {
    ++nearPlaces_[word];
    for (std::size_t v = 0; v < all_.size(); ++v) near_[word][v] += probabilities[v];
  }
}

Lifts LiftReader::result() const {
  Lifts result;
  result.places = nearPlaces_;
  for (std::size_t word = 0; word < words_.size(); ++word) {
    auto& lift = result.lifts.emplace_back(all_.size(), 0.0F);
    if (nearPlaces_[word] == 0) continue;
    const double scale = static_cast<double>(places_) / static_cast<double>(nearPlaces_[word]);
    for (std::size_t v = 0; v < all_.size(); ++v)
      if (all_[v] > 0) lift[v] = static_cast<float>(scale * near_[word][v] / all_[v]);
  }
  return result;
}

Lifts measureLifts(model::Transformer& transformer, const text::TokenizedText& text,
                   text::Rows rows, std::span<const std::int32_t> words, std::int64_t maxRows) {
  LiftReader reader(transformer.config(), text, rows, {words.begin(), words.end()}, maxRows);
  while (!reader.done()) reader.readMore(transformer);
  return reader.result();
}

}  // namespace glassbox::insight
