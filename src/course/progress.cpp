#include "course/progress.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/files.h"

namespace glassbox::course {
namespace {

using Json = nlohmann::json;
using Points = std::vector<std::pair<double, double>>;

constexpr std::uint64_t kMostBytes = 16U << 20U;

Json toJson(const Answer& answer) {
  return {{"chosen", answer.chosen}, {"text", answer.text}, {"placed", answer.placed}};
}

Json toJson(const AnswerRecord& record) {
  Json json = toJson(record.answer);
  json["score"] = record.score;
  json["judged"] = record.judged;
  json["tries"] = record.tries;
  json["hints"] = record.hints;
  return json;
}

Json toJson(const PredictionRecord& record) {
  Json json = toJson(record.guess);
  json["drawn"] = record.drawn;
  json["answered"] = record.answered;
  json["step"] = record.step;
  json["numbers"] = record.numbers;
  json["words"] = record.words;
  json["real"] = record.real;
  return json;
}

Json toJson(const GameRecord& record) { return {{"best", record.best}, {"played", record.played}}; }

template <typename Record>
Json toJson(const std::map<std::string, Record>& records) {
  Json json = Json::object();
  for (const auto& [id, record] : records) json[id] = toJson(record);
  return json;
}

template <typename T>
void take(const Json& json, const char* key, T& value) {
  if (const auto found = json.find(key); found != json.end()) found->get_to(value);
}

void take(const Json& json, Answer& answer) {
  take(json, "chosen", answer.chosen);
  take(json, "text", answer.text);
  take(json, "placed", answer.placed);
}

void take(const Json& json, AnswerRecord& record) {
  take(json, record.answer);
  take(json, "score", record.score);
  take(json, "judged", record.judged);
  take(json, "tries", record.tries);
  take(json, "hints", record.hints);
}

void take(const Json& json, PredictionRecord& record) {
  take(json, record.guess);
  take(json, "drawn", record.drawn);
  take(json, "answered", record.answered);
  take(json, "step", record.step);
  take(json, "numbers", record.numbers);
  take(json, "words", record.words);
  take(json, "real", record.real);
}

void take(const Json& json, GameRecord& record) {
  take(json, "best", record.best);
  take(json, "played", record.played);
}

template <typename Record>
void takeRecords(const Json& json, const char* key, std::map<std::string, Record>& records) {
  const auto found = json.find(key);
  if (found == json.end()) return;
  for (const auto& item : found->items()) take(item.value(), records[item.key()]);
}

LessonProgress lessonFrom(const Json& json) {
  LessonProgress lesson;
  take(json, "screen", lesson.screen);
  take(json, "finished", lesson.finished);
  take(json, "tasks", lesson.tasks);
  take(json, "reflections", lesson.reflections);
  takeRecords(json, "predictions", lesson.predictions);
  takeRecords(json, "answers", lesson.answers);
  return lesson;
}

}  // namespace

bool isFresh(const Progress& progress) {
  const bool begun = std::ranges::any_of(progress.lessons, [](const auto& entry) {
    const LessonProgress& lesson = entry.second;
    const bool wrote = std::ranges::any_of(lesson.reflections,
                                           [](const auto& one) { return !one.second.empty(); });
    return lesson.screen > 0 || lesson.finished || wrote || !lesson.tasks.empty() ||
           !lesson.answers.empty() || !lesson.predictions.empty();
  });
  return !begun && progress.quiz.empty() && progress.games.empty();
}

std::string toJson(const Progress& progress) {
  Json lessons = Json::object();
  for (const auto& [number, lesson] : progress.lessons)
    lessons[std::to_string(number)] = {{"screen", lesson.screen},
                                       {"finished", lesson.finished},
                                       {"tasks", lesson.tasks},
                                       {"reflections", lesson.reflections},
                                       {"predictions", toJson(lesson.predictions)},
                                       {"answers", toJson(lesson.answers)}};
  const Json json = {
      {"format", 1},        {"name", progress.name},         {"lesson", progress.lesson},
      {"lessons", lessons}, {"quiz", toJson(progress.quiz)}, {"games", toJson(progress.games)}};
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Progress progressFromJson(std::string_view text) {
  try {
    const Json json = Json::parse(text);
    if (!json.is_object()) throw InputError("it is no object");
    Progress progress;
    take(json, "name", progress.name);
    take(json, "lesson", progress.lesson);
    if (const auto lessons = json.find("lessons"); lessons != json.end())
      for (const auto& item : lessons->items())
        progress.lessons[std::stoi(item.key())] = lessonFrom(item.value());
    takeRecords(json, "quiz", progress.quiz);
    takeRecords(json, "games", progress.games);
    return progress;
  } catch (const std::exception& error) {
    throw InputError(std::string("this is no progress of a learner: ") + error.what());
  }
}

Progress readProgress(const std::filesystem::path& file) {
  if (!std::filesystem::exists(file)) return {};
  try {
    return progressFromJson(readFile(file, kMostBytes));
  } catch (const Error&) {
    std::error_code ignored;
    std::filesystem::rename(file, file.string() + ".damaged", ignored);
    return {};
  }
}

void writeProgress(const std::filesystem::path& file, const Progress& progress) {
  makeFolder(file.parent_path());
  writeFileAtomically(file, toJson(progress));
}

}  // namespace glassbox::course
