#include "course/course_folder.h"

#include <gtest/gtest.h>

#include "base/files.h"
#include "scratch_folder.h"

namespace glassbox::course {
namespace {

namespace fs = std::filesystem;

class CourseFolder : public testing::Test {
 protected:
  void SetUp() override {
    makeFolder(lesson());
    write("lesson.md", lessonText("Two words", "Hello."));
    write("quiz.gift", kQuiz);
    write("teacher.md", "## Aim\nA\n## Timing\nB\n## What to say\nC\n## Misconception\nD\n");
    writeFileAtomically(folder_ / "glossary.md", "## loss: surprise (loss)\nHow wrong.\n");
  }

  fs::path lesson() const { return folder_ / "02-two-words"; }
  void write(const std::string& name, const std::string& text) const {
    writeFileAtomically(lesson() / name, text);
  }
  static std::string lessonText(const std::string& title, const std::string& opening,
                                const std::string& condition = "step >= 3") {
    return "title: " + title +
           "\nnumber: 2\nminutes: 8\nsummary: One.\ngoal: words Tell words apart\n"
           "ai4k12: 3-A-i\ncsta: Machine Learning\n\n" +
           opening + "\n\n[loss](glossary:loss)\n\n```task\nid: a\ntext: b\ndone: " + condition +
           "\n```\n\n```task\nid: c\ntext: d\ndone: view words\n```\n\n```predict\nid: e\n"
           "kind: number\nask: f\njudge: uniform\nnear: 1\n```\n";
  }
  std::vector<Diagnostic> faults() const { return checkCourse(folder_).diagnostics; }
  void expectOnly(const std::string& file, const std::string& words) const {
    const auto found = faults();
    ASSERT_EQ(found.size(), 1U) << toString(found);
    EXPECT_NE(found[0].file.find(file), std::string::npos) << toString(found);
    EXPECT_NE(found[0].message.find(words), std::string::npos) << toString(found);
  }

  const std::string kQuiz =
      "// [id:q-1] [goal:words]\nA? {T#no}\n\n// [id:q-2] [goal:words]\nB? {=a ~b#no}\n\n"
      "// [id:q-3] [goal:words] [tag:self-supervised]\nC is {=a}.\n";
  const ScratchFolder scratch_;
  const fs::path folder_ = scratch_.path();
};

TEST_F(CourseFolder, OfOneLessonIsACourseToo) {
  const Course alone = readCourse(lesson(), "en").course;
  ASSERT_EQ(alone.lessons.size(), 1U);
  EXPECT_EQ(alone.lessons[0].title, "Two words");
  EXPECT_EQ(checkCourse(lesson()).lessons, 1);
}

TEST_F(CourseFolder, ACleanCourseHasNothingToSay) {
  const CourseCheck check = checkCourse(folder_);
  EXPECT_TRUE(check.diagnostics.empty()) << toString(check.diagnostics);
  EXPECT_EQ(check.lessons, 1);
  EXPECT_EQ(check.questions, 3);
  EXPECT_TRUE(checkCourse(lesson()).diagnostics.empty());
}

TEST_F(CourseFolder, ReadsTheLanguageOrElseEnglish) {
  write("lesson.de.md", lessonText("Zwei Wörter", "Hallo."));
  const Course german = readCourse(folder_, "de").course;
  ASSERT_EQ(german.lessons.size(), 1U);
  EXPECT_EQ(german.lessons[0].title, "Zwei Wörter");
  EXPECT_EQ(german.lessons[0].quiz.size(), 3U);
  EXPECT_EQ(german.glossaryEntry("loss")->name, "surprise (loss)");
  EXPECT_EQ(readCourse(folder_, "fr").course.lesson(2)->title, "Two words");
  EXPECT_TRUE(readCourse(folder_ / "nowhere", "en").course.lessons.empty());
}

TEST_F(CourseFolder, LessonsOfOnesOwnReplaceThoseOfTheSameNumber) {
  Course course = readCourse(folder_, "en").course;
  Course own = course;
  own.lessons[0].title = "Mine";
  Lesson another = own.lessons[0];
  another.number = 1;
  own.lessons.push_back(another);
  merge(course, own);
  ASSERT_EQ(course.lessons.size(), 2U);
  EXPECT_EQ(course.lessons[0].number, 1);
  EXPECT_EQ(course.lessons[1].title, "Mine");
}

TEST_F(CourseFolder, ATranslationMustHaveTheSameStructure) {
  write("lesson.de.md", lessonText("Zwei Wörter", "Hallo.", "step >= 4"));
  write("quiz.de.gift", kQuiz);
  write("teacher.de.md",
        "## Ziel\nA\n## Ablauf\nB\n## Was man sagen kann\nC\n## Fehlvorstellung\nD\n");
  writeFileAtomically(folder_ / "glossary.de.md", "## loss: Überraschung\nWie falsch.\n");
  expectOnly("lesson.de.md", "'task a | step >= 4' stands where 'task a | step >= 3' should");
  EXPECT_EQ(checkCourse(folder_).languages, std::vector<std::string>{"de"});
}

TEST_F(CourseFolder, ATranslatedQuizMustHaveTheSameQuestions) {
  write("lesson.de.md", lessonText("Zwei Wörter", "Hallo."));
  write("quiz.de.gift", "// [id:q-1] [goal:words]\nA? {T#no}\n");
  write("teacher.de.md",
        "## Ziel\nA\n## Ablauf\nB\n## Was man sagen kann\nC\n## Fehlvorstellung\nD\n");
  expectOnly("quiz.de.gift", "1 questions and quiz.gift 3");
}

TEST_F(CourseFolder, FindsWhatIsMissing) {
  fs::remove(lesson() / "teacher.md");
  expectOnly("teacher.md", "missing");
}

TEST_F(CourseFolder, FindsAnUnknownGlossaryEntry) {
  writeFileAtomically(folder_ / "glossary.md", "## weight\nA number.\n");
  expectOnly("lesson.md", "no entry 'loss'");
}

TEST_F(CourseFolder, FindsAQuestionWithoutAGoalOfTheLesson) {
  write("quiz.gift", kQuiz + "\n// [id:q-4] [goal:other]\nD {T#no}\n");
  const auto found = faults();
  ASSERT_EQ(found.size(), 1U) << toString(found);
  EXPECT_EQ(found[0].line, 11);
}

TEST_F(CourseFolder, FindsAWrongAnswerThatExplainsNothing) {
  write("quiz.gift", kQuiz + "\n// [id:q-4] [goal:words]\nD {=a ~b}\n");
  expectOnly("quiz.gift", "'b' has no feedback");
}

TEST_F(CourseFolder, FindsTheSameQuestionTwice) {
  write("quiz.gift", kQuiz + "\n" + kQuiz);
  EXPECT_EQ(faults().size(), 3U);
}

TEST_F(CourseFolder, FindsANumberThatIsNotTheFoldersAndATextThatIsNotThere) {
  std::string text = lessonText("A", "B");
  text.replace(text.find("number: 2"), 9, "number: 3");
  text.insert(text.find("\n\n"), "\ncorpus: dirty.txt");
  write("lesson.md", text);
  EXPECT_EQ(faults().size(), 2U) << toString(faults());
}

TEST_F(CourseFolder, AFolderWithoutLessonsIsAFault) {
  EXPECT_THROW(checkCourse(folder_ / "nowhere"), InputError);
  makeFolder(folder_ / "empty");
  EXPECT_EQ(checkCourse(folder_ / "empty").diagnostics.size(), 1U);
}

}  // namespace
}  // namespace glassbox::course
