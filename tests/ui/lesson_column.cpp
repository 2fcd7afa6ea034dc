// A learner goes through a lesson: reads, does its tasks in the real window, guesses before the
// model answers, asks what a word means, and finds everything again the next time.
#include "lesson/lesson_column.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "access/announce.h"
#include "app/explanations.h"
#include "app/lesson_director.h"
#include "app/stage.h"
#include "base/files.h"
#include "lesson/lesson_list.h"
#include "lesson/lesson_text.h"
#include "plots/curve_pad.h"
#include "quiz/choice_row.h"
#include "quiz/question_card.h"
#include "theme/theme.h"
#include "window_fixture.h"

using namespace glassbox;
using live::RunState;

namespace {

const char* const kLesson = R"(title: A test of lessons
number: 3
minutes: 4
summary: Lessons direct the lab.
goal: see-it See what happens
ai4k12: 3-A-iii
csta: Machine Learning
view: words
pins: cat meow

How does a [model](glossary:model) learn?

## Do it

```task
id: three
text: Train for **three** steps.
done: step >= 3 and state paused
```

```task
id: there-and-back
text: Look back to step 0 and come forward again.
done: shown-step = 0 and step >= 3
done: shown-step >= 3
```

```task
id: pin
text: Pin dog.
done: pinned dog and view words
```

```show
label: Show me the loss
view: loss
seek: 0
```

## Guess

```predict
id: high
kind: choose
ask: Is the loss at step 12 above even guessing?
choice: Below
when: loss at 12 < uniform + 5
choice: Above
after: Even the first steps help.
```

```predict
id: near
kind: number
ask: Which place has puppy among the neighbours of dog?
judge: rank dog puppy at 12
near: 5
```

```predict
id: curve
kind: curve
ask: Draw it.
judge: loss
to: 12
top: 8
```

## Ask

```question
// [id:t-inline] [goal:see-it] [hint:Think.]
Which is right? {=this one#Yes. ~that one#You took the other.}
```

```reflect
id: own
ask: In your own words?
start: I learned that …
compare: A thought.
```
)";

class Lessons : public testing::Test {
 protected:
  void SetUp() override {
    const auto lesson = std::filesystem::path(folder_.path().toStdString()) / "lessons" / "03-test";
    makeFolder(lesson);
    writeFileAtomically(lesson / "lesson.md", kLesson);
    writeFileAtomically(lesson / "quiz.gift", "// [id:q] [goal:see-it]\nTrue? {T#no}\n");
    writeFileAtomically(lesson.parent_path() / "glossary.md", "## model\nNumbers that guess.\n");
    places_.folders = {lesson.parent_path()};
    places_.learners = lesson.parent_path().parent_path() / "learner";
    openWindow();
  }

  void openWindow() {
    window_ = std::make_unique<app::MainWindow>(driver_, places_);
    window_->resize(1366, 768);
    window_->QWidget::show();
    window_->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window_.get()));
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return driver_.state() == RunState::kPaused; }, kPatienceMs));
    column_ = window_->findChild<lesson::LessonColumn*>();
    ASSERT_NE(column_, nullptr);
  }

  QAbstractButton* button(const QString& text, QWidget* in = nullptr) {
    for (auto* found : (in == nullptr ? window_.get() : in)->findChildren<QAbstractButton*>())
      if ((found->text() == text || found->accessibleName() == text) && found->isVisible())
        return found;
    return nullptr;
  }
  void press(const QString& text, QWidget* in = nullptr) {
    QAbstractButton* found = button(text, in);
    ASSERT_NE(found, nullptr) << text.toStdString();
    QTest::mouseClick(found, Qt::LeftButton);
  }
  lesson::TaskRow* task(int index) { return column_->screen()->tasks().at(std::size_t(index)); }
  lesson::PredictionCard* prediction(int index) {
    return column_->screen()->predictions().at(std::size_t(index));
  }
  bool waitUntil(const std::function<bool()>& done) { return QTest::qWaitFor(done, kPatienceMs); }
  void pin(const QString& word) {
    auto* field = window_->stage().current()->findChild<QLineEdit*>();
    field->setText(word);
    QTest::keyClick(field, Qt::Key_Return);
  }

  QTemporaryDir folder_;
  app::CoursePlaces places_;
  app::SessionDriver driver_{quickRun(40), {}};
  std::unique_ptr<app::MainWindow> window_;
  lesson::LessonColumn* column_ = nullptr;
};

