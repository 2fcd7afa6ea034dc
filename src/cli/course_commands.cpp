// lesson and quiz: what a writer of lessons asks before a class does.
#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "base/files.h"
#include "cli/commands.h"
#include "cli/lesson_facts.h"
#include "cli/loaded_model.h"
#include "course/course_folder.h"
#include "course/quiz_file.h"

namespace glassbox::cli {
namespace {

using nlohmann::ordered_json;

std::string counted(std::int64_t number, const std::string& thing) {
  return std::to_string(number) + " " + thing + (number == 1 ? "" : "s");
}

ordered_json toJson(const std::vector<Diagnostic>& diagnostics) {
  ordered_json list = ordered_json::array();
  for (const Diagnostic& one : diagnostics)
    list.push_back(
        {{"file", one.file},
         {"line", one.line},
         {"severity", one.severity == Diagnostic::Severity::kError ? "error" : "warning"},
         {"message", one.message}});
  return list;
}

/// InputError if one of them is more than a warning.
void refuseErrors(const std::string& what, const std::vector<Diagnostic>& diagnostics) {
  const auto errors = std::count_if(
      diagnostics.begin(), diagnostics.end(),
      [](const Diagnostic& one) { return one.severity == Diagnostic::Severity::kError; });
  if (errors > 0) throw InputError(what + ": " + counted(errors, "fault"));
}

struct LessonOptions {
  std::string folder;
  FactsWish facts;
  bool checksFacts = false;
  bool json = false;
};

void checkLessons(const LessonOptions& options) {
  course::CourseCheck check = course::checkCourse(options.folder);
  if (options.checksFacts) {
    const auto tell = [](const std::string& line) { std::cerr << line << std::endl; };
    for (Diagnostic& one :
         checkFacts(course::readCourse(options.folder, "en").course, options.facts, tell))
      check.diagnostics.push_back(std::move(one));
  }
  if (options.json) {
    print({{"lessons", check.lessons},
           {"questions", check.questions},
           {"languages", check.languages},
           {"diagnostics", toJson(check.diagnostics)}});
  } else {
    std::cout << toString(check.diagnostics) << counted(check.lessons, "lesson") << ", "
              << counted(check.questions, "question") << "\n";
  }
  refuseErrors(options.folder, check.diagnostics);
}

struct QuizOptions {
  std::string file, out;
  bool json = false;
};

void checkQuiz(const QuizOptions& options) {
  const course::QuizReading reading = course::readQuizFile(options.file);
  if (options.json) {
    ordered_json kinds = ordered_json::object();
    for (const auto& question : reading.questions) {
      auto& count = kinds[course::nameOf(question.kind)];
      count = count.is_null() ? 1 : count.get<int>() + 1;
    }
    print({{"questions", reading.questions.size()},
           {"skipped", reading.skipped},
           {"kinds", kinds},
           {"diagnostics", toJson(reading.diagnostics)}});
  } else {
    std::cout << toString(reading.diagnostics)
              << counted(std::int64_t(reading.questions.size()), "question") << " read, "
              << reading.skipped << " left out\n";
  }
  refuseErrors(options.file, reading.diagnostics);
}

/// What could be read is written; what could not is told on standard error.
void convertQuiz(const QuizOptions& options) {
  const course::QuizReading reading = course::readQuizFile(options.file);
  std::cerr << toString(reading.diagnostics);
  if (reading.questions.empty()) throw InputError(options.file + ": there is no question in it");
  course::writeQuizFile(options.out, reading.questions);
  std::cout << counted(std::int64_t(reading.questions.size()), "question") << " written to "
            << options.out << ", " << reading.skipped << " left out\n";
}

}  // namespace

void addLesson(CLI::App& app) {
  auto options = std::make_shared<LessonOptions>();
  auto* lesson = app.add_subcommand("lesson", "Lessons: check what has been written");
  lesson->require_subcommand(1);
  auto* check = lesson->add_subcommand("check", "Report every fault, with file and line");
  check->add_option("DIR", options->folder, "Folder of lessons, or of one lesson")->required();
  check->add_flag("--facts", options->checksFacts,
                  "Also train, and hold every stated fact against the model");
  check->add_option("--seeds", options->facts.seeds, "For --facts: how many seeds")
      ->check(CLI::Range(1, 20));
  check->add_flag("--values", options->facts.values, "For --facts: tell all that was measured");
  check->add_flag("--json", options->json, "Result as JSON");
  check->callback([options] { checkLessons(*options); });
}

void addQuiz(CLI::App& app) {
  auto options = std::make_shared<QuizOptions>();
  auto* quiz = app.add_subcommand("quiz", "Questions in files: check or convert them");
  quiz->require_subcommand(1);
  auto* check = quiz->add_subcommand("check", "Report every fault, with its line");
  check->add_option("FILE", options->file, "Questions in GIFT or Moodle XML")->required();
  check->add_flag("--json", options->json, "Result as JSON");
  check->callback([options] { checkQuiz(*options); });
  auto* convert =
      quiz->add_subcommand("convert", "Write the questions again, as GIFT or Moodle XML");
  convert->add_option("FILE", options->file, "Questions in GIFT or Moodle XML")->required();
  convert->add_option("--out", options->out, "File to write; Moodle XML if it ends in .xml")
      ->required();
  convert->callback([options] { convertQuiz(*options); });
}

}  // namespace glassbox::cli
