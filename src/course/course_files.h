// Which files a course has: the folders of its lessons, and each file in a language or in English.
// Inside the library only.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "course/lesson_reader.h"

namespace glassbox::course {

/// Folders called NN-name, by name; `folder` itself if it is one of them. None if it is not there.
std::vector<std::filesystem::path> lessonFolders(const std::filesystem::path& folder);
bool isLessonFolder(const std::filesystem::path& folder);

/// lesson.md in that language if it is there: lesson.de.md.
std::filesystem::path fileIn(const std::filesystem::path& folder, const std::string& stem,
                             const std::string& suffix, const std::string& language);
/// The languages of lesson.XX.md and so on, without English.
std::set<std::string> languagesOf(const std::filesystem::path& folder);

/// The content, or nothing and a fault.
std::optional<std::string> contentOf(const std::filesystem::path& file,
                                     std::vector<Diagnostic>& diagnostics);

/// A lesson with its quiz. A file that is not there in that language is read in English.
LessonReading readLessonFolder(const std::filesystem::path& folder, const std::string& language);

void append(std::vector<Diagnostic>& all, std::vector<Diagnostic> more);

}  // namespace glassbox::course
