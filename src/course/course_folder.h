// A whole course: the lessons of a folder, their quizzes, the glossary and the words to spell, in
// one language with English where something is not translated; and the check of everything in all
// languages. Reads files; any thread.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "course/lesson.h"
#include "course/sorting.h"
#include "course/written.h"

namespace glassbox::course {

struct GlossaryEntry {
  std::string id;
  std::string name;  ///< as shown
  std::string text;
};

/// Words to practise spelling, each with a clue.
struct SpellingList {
  struct Word {
    std::string word;
    std::string clue;
  };
  std::string name;  ///< as shown
  std::vector<Word> words;
};

struct Course {
  std::vector<Lesson> lessons;  ///< by number
  std::vector<GlossaryEntry> glossary;
  std::vector<SortExample> sorting;  ///< to be sorted in the quiz; may be none
  std::vector<SpellingList> spelling = {};

  const Lesson* lesson(int number) const;
  const GlossaryEntry* glossaryEntry(std::string_view id) const;
};

struct CourseReading {
  Course course;
  std::vector<Diagnostic> diagnostics;  ///< of the files that were read
};

/// `language`: "en", "de". Lessons with faults are shown as far as they could be read; those
/// without title or screens are left out. A folder that is not there is an empty course; that of
/// one lesson is a course of one.
CourseReading readCourse(const std::filesystem::path& folder, const std::string& language);

/// Puts lessons of one's own after or, with the same number, in place of those that are there.
void merge(Course& course, Course other);

struct CourseCheck {
  std::vector<Diagnostic> diagnostics;
  int lessons = 0;
  int questions = 0;
  std::vector<std::string> languages;  ///< besides English
};

/// Every fault in every file of the folder. Error (input) if there is no such folder. `folder` may
/// also be the folder of one lesson.
CourseCheck checkCourse(const std::filesystem::path& folder);

}  // namespace glassbox::course
