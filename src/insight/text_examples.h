// Sentences of a text to begin with, so that views show somebody's own text in its own words.
// Any thread.
#pragma once

#include <string>
#include <vector>

#include "text/corpus.h"

namespace glassbox::insight {

struct TextExamples {
  std::string sentence;  ///< empty only if the text has nothing of the kind
  /// Up to three that hold the same word, which says something: neither short nor very common. Where
  /// there is no such word, or the text is read by characters, any two.
  std::vector<std::string> forComparing;
};

/// From the validation text, which the model is not trained on. Every word of them has its own
/// token.
TextExamples examplesOf(const text::Corpus& corpus);

}  // namespace glassbox::insight
