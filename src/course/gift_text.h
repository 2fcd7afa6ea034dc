// The letters of GIFT: escapes, and text formats. While a block is taken apart, an escaped sign is
// one byte that no text may contain, so that looking for the sign itself does not find it. Inside
// the library only.
#pragma once

#include <string>
#include <string_view>

#include "course/question.h"

namespace glassbox::course::gift {

/// `\:` and its like as single bytes below 0x10.
std::string hidden(std::string_view text);
/// Back again, without the backslashes.
std::string shown(std::string_view text);
/// With a backslash before every sign that GIFT would take for its own.
std::string escaped(std::string_view text);

/// "->" as "→": GIFT takes the former for its own in short answers and pairs, and has no escape.
std::string withoutArrows(std::string text);

/// Takes [html], [moodle], [plain] or [markdown] off the front; otherwise `inherited`.
/// `wasHtml` is set where it was [html].
TextFormat takeFormat(std::string_view& text, TextFormat inherited, bool& wasHtml);
/// "[plain]", "[markdown]", or nothing for Moodle's own.
const char* formatTag(TextFormat format);

}  // namespace glassbox::course::gift
