// The sentences with which src says that something is wrong, in English as they stand there, for
// core_text to find and for lupdate to collect. %1 to %7 stand for names, paths, words and numbers,
// %8 for another sentence, %9 for a list of names ('a, b or c'). Any thread.
#pragma once

#include <span>

namespace glassbox::theme {

/// Of src/course: lessons, quizzes, questions.
std::span<const char* const> courseSentences();

/// Of the rest: files, texts, engines, settings, runs, models.
std::span<const char* const> runSentences();

/// Of the system and of the reader of XML, quoted by src.
std::span<const char* const> borrowedSentences();

}  // namespace glassbox::theme
