// A text of one's own: what can be said of it before it is used, and where a pasted one is kept so
// that a run on it can be opened again. Window thread only.
#pragma once

#include <QString>

#include "text/text_facts.h"

namespace glassbox::controls {

/// "1.2 MB, about 215,000 words".
QString describeText(const text::TextFacts& facts);
/// One sentence if the text is too short to learn much from; else empty.
QString warningOf(const text::TextFacts& facts);

/// Writes the text into the program's data folder and returns its path; the same text gives the
/// same file. Error if it cannot be written.
QString keepPastedText(const QString& text);

}  // namespace glassbox::controls
