// What must be true of a course as a whole, beyond each file's own form.
#include <algorithm>
#include <map>
#include <set>

#include "course/course_files.h"
#include "course/course_folder.h"
#include "course/glossary.h"
#include "course/spelling.h"
#include "text/story_world.h"

namespace glassbox::course {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string>& teacherHeadings(const std::string& language) {
  static const std::vector<std::string> english = {"Aim", "Timing", "What to say", "Misconception"};
  static const std::vector<std::string> german = {"Ziel", "Ablauf", "Was man sagen kann",
                                                  "Fehlvorstellung"};
  return language == "de" ? german : english;
}

template <typename Wanted>
int count(const Lesson& lesson) {
  int found = 0;
  for (const Screen& screen : lesson.screens)
    for (const auto& block : screen.blocks) found += std::holds_alternative<Wanted>(block) ? 1 : 0;
  return found;
}

class Checker {
 public:
  CourseCheck check(const fs::path& given) {
    if (!fs::is_directory(given)) throw InputError(given.string() + ": there is no such folder");
    const bool single = isLessonFolder(given);
    const fs::path course = single ? given.parent_path() : given;
    const auto folders = single ? std::vector{given} : lessonFolders(course);
    if (folders.empty())
      fault(course, 0, "there is no lesson here: a lesson is a folder called NN-name");
    readGlossaries(course, folders);
    checkSpelling(course);
    for (const fs::path& folder : folders) checkLesson(folder);
    checkSorting(course);
    for (const std::string& language : languages_)
      if (language != "en") result_.languages.push_back(language);
    return std::move(result_);
  }

 private:
  void fault(const fs::path& file, int line, const std::string& message,
             Diagnostic::Severity severity = Diagnostic::Severity::kError) {
    result_.diagnostics.push_back(
        {.file = file.string(), .line = line, .message = message, .severity = severity});
  }
  void warn(const fs::path& file, int line, const std::string& message) {
    fault(file, line, message, Diagnostic::Severity::kWarning);
  }

  void readGlossaries(const fs::path& course, const std::vector<fs::path>& folders) {
    languages_ = languagesOf(course);
    for (const fs::path& folder : folders) languages_.merge(languagesOf(folder));
    languages_.insert("en");
    for (const std::string& language : languages_) {
      const fs::path file = fileIn(course, "glossary", ".md", language);
      if (!fs::exists(file)) continue;
      Faults faults(file.string());
      if (const auto text = contentOf(file, result_.diagnostics))
        for (const GlossaryEntry& entry : readGlossary(*text, faults))
          glossary_[language].insert(entry.id);
      if (language == "en" || file.filename() != "glossary.md")
        append(result_.diagnostics, faults.take());
    }
    for (const std::string& id : glossary_["en"])
      for (const std::string& language : languages_)
        if (!glossary_[language].contains(id))
          fault(course / ("glossary." + language + ".md"), 0, "the entry '" + id + "' is missing");
  }

  void checkSpelling(const fs::path& course) {
    for (const std::string& language : languages_) {
      const fs::path file = fileIn(course, "spelling", ".txt", language);
      if (!fs::exists(file) || (language != "en" && file.filename() == "spelling.txt")) continue;
      Faults faults(file.string());
      if (const auto text = contentOf(file, result_.diagnostics)) readSpelling(*text, faults);
      append(result_.diagnostics, faults.take());
    }
  }

  void checkLesson(const fs::path& folder) {
    LessonReading english = readLessonFolder(folder, "en");
    append(result_.diagnostics, std::move(english.diagnostics));
    checkContent(folder, english);
    checkTeacher(folder, "en");
    result_.lessons += 1;
    for (const std::string& language : languagesOf(folder)) {
      if (language == "en") continue;
      LessonReading translated = readLessonFolder(folder, language);
      const fs::path file = fileIn(folder, "lesson", ".md", language);
      for (Diagnostic& one : translated.diagnostics)
        if (one.file != (folder / "lesson.md").string() &&
            one.file != (folder / "quiz.gift").string())
          result_.diagnostics.push_back(std::move(one));
      checkGlossaryUses(file, language, translated);
      compare(folder, language, english.lesson, translated.lesson);
      checkTeacher(folder, language);
    }
  }

