#include "insight/verbatim.h"

#include <algorithm>
#include <numeric>

namespace glassbox::insight {
namespace {

/// Thrown out of a comparison to leave std::sort early.
struct GivenUp {};

bool isWord(std::int32_t token) { return token >= text::kSpecialTokens; }

/// How many tokens two texts have in common from their beginnings.
int commonLength(std::span<const std::int32_t> first, std::span<const std::int32_t> second) {
  const std::size_t most =
      std::min({first.size(), second.size(), static_cast<std::size_t>(VerbatimIndex::kLongest)});
  std::size_t length = 0;
  while (length < most && first[length] == second[length] && isWord(first[length])) ++length;
  return static_cast<int>(length);
}

/// The order of suffixes: token by token; what is no word ends a text and is smaller than any word.
bool precedes(std::span<const std::int32_t> first, std::span<const std::int32_t> second) {
  const auto common = static_cast<std::size_t>(commonLength(first, second));
  if (common == static_cast<std::size_t>(VerbatimIndex::kLongest)) return false;
  const auto next = [common](std::span<const std::int32_t> text) {
    return common < text.size() && isWord(text[common]) ? text[common] : -1;
  };
  return next(first) < next(second);
}

}  // namespace

std::unique_ptr<VerbatimIndex> VerbatimIndex::build(const text::TokenizedText& text,
                                                    const OnProgress& onProgress,
                                                    std::int64_t mostTokens) {
  std::unique_ptr<VerbatimIndex> index(new VerbatimIndex(text));
  const auto& starts = text.starts;
  const auto beyond = std::upper_bound(starts.begin(), starts.end(), mostTokens);
  index->documents_ = std::max<std::int64_t>(0, beyond - starts.begin() - 1);
  const std::int64_t tokens = starts[static_cast<std::size_t>(index->documents_)];
  return index->sortSuffixes(tokens, onProgress) ? std::move(index) : nullptr;
}

/// First into buckets by their first token, then each bucket, so that the rest is told as it goes.
bool VerbatimIndex::sortSuffixes(std::int64_t tokens, const OnProgress& onProgress) {
  const auto all = std::span(text_.tokens).first(static_cast<std::size_t>(tokens));
  const std::int32_t largest = all.empty() ? 0 : *std::max_element(all.begin(), all.end());
  std::vector<std::size_t> ends(static_cast<std::size_t>(largest) + 2, 0);
  for (const std::int32_t token : all)
    if (isWord(token)) ++ends[static_cast<std::size_t>(token) + 1];
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  suffixes_.resize(ends.back());
  std::vector<std::size_t> next(ends.begin(), ends.end());
  for (std::size_t at = 0; at < all.size(); ++at)
    if (isWord(all[at]))
      suffixes_[next[static_cast<std::size_t>(all[at])]++] = static_cast<std::int32_t>(at);

  std::int64_t compared = 0;
  double share = 0;
  const auto order = [&](std::int32_t first, std::int32_t second) {
    if (++compared % 65536 == 0 && onProgress && !onProgress(share)) throw GivenUp{};
    return precedes(all.subspan(static_cast<std::size_t>(first) + 1),
                    all.subspan(static_cast<std::size_t>(second) + 1));
  };
  try {
    for (std::size_t token = 0; token + 1 < ends.size(); ++token) {
      const auto begin = suffixes_.begin() + static_cast<std::ptrdiff_t>(ends[token]);
      std::sort(begin, suffixes_.begin() + static_cast<std::ptrdiff_t>(ends[token + 1]), order);
      share = static_cast<double>(ends[token + 1]) / static_cast<double>(suffixes_.size());
    }
  } catch (const GivenUp&) {
    return false;
  }
  return !onProgress || onProgress(1);
}

std::span<const std::int32_t> VerbatimIndex::suffixesWith(std::span<const std::int32_t> run) const {
  const std::span all(text_.tokens);
  const auto from = [&](std::int32_t position) {
    return all.subspan(static_cast<std::size_t>(position));
  };
  const auto begins = [&](std::int32_t position) {
    return commonLength(from(position), run) == static_cast<int>(run.size());
  };
  const auto first = std::lower_bound(
      suffixes_.begin(), suffixes_.end(), run,
      [&](std::int32_t position, auto wanted) { return precedes(from(position), wanted); });
  const auto last = std::partition_point(first, suffixes_.end(), begins);
  return {first, last};
}

RunLengths VerbatimIndex::longestRuns(std::span<const std::int32_t> tokens) const {
  const std::span all(text_.tokens);
  RunLengths lengths(tokens.size(), 0);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!isWord(tokens[i])) continue;
    const auto rest = tokens.subspan(i);
    const auto from = [&](std::int32_t position) {
      return all.subspan(static_cast<std::size_t>(position));
    };
    // The longest common beginning is that with a neighbour in the order of the suffixes.
    const auto place = std::lower_bound(
        suffixes_.begin(), suffixes_.end(), rest,
        [&](std::int32_t position, auto wanted) { return precedes(from(position), wanted); });
    if (place != suffixes_.end()) lengths[i] = commonLength(from(*place), rest);
    if (place != suffixes_.begin())
      lengths[i] = std::max(lengths[i], commonLength(from(*(place - 1)), rest));
  }
  return lengths;
}

std::int64_t VerbatimIndex::count(std::span<const std::int32_t> run) const {
  return run.empty() ? 0 : static_cast<std::int64_t>(suffixesWith(run).size());
}

std::vector<VerbatimPlace> VerbatimIndex::places(std::span<const std::int32_t> run,
                                                 int most) const {
  if (run.empty()) return {};
  const auto found = suffixesWith(run);
  std::vector<std::int32_t> positions(
      std::min(found.size(), static_cast<std::size_t>(std::max(most, 0))));
  std::partial_sort_copy(found.begin(), found.end(), positions.begin(), positions.end());
  std::vector<VerbatimPlace> places;
  for (const std::int32_t position : positions) {
    const auto after = std::upper_bound(text_.starts.begin(), text_.starts.end(), position);
    places.push_back({after - text_.starts.begin() - 1, position - *(after - 1)});
  }
  return places;
}

std::vector<VerbatimRun> verbatimRuns(const RunLengths& lengths, int least) {
  std::vector<VerbatimRun> runs;
  int covered = 0;  // end of the run that reaches furthest so far
  for (int i = 0; i < static_cast<int>(lengths.size()); ++i) {
    const int length = lengths[static_cast<std::size_t>(i)];
    if (length < least || i + length <= covered) continue;
    runs.push_back({i, length});
    covered = i + length;
  }
  return runs;
}

double newShare(const RunLengths& lengths, int least, int from, int length) {
  length = std::min(length, static_cast<int>(lengths.size()));
  int fresh = 0;
  int covered = 0;
  for (int i = 0; i < length; ++i) {
    const int run = std::min(lengths[static_cast<std::size_t>(i)], length - i);
    if (run >= least) covered = std::max(covered, i + run);
    if (i >= from && i >= covered) ++fresh;
  }
  return from < length ? static_cast<double>(fresh) / (length - from) : 0;
}

int longestRun(const RunLengths& lengths, int length) {
  length = std::min(length, static_cast<int>(lengths.size()));
  int longest = 0;
  for (int i = 0; i < length; ++i)
    longest = std::max(longest, std::min(lengths[static_cast<std::size_t>(i)], length - i));
  return longest;
}

}  // namespace glassbox::insight
