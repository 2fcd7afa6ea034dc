// A GIFT file cut into its blocks: lines between empty lines, without comments, and what the
// comments say of the question. Inside the library only.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "course/written.h"

namespace glassbox::course::gift {

struct Block {
  std::string text;                                ///< lines with '\n' between them
  int line = 0;                                    ///< of its first line that is no comment
  std::vector<std::pair<std::size_t, int>> lines;  ///< where in the text which line begins

  std::string id;
  bool order = false;
  std::vector<std::string> goals;
  std::vector<std::string> tags;
  std::vector<std::string> hints;

  int lineAt(std::size_t offset) const;
};

std::vector<Block> blocksOf(std::string_view text, int firstLine, Faults& faults);

/// "[name:text]" as it stands in a comment.
std::string attribute(std::string_view name, std::string_view text);

}  // namespace glassbox::course::gift
