// The games whose questions come from covered words, played right and wrong through their widgets.
#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSlider>
#include <cmath>

#include "game_fixture.h"
#include "quiz/choice_row.h"
#include "quiz/duel_game.h"
#include "quiz/own_text_game.h"

using namespace glassbox;

namespace {

class OwnText : public GameOnScreen {
 protected:
  quiz::OwnTextGame& game() { return *qobject_cast<quiz::OwnTextGame*>(page_.game()); }
  void begin() {
    press(QStringLiteral("Made from your text"));
    ASSERT_NE(page_.game(), nullptr);
  }
  void waitForQuestion() {
    ASSERT_TRUE(QTest::qWaitFor([this] { return game().question() != nullptr; }, kPatienceMs));
    settle();
  }
  quiz::ChoiceRow* row(int index) { return page_.game()->findChildren<quiz::ChoiceRow*>()[index]; }
  void answer(bool rightly) {
    const int right = game().question()->rightChoice;
    QTest::mouseClick(row(rightly ? right : (right + 1) % 4)->button(), Qt::LeftButton);
    press(QStringLiteral("Check"));
  }
};

TEST_F(OwnText, CoversWordsOfTheRunsTextAndTellsWhereTheAnswerCameFrom) {
  train();
  begin();
  expectExplained();
  press(QStringLiteral("Make questions"));
  waitForQuestion();
  expectExplained();
  EXPECT_FALSE(textOf(QStringLiteral("lessonHeading"))
                   .contains(QString::fromStdString(game().question()->word) + ' '));
  EXPECT_FALSE(button(QStringLiteral("Check"))->isEnabled());
  const course::Cloze first = *game().question();
  answer(true);
  const QString told = textOf(QStringLiteral("feedback"));
  EXPECT_TRUE(told.startsWith(QStringLiteral("Right"))) << told.toStdString();
  EXPECT_TRUE(told.contains(QStringLiteral("The text was the answer key")));
  // The bars are the model's own probabilities, the word of the text marked among them.
  ASSERT_NE(bars(), nullptr);
  EXPECT_EQ(bars()->bars()[0].value, first.readings[0].likeliest[0].chance);
  const auto& shown = bars()->bars();
  const auto marked =
      std::find_if(shown.begin(), shown.end(), [](const plots::Bar& bar) { return bar.marked; });
  ASSERT_NE(marked, shown.end());
  EXPECT_EQ(marked->value, first.readings[0].right);
  expectExplained();
  press(QStringLiteral("Next"));
  answer(false);
  EXPECT_TRUE(textOf(QStringLiteral("feedback")).contains(QStringLiteral("likely is not")) ||
              textOf(QStringLiteral("feedback")).contains(QStringLiteral("nobody judges")));
  for (int i = 2; i < 8; ++i) {
    press(QStringLiteral("Next"));
    answer(i % 2 == 0);
  }
  press(QStringLiteral("See the result"));
  EXPECT_EQ(page_.game()->heading(), QStringLiteral("4 of 8 right"));
  expectExplained();
  ASSERT_EQ(ended_.size(), 1U);
  EXPECT_EQ(ended_[0].first, "own-text");
  EXPECT_EQ(ended_[0].second, 0.5);
  press(QStringLiteral("Choose again"));
  EXPECT_EQ(page_.game(), nullptr);
  EXPECT_FALSE(director_.interest().has_value());
}

TEST_F(OwnText, AsksAboutATextThatWasTypedByKeyboardAlone) {
  begin();
  auto* mine = page_.findChildren<QRadioButton*>()[1];
  mine->setFocus();
  QTest::keyClick(mine, Qt::Key_Space);
  EXPECT_FALSE(button(QStringLiteral("Make questions"))->isEnabled());
  auto* field = page_.findChild<QPlainTextEdit*>();
  EXPECT_TRUE(field->hasFocus());
  QTest::keyClicks(field, QStringLiteral("Xyzzy plugh."));
  auto* next = button(QStringLiteral("Make questions"));
  next->setFocus();
  QTest::keyClick(next, Qt::Key_Space);
  ASSERT_TRUE(QTest::qWaitFor(
      [this] { return textOf(QStringLiteral("complaint")).contains(QStringLiteral("No word")); },
      kPatienceMs));
  settle();
  field = page_.findChild<QPlainTextEdit*>();
  field->selectAll();
  QTest::keyClicks(field, QStringLiteral("The dog barks at the dog."));
  QTest::keyClick(button(QStringLiteral("Make questions")), Qt::Key_Space);
  waitForQuestion();
  EXPECT_EQ(game().question()->before + game().question()->word + game().question()->after,
            "The dog barks at the dog.");
  // The first choice has the focus; Space takes it.
  EXPECT_TRUE(row(0)->button()->hasFocus());
  QTest::keyClick(row(0)->button(), Qt::Key_Space);
  QTest::keyClick(button(QStringLiteral("Check")), Qt::Key_Space);
  settle();
  EXPECT_FALSE(textOf(QStringLiteral("feedback")).isEmpty());
}

class Duel : public GameOnScreen {
 protected:
  quiz::DuelGame& game() { return *qobject_cast<quiz::DuelGame*>(page_.game()); }
  void begin() {
    press(QStringLiteral("You against the model"));
    expectExplained();
    press(QStringLiteral("Begin"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return game().question() != nullptr; }, kPatienceMs));
    settle();
  }
  void guess(const std::string& word, int stop) {
    auto* field = page_.game()->findChild<QLineEdit*>();
    field->clear();
    QTest::keyClicks(field, QString::fromStdString(word));
    page_.game()->findChild<QSlider*>()->setValue(stop);
  }
};