TEST_F(Lessons, ALessonSetsTheStage) {
  EXPECT_EQ(column_->lesson()->number, 3);
  EXPECT_EQ(window_->stage().current()->id(), QStringLiteral("words"));
  EXPECT_TRUE(waitUntil([this] {
    course::Facts facts;
    window_->stage().current()->tellFacts(facts);
    return facts.words["pinned"] == "cat meow";
  }));
}

TEST_F(Lessons, TasksTickFromWhatReallyHappens) {
  press(QStringLiteral("Next"));
  EXPECT_FALSE(task(0)->isDone());
  for (int i = 0; i < 3; ++i) press(QStringLiteral("One step"));
  EXPECT_TRUE(waitUntil([this] { return task(0)->isDone(); }));
  EXPECT_FALSE(task(1)->isDone());
  EXPECT_FALSE(task(2)->isDone());
  press(QStringLiteral("Show me the loss"));
  EXPECT_EQ(window_->stage().current()->id(), QStringLiteral("loss"));
  ASSERT_TRUE(waitUntil([this] { return driver_.snapshot()->step == 0; }));
  QTest::qWait(300);
  EXPECT_FALSE(task(1)->isDone());
  QTest::keyClick(window_.get(), Qt::Key_End);
  EXPECT_TRUE(waitUntil([this] { return task(1)->isDone(); }));
  window_->stage().showView(QStringLiteral("words"));
  pin(QStringLiteral("dog"));
  EXPECT_TRUE(waitUntil([this] { return task(2)->isDone(); }));
  EXPECT_TRUE(task(2)->accessibleName().contains(QStringLiteral("done")));
}

TEST_F(Lessons, GuessesAreLockedBeforeTheModelAnswers) {
  column_->showScreen(2);
  auto* choice = prediction(0);
  auto* number = prediction(1);
  auto* lock = button(QStringLiteral("Lock my guess"), choice);
  EXPECT_FALSE(lock->isEnabled());
  QTest::mouseClick(choice->findChildren<quiz::ChoiceRow*>().at(0)->button(), Qt::LeftButton);
  QTest::mouseClick(lock, Qt::LeftButton);
  EXPECT_TRUE(choice->isLocked());
  EXPECT_FALSE(choice->findChildren<quiz::ChoiceRow*>().at(0)->button()->isEnabled());
  QTest::keyClicks(number->findChild<QLineEdit*>(), QStringLiteral("7,5"));
  ASSERT_EQ(number->findChild<QLineEdit*>()->text(), QStringLiteral("7,5"));
  press(QStringLiteral("Lock my guess"), number);
  ASSERT_TRUE(number->isLocked());
  auto* curve = prediction(2);
  auto* pad = curve->findChild<plots::CurvePad*>();
  const QPoint from = pad->pixelOf({0, 6}).toPoint();
  QTest::mousePress(pad, Qt::LeftButton, {}, from);
  QMouseEvent move(QEvent::MouseMove, pad->pixelOf({12, 3}), pad->mapToGlobal(QPoint(0, 0)),
                   Qt::NoButton, Qt::LeftButton, {});
  QApplication::sendEvent(pad, &move);
  ASSERT_TRUE(pad->isWhole());
  press(QStringLiteral("Lock my guess"), curve);
  EXPECT_FALSE(choice->isAnswered());
  press(QStringLiteral("Train to step 12"), choice);
  EXPECT_TRUE(waitUntil([&] { return choice->isAnswered() && number->isAnswered(); }))
      << number->findChild<QLabel*>(QStringLiteral("feedback"))->text().toStdString()
      << (driver_.snapshot()->measures == nullptr ? "nothing measured" : "measured");
  EXPECT_TRUE(waitUntil([&] { return curve->isAnswered(); }));
  EXPECT_EQ(driver_.snapshot()->newestStep, 12);
  EXPECT_EQ(choice->agrees(), true);
  EXPECT_EQ(number->record().step, 12);
  EXPECT_GE(number->record().numbers.at("rank dog puppy at 12"), 1);
  EXPECT_EQ(curve->record().real.size(), 12U);
  EXPECT_TRUE(pad->distance().has_value());
}

TEST_F(Lessons, APredictionCanBeDrawnByKeyboard) {
  column_->showScreen(2);
  auto* pad = prediction(2)->findChild<plots::CurvePad*>();
  pad->setFocus(Qt::TabFocusReason);
  for (int i = 0; i < 26; ++i) QTest::keyClick(pad, Qt::Key_Right);
  QTest::keyClick(pad, Qt::Key_Down);
  EXPECT_TRUE(pad->isWhole());
  EXPECT_LT(pad->drawn().back().y(), pad->drawn().front().y());
  EXPECT_FALSE(pad->spokenValue().isEmpty());
}

