#include "course/course_files.h"

#include <algorithm>
#include <cctype>
#include <iterator>

#include "base/files.h"
#include "course/gift.h"

namespace glassbox::course {

namespace fs = std::filesystem;

bool isLessonFolder(const fs::path& folder) {
  const std::string name = folder.filename().string();
  const auto digit = [&](std::size_t i) {
    return std::isdigit(static_cast<unsigned char>(name[i])) != 0;
  };
  return name.size() > 3 && digit(0) && digit(1) && name[2] == '-' && isId(name) &&
         fs::is_directory(folder);
}

std::vector<fs::path> lessonFolders(const fs::path& folder) {
  if (isLessonFolder(folder)) return {folder};
  std::vector<fs::path> folders;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none))
    if (isLessonFolder(entry.path())) folders.push_back(entry.path());
  std::sort(folders.begin(), folders.end());
  return folders;
}

fs::path fileIn(const fs::path& folder, const std::string& stem, const std::string& suffix,
                const std::string& language) {
  const fs::path translated = folder / (stem + "." + language + suffix);
  return fs::exists(translated) ? translated : folder / (stem + suffix);
}

std::set<std::string> languagesOf(const fs::path& folder) {
  std::set<std::string> languages;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none)) {
    const auto parts = split(entry.path().filename().string(), ".");
    const bool ours =
        parts.size() == 3 && (parts[0] == "lesson" || parts[0] == "quiz" || parts[0] == "teacher" ||
                              parts[0] == "glossary" || parts[0] == "spelling");
    if (ours && parts[1].size() == 2 && isId(parts[1])) languages.insert(parts[1]);
  }
  return languages;
}

std::optional<std::string> contentOf(const fs::path& file, std::vector<Diagnostic>& diagnostics) {
  std::string reason = "the file is missing";
  if (fs::exists(file)) {
    try {
      return readFile(file, kMostQuizBytes + 1);
    } catch (const Error& error) {
      reason = error.what();
    }
  }
  diagnostics.push_back({.file = file.string(), .line = 0, .message = reason});
  return {};
}

LessonReading readLessonFolder(const fs::path& folder, const std::string& language) {
  LessonReading reading;
  std::vector<Diagnostic> missing;
  const fs::path file = fileIn(folder, "lesson", ".md", language);
  if (const auto text = contentOf(file, missing)) reading = readLesson(*text, file.string());
  reading.lesson.folder = folder.string();
  reading.lesson.language = language;
  const fs::path quiz = fileIn(folder, "quiz", ".gift", language);
  if (const auto text = contentOf(quiz, missing)) {
    QuizReading questions = readGift(*text, quiz.string());
    reading.lesson.quiz = std::move(questions.questions);
    append(reading.diagnostics, std::move(questions.diagnostics));
  }
  append(reading.diagnostics, std::move(missing));
  return reading;
}

void append(std::vector<Diagnostic>& all, std::vector<Diagnostic> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace glassbox::course
