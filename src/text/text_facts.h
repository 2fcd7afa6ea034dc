// What can be said of a text before a model is made of it: how long it is, and how many different
// words it has. Looks at the beginning only, so that a long file is no wait. Any thread.
#pragma once

#include <cstdint>
#include <filesystem>

namespace glassbox::text {

struct TextFacts {
  std::uint64_t bytes = 0;      ///< of the file, or of all text files of the folder
  std::int64_t words = 0;       ///< words and punctuation marks
  int differentWords = 0;       ///< in the part that was read
  int differentCharacters = 0;  ///< in the part that was read
  bool whole = true;            ///< false: `words` is estimated from the beginning
};

/// Below so many words a model of any size learns the text by heart and little else.
inline constexpr std::int64_t kFewWords = 10'000;

/// InputError, one sentence, if there is no text there.
TextFacts lookAtText(const std::filesystem::path& path, std::uint64_t mostBytes = 1U << 20U);

}  // namespace glassbox::text