TEST_F(Lessons, QuestionsAreAnsweredInPlaceAndNameTheMixUp) {
  column_->showScreen(3);
  auto* card = column_->findChild<quiz::QuestionCard*>();
  const auto choose = [&](const QString& text) {
    for (auto* row : card->findChildren<quiz::ChoiceRow*>())
      if (row->button()->accessibleName().startsWith(text))
        QTest::mouseClick(row->button(), Qt::LeftButton);
  };
  press(QStringLiteral("Hint"), card);
  choose(QStringLiteral("that one"));
  press(QStringLiteral("Check"), card);
  EXPECT_FALSE(card->grade().right());
  EXPECT_TRUE(card->findChild<QLabel*>(QStringLiteral("feedback"))
                  ->text()
                  .contains(QStringLiteral("You took the other.")));
  press(QStringLiteral("Try again"), card);
  choose(QStringLiteral("this one"));
  press(QStringLiteral("Check"), card);
  EXPECT_TRUE(card->grade().right());
  EXPECT_EQ(card->tries(), 2);
  EXPECT_EQ(card->hintsShown(), 1);
}

TEST_F(Lessons, AGlossaryWordIsExplainedByKeyboard) {
  auto* text = column_->screen()->findChild<lesson::LessonText*>();
  text->setFocus(Qt::TabFocusReason);
  auto* explanation = column_->findChild<QLabel*>(QStringLiteral("glossaryText"));
  EXPECT_FALSE(explanation->isVisible());
  QTest::keyClick(text, Qt::Key_Return);
  EXPECT_TRUE(explanation->isVisible());
  EXPECT_TRUE(explanation->text().contains(QStringLiteral("Numbers that guess.")));
}

// As if a screen reader ran.
class ScreenReader {
 public:
  ScreenReader() {
    access::isHeard();  // from now on it takes notice
    QAccessible::setActive(true);
  }
  ~ScreenReader() { QAccessible::setActive(false); }
  ScreenReader(const ScreenReader&) = delete;
  ScreenReader& operator=(const ScreenReader&) = delete;
  /// What it was last given to speak without the focus having moved.
  QString told(QWidget& window) const {
    const auto* announcer = window.findChild<QWidget*>(QStringLiteral("announcer"));
    return announcer == nullptr ? QString() : announcer->accessibleName();
  }
};

TEST_F(Lessons, AScreenReaderReadsEachScreenFromItsBeginning) {
  const ScreenReader reader;
  press(QStringLiteral("Next"));
  ASSERT_EQ(QApplication::focusWidget(), column_->screen());
  EXPECT_EQ(column_->screen()->accessibleName(), QStringLiteral("Do it"));
  EXPECT_TRUE(column_->screen()->accessibleDescription().startsWith(
      QStringLiteral("Train for three steps.")));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
  EXPECT_EQ(QApplication::focusWidget(), button(QStringLiteral("Show me the loss")));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
  EXPECT_EQ(QApplication::focusWidget(), button(QStringLiteral("Back"), column_));
  press(QStringLiteral("Next"));
  for (const auto* text : prediction(0)->findChildren<lesson::LessonText*>())
    EXPECT_FALSE(!text->isVisible() &&
                 column_->screen()->accessibleDescription().contains(text->accessibleName()))
        << "the answer ahead of time";
}

TEST_F(Lessons, AScreenReaderReadsALessonChosenFromTheList) {
  const ScreenReader reader;
  press(QStringLiteral("Lessons"));
  QTest::mouseClick(column_->findChild<lesson::LessonEntry*>(), Qt::LeftButton);
  ASSERT_NE(column_->screen(), nullptr);
  EXPECT_EQ(QApplication::focusWidget(), column_->screen());
  EXPECT_EQ(column_->screen()->accessibleName(), QStringLiteral("A test of lessons"));
}

TEST_F(Lessons, AScreenReaderIsToldWhatHappened) {
  const ScreenReader reader;
  column_->showScreen(1);
  for (int i = 0; i < 3; ++i) press(QStringLiteral("One step"));
  ASSERT_TRUE(waitUntil([this] { return task(0)->isDone(); }));
  EXPECT_EQ(reader.told(*window_), QStringLiteral("Task, done: Train for three steps."));
  column_->showScreen(2);
  auto* choice = prediction(0);
  choice->findChildren<quiz::ChoiceRow*>().at(0)->button()->click();
  button(QStringLiteral("Lock my guess"), choice)->setFocus();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
  EXPECT_EQ(QApplication::focusWidget(), button(QStringLiteral("Train to step 12"), choice));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
  ASSERT_TRUE(waitUntil([&] { return choice->isAnswered(); }));
  EXPECT_TRUE(reader.told(*window_).contains(QStringLiteral("Your guess")))
      << reader.told(*window_).toStdString();
}

