#include "insight/neighbours.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <numeric>

#include "base/error.h"
#include "base/random.h"

namespace glassbox::insight {

namespace {

/// Letters and digits of ASCII, and whatever lies beyond it except the blocks of general and
/// East Asian punctuation.
bool holdsLetter(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      if (std::isalnum(byte) != 0) return true;
      continue;
    }
    const bool threeBytes = byte == 0xE2 || byte == 0xE3;
    const auto second = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1])
                                            : static_cast<unsigned char>(0);
    const bool punctuation = byte == 0xC2 || (threeBytes && (second == 0x80 || second == 0x81));
    if (byte >= 0xC0 && !punctuation) return true;
  }
  return false;
}

/// Token ids that count, without `word`.
std::vector<std::int32_t> others(std::span<const float> scores, const TokenMask& mask,
                                 std::int32_t word) {
  std::vector<std::int32_t> ids;
  for (std::size_t i = 0; i < scores.size(); ++i)
    if (static_cast<std::int32_t>(i) != word && (i >= mask.size() || mask[i] != 0))
      ids.push_back(static_cast<std::int32_t>(i));
  return ids;
}

/// What is not a number is further away than everything else.
float worth(float score) { return std::isnan(score) ? -HUGE_VALF : score; }

}  // namespace

TokenMask wordMask(const text::Tokenizer& tokenizer) {
  TokenMask mask(static_cast<std::size_t>(tokenizer.vocabulary()), 0);
  for (std::int32_t id = text::kSpecialTokens; id < tokenizer.vocabulary(); ++id)
    mask[static_cast<std::size_t>(id)] = holdsLetter(tokenizer.decode({&id, 1})) ? 1 : 0;
  return mask;
}

TokenMask withoutKind(TokenMask mask, std::span<const std::string> families, std::int32_t word) {
  const auto place = static_cast<std::size_t>(word);
  if (place >= families.size() || families[place].empty()) return mask;
  for (std::size_t i = 0; i < std::min(mask.size(), families.size()); ++i)
    if (families[i] == families[place]) mask[i] = 0;
  return mask;
}

TokenMask onlySeen(TokenMask mask, std::span<const std::int64_t> counts) {
  for (std::size_t i = 0; i < std::min(mask.size(), counts.size()); ++i)
    if (counts[i] == 0) mask[i] = 0;
  return mask;
}

WordSpace::WordSpace(std::span<const float> vectors, int width,
                     std::span<const std::uint8_t> present)
    : words_(static_cast<int>(vectors.size() / static_cast<std::size_t>(width))),
      width_(width),
      unit_(vectors.size(), 0.0F) {
  const auto columns = static_cast<std::size_t>(width);
  std::vector<double> mean(columns, 0.0);
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < static_cast<std::size_t>(words_); ++row)
    if (present.empty() || present[row] != 0) rows.push_back(row);
  for (const auto row : rows)
    for (std::size_t c = 0; c < columns; ++c) mean[c] += vectors[row * columns + c];
  for (double& value : mean) value /= static_cast<double>(std::max<std::size_t>(rows.size(), 1));

  for (const auto row : rows) {
    double squares = 0;
    for (std::size_t c = 0; c < columns; ++c) {
      const double centred = vectors[row * columns + c] - mean[c];
      unit_[row * columns + c] = static_cast<float>(centred);
      squares += centred * centred;
    }
    const auto scale = static_cast<float>(squares > 0 ? 1.0 / std::sqrt(squares) : 0.0);
    for (std::size_t c = 0; c < columns; ++c) unit_[row * columns + c] *= scale;
  }
}

std::vector<float> WordSpace::unitVectorsOf(std::span<const std::int32_t> chosen) const {
  std::vector<float> result;
  result.reserve(chosen.size() * static_cast<std::size_t>(width_));
  for (const auto word : chosen) {
    const auto row = unit_.begin() + static_cast<std::ptrdiff_t>(word) * width_;
    result.insert(result.end(), row, row + width_);
  }
  return result;
}

