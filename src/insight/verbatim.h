// Does a text stand word for word in another one? A suffix array over the training tokens finds the
// longest run from every place of a text, and where it stands. Pure; any thread may ask a finished
// index.
//
// A run never goes over the end of a document, and an unknown word never counts as the same word.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "text/corpus.h"

namespace glassbox::insight {

/// Longest runs from every position of a text, tokens.
using RunLengths = std::vector<int>;

/// A stretch of a text that stands in the corpus and is part of no longer such stretch.
struct VerbatimRun {
  int begin = 0;
  int length = 0;
  bool operator==(const VerbatimRun&) const = default;
};

/// Where a run stands in the corpus.
struct VerbatimPlace {
  std::int64_t document = 0;
  std::int64_t position = 0;  ///< of its first token within the document, the begin token is 0
  bool operator==(const VerbatimPlace&) const = default;
};

class VerbatimIndex {
 public:
  /// Longer runs than this are told as this long.
  static constexpr int kLongest = 256;
  /// Called now and then with the share done; false: give up.
  using OnProgress = std::function<bool(double share)>;

  /// 4 bytes a token and, for the story world, a tenth of a second. Of a larger corpus the first
  /// documents up to `mostTokens` are read. Null if it was given up. `text` must outlive the index.
  static std::unique_ptr<VerbatimIndex> build(const text::TokenizedText& text,
                                              const OnProgress& onProgress = {},
                                              std::int64_t mostTokens = 40'000'000);

  /// Documents that were read, from the first.
  std::int64_t documents() const { return documents_; }
  RunLengths longestRuns(std::span<const std::int32_t> tokens) const;
  /// How often a run stands in the corpus.
  std::int64_t count(std::span<const std::int32_t> run) const;
  /// The first `most` places in the order of the corpus.
  std::vector<VerbatimPlace> places(std::span<const std::int32_t> run, int most) const;

 private:
  explicit VerbatimIndex(const text::TokenizedText& text) : text_(text) {}
  bool sortSuffixes(std::int64_t tokens, const OnProgress& onProgress);
  /// The suffixes that begin with `run`, as a stretch of suffixes_.
  std::span<const std::int32_t> suffixesWith(std::span<const std::int32_t> run) const;

  const text::TokenizedText& text_;
  std::vector<std::int32_t> suffixes_;  ///< positions, in the order of what follows them
  std::int64_t documents_ = 0;
};

/// The runs of at least `least` tokens that are part of no longer one, earliest first.
std::vector<VerbatimRun> verbatimRuns(const RunLengths& lengths, int least);

/// Share of the positions from `from` on that no run of at least `least` tokens covers; the text is
/// its first `length` tokens. 0 if there is no such position.
double newShare(const RunLengths& lengths, int least, int from, int length);

/// Longest run within the first `length` tokens.
int longestRun(const RunLengths& lengths, int length);

}  // namespace glassbox::insight
