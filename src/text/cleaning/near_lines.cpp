#include "text/cleaning/near_lines.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <set>

#include "base/random.h"
#include "text/cleaning/step.h"
#include "text/unicode.h"

namespace glassbox::text {
namespace {

constexpr std::size_t kPiece = 5;
constexpr std::size_t kFewestPieces = 20;
constexpr std::size_t kMostCandidates = 64;
constexpr std::size_t kHashes = 60;

struct Multipliers {
  std::array<std::uint32_t, kHashes> factor{};
  std::array<std::uint32_t, kHashes> addend{};
  Multipliers() {
    for (std::size_t i = 0; i < kHashes; ++i) {
      factor[i] = static_cast<std::uint32_t>(mixBits(2 * i + 1)) | 1U;
      addend[i] = static_cast<std::uint32_t>(mixBits(2 * i + 2));
    }
  }
};

}  // namespace

std::vector<std::uint32_t> piecesOf(std::string_view line) {
  std::vector<std::int32_t> letters;
  letters.reserve(line.size());
  const std::string lower = lowerCase(line);
  for (std::string_view rest = lower; !rest.empty();) {
    const Character one = firstCharacter(rest);
    const bool plain = one.codePoint >= 0 && one.codePoint < 128;
    const bool good = plain ? (one.codePoint >= 'a' && one.codePoint <= 'z') ||
                                  (one.codePoint >= '0' && one.codePoint <= '9')
                            : isLetter(one.codePoint) || isNumber(one.codePoint);
    if (good) letters.push_back(one.codePoint);
    rest.remove_prefix(one.size);
  }
  std::vector<std::uint32_t> pieces;
  for (std::size_t i = 0; i + kPiece <= letters.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t k = 0; k < kPiece; ++k)
      hash = hash * 0x100000001b3ULL + static_cast<std::uint64_t>(letters[i + k]);
    pieces.push_back(static_cast<std::uint32_t>(mixBits(hash) >> 32U));
  }
  std::sort(pieces.begin(), pieces.end());
  pieces.erase(std::unique(pieces.begin(), pieces.end()), pieces.end());
  return pieces;
}

double similarity(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
  std::size_t shared = 0;
  for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
    if (*a < *b) ++a;
    else if (*b < *a) ++b;
    else ++shared, ++a, ++b;
  }
  const std::size_t all = one.size() + other.size() - shared;
  return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
}

NearLines::NearLines(const Settings& settings) : settings_(settings) {
  settings_.window = static_cast<std::int64_t>(
      std::bit_ceil(static_cast<std::uint64_t>(std::max<std::int64_t>(16, settings.window))));
}

NearLines::Bands NearLines::bandsOf(const std::vector<std::uint32_t>& pieces) {
  static const Multipliers kHash;
  std::array<std::uint32_t, kHashes> least;
  least.fill(std::numeric_limits<std::uint32_t>::max());
  for (const std::uint32_t piece : pieces)
    for (std::size_t i = 0; i < kHashes; ++i)
      least[i] = std::min(least[i], piece * kHash.factor[i] + kHash.addend[i]);
  Bands bands{};
  for (std::size_t band = 0; band < kBands; ++band) {
    std::uint64_t hash = band;
    for (std::size_t row = 0; row < kRows; ++row) hash = mixBits(hash ^ least[band * kRows + row]);
    bands[band] = static_cast<std::uint32_t>(hash);
  }
  return bands;
}

std::size_t NearLines::headOf(int band, std::uint32_t hash) const {
  const std::size_t row = heads_.size() / kBands;
  return static_cast<std::size_t>(band) * row + (hash & (row - 1));
}

std::vector<std::int64_t> NearLines::candidates(const Bands& bands) const {
  std::set<std::int64_t> found;
  if (heads_.empty()) return {};
  for (int band = 0; band < kBands && found.size() < kMostCandidates; ++band) {
    const auto place = static_cast<std::size_t>(band);
    std::size_t looked = 0;
    for (std::int64_t at = heads_[headOf(band, bands[place])];
         at >= first_ && looked < kMostCandidates; ++looked) {
      const Link& link = kept_[static_cast<std::size_t>(at - first_)].links[place];
      if (link.band == bands[place]) found.insert(at);
      at = link.before;
    }
  }
  return {found.begin(), found.end()};
}

void NearLines::keep(std::string_view line, std::int64_t number, const Bands& bands) {
  // The chains' heads grow with the lines, up to the window; then all are linked anew.
  const std::size_t most = std::max<std::size_t>(1024, static_cast<std::size_t>(settings_.window));
  const std::size_t wanted =
      std::min(most, std::bit_ceil(std::max<std::size_t>(1024, kept_.size() + 1)));
  if (heads_.size() < wanted * kBands) {
    heads_.assign(wanted * kBands, -1);
    for (std::size_t i = 0; i < kept_.size(); ++i)
      for (int band = 0; band < kBands; ++band) {
        Link& link = kept_[i].links[static_cast<std::size_t>(band)];
        std::int64_t& head = heads_[headOf(band, link.band)];
        link.before = std::exchange(head, first_ + static_cast<std::int64_t>(i));
      }
  }
  Kept kept{.number = number, .text = std::string(line), .links = {}};
  for (int band = 0; band < kBands; ++band) {
    const auto place = static_cast<std::size_t>(band);
    std::int64_t& head = heads_[headOf(band, bands[place])];
    kept.links[place] = {bands[place],
                         std::exchange(head, first_ + static_cast<std::int64_t>(kept_.size()))};
  }
  bytes_ += line.size();
  kept_.push_back(std::move(kept));
  while (static_cast<std::int64_t>(kept_.size()) > settings_.window ||
         (bytes_ > settings_.windowBytes && kept_.size() > 1)) {
    bytes_ -= kept_.front().text.size();
    kept_.pop_front();
    ++first_;
  }
}

std::optional<NearLines::Match> NearLines::nearTo(std::string_view line, std::int64_t number) {
  const std::vector<std::uint32_t> pieces = piecesOf(line);
  if (pieces.size() < kFewestPieces) return std::nullopt;
  const Bands bands = bandsOf(pieces);
  Match best;
  for (const std::int64_t index : candidates(bands)) {
    const Kept& other = kept_[static_cast<std::size_t>(index - first_)];
    // Sets of very different size cannot be near.
    if (static_cast<double>(std::min(other.text.size(), line.size())) <
        0.5 * settings_.similarity * static_cast<double>(std::max(other.text.size(), line.size())))
      continue;
    const double share = similarity(pieces, piecesOf(other.text));
    if (share > best.similarity) best = {other.number, share};
  }
  if (best.similarity >= settings_.similarity) return best;
  keep(line, number, bands);
  return std::nullopt;
}

}  // namespace glassbox::text