float WordSpace::cosine(std::int32_t first, std::int32_t second) const {
  const auto a = unit_.begin() + static_cast<std::ptrdiff_t>(first) * width_;
  const auto b = unit_.begin() + static_cast<std::ptrdiff_t>(second) * width_;
  return std::inner_product(a, a + width_, b, 0.0F);
}

std::vector<float> WordSpace::cosines(std::int32_t word) const {
  std::vector<float> result(static_cast<std::size_t>(words_));
  for (std::int32_t other = 0; other < words_; ++other)
    result[static_cast<std::size_t>(other)] = cosine(word, other);
  return result;
}

std::vector<Neighbour> nearest(std::span<const float> scores, const TokenMask& mask,
                               std::int32_t word, int count) {
  auto ids = others(scores, mask, word);
  const auto score = [&](std::int32_t id) { return worth(scores[static_cast<std::size_t>(id)]); };
  const auto wanted = std::min(ids.size(), static_cast<std::size_t>(std::max(count, 0)));
  std::partial_sort(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(wanted), ids.end(),
                    [&](std::int32_t a, std::int32_t b) {
                      return score(a) != score(b) ? score(a) > score(b) : a < b;
                    });
  std::vector<Neighbour> result;
  for (std::size_t i = 0; i < wanted; ++i)
    result.push_back({ids[i], scores[static_cast<std::size_t>(ids[i])], static_cast<int>(i) + 1});
  return result;
}

Standing standing(std::span<const float> scores, const TokenMask& mask, std::int32_t word,
                  std::int32_t other) {
  Standing result;
  result.score = scores[static_cast<std::size_t>(other)];
  int closer = 0;
  int further = 0;
  int rivals = 0;
  for (const auto id : others(scores, mask, word)) {
    if (id == other) continue;
    const float score = worth(scores[static_cast<std::size_t>(id)]);
    if (score > worth(result.score)) ++closer;
    if (score < worth(result.score)) ++further;
    ++rivals;
  }
  result.rank = closer + 1;
  result.of = rivals + 1;
  result.percentile = rivals > 0 ? 100.0 * further / rivals : 100.0;
  return result;
}

Band randomPairs(const WordSpace& space, const TokenMask& mask, int pairs, std::uint64_t seed) {
  std::vector<std::int32_t> ids;
  for (std::int32_t id = 0; id < space.words(); ++id)
    if (static_cast<std::size_t>(id) >= mask.size() || mask[static_cast<std::size_t>(id)] != 0)
      ids.push_back(id);
  if (ids.size() < 2 || pairs < 1) throw Error("A band of random pairs needs two words at least.");
  Random random(seed);
  const auto count = static_cast<std::uint32_t>(ids.size());
  std::vector<float> cosines;
  for (int i = 0; i < pairs; ++i) {
    const std::uint32_t first = random.below(count);
    const std::uint32_t second = (first + 1 + random.below(count - 1)) % count;
    cosines.push_back(space.cosine(ids[first], ids[second]));
  }
  std::sort(cosines.begin(), cosines.end());
  return {cosines[cosines.size() / 10], cosines[cosines.size() * 9 / 10]};
}

SpaceName parseSpace(std::string_view name, int layers) {
  if (name == "table") return {SpaceName::Kind::kTable, 0};
  if (name == "together") return {SpaceName::Kind::kTogether, 0};
  constexpr std::string_view kPrefix = "layer:";
  if (name.substr(0, kPrefix.size()) == kPrefix) {
    const auto digits = name.substr(kPrefix.size());
    int layer = -1;
    const auto [end, problem] =
        std::from_chars(digits.data(), digits.data() + digits.size(), layer);
    if (problem == std::errc() && end == digits.data() + digits.size() && layer >= 0 &&
        layer <= layers)
      return {SpaceName::Kind::kLayer, layer};
  }
  throw InputError("There is no word space \"" + std::string(name) +
                   "\"; use table, together, or layer:0 to layer:" + std::to_string(layers) + ".");
}

}  // namespace glassbox::insight
