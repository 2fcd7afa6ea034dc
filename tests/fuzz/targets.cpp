#include "targets.h"

#include <cstdlib>
#include <string>

#include "base/error.h"
#include "course/gift.h"
#include "course/grading.h"
#include "course/lesson_reader.h"
#include "course/moodle_xml.h"
#include "formats/model_folder.h"
#include "formats/safetensors.h"
#include "formats/tokenizer_json.h"
#include "text/cleaning/cleaning.h"
#include "text/encoding.h"
#include "text/source.h"
#include "text/story_world.h"
#include "training/run.h"

namespace glassbox::fuzz {

void readSafetensors(std::string_view bytes) {
  try {
    (void)formats::parseTensors(bytes, "fuzz");
  } catch (const InputError&) {
  }
}

void readTokenizerJson(std::string_view bytes) {
  try {
    const auto tokenizer = formats::fromTokenizerJson(bytes, "fuzz");
    // What was accepted must also work, and survive being written and read again.
    const auto ids = tokenizer->encode("the dog [MASK] \xff barks");
    (void)tokenizer->decode(ids);
  } catch (const InputError&) {
  }
}

void readRunSettings(std::string_view bytes) {
  try {
    (void)training::toJson(training::runSettingsFromJson(bytes));
  } catch (const InputError&) {
  }
}

void readModelConfig(std::string_view bytes) {
  try {
    // Whatever is accepted has a layout with room for all its weights.
    const auto config = formats::parseModelConfig(bytes, "fuzz");
    if (model::ParameterLayout(config).total() <= 0) std::abort();
  } catch (const InputError&) {
  }
}

void readStoryGrammar(std::string_view bytes) {
  try {
    text::StoryWorld world(bytes, "fuzz.grammar", {});
    (void)world.next();
  } catch (const InputError&) {
  }
}

void readTextEncoding(std::string_view bytes) {
  const text::Encoding encoding = text::detectEncoding(bytes, true);
  text::Decoder whole(encoding);
  std::string once;
  whole.decode(bytes, true, once);
  // Cut anywhere, the text is the same.
  text::Decoder parts(encoding);
  std::string twice;
  parts.decode(bytes.substr(0, bytes.size() / 3), false, twice);
  parts.decode(bytes.substr(bytes.size() / 3), true, twice);
  if (once != twice) std::abort();
  for (std::string_view rest = once; !rest.empty();) {
    const int length = text::utf8Length(rest);
    if (length == 0) std::abort();
    rest.remove_prefix(static_cast<std::size_t>(length));
  }
  const auto source = text::textFromString(once, text::Documents::kParagraphs);
  for (std::string document; source->next(document);)
    if (document.empty()) std::abort();
}

void cleanAnyText(std::string_view bytes) {
  text::CleaningSettings settings;
  text::CleanedText cleaned = text::cleanText(bytes, settings);
  std::int64_t lines = cleaned.flow.rawLines;
  for (const text::StepCount& step : cleaned.flow.steps)
    if (step.linesOut() < 0) std::abort();
  if (cleaned.flow.cleanLines > lines) std::abort();
  // A decision undone may let a later step find something in turn; each line passes each step once.
  for (std::size_t round = 0; !cleaned.decisions.empty(); ++round) {
    if (round > 2 * settings.steps.size()) std::abort();
    for (const text::Decision& one : cleaned.decisions) settings.except.insert(one.id);
    cleaned = text::cleanText(bytes, settings);
  }
  settings = {};
  settings.steps.clear();
  if (cleaned.text != text::cleanText(bytes, settings).text) std::abort();
}

namespace {

/// What was read is the same again after having been written, and can be asked.
void holdEqual(const course::QuizReading& once, const course::QuizReading& twice) {
  if (once.questions.size() != twice.questions.size()) std::abort();
  for (std::size_t i = 0; i < once.questions.size(); ++i) {
    if (!course::sameQuestion(once.questions[i], twice.questions[i])) std::abort();
    (void)course::grade(once.questions[i], course::bestAnswer(once.questions[i]));
  }
}

}  // namespace

void readQuiz(std::string_view bytes) {
  const course::QuizReading once = course::readGift(bytes, "fuzz");
  holdEqual(once, course::readGift(course::writeGift(once.questions), "fuzz"));
}

void readMoodleXml(std::string_view bytes) {
  const course::QuizReading once = course::readMoodleXml(bytes, "fuzz");
  holdEqual(once, course::readMoodleXml(course::writeMoodleXml(once.questions), "fuzz"));
  (void)course::readGift(course::writeGift(once.questions), "fuzz");
}

void readLesson(std::string_view bytes) {
  const course::LessonReading reading = course::readLesson(bytes, "fuzz");
  (void)reading.lesson.structure();
  for (const Diagnostic& one : reading.diagnostics)
    if (one.line < 0 || one.message.empty()) std::abort();
}

}  // namespace glassbox::fuzz
