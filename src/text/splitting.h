// Where a tokenizer cuts a text before it looks anything up. Any thread.
#pragma once

#include <functional>
#include <string_view>

#include "text/tokenizer.h"

namespace glassbox::text {

using OnPiece = std::function<void(std::string_view piece)>;

/// Calls `onPiece` for every piece, in order, and once with "[MASK]" for every place so marked.
/// Words: runs of letters, digits and apostrophes, every other visible character alone, white space
/// left out. Characters: each alone. BPE: as GPT-2 does (Radford et al. 2019), pieces joined give
/// the text again.
void splitText(std::string_view text, TokenizerKind kind, const OnPiece& onPiece);

}  // namespace glassbox::text
