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

/// Sums of predicted distributions: over all places, and over those with each word in view.
struct Sums {
  std::vector<double> all;
  std::int64_t places = 0;
  std::vector<std::vector<double>> near;
  std::vector<std::int64_t> nearPlaces;

  Sums(std::size_t words, std::size_t vocabulary)
      : all(vocabulary, 0.0), near(words, all), nearPlaces(words, 0) {}

  void add(std::span<const float> probabilities, std::span<const std::size_t> words) {
    ++places;
    for (std::size_t v = 0; v < all.size(); ++v) all[v] += probabilities[v];
    for (const auto word : words) {
      ++nearPlaces[word];
      for (std::size_t v = 0; v < all.size(); ++v) near[word][v] += probabilities[v];
    }
  }

  std::vector<float> lift(std::size_t word) const {
    std::vector<float> result(all.size(), 0.0F);
    if (nearPlaces[word] == 0) return result;
    const double scale = static_cast<double>(places) / static_cast<double>(nearPlaces[word]);
    for (std::size_t v = 0; v < all.size(); ++v)
      if (all[v] > 0) result[v] = static_cast<float>(scale * near[word][v] / all[v]);
    return result;
  }
};

}  // namespace

Lifts measureLifts(model::Transformer& transformer, const text::TokenizedText& text,
                   text::Rows rows, std::span<const std::int32_t> words, std::int64_t maxRows) {
  const auto& config = transformer.config();
  const auto vocabulary = static_cast<std::size_t>(config.vocabulary);
  const auto readings =
      readingsOf(plainRows(text, rows, config.context, maxRows), config.objective);
  Sums sums(words.size(), vocabulary);
  for (const TokenBatch& batch : batchesOf(readings.inputs, readings.targets)) {
    const std::vector<float> last = transformer.residuals(batch).back();
    const auto length = static_cast<std::size_t>(batch.length);
    for (std::size_t row = 0; row < static_cast<std::size_t>(batch.rows); ++row) {
      const auto positions = targetPositions(batch, row);
      const auto tokens = std::span(batch.inputs).subspan(row * length, length);
      const auto logits = transformer.logitsOfStates(statesAt(last, batch, row, positions));
      for (std::size_t i = 0; i < positions.size(); ++i)
        sums.add(softmax(std::span(logits).subspan(i * vocabulary, vocabulary)),
                 inView(tokens, positions[i], config.causal(), words));
    }
  }
  Lifts result;
  for (std::size_t word = 0; word < words.size(); ++word) result.lifts.push_back(sums.lift(word));
  result.places = sums.nearPlaces;
  return result;
}

}  // namespace glassbox::insight
