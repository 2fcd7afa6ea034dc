// A learner practises spelling beside the model, right and wrong, by keyboard, and comes there from
// a lesson.
#include "drill/spelling_page.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "app/explanations.h"
#include "learning_window.h"
#include "lesson/lesson_screen.h"
#include "lesson/lesson_text.h"
#include "lesson/task_row.h"
#include "plots/chart.h"
#include "plots/sentence_strip.h"

using namespace glassbox;

namespace {

const std::vector<course::SpellingList> kLists = {
    {.name = "Made up", .words = {{"zunki", "a stone"}, {"mölpa", "a hat"}}},
    {.name = "Hard", .words = {{"rhythm", "the beat"}}}};

class Spelling : public testing::Test {
 protected:
  void SetUp() override {
    page_.resize(1280, 700);
    page_.setLists(kLists);
    page_.show();
    page_.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&page_));
    page_.takeFocus();
    letter_ = page_.findChild<QLineEdit*>();
    ASSERT_TRUE(letter_->hasFocus());
    const auto strips = page_.findChildren<plots::SentenceStrip*>();
    yours_ = strips[0];
    models_ = strips[1];
  }
  void type(const QString& letters) {
    for (const QChar letter : letters) {
      // As an input method would, for signs that have no key.
      letter_->setFocus();
      if (letter.unicode() < 128) QTest::keyClick(letter_, letter.toLatin1());
      else {
        letter_->insert(letter);
        emit letter_->textEdited(letter_->text());
      }
    }
  }
  QPushButton* button(const QString& text) {
    for (auto* one : page_.findChildren<QPushButton*>())
      if (one->text() == text) return one;
    return nullptr;
  }
  QString allText() {
    QString all;
    for (const auto* label : page_.findChildren<QLabel*>()) all += label->text() + '\n';
    return all;
  }

  drill::SpellingPage page_;
  QLineEdit* letter_ = nullptr;
  plots::SentenceStrip* yours_ = nullptr;
  plots::SentenceStrip* models_ = nullptr;
};

TEST_F(Spelling, RightAndWrongLettersAreChecked) {
  EXPECT_EQ(yours_->words()[0].text, QStringLiteral("z"));
  EXPECT_EQ(yours_->chosen(), 1);
  type(QStringLiteral("u"));
  EXPECT_TRUE(allText().contains(QStringLiteral("u is right")));
  EXPECT_EQ(yours_->words()[1].note, QStringLiteral("✓"));
  type(QStringLiteral("x"));
  EXPECT_TRUE(allText().contains(QStringLiteral("Not x. It is n")));
  EXPECT_EQ(yours_->words()[2].text, QStringLiteral("n"));
  EXPECT_EQ(yours_->words()[2].note, QStringLiteral("✗ x"));
  EXPECT_TRUE(models_->words()[1].covered) << "the model waits for its turn";
  EXPECT_FALSE(button(QStringLiteral("Next word"))->isEnabled());
}

TEST_F(Spelling, TheModelTakesItsTurnOnTheSameWord) {
  QSignalSpy spelled(&page_, &drill::SpellingPage::spelled);
  type(QStringLiteral("unKi"));
  ASSERT_EQ(spelled.size(), 1);
  const auto& attempt = page_.practice()->attempt();
  ASSERT_EQ(attempt.guesses.size(), 4U);
  for (std::size_t place = 0; place < 4; ++place) {
    EXPECT_EQ(models_->words()[place + 1].text.toStdString(), attempt.guesses[place]);
    EXPECT_EQ(*models_->words()[place + 1].value, attempt.probabilities[place]);
  }
  type(QStringLiteral("q"));
  EXPECT_EQ(page_.practice()->guesses().size(), 4U) << "there is nothing more to guess";
}

