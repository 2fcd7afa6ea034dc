#include "text/batch_plan.h"

#include <algorithm>

namespace glassbox::text {
namespace {

/// Ids a row may have: the next-word objective needs one more for the last target.
std::int64_t longestRow(const BatchSettings& settings) {
  return settings.context + (settings.objective == Objective::kNextWord ? 1 : 0);
}

std::vector<RowRange> documentRows(const TokenizedText& text, const BatchSettings& settings) {
  std::vector<RowRange> rows;
  for (std::int64_t i = 0; i < text.documents(); ++i) {
    const std::int64_t begin = text.starts[static_cast<std::size_t>(i)];
    const std::int64_t end = text.starts[static_cast<std::size_t>(i) + 1];
    const std::int64_t size = std::min(end - begin, longestRow(settings));
    if (size >= 2) rows.push_back({begin, size});
  }
  return rows;
}

std::vector<RowRange> windowRows(const TokenizedText& text, const BatchSettings& settings,
                                 std::int64_t offset) {
  std::vector<RowRange> rows;
  const auto total = static_cast<std::int64_t>(text.tokens.size());
  const std::int64_t size = std::min(longestRow(settings), total);
  if (size < 2) return rows;
  const std::int64_t stride = std::min<std::int64_t>(settings.context, size);
  for (std::int64_t begin = offset; begin + size <= total; begin += stride)
    rows.push_back({begin, size});
  if (rows.empty()) rows.push_back({0, size});
  return rows;
}

}  // namespace

std::vector<RowRange> rowsOf(const TokenizedText& text, const BatchSettings& settings,
                             std::int64_t offset) {
  return settings.rows == Rows::kDocuments ? documentRows(text, settings)
                                           : windowRows(text, settings, offset);
}

std::vector<BatchRows> planPass(const TokenizedText& text, const BatchSettings& settings,
                                std::int64_t pass) {
  Random random(mixBits(settings.seed), static_cast<std::uint64_t>(pass));
  const auto offset =
      static_cast<std::int64_t>(random.below(static_cast<std::uint32_t>(settings.context)));
  std::vector<RowRange> rows = rowsOf(text, settings, offset);
  random.shuffle(std::span(rows));
  const auto count = std::ssize(rows);
  std::vector<BatchRows> batches;
  for (std::int64_t first = 0; first < count; first += settings.batch) {
    BatchRows batch;
    // The last batch is filled up from the start of the pass.
    for (std::int64_t i = first; i < first + settings.batch; ++i) {
      batch.rows.push_back(rows[static_cast<std::size_t>(i % count)]);
      batch.length = std::max(batch.length, batch.rows.back().size);
    }
    batches.push_back(std::move(batch));
  }
  return batches;
}

TokenBatch makeBatch(const TokenizedText& text, const BatchRows& rows, int vocabulary,
                     const BatchSettings& settings, Random& random) {
  const bool nextWord = settings.objective == Objective::kNextWord;
  TokenBatch batch;
  batch.rows = static_cast<int>(rows.rows.size());
  batch.length = static_cast<int>(rows.length - (nextWord ? 1 : 0));
  const auto cells = static_cast<std::size_t>(batch.rows) * static_cast<std::size_t>(batch.length);
  batch.inputs.assign(cells, kEnd);
  batch.targets.assign(cells, kNoTarget);
  std::size_t cell = 0;
  for (const RowRange& row : rows.rows) {
    const auto ids =
        std::span(text.tokens)
            .subspan(static_cast<std::size_t>(row.begin), static_cast<std::size_t>(row.size));
    const std::span inputs(batch.inputs.data() + cell, static_cast<std::size_t>(batch.length));
    const std::span targets(batch.targets.data() + cell, static_cast<std::size_t>(batch.length));
    if (nextWord) {
      std::copy(ids.begin(), ids.end() - 1, inputs.begin());
      std::copy(ids.begin() + 1, ids.end(), targets.begin());
    } else {
      std::copy(ids.begin(), ids.end(), inputs.begin());
      coverTokens(inputs.first(ids.size()), targets.first(ids.size()), vocabulary, settings.covered,
                  random);
    }
    cell += static_cast<std::size_t>(batch.length);
  }
  return batch;
}

}  // namespace glassbox::text