  /// Of the whole course: it lies beside the lessons, and need not be there.
  void checkSorting(const fs::path& course) {
    const fs::path file = course / "sorting.gift";
    if (!fs::exists(file)) return;
    const auto text = contentOf(file, result_.diagnostics);
    SortingReading english = readSorting(text.value_or(""), file.string());
    append(result_.diagnostics, std::move(english.diagnostics));
    for (const std::string& language : languages_) {
      const fs::path other = course / ("sorting." + language + ".gift");
      if (language == "en") continue;
      if (!fs::exists(other)) {
        warn(other, 0, "it is missing");
        continue;
      }
      const auto translation = contentOf(other, result_.diagnostics);
      SortingReading translated = readSorting(translation.value_or(""), other.string());
      append(result_.diagnostics, std::move(translated.diagnostics));
      append(result_.diagnostics,
             compareSorting(english.examples, translated.examples, other.string()));
    }
  }

  void checkContent(const fs::path& folder, const LessonReading& reading) {
    const Lesson& lesson = reading.lesson;
    const fs::path file = folder / "lesson.md";
    if (std::to_string(lesson.number + 100).substr(1) != folder.filename().string().substr(0, 2))
      fault(file, 1, "the number in the header is another than in the folder's name");
    for (const Goal& goal : lesson.goals)
      if (!goals_.insert(goal.id).second)
        fault(file, 1, "the goal '" + goal.id + "' belongs to another lesson already");
    if (count<Task>(lesson) < 2) warn(file, 0, "a lesson has two tasks or more");
    if (count<Prediction>(lesson) < 1) warn(file, 0, "a lesson has a prediction");
    checkGlossaryUses(file, "en", reading);
    checkSettings(folder, lesson.stage.run);
    for (const Screen& screen : lesson.screens)
      for (const auto& block : screen.blocks) {
        if (const auto* show = std::get_if<Show>(&block)) checkSettings(folder, show->stage.run);
        if (const auto* asked = std::get_if<AskedHere>(&block))
          checkQuestion(file, lesson, asked->question);
      }
    for (const StatedFacts& facts : lesson.facts) checkSettings(folder, facts.run);
    checkQuiz(folder, lesson);
  }

  void checkQuiz(const fs::path& folder, const Lesson& lesson) {
    const fs::path file = folder / "quiz.gift";
    if (lesson.quiz.size() < 3) warn(file, 0, "a quiz has three questions or more");
    for (const Question& question : lesson.quiz) {
      if (question.id.empty()) fault(file, question.line, "it needs an id: // [id:…] [goal:…]");
      checkQuestion(file, lesson, question);
    }
    for (const Goal& goal : lesson.goals) {
      const auto asks = [&](const Question& question) {
        return std::find(question.goals.begin(), question.goals.end(), goal.id) !=
               question.goals.end();
      };
      if (std::none_of(lesson.quiz.begin(), lesson.quiz.end(), asks))
        warn(file, 0, "no question asks for the goal '" + goal.id + "'");
    }
  }

  void checkQuestion(const fs::path& file, const Lesson& lesson, const Question& question) {
    result_.questions += 1;
    if (!question.id.empty() && !questions_.insert(question.id).second)
      fault(file, question.line, "the question '" + question.id + "' is there already");
    if (question.goals.empty()) fault(file, question.line, "it needs a goal: // [goal:…]");
    for (const std::string& goal : question.goals)
      if (std::none_of(lesson.goals.begin(), lesson.goals.end(),
                       [&](const Goal& one) { return one.id == goal; }))
        fault(file, question.line, "the lesson has no goal '" + goal + "'");
    const bool choice = question.kind == QuestionKind::kSingle ||
                        question.kind == QuestionKind::kSeveral ||
                        question.kind == QuestionKind::kTrueFalse;
    for (const AnswerOption& option : question.options)
      if (choice && option.weight <= 0 && option.feedback.empty())
        warn(file, question.line,
             "the wrong answer '" + option.text + "' has no feedback that says what is mixed up");
    if (question.kind == QuestionKind::kOpen && question.generalFeedback.empty())
      warn(file, question.line, "own words need an example to compare with: {####…}");
  }

