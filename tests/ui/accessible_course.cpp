// What a screen reader and a keyboard find in the course: every screen of every lesson, the quiz
// and its games, people, results, and the drill.
#include <QPushButton>

#include "accessible_walk.h"
#include "drill/spelling_page.h"
#include "learning_window.h"

namespace glassbox {
namespace {

class AccessibleCourse : public LearningWindow {
 protected:
  void expectAccessible(const QString& place) {
    QTest::qWait(50);
    expectNamed(*window_, place);
    expectReached(*window_, place);
  }
};

class AccessibleLesson : public AccessibleCourse, public testing::WithParamInterface<int> {};

TEST_P(AccessibleLesson, OnEveryScreen) {
  places_.folders = {std::filesystem::path(GLASSBOX_SOURCE_DIR) / "lessons"};
  places_.lesson = GetParam();
  openAgain();
  int screen = 1;
  for (;; ++screen) {
    expectAccessible(QStringLiteral("screen %1").arg(screen));
    QAbstractButton* next = button(QStringLiteral("Next"), column_);
    if (next == nullptr || !next->isEnabled()) break;
    press(QStringLiteral("Next"), column_);
  }
  EXPECT_GE(screen, 4);
}

INSTANTIATE_TEST_SUITE_P(OfTheCourse, AccessibleLesson, testing::Range(1, 11));

TEST_F(AccessibleCourse, TheQuizAndItsGames) {
  places_.folders = {std::filesystem::path(GLASSBOX_SOURCE_DIR) / "lessons"};
  openAgain();
  press(QStringLiteral("Quiz"));
  expectAccessible(QStringLiteral("the quiz"));
  for (const char* game : {"Made from your text", "You against the model"}) {
    press(QString::fromLatin1(game));
    expectAccessible(QString::fromLatin1(game));
    press(QStringLiteral("Choose again"));
  }
}

TEST_F(AccessibleCourse, EveryQuestionOfTheQuiz) {
  places_.folders = {std::filesystem::path(GLASSBOX_SOURCE_DIR) / "lessons"};
  openAgain();
  press(QStringLiteral("Quiz"));
  press(QStringLiteral("Start"));
  int asked = 0;
  for (; button(QStringLiteral("Skip")) != nullptr; ++asked) {
    expectAccessible(QStringLiteral("question %1").arg(asked + 1));
    press(QStringLiteral("Skip"));
  }
  EXPECT_GE(asked, 9);
}

TEST_F(AccessibleCourse, TheSpellingDrill) {
  places_.folders = {std::filesystem::path(GLASSBOX_SOURCE_DIR) / "lessons"};
  openAgain();
  emit column_->drillWanted();
  ASSERT_TRUE(window_->findChild<drill::SpellingPage*>()->isVisible());
  expectAccessible(QStringLiteral("the drill"));
}

TEST_F(AccessibleCourse, PeopleAndResults) {
  press(QStringLiteral("Who is learning?"));
  expectAccessible(QStringLiteral("who is learning"));
  press(QStringLiteral("Results of all"));
  expectAccessible(QStringLiteral("the results"));
}

}  // namespace
}  // namespace glassbox
