// Sentences of src in the language of the window. src has no Qt and speaks English: 'cannot read
// FILE: the file is empty'. Whatever of it a person sees goes through here; names, paths and words
// inside a sentence stay as they are. Window thread only.
#pragma once

#include <QString>
#include <string>

namespace glassbox::theme {

/// The same sentence in the window's language; one that nobody translated stays English.
QString inWindowLanguage(const std::string& sentence);

/// Whether the sentence, with all that it quotes of other sentences, can be translated.
bool isTranslatable(const std::string& sentence);

}  // namespace glassbox::theme
