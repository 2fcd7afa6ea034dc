#include "text/bpe_training.h"

#include <algorithm>
#include <queue>

#include "text/byte_alphabet.h"

namespace glassbox::text {
namespace {

using Pair = std::pair<std::int32_t, std::int32_t>;

struct PairHash {
  std::size_t operator()(const Pair& pair) const {
    return std::hash<std::uint64_t>()(static_cast<std::uint64_t>(pair.first) << 32U |
                                      static_cast<std::uint32_t>(pair.second));
  }
};

constexpr std::size_t kBytes = 256;

struct Piece {
  std::vector<std::int32_t> tokens;
  std::int64_t count = 0;
};

struct PairFacts {
  std::int64_t count = 0;
  std::vector<std::size_t> pieces;  ///< where it stands or once stood, with repeats
};

struct Candidate {
  std::int64_t count = 0;
  Pair pair;
  bool operator<(const Candidate& other) const {
    return count != other.count ? count < other.count : pair > other.pair;
  }
};

class Learner {
 public:
  explicit Learner(const PieceCounts& counts) {
    std::vector<std::pair<std::string, std::int64_t>> sorted(counts.begin(), counts.end());
    std::sort(sorted.begin(), sorted.end());
    for (const auto& [text, count] : sorted) {
      Piece piece{{}, count};
      for (const char byte : text) piece.tokens.push_back(static_cast<unsigned char>(byte));
      pieces_.push_back(std::move(piece));
      for (std::size_t i = 0; i + 1 < text.size(); ++i)
        change({pieces_.back().tokens[i], pieces_.back().tokens[i + 1]}, count, pieces_.size() - 1);
    }
    for (int byte = 0; byte < 256; ++byte)
      learned_.tokens.push_back(alphabetOf(static_cast<unsigned char>(byte)));
    for (const auto& [pair, facts] : pairs_) queue_.push({facts.count, pair});
  }

  LearnedMerges learn(std::size_t count, const Progress& progress) {
    while (learned_.tokens.size() < kBytes + count && !queue_.empty()) {
      const Candidate best = queue_.top();
      queue_.pop();
      const auto found = pairs_.find(best.pair);
      if (found == pairs_.end() || found->second.count != best.count) continue;  // an old entry
      if (best.count < 2) break;
      merge(best.pair);
      tell(progress, static_cast<double>(learned_.merges.size()) /
                         static_cast<double>(std::max(learned_.merges.size(), count)));
    }
    return std::move(learned_);
  }

 private:
  void change(const Pair& pair, std::int64_t by, std::size_t piece) {
    PairFacts& facts = pairs_[pair];
    facts.count += by;
    if (by > 0) facts.pieces.push_back(piece);
    if (collecting_) touched_.push_back(pair);
  }

  void merge(const Pair& pair) {
    const std::string first = learned_.tokens[static_cast<std::size_t>(pair.first)];
    const std::string second = learned_.tokens[static_cast<std::size_t>(pair.second)];
    learned_.merges.emplace_back(first, second);
    // The same token can arise in two ways (a + bc, ab + c); it has one id.
    const auto fresh = static_cast<std::int32_t>(learned_.tokens.size());
    const auto [entry, isFresh] = ids_.emplace(first + second, fresh);
    if (isFresh) learned_.tokens.push_back(first + second);
    const std::int32_t token = entry->second;
    auto node = pairs_.extract(pair);
    auto& places = node.mapped().pieces;
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    collecting_ = true;
    for (const std::size_t place : places) rewrite(place, pair, token);
    collecting_ = false;
    pairs_.erase(pair);
    for (const Pair& changed : touched_)
      if (const auto found = pairs_.find(changed); found != pairs_.end() && found->second.count > 0)
        queue_.push({found->second.count, changed});
    touched_.clear();
  }

  /// Joins the pair everywhere in one piece; the piece's other pairs are counted anew.
  void rewrite(std::size_t place, const Pair& pair, std::int32_t token) {
    Piece& piece = pieces_[place];
    std::vector<std::int32_t> joined;
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
      const bool here = i + 1 < piece.tokens.size() && piece.tokens[i] == pair.first &&
                        piece.tokens[i + 1] == pair.second;
      joined.push_back(here ? token : piece.tokens[i]);
      if (here) ++i;
    }
    if (joined.size() == piece.tokens.size()) return;
    for (std::size_t i = 0; i + 1 < piece.tokens.size(); ++i)
      change({piece.tokens[i], piece.tokens[i + 1]}, -piece.count, place);
    for (std::size_t i = 0; i + 1 < joined.size(); ++i)
      change({joined[i], joined[i + 1]}, piece.count, place);
    piece.tokens = std::move(joined);
  }

  std::vector<Piece> pieces_;
  std::unordered_map<Pair, PairFacts, PairHash> pairs_;
  std::priority_queue<Candidate> queue_;
  std::vector<Pair> touched_;
  bool collecting_ = false;
  std::unordered_map<std::string, std::int32_t> ids_;  ///< of merged tokens
  LearnedMerges learned_;
};

}  // namespace

LearnedMerges learnMerges(const PieceCounts& pieces, std::size_t count, const Progress& progress) {
  return Learner(pieces).learn(count, progress);
}

}  // namespace glassbox::text