TEST_F(Lessons, TakeTurnsWithTheLabWhereThereIsNoRoomForBoth) {
  EXPECT_EQ(button(QStringLiteral("To the lesson")), nullptr) << "side by side";
  window_->resize(1000, 700);
  auto* toLesson = qobject_cast<QPushButton*>(button(QStringLiteral("To the lesson")));
  ASSERT_NE(toLesson, nullptr);
  EXPECT_FALSE(column_->isVisible());
  EXPECT_TRUE(window_->stage().isVisible());
  QTest::mouseClick(toLesson, Qt::LeftButton);
  EXPECT_TRUE(column_->isVisible());
  EXPECT_FALSE(window_->stage().isVisible());
  EXPECT_TRUE(QTest::qWaitFor([&] { return column_->width() == window_->width(); }, kPatienceMs));
  EXPECT_EQ(toLesson->text(), QStringLiteral("To the lab"));
  QTest::keyClick(window_.get(), Qt::Key_F4);
  EXPECT_TRUE(window_->stage().isVisible());
  QTest::keyClick(window_.get(), Qt::Key_F4);
  EXPECT_TRUE(column_->isVisible());
  emit column_->stageWanted({.deeds = {{"view", "words"}}, .run = {}});
  EXPECT_TRUE(window_->stage().isVisible()) << "what the lesson shows is to be seen";
  EXPECT_EQ(window_->stage().current()->id(), QStringLiteral("words"));
  window_->resize(1366, 768);
  EXPECT_TRUE(column_->isVisible());
  EXPECT_TRUE(window_->stage().isVisible());
}

TEST_F(Lessons, ProgressIsThereAgainTheNextTime) {
  column_->showScreen(1);
  for (int i = 0; i < 3; ++i) press(QStringLiteral("One step"));
  ASSERT_TRUE(waitUntil([this] { return task(0)->isDone(); }));
  column_->showScreen(3);
  auto* words = column_->findChild<QWidget*>(QStringLiteral("ownWords"));
  QTest::keyClicks(words, QStringLiteral("Numbers move."));
  window_->close();
  window_.reset();
  openWindow();
  EXPECT_EQ(column_->screenNumber(), 3);
  const auto& progress = column_->progress().lessons.at(3);
  EXPECT_TRUE(progress.tasks.contains("three"));
  EXPECT_EQ(progress.reflections.at("own"), "Numbers move.");
  column_->showScreen(1);
  EXPECT_TRUE(task(0)->isDone());
}

TEST_F(Lessons, NextLeadsThroughTheLessonAndToTheList) {
  for (int i = 0; i < 4; ++i) QTest::keyClick(window_.get(), Qt::Key_PageDown, Qt::ControlModifier);
  EXPECT_EQ(column_->screenNumber(), 4);
  EXPECT_TRUE(column_->progress().lessons.at(3).finished);
  EXPECT_NE(button(QStringLiteral("Quiz of this lesson")), nullptr);
  press(QStringLiteral("All lessons"));
  auto* entry = column_->findChild<lesson::LessonEntry*>();
  ASSERT_NE(entry, nullptr);
  ASSERT_TRUE(entry->isVisible());
  QTest::mouseClick(entry, Qt::LeftButton);
  EXPECT_EQ(column_->screenNumber(), 4);
}

TEST_F(Lessons, EverythingExplainsItselfAndFitsLargeType) {
  for (const double scale : {0.8, 1.0, 2.5}) {
    theme::Theme::instance().setScale(scale);
    for (int screen = 0; screen < 5; ++screen) {
      column_->showScreen(screen);
      QTest::qWait(60);
      EXPECT_EQ(app::unexplainedControls(*column_).join('\n').toStdString(), "") << screen;
      EXPECT_EQ(app::unexplainedNumbers(*column_).join('\n').toStdString(), "") << screen;
      for (auto* label : column_->findChildren<QLabel*>()) {
        if (label->isVisible() && label->wordWrap()) {
          EXPECT_GE(label->height() + 1, label->heightForWidth(label->width()))
              << label->text().left(60).toStdString() << " at " << scale;
        }
      }
    }
  }
  theme::Theme::instance().setScale(1);
}

}  // namespace
