// What differs between a line as it was and as it became, in pieces that can be marked: words,
// stretches of white space and single signs. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace glassbox::text {

struct LinePiece {
  std::string text;
  bool changed = false;
  bool operator==(const LinePiece&) const = default;
};

struct LineDifference {
  std::vector<LinePiece> before;  ///< what is marked is gone
  std::vector<LinePiece> after;   ///< what is marked is new
};

/// The longest common sequence of pieces, words first, stays unmarked; in very long lines all between their
/// common beginning and end is marked.
LineDifference differenceOf(std::string_view before, std::string_view after);

}  // namespace glassbox::text