  void checkGlossaryUses(const fs::path& file, const std::string& language,
                         const LessonReading& reading) {
    for (const auto& [id, line] : reading.glossaryUses)
      if (!glossary_[language].contains(id))
        fault(file, line, "the glossary has no entry '" + id + "'");
  }

  void checkSettings(const fs::path& folder, const std::vector<Setting>& settings) {
    const fs::path file = folder / "lesson.md";
    for (const Setting& one : settings) {
      const bool plain = one.value.find('/') == std::string::npos && !one.value.starts_with('.');
      if (one.key == "corpus" && one.value != "storyworld" &&
          !(plain && fs::is_regular_file(folder / one.value)))
        fault(file, 0, "the text '" + one.value + "' is not in the lesson's folder");
      if (one.key != "ingredient") continue;
      const std::string name = one.value.substr(0, one.value.find('='));
      const auto known = text::StoryWorld(text::StoryWorldSettings{}).ingredients();
      if (std::find(known.begin(), known.end(), name) == known.end())
        fault(file, 0,
              "the story world has no ingredient '" + name + "'; known are " + listed(known));
    }
  }

  void checkTeacher(const fs::path& folder, const std::string& language) {
    const fs::path file = fileIn(folder, "teacher", ".md", language);
    const bool translated = language == "en" || file.filename() != "teacher.md";
    if (!translated) return warn(folder / ("teacher." + language + ".md"), 0, "it is missing");
    const auto text = contentOf(file, result_.diagnostics);
    if (!text) return;
    std::vector<std::string> headings;
    for (const auto line : linesOf(*text))
      if (line.starts_with("## ")) headings.emplace_back(trimmed(line.substr(3)));
    if (headings != teacherHeadings(language))
      fault(file, 0, "the headings must be " + listed(teacherHeadings(language)) + ", each once");
  }

  void compare(const fs::path& folder, const std::string& language, const Lesson& english,
               const Lesson& translated) {
    const fs::path file = folder / ("lesson." + language + ".md");
    if (!fs::exists(file)) return warn(file, 0, "it is missing");
    const auto ours = english.structure();
    const auto theirs = translated.structure();
    for (std::size_t i = 0; i < std::max(ours.size(), theirs.size()); ++i) {
      const std::string here = i < theirs.size() ? theirs[i] : "the end";
      const std::string there = i < ours.size() ? ours[i] : "the end";
      if (here == there) continue;
      fault(file, 0, "differs from lesson.md: '" + here + "' stands where '" + there + "' should");
      break;
    }
    compareQuiz(folder, language, english, translated);
  }

  void compareQuiz(const fs::path& folder, const std::string& language, const Lesson& english,
                   const Lesson& translated) {
    const fs::path file = folder / ("quiz." + language + ".gift");
    if (!fs::exists(file)) return warn(file, 0, "it is missing");
    if (english.quiz.size() != translated.quiz.size())
      return fault(file, 0,
                   "it has " + std::to_string(translated.quiz.size()) +
                       " questions and quiz.gift " + std::to_string(english.quiz.size()));
    for (std::size_t i = 0; i < english.quiz.size(); ++i) {
      const Question& ours = english.quiz[i];
      const Question& theirs = translated.quiz[i];
      if (ours.id != theirs.id)
        fault(file, theirs.line, "here quiz.gift has the question '" + ours.id + "'");
      else if (ours.kind != theirs.kind || ours.goals != theirs.goals || ours.tags != theirs.tags)
        fault(file, theirs.line, "kind, goal or tags are others than in quiz.gift");
    }
  }

  CourseCheck result_;
  std::set<std::string> languages_;
  std::map<std::string, std::set<std::string>> glossary_;
  std::set<std::string> goals_;
  std::set<std::string> questions_;
};

}  // namespace

CourseCheck checkCourse(const fs::path& folder) { return Checker().check(folder); }

}  // namespace glassbox::course
