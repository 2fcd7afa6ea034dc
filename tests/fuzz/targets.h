// Every reader of foreign bytes as a function from bytes to nothing. Bad bytes must be refused by
// InputError; anything else (another exception, a crash, a sanitizer's finding) is a bug.
#pragma once

#include <string_view>

namespace glassbox::fuzz {

void readSafetensors(std::string_view bytes);
void readTokenizerJson(std::string_view bytes);
void readRunSettings(std::string_view bytes);
void readStoryGrammar(std::string_view bytes);
void readTextEncoding(std::string_view bytes);
void readModelConfig(std::string_view bytes);

/// Any bytes are cleaned, each line is accounted for, and all that was done can be undone.
void cleanAnyText(std::string_view bytes);

/// Questions in GIFT; what is accepted must survive being written and read again.
void readQuiz(std::string_view bytes);
/// The same of questions in Moodle XML.
void readMoodleXml(std::string_view bytes);
void readLesson(std::string_view bytes);

}  // namespace glassbox::fuzz
