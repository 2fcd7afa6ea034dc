// Several people learn on one computer: each finds their own progress, and can be erased in one
// step.
#include <gtest/gtest.h>

#include <QAction>
#include <QLineEdit>

#include "app/explanations.h"
#include "learning_window.h"
#include "lesson/people_page.h"
#include "theme/theme.h"

using namespace glassbox;

namespace {

class PeopleInTheWindow : public LearningWindow {
 protected:
  void typeName(const QString& field, const QString& name) {
    for (auto* one : column_->people().findChildren<QLineEdit*>())
      if (one->accessibleName() == field && one->isVisible()) {
        one->clear();
        QTest::keyClicks(one, name);
        QTest::keyClick(one, Qt::Key_Return);
        return;
      }
    FAIL() << field.toStdString() << " is not there";
  }
  /// Mia has come to the second screen of lesson 1, Ada to the first of lesson 2.
  void letTwoLearn() {
    press(QStringLiteral("Who is learning?"));
    typeName(QStringLiteral("Your nickname"), QStringLiteral("Mia"));
    press(QStringLiteral("Next"));
    press(QStringLiteral("Mia is learning"));
    typeName(QStringLiteral("Somebody else"), QStringLiteral("Ada"));
    ASSERT_EQ(column_->progress().name, "Ada");
    ASSERT_EQ(column_->screenNumber(), 0);
    ASSERT_TRUE(column_->open(2));
  }
  std::filesystem::path fileOf(int number) {
    return root() / "learner" / ("person-" + std::to_string(number) + ".json");
  }
};

TEST_F(PeopleInTheWindow, GoOnWhereTheyWereWithOnePress) {
  letTwoLearn();
  press(QStringLiteral("Ada is learning"));
  press(QStringLiteral("Mia, in lesson 1"));
  EXPECT_EQ(column_->progress().name, "Mia");
  EXPECT_EQ(column_->lesson()->number, 1);
  EXPECT_EQ(column_->screenNumber(), 1);
  EXPECT_NE(button(QStringLiteral("Mia is learning")), nullptr);
  openAgain();
  EXPECT_EQ(column_->progress().name, "Mia") << "and is there the next time";
  EXPECT_EQ(column_->screenNumber(), 1);
}

TEST_F(PeopleInTheWindow, KeepWhatWasDoneBeforeTheyHadAName) {
  press(QStringLiteral("Next"));
  press(QStringLiteral("Who is learning?"));
  typeName(QStringLiteral("Your nickname"), QStringLiteral("  Blue   Otter 7 "));
  EXPECT_EQ(column_->progress().name, "Blue Otter 7");
  EXPECT_EQ(column_->screenNumber(), 1);
  openAgain();
  EXPECT_EQ(column_->progress().name, "Blue Otter 7");
}

TEST_F(PeopleInTheWindow, OfTheSameNameAreTheSamePerson) {
  letTwoLearn();
  press(QStringLiteral("Ada is learning"));
  typeName(QStringLiteral("Your nickname"), QStringLiteral("mia"));
  EXPECT_TRUE(visibleTexts(column_->people())
                  .contains(QStringLiteral("There is somebody of this name already.")));
  typeName(QStringLiteral("Somebody else"), QStringLiteral("mia"));
  EXPECT_EQ(column_->progress().name, "Mia");
  EXPECT_EQ(column_->screenNumber(), 1);
}

TEST_F(PeopleInTheWindow, AreErasedWithOnePressAndComeBackWithOne) {
  letTwoLearn();
  press(QStringLiteral("Ada is learning"));
  ASSERT_TRUE(std::filesystem::exists(fileOf(2)));
  press(QStringLiteral("Erase Ada"));
  EXPECT_FALSE(std::filesystem::exists(fileOf(2)));
  EXPECT_EQ(column_->progress().name, "Mia");
  EXPECT_EQ(button(QStringLiteral("Erase Ada")), nullptr);
  press(QStringLiteral("Undo"));
  EXPECT_TRUE(std::filesystem::exists(fileOf(2)));
  EXPECT_EQ(column_->progress().name, "Ada");
  EXPECT_EQ(column_->lesson()->number, 2);
}

TEST_F(PeopleInTheWindow, AreErasedForGoodWhenTheWindowCloses) {
  letTwoLearn();
  press(QStringLiteral("Ada is learning"));
  press(QStringLiteral("Erase Mia"));
  press(QStringLiteral("Erase Ada"));
  EXPECT_EQ(column_->progress().name, "");
  EXPECT_EQ(column_->lesson()->number, 1);
  openAgain();
  EXPECT_EQ(column_->progress().name, "");
  EXPECT_FALSE(std::filesystem::exists(fileOf(1)));
  EXPECT_FALSE(std::filesystem::exists(fileOf(2)));
}

TEST_F(PeopleInTheWindow, AreOfferedAFreshModelWhenItWasTrainedByAnother) {
  press(QStringLiteral("One step"));
  ASSERT_TRUE(QTest::qWaitFor([this] { return newestStep() == 1; }, kPatienceMs));
  press(QStringLiteral("Who is learning?"));
  typeName(QStringLiteral("Your nickname"), QStringLiteral("Mia"));
  EXPECT_EQ(button(QStringLiteral("Begin the lesson's run")), nullptr);
  press(QStringLiteral("Mia is learning"));
  typeName(QStringLiteral("Somebody else"), QStringLiteral("Ada"));
  press(QStringLiteral("Begin the lesson's run"));
  EXPECT_TRUE(QTest::qWaitFor([this] { return newestStep() == 0; }, kPatienceMs));
}

TEST_F(PeopleInTheWindow, AreInTheMenuToo) {
  for (QAction* entry : window_->actions())
    if (entry->text() == QStringLiteral("Who is learning?")) entry->trigger();
  EXPECT_TRUE(column_->people().isVisible());
}

TEST_F(PeopleInTheWindow, AreReachedAndExplainedByKeyboard) {
  letTwoLearn();
  auto* head = button(QStringLiteral("Ada is learning"));
  head->setFocus(Qt::TabFocusReason);
  QTest::keyClick(head, Qt::Key_Space);
  ASSERT_TRUE(column_->people().isVisible());
  for (const double scale : {0.8, 1.0, 2.0}) {
    theme::Theme::instance().setScale(scale);
    QTest::qWait(60);
    EXPECT_EQ(app::unexplainedControls(*column_).join('\n').toStdString(), "");
    EXPECT_EQ(app::unexplainedNumbers(*column_).join('\n').toStdString(), "");
  }
  theme::Theme::instance().setScale(1);
  auto* mia = button(QStringLiteral("Mia, in lesson 1"));
  mia->setFocus(Qt::TabFocusReason);
  QTest::keyClick(mia, Qt::Key_Space);
  EXPECT_EQ(column_->progress().name, "Mia");
}

TEST_F(PeopleInTheWindow, AreToldOnceThatNothingIsKept) {
  std::filesystem::remove_all(root() / "learner");
  writeFileAtomically(root() / "learner", "in the way");
  press(QStringLiteral("Next"));
  const QString said = QStringLiteral("What you do in the lessons is not kept on this computer: ");
  ASSERT_TRUE(QTest::qWaitFor([&] { return message().startsWith(said); }, kPatienceMs))
      << message().toStdString();
  window_->findChild<controls::MessageBar*>()->hide();
  press(QStringLiteral("Back"));
  QTest::qWait(1200);
  EXPECT_FALSE(window_->findChild<controls::MessageBar*>()->isVisible());
  std::filesystem::remove(root() / "learner");
}

}  // namespace