TEST_F(Spelling, ARoundPutsAPointOnBothCurves) {
  type(QStringLiteral("unki"));
  QTest::keyClick(letter_, Qt::Key_Return);
  EXPECT_EQ(yours_->words()[0].text, QStringLiteral("m"));
  type(QStringLiteral("ö"));
  type(QStringLiteral("lxa"));
  QTest::mouseClick(button(QStringLiteral("Next word")), Qt::LeftButton);
  ASSERT_EQ(page_.chart().points(0).size(), 1U);
  EXPECT_EQ(page_.chart().points(0)[0], QPointF(1, 100 * 7 / 8.0));
  ASSERT_EQ(page_.chart().points(1).size(), 1U);
  EXPECT_EQ(page_.chart().points(1)[0].y(), 100 * page_.practice()->models()[0].share());
  EXPECT_TRUE(allText().contains(QStringLiteral("In your round 1 you had 88 %")));
  EXPECT_TRUE(allText().contains(QStringLiteral("Round 2, word 1 of 2")));
}

TEST_F(Spelling, TheModelPractisesAloneAndCatchesUp) {
  for (int i = 0; i < 3; ++i)
    QTest::mouseClick(button(QStringLiteral("10 rounds alone")), Qt::LeftButton);
  QTest::mouseClick(button(QStringLiteral("1 round alone")), Qt::LeftButton);
  EXPECT_EQ(page_.chart().points(1).size(), 31U);
  EXPECT_GT(page_.chart().points(1).back().y(), page_.chart().points(1).front().y());
  EXPECT_TRUE(allText().contains(QStringLiteral("Now you")));
  type(QStringLiteral("abcd"));
  QTest::keyClick(letter_, Qt::Key_Return);
  type(QStringLiteral("abcd"));
  QTest::keyClick(letter_, Qt::Key_Return);
  EXPECT_TRUE(allText().contains(QStringLiteral("The model was as good in its round")));
}

TEST_F(Spelling, AnotherListBeginsAnew) {
  type(QStringLiteral("unki"));
  auto* choice = page_.findChild<QComboBox*>();
  choice->setFocus();
  QTest::keyClick(choice, Qt::Key_Down);
  ASSERT_EQ(page_.practice()->list().name, "Hard");
  EXPECT_EQ(yours_->words().size(), 6U);
  EXPECT_TRUE(page_.chart().points(0).empty());
  QSignalSpy spelled(&page_, &drill::SpellingPage::spelled);
  type(QStringLiteral("hythm"));
  ASSERT_EQ(spelled.size(), 1);
  EXPECT_EQ(spelled[0][0].toInt(), 2) << "words of the other list count too";
}

TEST_F(Spelling, EverythingExplainsItself) {
  EXPECT_EQ(app::unexplainedControls(page_).join('\n').toStdString(), "");
}

class SpellingLesson : public LearningWindow {
 protected:
  void SetUp() override {
    LearningWindow::SetUp();
    const auto folder = root() / "lessons";
    writeFileAtomically(folder / "spelling.txt", "## Words\nab: first\ncd: second\n");
    writeFileAtomically(folder / "01-one" / "lesson.md",
                        "title: Spell\nnumber: 1\nminutes: 4\nsummary: It sums up.\n"
                        "goal: goal-one Say what\nai4k12: 3-A-iii\ncsta: Machine Learning\n\n"
                        "[Practise](drill:spelling)\n\n"
                        "```task\nid: drill\ntext: Spell.\ndone: spelled >= 2\n```\n");
    openAgain();
  }
};

TEST_F(SpellingLesson, OpensTheDrillAndItsTaskTicks) {
  auto* words = column_->screen()->findChild<lesson::LessonText*>();
  ASSERT_NE(words, nullptr);
  emit words->linkActivated(QStringLiteral("drill:spelling"));
  auto* page = window_->findChild<drill::SpellingPage*>();
  ASSERT_NE(page, nullptr);
  EXPECT_TRUE(page->isVisible());
  auto* letter = page->findChild<QLineEdit*>();
  QTest::keyClick(letter, Qt::Key_B);
  QTest::keyClick(letter, Qt::Key_Return);
  EXPECT_FALSE(column_->screen()->tasks()[0]->isDone());
  QTest::keyClick(letter, Qt::Key_D);
  EXPECT_TRUE(
      QTest::qWaitFor([this] { return column_->screen()->tasks()[0]->isDone(); }, kPatienceMs));
  press(QStringLiteral("Back to the lab"), page);
  EXPECT_FALSE(page->isVisible());
}

}  // namespace
