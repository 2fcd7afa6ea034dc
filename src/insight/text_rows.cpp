#include "insight/text_rows.h"

#include <algorithm>
#include <numeric>

#include "base/random.h"

namespace glassbox::insight {

namespace {

/// Where row `index` lies in the text's tokens; at most `context` long.
std::span<const std::int32_t> rowAt(const text::TokenizedText& text, text::Rows rows, int context,
                                    std::int64_t index) {
  const auto limit = static_cast<std::size_t>(context);
  if (rows == text::Rows::kDocuments) {
    const auto document = text.document(index);
    return document.first(std::min(document.size(), limit));
  }
  const auto rest = std::span(text.tokens).subspan(static_cast<std::size_t>(index) * limit);
  return rest.first(std::min(rest.size(), limit));
}

constexpr std::size_t kParts = 5;

void addNextWordReading(Readings& readings, const std::vector<std::int32_t>& row) {
  readings.inputs.push_back(row);
  auto& targets = readings.targets.emplace_back(row.size(), kNoTarget);
  for (std::size_t i = 0; i + 1 < row.size(); ++i)
    if (row[i] != text::kEnd) targets[i] = row[i + 1];
}

void addCoveredReadings(Readings& readings, const std::vector<std::int32_t>& row, Random& random) {
  std::vector<std::size_t> words;
  for (std::size_t i = 0; i < row.size(); ++i)
    if (row[i] >= text::kSpecialTokens) words.push_back(i);
  random.shuffle(std::span(words));
  for (std::size_t part = 0; part < std::min(kParts, words.size()); ++part) {
    auto& inputs = readings.inputs.emplace_back(row);
    auto& targets = readings.targets.emplace_back(row.size(), kNoTarget);
    for (std::size_t i = part; i < words.size(); i += kParts) {
      inputs[words[i]] = text::kMask;
      targets[words[i]] = row[words[i]];
    }
  }
}

}  // namespace

std::vector<std::vector<std::int32_t>> plainRows(const text::TokenizedText& text, text::Rows rows,
                                                 int context, std::int64_t maxRows) {
  const auto tokens = static_cast<std::int64_t>(text.tokens.size());
  const std::int64_t all =
      rows == text::Rows::kDocuments ? text.documents() : (tokens + context - 1) / context;
  const std::int64_t wanted = maxRows > 0 ? std::min(maxRows, all) : all;
  std::vector<std::vector<std::int32_t>> result;
  for (std::int64_t i = 0; i < wanted; ++i) {
    const auto row = rowAt(text, rows, context, i * all / wanted);
    if (row.size() >= 2) result.emplace_back(row.begin(), row.end());
  }
  return result;
}

Readings readingsOf(std::span<const std::vector<std::int32_t>> rows, Objective objective) {
  Readings readings;
  Random random(1);
  for (const auto& row : rows) {
    if (objective == Objective::kNextWord) addNextWordReading(readings, row);
    else addCoveredReadings(readings, row, random);
  }
  return readings;
}

std::vector<TokenBatch> batchesOf(std::span<const std::vector<std::int32_t>> inputs,
                                  std::span<const std::vector<std::int32_t>> targets, int batch) {
  std::vector<std::size_t> order(inputs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return inputs[a].size() < inputs[b].size();
  });
  std::vector<TokenBatch> batches;
  for (const auto index : order) {
    const auto& row = inputs[index];
    const int length = static_cast<int>(row.size());
    if (batches.empty() || batches.back().length != length || batches.back().rows == batch)
      batches.push_back({0, length, {}, {}});
    TokenBatch& last = batches.back();
    ++last.rows;
    last.inputs.insert(last.inputs.end(), row.begin(), row.end());
    if (index < targets.size())
      last.targets.insert(last.targets.end(), targets[index].begin(), targets[index].end());
    last.targets.resize(last.inputs.size(), kNoTarget);
  }
  return batches;
}

std::vector<std::size_t> targetPositions(const TokenBatch& batch, std::size_t row) {
  const auto length = static_cast<std::size_t>(batch.length);
  std::vector<std::size_t> positions;
  for (std::size_t t = 0; t < length; ++t)
    if (batch.targets[row * length + t] != kNoTarget) positions.push_back(t);
  return positions;
}

std::vector<float> statesAt(std::span<const float> states, const TokenBatch& batch, std::size_t row,
                            std::span<const std::size_t> positions) {
  const auto length = static_cast<std::size_t>(batch.length);
  const std::size_t width = states.size() / batch.inputs.size();
  std::vector<float> result;
  result.reserve(positions.size() * width);
  for (const auto t : positions) {
    const auto state = states.subspan((row * length + t) * width, width);
    result.insert(result.end(), state.begin(), state.end());
  }
  return result;
}

std::vector<std::int32_t> rowOfText(const text::Tokenizer& tokenizer, std::string_view typed,
                                    Objective objective) {
  std::vector<std::int32_t> row = {text::kBegin};
  const auto tokens = tokenizer.encode(typed);
  row.insert(row.end(), tokens.begin(), tokens.end());
  const auto end = typed.find_last_not_of(" \t\n");
  const bool finished = end != std::string_view::npos &&
                        std::string_view(".!?").find(typed[end]) != std::string_view::npos;
  if (objective == Objective::kCoveredWord && finished) row.push_back(text::kEnd);
  return row;
}

}  // namespace glassbox::insight
