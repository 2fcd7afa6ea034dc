#include "insight/cloze.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <set>
#include <string>

#include "base/random.h"

namespace glassbox::insight {

namespace {

/// Bytes beyond ASCII are parts of letters here.
bool isLetterByte(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= 0x80 || (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
}

bool flagged(const TokenMask& mask, std::int32_t token) {
  return token >= 0 && static_cast<std::size_t>(token) < mask.size() &&
         mask[static_cast<std::size_t>(token)] != 0;
}

/// Whether `token`, standing after a word's piece, belongs to the same word.
bool goesOn(const text::Tokenizer& tokenizer, std::int32_t token) {
  if (tokenizer.kind() != text::TokenizerKind::kBpe || token < text::kSpecialTokens) return false;
  const std::string piece = tokenizer.decode({&token, 1});
  return !piece.empty() && isLetterByte(piece.front());
}

/// The places of a row that may be asked for.
std::vector<int> placesIn(std::span<const std::int32_t> row, const text::Tokenizer& tokenizer,
                          const TokenMask& words, const TokenMask& mask, int before) {
  std::vector<int> places;
  for (int i = before + 1; i < std::ssize(row); ++i) {
    const auto place = static_cast<std::size_t>(i);
    if (!flagged(mask, row[place])) continue;
    if (place + 1 < row.size() && goesOn(tokenizer, row[place + 1])) continue;
    // Behind a full stop nearly anything may come.
    if (!flagged(words, row[place - 1])) continue;
    places.push_back(i);
  }
  return places;
}

}  // namespace

TokenMask askableTokens(const text::Tokenizer& tokenizer) {
  TokenMask mask = wordMask(tokenizer);
  for (std::int32_t id = text::kSpecialTokens; id < tokenizer.vocabulary(); ++id) {
    auto& flag = mask[static_cast<std::size_t>(id)];
    if (flag == 0) continue;
    std::string word = tokenizer.decode({&id, 1});
    const bool begins = tokenizer.kind() != text::TokenizerKind::kBpe || word.starts_with(' ');
    if (word.starts_with(' ')) word.erase(0, 1);
    flag = begins && std::all_of(word.begin(), word.end(), isLetterByte) ? 1 : 0;
  }
  return mask;
}

TokenMask withoutCommon(TokenMask mask, const text::TokenizedText& text, double share) {
  std::vector<std::int64_t> counts(mask.size(), 0);
  for (const std::int32_t token : text.tokens)
    if (static_cast<std::size_t>(token) < counts.size()) ++counts[static_cast<std::size_t>(token)];
  const double most = share * static_cast<double>(text.tokens.size());
  for (std::size_t i = 0; i < mask.size(); ++i)
    if (static_cast<double>(counts[i]) > most) mask[i] = 0;
  return mask;
}

std::vector<Hole> chooseHoles(std::span<const std::vector<std::int32_t>> rows,
                              const text::Tokenizer& tokenizer, const TokenMask& askable,
                              const TokenMask& better, int before, int count, std::uint64_t seed) {
  const TokenMask words = wordMask(tokenizer);
  Random random(seed);
  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  random.shuffle(std::span(order));
  std::vector<Hole> holes;
  std::set<std::int32_t> asked;
  std::set<std::size_t> used;
  const auto take = [&](const TokenMask& mask, bool fresh) {
    for (const std::size_t index : order) {
      if (std::ssize(holes) >= count) return;
      if (used.contains(index)) continue;
      const auto& row = rows[index];
      auto places = placesIn(row, tokenizer, words, mask, before);
      if (fresh)
        std::erase_if(places, [&](int place) {
          return asked.contains(row[static_cast<std::size_t>(place)]);
        });
      if (places.empty()) continue;
      const int place = places[random.below(static_cast<std::uint32_t>(places.size()))];
      holes.push_back({index, place});
      asked.insert(row[static_cast<std::size_t>(place)]);
      used.insert(index);
    }
  };
  take(better, true);
  take(better, false);
  take(askable, false);
  return holes;
}

std::vector<std::int32_t> plausibleOthers(std::span<const float> probabilities, std::int32_t right,
                                          const TokenMask& askable, int count) {
  std::vector<std::int32_t> others;
  for (std::size_t i = 0; i < std::min(probabilities.size(), askable.size()); ++i)
    if (askable[i] != 0 && static_cast<std::int32_t>(i) != right)
      others.push_back(static_cast<std::int32_t>(i));
  const auto chance = [&](std::int32_t token) {
    const float value = probabilities[static_cast<std::size_t>(token)];
    return std::isnan(value) ? -1.0F : value;
  };
  std::stable_sort(others.begin(), others.end(),
                   [&](std::int32_t a, std::int32_t b) { return chance(a) > chance(b); });
  others.resize(std::min(others.size(), static_cast<std::size_t>(std::max(0, count))));
  return others;
}

int sentenceEnd(std::span<const std::int32_t> row, const text::Tokenizer& tokenizer, int position) {
  for (int i = position; i < std::ssize(row); ++i) {
    const std::int32_t token = row[static_cast<std::size_t>(i)];
    if (token == text::kEnd) return i;
    const std::string piece = tokenizer.decode({&token, 1});
    if (piece.ends_with('.') || piece.ends_with('!') || piece.ends_with('?')) return i + 1;
  }
  return static_cast<int>(row.size());
}

std::vector<std::int64_t> threeMoments(std::span<const std::int64_t> kept,
                                       std::span<const double> losses, std::int64_t newest) {
  std::set<std::int64_t> steps = {newest};
  if (!kept.empty()) steps.insert(kept.front());
  constexpr std::size_t kMean = 10;  // one step's loss is too uneven
  const auto mean = [&](std::size_t from) {
    const auto some = losses.subspan(from, std::min(kMean, losses.size() - from));
    return std::accumulate(some.begin(), some.end(), 0.0) / static_cast<double>(some.size());
  };
  if (losses.size() > kMean) {
    const double half = (losses.front() + mean(losses.size() - kMean)) / 2;
    std::size_t at = 0;
    while (at + kMean < losses.size() && !(mean(at) <= half)) ++at;
    const auto wanted = static_cast<std::int64_t>(at + kMean / 2);
    std::optional<std::int64_t> middle;
    for (const std::int64_t step : kept)
      if (step != kept.front() && step < newest &&
          (!middle || std::abs(step - wanted) < std::abs(*middle - wanted)))
        middle = step;
    if (middle) steps.insert(*middle);
  }
  return {steps.begin(), steps.end()};
}

}  // namespace glassbox::insight
