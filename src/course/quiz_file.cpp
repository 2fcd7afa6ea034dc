#include "course/quiz_file.h"

#include "base/files.h"
#include "course/moodle_xml.h"
#include "course/written.h"

namespace glassbox::course {

QuizFormat formatOf(const std::filesystem::path& file) {
  return lowered(file.extension().string()) == ".xml" ? QuizFormat::kMoodleXml : QuizFormat::kGift;
}

QuizReading readQuiz(std::string_view bytes, std::string_view file) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  const std::string_view begin =
      trimmed(bytes.starts_with(kMark) ? bytes.substr(kMark.size()) : bytes);
  const bool xml = formatOf(std::filesystem::path(file)) == QuizFormat::kMoodleXml ||
                   begin.starts_with("<?xml") || begin.starts_with("<quiz") ||
                   begin.starts_with("<!DOCTYPE");
  return xml ? readMoodleXml(bytes, file) : readGift(bytes, file);
}

QuizReading readQuizFile(const std::filesystem::path& file) {
  return readQuiz(readFile(file, kMostQuizBytes + 1), file.string());
}

std::string writeQuiz(const std::vector<Question>& questions, QuizFormat format) {
  return format == QuizFormat::kMoodleXml ? writeMoodleXml(questions) : writeGift(questions);
}

void writeQuizFile(const std::filesystem::path& file, const std::vector<Question>& questions) {
  writeFileAtomically(file, writeQuiz(questions, formatOf(file)));
}

}  // namespace glassbox::course
