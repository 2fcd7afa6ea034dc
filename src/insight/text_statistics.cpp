#include "insight/text_statistics.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "text/source.h"
#include "text/splitting.h"

namespace glassbox::insight {
namespace {

constexpr int kRanksPerDecade = 16;

bool isWord(std::string_view piece) {
  return std::any_of(piece.begin(), piece.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0;
  });
}

std::int64_t documentsIn(std::string_view text, text::Documents kind) {
  const auto source = text::textFromString(std::string(text), kind);
  std::int64_t documents = 0;
  std::string document;
  while (source->next(document)) ++documents;
  return documents;
}

}  // namespace

TextStatistics statisticsOf(std::string_view text) {
  TextStatistics result;
  result.bytes = std::int64_t(text.size());
  result.lines =
      std::count(text.begin(), text.end(), '\n') + (!text.empty() && text.back() != '\n' ? 1 : 0);
  result.documents = documentsIn(text, text::Documents::kParagraphs);
  if (result.documents < 2) result.documents = documentsIn(text, text::Documents::kLines);
  std::unordered_map<std::string, std::int64_t> counts;
  text::splitText(text, text::TokenizerKind::kWord, [&](std::string_view piece) {
    if (!isWord(piece)) return;
    ++result.words;
    ++counts[std::string(piece)];
  });
  std::vector<std::pair<std::string, std::int64_t>> ranked(counts.begin(), counts.end());
  std::sort(ranked.begin(), ranked.end(), [](const auto& one, const auto& other) {
    return std::pair(-one.second, one.first) < std::pair(-other.second, other.first);
  });
  result.distinctWords = std::int64_t(ranked.size());
  result.onceOnly = std::count_if(ranked.begin(), ranked.end(),
                                  [](const auto& word) { return word.second == 1; });
  double next = 1;
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    if (double(i + 1) < next && i + 1 < ranked.size()) continue;
    result.zipf.push_back({std::int64_t(i) + 1, ranked[i].second, ranked[i].first});
    while (next <= double(i + 1)) next *= std::pow(10, 1.0 / kRanksPerDecade);
  }
  return result;
}

}  // namespace glassbox::insight
