// Quiz mode as a learner uses it: every kind of question answered wrongly and rightly through its
// widgets, the way there and back, and what is kept.
#include "quiz/quiz_page.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include "app/explanations.h"
#include "course/gift.h"
#include "quiz/choice_row.h"
#include "quiz/order_list.h"
#include "quiz/question_card.h"

using namespace glassbox;

namespace {

const char* const kOneOfEach = R"(
// [id:single] [goal:g] [tag:self-supervised] [hint:Look at the text.]
Single? {=right one#Yes. ~wrong one#You took the map for the land.}

// [id:several] [goal:g]
Several? {~%50%one ~%50%two ~%-100%three#Not three.}

// [id:truth] [goal:g]
Truth? {F#It is not.#Right.}

// [id:gap] [goal:g] [tag:self-supervised]
The model guesses the next {=word =token} of the text.

// [id:number] [goal:g]
Half? {#0.5:0.01}

// [id:match] [goal:g]
Match {=dog -> barks =cat -> meows =hen -> clucks}

// [id:order] [goal:g] [order]
Order {=1 -> guess =2 -> check =3 -> adjust}

// [id:open] [goal:g]
Why? {####Because of the text.}
)";

class Quiz : public testing::Test {
 protected:
  void SetUp() override {
    course::Lesson lesson;
    lesson.number = 4;
    lesson.title = "Its own answer key";
    lesson.goals = {{"g", "Say where labels come from"}};
    lesson.quiz = course::readGift(kOneOfEach, "quiz.gift").questions;
    course_.lessons = {lesson};
    page_.setCourse(&course_);
    page_.resize(1000, 700);
    page_.choose();
    page_.QWidget::show();
    page_.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&page_));
  }

  QPushButton* button(const QString& text) {
    for (auto* found : page_.findChildren<QPushButton*>())
      if (found->text() == text && found->isVisible()) return found;
    return nullptr;
  }
  void press(const QString& text) {
    QPushButton* found = button(text);
    ASSERT_NE(found, nullptr) << text.toStdString();
    ASSERT_TRUE(found->isEnabled()) << text.toStdString();
    QTest::mouseClick(found, Qt::LeftButton);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  void startAll() {
    page_.findChild<QComboBox*>()->setCurrentIndex(2);
    press(QStringLiteral("Start"));
    ASSERT_EQ(page_.questions().size(), 8U);
  }
  void choose(const QString& text) {
    for (auto* row : page_.card()->findChildren<quiz::ChoiceRow*>())
      if (row->button()->accessibleName().startsWith(text))
        QTest::mouseClick(row->button(), Qt::LeftButton);
  }
  QString feedback() {
    return page_.card()->findChild<QLabel*>(QStringLiteral("feedback"))->text();
  }
  double score() { return page_.card()->grade().score; }
  void type(const QString& text) {
    auto* field = page_.card()->findChild<QLineEdit*>();
    field->clear();
    QTest::keyClicks(field, text);
  }
  void match(const QStringList& partners) {
    const auto boxes = page_.card()->findChildren<QComboBox*>();
    for (int i = 0; i < boxes.size(); ++i) boxes[i]->setCurrentText(partners[i]);
  }

  course::Course course_;
  quiz::QuizPage page_;
};

TEST_F(Quiz, EveryKindIsAnsweredWronglyAndRightly) {
  startAll();
  choose(QStringLiteral("wrong one"));
  press(QStringLiteral("Check"));
  EXPECT_TRUE(feedback().contains(QStringLiteral("map for the land")));
  press(QStringLiteral("Try again"));
  choose(QStringLiteral("right one"));
  press(QStringLiteral("Check"));
  EXPECT_EQ(score(), 1);
  press(QStringLiteral("Next"));

  choose(QStringLiteral("one"));
  choose(QStringLiteral("three"));
  press(QStringLiteral("Check"));
  EXPECT_EQ(score(), 0);
  press(QStringLiteral("Try again"));
  choose(QStringLiteral("three"));
  choose(QStringLiteral("two"));
  press(QStringLiteral("Check"));
  EXPECT_EQ(score(), 1);
  press(QStringLiteral("Next"));

  choose(QStringLiteral("True"));
  press(QStringLiteral("Check"));
  EXPECT_TRUE(feedback().contains(QStringLiteral("It is not.")));
  press(QStringLiteral("Try again"));
  choose(QStringLiteral("False"));
  press(QStringLiteral("Check"));
  EXPECT_EQ(score(), 1);
  press(QStringLiteral("Next"));

  type(QStringLiteral("letter"));
  press(QStringLiteral("Check"));
  EXPECT_EQ(score(), 0);
  press(QStringLiteral("Try again"));
  type(QStringLiteral("Token"));
  QTest::keyClick(page_.card()->findChild<QLineEdit*>(), Qt::Key_Return);
  EXPECT_EQ(score(), 1);
  press(QStringLiteral("Next"));

  type(QStringLiteral("half"));
  EXPECT_FALSE(button(QStringLiteral("Check"))->isEnabled());
  type(QStringLiteral("0.6"));
  press(QStringLiteral("Check"));
  EXPECT_EQ(score(), 0);
  press(QStringLiteral("Try again"));
  type(QStringLiteral("0,5"));
  press(QStringLiteral("Check"));
  EXPECT_EQ(score(), 1);
  press(QStringLiteral("Next"));

  EXPECT_FALSE(button(QStringLiteral("Check"))->isEnabled());
  match({QStringLiteral("meows"), QStringLiteral("barks"), QStringLiteral("clucks")});
  press(QStringLiteral("Check"));
  EXPECT_NEAR(score(), 1.0 / 3, 1e-9);
  press(QStringLiteral("Try again"));
  match({QStringLiteral("barks"), QStringLiteral("meows"), QStringLiteral("clucks")});
  press(QStringLiteral("Check"));
  EXPECT_EQ(score(), 1);
  press(QStringLiteral("Next"));

  auto* list = page_.card()->findChild<quiz::OrderList*>();
  EXPECT_NE(list->order(), (std::vector<int>{0, 1, 2}));
  press(QStringLiteral("Check"));
  EXPECT_LT(score(), 1);
  press(QStringLiteral("Try again"));
  for (int place = 0; place < 3; ++place) {
    const auto at = std::find(list->order().begin(), list->order().end(), place);
    for (auto moves = int(at - list->order().begin()); moves > place; --moves) {
      QToolButton* up = nullptr;
      for (auto* one : list->findChildren<QToolButton*>())
        if (one->property("place").toInt() == moves && one->toolTip() == QStringLiteral("Move up"))
          up = one;
      ASSERT_NE(up, nullptr);
      QTest::keyClick(up, Qt::Key_Up);
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
  }
  press(QStringLiteral("Check"));
  EXPECT_EQ(score(), 1);
  press(QStringLiteral("Next"));

  QTest::keyClicks(page_.card()->findChild<QPlainTextEdit*>(), QStringLiteral("It is there."));
  press(QStringLiteral("Compare"));
  EXPECT_FALSE(page_.card()->grade().judged);
  EXPECT_TRUE(feedback().contains(QStringLiteral("Because of the text.")));
  press(QStringLiteral("See the result"));

  EXPECT_EQ(page_.findChild<QLabel*>(QStringLiteral("lessonHeading"))->text(),
            QStringLiteral("7 of 7 right"));
  EXPECT_EQ(page_.answers().size(), 8U);
  EXPECT_EQ(page_.answers().at("single").tries, 2);
}

TEST_F(Quiz, AsksTheSelfSupervisedSet) {
  QTest::mouseClick(page_.findChild<QCheckBox*>(), Qt::LeftButton, {}, QPoint(8, 12));
  press(QStringLiteral("Start"));
  EXPECT_EQ(page_.questions().size(), 2U);
}

TEST_F(Quiz, AsksAgainWhatWasNotRight) {
  startAll();
  choose(QStringLiteral("right one"));
  press(QStringLiteral("Check"));
  press(QStringLiteral("Next"));
  for (int i = 0; i < 6; ++i) press(QStringLiteral("Skip"));
  press(QStringLiteral("See the result"));
  press(QStringLiteral("Ask again what was not right"));
  EXPECT_EQ(page_.questions().size(), 7U);
}

TEST_F(Quiz, HintsAndTheAnswerAreThereForThoseWhoAsk) {
  startAll();
  press(QStringLiteral("Hint"));
  EXPECT_EQ(page_.card()->hintsShown(), 1);
  for (int i = 0; i < 2; ++i) {
    choose(QStringLiteral("wrong one"));
    press(QStringLiteral("Check"));
    if (i == 0) press(QStringLiteral("Try again"));
  }
  press(QStringLiteral("Show the answer"));
  EXPECT_TRUE(feedback().contains(QStringLiteral("right one")));
  EXPECT_EQ(page_.answers().at("single").score, 0);
}

TEST_F(Quiz, GoingBackShowsTheAnswerGiven) {
  startAll();
  choose(QStringLiteral("wrong one"));
  press(QStringLiteral("Check"));
  press(QStringLiteral("Next"));
  press(QStringLiteral("Back"));
  EXPECT_TRUE(page_.card()->isGraded());
  EXPECT_EQ(page_.card()->answer().chosen, std::vector<int>{1});
}

/// What the Tab key comes to after the button above everything.
QStringList tabbed(QWidget& page) {
  QStringList names;
  page.findChild<QToolButton*>()->setFocus();
  for (int i = 0; i < 60; ++i) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    const auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    names << (button != nullptr ? button->text() : QStringLiteral("other"));
  }
  return names;
}

TEST_F(Quiz, TabComesToTheWayOnAfterTheQuestions) {
  const QStringList choice = tabbed(page_);
  EXPECT_LT(choice.indexOf(QStringLiteral("1  Its own answer key (8)")),
            choice.indexOf(QStringLiteral("Start")));
  startAll();
  const QStringList question = tabbed(page_);
  EXPECT_LT(question.indexOf(QStringLiteral("Hint")), question.indexOf(QStringLiteral("Skip")));
}

// A screen reader says what has the focus, and what that stands in.
TEST_F(Quiz, AQuestionThatAppearsHasTheFocus) {
  startAll();
  for (int i = 0; i < 8; ++i) {
    EXPECT_TRUE(page_.card()->isAncestorOf(QApplication::focusWidget())) << i;
    press(i == 7 ? QStringLiteral("See the result") : QStringLiteral("Skip"));
  }
}

TEST_F(Quiz, WhatAnAnswerShowsIsSaidWithTheFocus) {
  startAll();
  page_.card()->findChild<quiz::ChoiceRow*>()->button()->click();
  press(QStringLiteral("Check"));
  const bool right = page_.card()->isGraded() && page_.card()->grade().right();
  const QWidget* told = QApplication::focusWidget();
  const QString said = told->accessibleName() + told->accessibleDescription();
  EXPECT_TRUE(said.contains(right ? QStringLiteral("Yes.")
                                  : QStringLiteral("You took the map for the land.")))
      << said.toStdString();
}

TEST_F(Quiz, EverythingExplainsItself) {
  EXPECT_EQ(app::unexplainedControls(page_).join('\n').toStdString(), "");
  EXPECT_EQ(app::unexplainedNumbers(page_).join('\n').toStdString(), "");
  startAll();
  for (int i = 0; i < 8; ++i) {
    EXPECT_EQ(app::unexplainedControls(page_).join('\n').toStdString(), "") << i;
    EXPECT_EQ(app::unexplainedNumbers(page_).join('\n').toStdString(), "") << i;
    press(i == 7 ? QStringLiteral("See the result") : QStringLiteral("Skip"));
  }
  EXPECT_EQ(app::unexplainedControls(page_).join('\n').toStdString(), "");
  EXPECT_EQ(app::unexplainedNumbers(page_).join('\n').toStdString(), "");
}

}  // namespace
