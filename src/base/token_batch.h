// The rows of token ids that one training step reads; made by text, consumed by model.
#pragma once

#include <cstdint>
#include <vector>

namespace glassbox {

/// Where a position has nothing to guess.
inline constexpr std::int32_t kNoTarget = -1;

/// A rectangle of tokens, [rows, length], row-major. Every position attends to every position of
/// its row (only to earlier ones under the next-word objective): there is no padding mask.
struct TokenBatch {
  int rows = 0;
  int length = 0;
  std::vector<std::int32_t> inputs;   ///< [rows, length], token ids
  std::vector<std::int32_t> targets;  ///< [rows, length], token ids, or kNoTarget
};

}  // namespace glassbox
