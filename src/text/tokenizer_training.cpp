#include <algorithm>

#include "base/error.h"
#include "text/bpe_training.h"
#include "text/source.h"
#include "text/splitting.h"
#include "text/tokenizer.h"

namespace glassbox::text {
namespace {

constexpr std::size_t kMostPieces = 2'000'000;
constexpr int kBpeVocabulary = 4096;
constexpr int kByteTokens = 256;

/// Forgets the rarest pieces, so that memory stays bounded however long the text is.
void forgetRare(PieceCounts& counts) {
  for (std::int64_t rare = 1; counts.size() > kMostPieces / 2; ++rare)
    std::erase_if(counts, [&](const auto& entry) { return entry.second <= rare; });
}

PieceCounts countPieces(TextSource& source, TokenizerKind kind, const Progress& progress) {
  PieceCounts counts;
  std::string document;
  std::string key;
  source.rewind();
  while (source.next(document)) {
    tell(progress, shareRead(source));
    splitText(document, kind, [&](std::string_view piece) {
      if (piece == specialTokenText(kMask)) return;
      key.assign(piece);
      ++counts[key];
    });
    if (counts.size() > kMostPieces) forgetRare(counts);
  }
  return counts;
}

std::vector<std::string> specialTokens() {
  std::vector<std::string> tokens;
  for (std::int32_t id = 0; id < kSpecialTokens; ++id) tokens.emplace_back(specialTokenText(id));
  return tokens;
}

/// Specials, then pieces by falling count, equal ones in alphabetical order.
std::vector<std::string> mostFrequent(const PieceCounts& counts, int limit) {
  std::vector<std::pair<std::string, std::int64_t>> sorted(counts.begin(), counts.end());
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  std::vector<std::string> tokens = specialTokens();
  for (const auto& [piece, count] : sorted) {
    if (limit > 0 && std::ssize(tokens) >= limit) break;
    if (std::find(tokens.begin(), tokens.begin() + kSpecialTokens, piece) ==
        tokens.begin() + kSpecialTokens)
      tokens.push_back(piece);
  }
  return tokens;
}

}  // namespace

std::shared_ptr<const Tokenizer> trainTokenizer(TextSource& source,
                                                const TokenizerTraining& training,
                                                const Progress& progress) {
  const bool bpe = training.kind == TokenizerKind::kBpe;
  const int limit = training.vocabulary > 0 ? training.vocabulary : bpe ? kBpeVocabulary : 0;
  const int least = kSpecialTokens + (bpe ? kByteTokens : 1);
  if (limit != 0 && limit < least)
    throw InputError("a vocabulary of " + std::to_string(limit) +
                     " tokens is too small; it needs at least " + std::to_string(least));
  constexpr double kCounted = 0.5;  // about as long as learning the pairs
  const PieceCounts counts =
      countPieces(source, training.kind, part(progress, 0, bpe ? kCounted : 1));
  if (counts.empty()) throw InputError("the text holds no words to learn a vocabulary from");
  if (!bpe) return makeTokenizer(training.kind, mostFrequent(counts, limit), {});
  LearnedMerges learned =
      learnMerges(counts, static_cast<std::size_t>(limit - least), part(progress, kCounted, 1));
  std::vector<std::string> tokens = specialTokens();
  tokens.insert(tokens.end(), learned.tokens.begin(), learned.tokens.end());
  return makeTokenizer(TokenizerKind::kBpe, std::move(tokens), std::move(learned.merges));
}

}  // namespace glassbox::text
