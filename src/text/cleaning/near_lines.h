// Finds the earlier line that a line is almost the same as. Candidates come from MinHash signatures
// cut into bands (Broder 1997; locality-sensitive hashing as in Indyk and Motwani 1998); whether
// one is near enough is then computed exactly, as the share of five-letter pieces that both have.
// Keeps a window of the last lines, so memory is bounded. One thread.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace glassbox::text {

/// Hashes of the different pieces of five characters in a line, sorted; letters in lower case,
/// spaces and punctuation do not count.
std::vector<std::uint32_t> piecesOf(std::string_view line);
/// Shared share of two sorted sets, 0 … 1 (Jaccard 1901).
double similarity(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other);

class NearLines {
 public:
  struct Settings {
    double similarity = 0.85;
    std::int64_t window = 131'072;         ///< lines, a power of two is used
    std::size_t windowBytes = 40U << 20U;  ///< of their text
  };
  struct Match {
    std::int64_t number = 0;
    double similarity = 0;
  };
  explicit NearLines(const Settings& settings);

  /// The most similar earlier line that is similar enough. Short lines (under 20 pieces) have none.
  /// If there is none the line is remembered as `number`.
  std::optional<Match> nearTo(std::string_view line, std::int64_t number);

 private:
  static constexpr int kBands = 12;
  static constexpr int kRows = 5;
  using Bands = std::array<std::uint32_t, kBands>;
  struct Link {
    std::uint32_t band = 0;    ///< hash of the band
    std::int64_t before = -1;  ///< the line before in the same chain
  };
  struct Kept {
    std::int64_t number = 0;
    std::string text;
    std::array<Link, kBands> links;
  };
  static Bands bandsOf(const std::vector<std::uint32_t>& pieces);
  std::vector<std::int64_t> candidates(const Bands& bands) const;
  void keep(std::string_view line, std::int64_t number, const Bands& bands);
  std::size_t headOf(int band, std::uint32_t hash) const;

  Settings settings_;
  std::deque<Kept> kept_;
  std::int64_t first_ = 0;  ///< index of kept_.front() among all that were ever kept
  std::size_t bytes_ = 0;
  std::vector<std::int64_t> heads_;  ///< newest line of a chain, a row a band; -1 none
};

}  // namespace glassbox::text
