// How the Data view puts the steps of cleaning, their decisions and causes into words of the
// window's language. Window thread only.
#pragma once

#include <QString>
#include <vector>

#include "live/cleaning_study.h"

namespace glassbox::views {

/// "Typing slips", by the step's name.
QString stepTitle(const std::string& step);
/// What the step does, in one sentence.
QString stepMeaning(const std::string& step);
/// Why: "teh → the".
QString causeText(const text::Decision& decision);
/// "Typing slips: teh → the", with what became of a decision that was taken back.
QString decisionText(const text::Decision& decision);
/// "104 lines".
QString lineCount(std::int64_t lines);
QString wholeNumber(std::int64_t number);
/// "85 %".
QString percent(double share);
/// "German" for "de".
QString languageName(const std::string& code);
QString textOf(const std::vector<text::LinePiece>& pieces);

}  // namespace glassbox::views
