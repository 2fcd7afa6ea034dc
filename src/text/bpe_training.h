// Byte pair encoding's learning (Sennrich et al. 2016): join the most frequent pair of tokens,
// again and again. Each merge is a short update of the counts, not another look at the text.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/progress.h"

namespace glassbox::text {

using PieceCounts = std::unordered_map<std::string, std::int64_t>;

struct LearnedMerges {
  std::vector<std::string> tokens;  ///< the 256 bytes, then one a merge, in the byte alphabet
  std::vector<std::pair<std::string, std::string>> merges;
};

/// At most `count` merges; stops early when no pair stands twice. Equal counts: the pair of older
/// tokens first, so that the same text gives the same merges.
LearnedMerges learnMerges(const PieceCounts& pieces, std::size_t count,
                          const Progress& progress = {});

}  // namespace glassbox::text
