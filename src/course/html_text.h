// What a page says without its mark-up: questions from Moodle are HTML, ours are plain text. Inside
// the library only.
#pragma once

#include <string>
#include <string_view>

namespace glassbox::course {

struct HtmlText {
  std::string text;
  bool hadMarkup = false;  ///< tags that are gone
  bool hadPictures =
      false;  ///< or sound, or video; of a picture its description stands in brackets
};

/// Paragraphs, items and rows become lines, white space single spaces, entities their characters.
HtmlText textOfHtml(std::string_view html);

}  // namespace glassbox::course
