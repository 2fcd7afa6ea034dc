// Questions in whichever format a file has: GIFT or Moodle XML. Any thread.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "course/gift.h"

namespace glassbox::course {

enum class QuizFormat { kGift, kMoodleXml };

/// By the file's name: .xml, or else GIFT.
QuizFormat formatOf(const std::filesystem::path& file);

/// By the content, or the name. Error (input) if the file cannot be read.
QuizReading readQuizFile(const std::filesystem::path& file);
QuizReading readQuiz(std::string_view bytes, std::string_view file);

std::string writeQuiz(const std::vector<Question>& questions, QuizFormat format);
/// Atomic; in the format of the name.
void writeQuizFile(const std::filesystem::path& file, const std::vector<Question>& questions);

}  // namespace glassbox::course
