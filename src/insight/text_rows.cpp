#include "insight/text_rows.h"

#include <algorithm>
#include <span>

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

std::vector<TokenBatch> batchesOf(std::vector<std::vector<std::int32_t>> rows, int batch) {
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.size() < b.size(); });
  std::vector<TokenBatch> batches;
  for (const auto& row : rows) {
    const int length = static_cast<int>(row.size());
    if (batches.empty() || batches.back().length != length || batches.back().rows == batch)
      batches.push_back({0, length, {}, {}});
    TokenBatch& last = batches.back();
    ++last.rows;
    last.inputs.insert(last.inputs.end(), row.begin(), row.end());
    last.targets.resize(last.inputs.size(), kNoTarget);
  }
  return batches;
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
