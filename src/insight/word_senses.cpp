#include "insight/word_senses.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/error.h"
#include "insight/text_rows.h"

namespace glassbox::insight {

namespace {

using Row = std::vector<std::int32_t>;

bool holdsAny(std::span<const std::int32_t> tokens, std::span<const std::int32_t> wanted) {
  return std::any_of(tokens.begin(), tokens.end(), [&](std::int32_t token) {
    return std::find(wanted.begin(), wanted.end(), token) != wanted.end();
  });
}

/// 1 or 2 where only that sense has cues, 0 where neither has, -1 where both have.
int senseOf(std::span<const std::int32_t> tokens, const SenseCues& cues) {
  const bool first = holdsAny(tokens, cues.first);
  const bool second = holdsAny(tokens, cues.second);
  return first && second ? -1 : (first ? 1 : (second ? 2 : 0));
}

/// Vectors of the occurrences of one sense, [count, width].
struct Cloud {
  std::size_t width = 0;
  std::span<const float> values;

  std::size_t count() const { return values.size() / width; }
  std::span<const float> at(std::size_t i) const { return values.subspan(i * width, width); }
  /// Mean of every `step`-th vector from `from` on.
  std::vector<double> centroid(std::size_t from, std::size_t step) const {
    std::vector<double> mean(width, 0.0);
    double taken = 0;
    for (std::size_t i = from; i < count(); i += step, ++taken)
      for (std::size_t c = 0; c < width; ++c) mean[c] += at(i)[c];
    for (double& value : mean) value /= taken;
    return mean;
  }
};

double squaredDistance(std::span<const float> vector, std::span<const double> centroid) {
  double sum = 0;
  for (std::size_t c = 0; c < vector.size(); ++c)
    sum += (vector[c] - centroid[c]) * (vector[c] - centroid[c]);
  return sum;
}

/// Share of every second vector of `own` nearer to its own centroid, made of the ones between.
double heldOutShare(const Cloud& own, const Cloud& other, std::size_t half) {
  const auto right = own.centroid(1 - half, 2);
  const auto wrong = other.centroid(1 - half, 2);
  double correct = 0;
  double tried = 0;
  for (std::size_t i = half; i < own.count(); i += 2, ++tried) {
    const double toRight = squaredDistance(own.at(i), right);
    const double toWrong = squaredDistance(own.at(i), wrong);
    correct += toRight < toWrong ? 1 : (toRight == toWrong ? 0.5 : 0);
  }
  return correct / tried;
}

double accuracyOf(const Cloud& first, const Cloud& second) {
  double sum = 0;
  for (const std::size_t half : {std::size_t{0}, std::size_t{1}})
    sum += heldOutShare(first, second, half) + heldOutShare(second, first, half);
  return sum / 4;
}

double separationOf(const Cloud& first, const Cloud& second) {
  const auto a = first.centroid(0, 1);
  const auto b = second.centroid(0, 1);
  double between = 0;
  for (std::size_t c = 0; c < a.size(); ++c) between += (a[c] - b[c]) * (a[c] - b[c]);
  double within = 0;
  for (std::size_t i = 0; i < first.count(); ++i) within += squaredDistance(first.at(i), a);
  for (std::size_t i = 0; i < second.count(); ++i) within += squaredDistance(second.at(i), b);
  within /= static_cast<double>(first.count() + second.count());
  return within > 0 ? std::sqrt(between / within) : 0;
}

}  // namespace

int senseAt(std::span<const std::int32_t> row, std::int64_t place, const SenseCues& cues,
            std::int32_t fullStop) {
  auto begin = static_cast<std::size_t>(place);
  while (begin > 0 && row[begin - 1] != fullStop) --begin;
  auto end = static_cast<std::size_t>(place);
  while (end < row.size() && row[end] != fullStop) ++end;
  int sense = senseOf(row.subspan(begin, end - begin), cues);
  if (sense == 0) sense = senseOf(row, cues);
  return std::max(sense, 0);
}

SenseReader::SenseReader(const model::ModelConfig& config, const text::TokenizedText& text,
                         text::Rows rows, std::int32_t word, const SenseCues& cues,
                         std::int32_t fullStop)
    : width_(static_cast<std::size_t>(config.width)),
      layers_(static_cast<std::size_t>(config.layers) + 1) {
  std::vector<Row> inputs;
  std::vector<Row> senses;
  for (const Row& row : plainRows(text, rows, config.context, 0)) {
    const auto place = std::find(row.begin(), row.end(), word) - row.begin();
    const int sense = place < std::ssize(row) ? senseAt(row, place, cues, fullStop) : 0;
    if (sense == 0) continue;
    inputs.push_back(row);
    senses.emplace_back(row.size(), kNoTarget);
    senses.back()[static_cast<std::size_t>(place)] = sense;
  }
  batches_ = batchesOf(inputs, senses);
}

double SenseReader::shareDone() const {
  return batches_.empty() ? 1 : static_cast<double>(next_) / static_cast<double>(batches_.size());
}

void SenseReader::readMore(model::Transformer& transformer) {
  const TokenBatch& batch = batches_[next_++];
  // The senses are marks for us and nothing that the model should guess.
  const auto residuals = transformer.residuals(batch);
  for (std::size_t place = 0; place < batch.targets.size(); ++place) {
    if (batch.targets[place] == kNoTarget) continue;
    const auto sense = static_cast<std::size_t>(batch.targets[place]) - 1;
    for (std::size_t layer = 0; layer < layers_.size(); ++layer) {
      const auto state = std::span(residuals[layer]).subspan(place * width_, width_);
      layers_[layer][sense].insert(layers_[layer][sense].end(), state.begin(), state.end());
    }
  }
}

SenseSplit SenseReader::result() const {
  SenseSplit result;
  result.firstCount = static_cast<std::int64_t>(layers_[0][0].size() / width_);
  result.secondCount = static_cast<std::int64_t>(layers_[0][1].size() / width_);
  if (std::min(result.firstCount, result.secondCount) < 4)
    throw InputError("The text has too few places where the word clearly stands in each sense (" +
                     std::to_string(result.firstCount) + " and " +
                     std::to_string(result.secondCount) + "; four of each are needed).");
  for (const auto& [first, second] : layers_) {
    result.accuracy.push_back(accuracyOf({width_, first}, {width_, second}));
    result.separation.push_back(separationOf({width_, first}, {width_, second}));
  }
  return result;
}

SenseSplit splitSenses(model::Transformer& transformer, const text::TokenizedText& text,
                       text::Rows rows, std::int32_t word, const SenseCues& cues,
                       std::int32_t fullStop) {
  SenseReader reader(transformer.config(), text, rows, word, cues, fullStop);
  while (!reader.done()) reader.readMore(transformer);
  return reader.result();
}

}  // namespace glassbox::insight
