#include "course/course_folder.h"

#include <algorithm>

#include "course/course_files.h"
#include "course/glossary.h"
#include "course/spelling.h"

namespace glassbox::course {

namespace fs = std::filesystem;

const Lesson* Course::lesson(int number) const {
  const auto found = std::find_if(lessons.begin(), lessons.end(),
                                  [&](const Lesson& one) { return one.number == number; });
  return found == lessons.end() ? nullptr : &*found;
}

const GlossaryEntry* Course::glossaryEntry(std::string_view id) const {
  const auto found = std::find_if(glossary.begin(), glossary.end(),
                                  [&](const GlossaryEntry& one) { return one.id == id; });
  return found == glossary.end() ? nullptr : &*found;
}

CourseReading readCourse(const fs::path& folder, const std::string& language) {
  CourseReading reading;
  for (const fs::path& one : lessonFolders(folder)) {
    LessonReading lesson = readLessonFolder(one, language);
    append(reading.diagnostics, std::move(lesson.diagnostics));
    if (!lesson.lesson.title.empty() && !lesson.lesson.screens.empty())
      reading.course.lessons.push_back(std::move(lesson.lesson));
  }
  std::stable_sort(reading.course.lessons.begin(), reading.course.lessons.end(),
                   [](const Lesson& a, const Lesson& b) { return a.number < b.number; });
  const fs::path sorting = fileIn(folder, "sorting", ".gift", language);
  if (fs::exists(sorting)) {
    if (const auto text = contentOf(sorting, reading.diagnostics)) {
      SortingReading examples = readSorting(*text, sorting.string());
      reading.course.sorting = std::move(examples.examples);
      append(reading.diagnostics, std::move(examples.diagnostics));
    }
  }
  const auto readBeside = [&](const char* stem, const char* suffix, const auto& read) {
    const fs::path file = fileIn(folder, stem, suffix, language);
    if (!fs::exists(file)) return;
    const auto text = contentOf(file, reading.diagnostics);
    if (!text) return;
    Faults faults(file.string());
    read(*text, faults);
    append(reading.diagnostics, faults.take());
  };
  readBeside("glossary", ".md", [&](std::string_view text, Faults& faults) {
    reading.course.glossary = readGlossary(text, faults);
  });
  readBeside("spelling", ".txt", [&](std::string_view text, Faults& faults) {
    reading.course.spelling = readSpelling(text, faults);
  });
  return reading;
}

void merge(Course& course, Course other) {
  for (Lesson& lesson : other.lessons) {
    std::erase_if(course.lessons, [&](const Lesson& one) { return one.number == lesson.number; });
    course.lessons.push_back(std::move(lesson));
  }
  std::stable_sort(course.lessons.begin(), course.lessons.end(),
                   [](const Lesson& a, const Lesson& b) { return a.number < b.number; });
  for (SortExample& example : other.sorting) {
    std::erase_if(course.sorting, [&](const SortExample& one) { return one.id == example.id; });
    course.sorting.push_back(std::move(example));
  }
  for (GlossaryEntry& entry : other.glossary) {
    std::erase_if(course.glossary, [&](const GlossaryEntry& one) { return one.id == entry.id; });
    course.glossary.push_back(std::move(entry));
  }
  for (SpellingList& list : other.spelling) {
    std::erase_if(course.spelling, [&](const SpellingList& one) { return one.name == list.name; });
    course.spelling.push_back(std::move(list));
  }
}

}  // namespace glassbox::course