TEST_F(Duel, ScoresBothByHitsAndByLossAtThreeMoments) {
  train();
  begin();
  expectExplained();
  ASSERT_EQ(game().opponents().size(), 3U);
  const int words = int(driver_.snapshot()->facts->words.size()) - 4;
  double losses = 0;
  std::vector<double> theirs(3, 0);
  for (int i = 0; i < 10; ++i) {
    const course::Cloze cloze = *game().question();
    for (std::size_t k = 0; k < 3; ++k) theirs[k] -= std::log(cloze.readings[k].right);
    const std::string other = cloze.word == "dog" ? "cat" : "dog";
    if (i == 0) {
      guess(cloze.word, 13);  // 99 %
      losses -= std::log(0.99);
    } else if (i == 1) {
      guess(other, 12);  // 95 %
      losses -= std::log(0.05 / (words - 1));
    } else {
      guess("", 0);
      losses += std::log(double(words));
    }
    press(QStringLiteral("Lock my guess"));
    const QString told = textOf(QStringLiteral("feedback"));
    if (i == 0) {
      EXPECT_TRUE(told.startsWith(QStringLiteral("A hit")));
    }
    if (i == 1) {
      EXPECT_TRUE(told.contains(QStringLiteral("sure and wrong")));
    }
    if (i == 2) {
      EXPECT_TRUE(told.contains(QStringLiteral("Without any idea")));
    }
    ASSERT_EQ(bars()->bars().size(), 4U);
    EXPECT_EQ(bars()->bars()[3].value, cloze.readings[2].right);
    expectExplained();
    press(i < 9 ? QStringLiteral("Next") : QStringLiteral("See the result"));
  }
  EXPECT_EQ(game().tally().hits, 1);
  EXPECT_NEAR(game().tally().meanLoss(), losses / 10, 1e-9);
  ASSERT_EQ(bars()->bars().size(), 5U);
  for (std::size_t k = 0; k < 3; ++k)
    EXPECT_NEAR(bars()->bars()[k + 1].value, theirs[k] / 10, 1e-6);
  expectExplained();
  ASSERT_EQ(ended_.size(), 1U);
  EXPECT_NEAR(ended_[0].second, std::exp(-losses / 10), 1e-9);
}

TEST_F(Duel, EnterLocksTheGuessWhileFittingWordsAreOffered) {
  begin();
  auto* field = page_.game()->findChild<QLineEdit*>();
  QTest::keyClicks(field, QStringLiteral("dog"));
  QAbstractItemView* offered = field->completer()->popup();
  ASSERT_TRUE(QTest::qWaitFor([&] { return offered->isVisible(); }, kPatienceMs));
  QTest::keyClick(offered, Qt::Key_Return);  // the open list has the keys
  settle();
  EXPECT_FALSE(textOf(QStringLiteral("feedback")).isEmpty());
  EXPECT_FALSE(offered->isVisible());
}

TEST_F(Duel, TakesOnlyWordsOfTheVocabularyAndSaysWhatTheyWouldCost) {
  train();
  begin();
  auto* lock = button(QStringLiteral("Lock my guess"));
  EXPECT_FALSE(lock->isEnabled());
  guess("xyzzy", 5);
  EXPECT_FALSE(lock->isEnabled());
  EXPECT_TRUE(textOf(QStringLiteral("complaint")).contains(QStringLiteral("does not have")));
  guess("DOG", 7);
  EXPECT_TRUE(lock->isEnabled());
  EXPECT_TRUE(textOf(QStringLiteral("hint")).contains(QStringLiteral("0.69 nats")));
  auto* slider = page_.game()->findChild<QSlider*>();
  slider->setFocus();
  QTest::keyClick(slider, Qt::Key_Right);
  EXPECT_NEAR(game().confidence(), 0.6, 1e-9);
  auto* field = page_.game()->findChild<QLineEdit*>();
  QTest::keyClick(field, Qt::Key_Return);
  EXPECT_EQ(game().tally().rounds, 1);
}

TEST_F(Duel, SaysHowFarTheRunHasComeAndTrainsIt) {
  press(QStringLiteral("You against the model"));
  EXPECT_TRUE(textOf(QStringLiteral("warning")).contains(QStringLiteral("not been trained yet")));
  press(QStringLiteral("Train it to step 30"));
  ASSERT_TRUE(QTest::qWaitFor(
      [this] { return driver_.snapshot()->newestStep == 30 && button(QStringLiteral("Begin")); },
      kPatienceMs));
  ASSERT_TRUE(
      QTest::qWaitFor([this] { return textOf(QStringLiteral("warning")).isEmpty(); }, kPatienceMs));
}

}  // namespace
