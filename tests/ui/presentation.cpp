// A teacher at the projector: keys of a clicker, answers hidden until revealed, hands counted, a
// rehearsed demonstration that gives the same curve as at home.
#include "app/presentation.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <cstring>

#include "app/explanations.h"
#include "app/lesson_director.h"
#include "app/picture_check.h"
#include "app/stage.h"
#include "base/files.h"
#include "lesson/lesson_column.h"
#include "plots/bar_list.h"
#include "present/black_out.h"
#include "present/key_line.h"
#include "present/pointer_spot.h"
#include "quiz/choice_row.h"
#include "quiz/question_card.h"
#include "theme/theme.h"
#include "window_fixture.h"

using namespace glassbox;
using live::RunState;

namespace {

const char* const kLesson = R"(title: A lesson for a class
number: 1
minutes: 4
summary: Show and ask.
goal: see-it See what happens
ai4k12: 3-A-iii
csta: Machine Learning

Who guesses what comes?

## Ask

```question
// [id:t-which] [goal:see-it]
Which is right? {=this one#Yes. ~that one#You took the other.}
```

## Guess

```predict
id: high
kind: choose
ask: Is the loss at step 12 above even guessing?
choice: Above
when: loss at 12 > uniform + 5
choice: Below
after: Even the first steps help.
```

## Show

```demo
title: From babble
seconds: 30
fresh: yes
view: loss
say: Look.
train: 10
seed: 7
steps: 15
say: Another seed.
train: 15
```
)";

class Presentation : public testing::Test {
 protected:
  void SetUp() override {
    theme::Theme::instance().apply(theme::Mode::kLight);
    const auto lesson = std::filesystem::path(folder_.path().toStdString()) / "lessons" / "01-test";
    makeFolder(lesson);
    writeFileAtomically(lesson / "lesson.md", kLesson);
    writeFileAtomically(lesson / "quiz.gift", "// [id:q] [goal:see-it]\nTrue? {T#no}\n");
    places_.folders = {lesson.parent_path()};
    openWindow();
  }
  void TearDown() override {
    window_.reset();
    theme::Theme::instance().setScale(1);
  }

  void openWindow() {
    window_.reset();
    driver_ = std::make_unique<app::SessionDriver>(quickRun(40), live::Folders{});
    QObject::connect(driver_.get(), &app::SessionDriver::metricsArrived, driver_.get(),
                     [this](const auto& points) {
                       for (const auto& point : points)
                         if (point.step > 0) losses_.push_back(point.trainingLoss);
                     });
    window_ = std::make_unique<app::MainWindow>(*driver_, places_);
    window_->resize(1366, 768);
    window_->QWidget::show();
    window_->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window_.get()));
    ASSERT_TRUE(until([this] { return driver_->state() == RunState::kPaused; }));
    column_ = window_->findChild<lesson::LessonColumn*>();
    ASSERT_NE(column_, nullptr);
    QTest::qWait(50);
  }
  bool until(const std::function<bool()>& done) { return QTest::qWaitFor(done, kPatienceMs); }
  void press(int key) {
    QWidget* focused = QApplication::focusWidget();
    QTest::keyClick(focused == nullptr ? window_.get() : focused, Qt::Key(key));
  }
  void present() {
    press(Qt::Key_F5);
    ASSERT_TRUE(window_->presentation().isOn());
    window_->setWindowState(Qt::WindowNoState);  // a test's screen is smaller than any real one
    window_->resize(1366, 768);
  }
  QPushButton* demonstrationButton() {
    return column_->screen()->demonstrations().at(0)->findChild<QPushButton*>();
  }
  template <typename Part>
  Part* part() {
    return window_->findChild<Part*>();
  }

  QTemporaryDir folder_;
  app::CoursePlaces places_;
  std::unique_ptr<app::SessionDriver> driver_;
  std::unique_ptr<app::MainWindow> window_;
  lesson::LessonColumn* column_ = nullptr;
  std::vector<double> losses_;
};

using Places = std::map<const QWidget*, std::pair<QPoint, QSize>>;

Places placesOf(const QWidget& window) {
  Places places;
  for (const QWidget* widget : window.findChildren<QWidget*>())
    if (widget->isVisible()) places[widget] = {widget->mapTo(&window, QPoint()), widget->size()};
  return places;
}

std::string firstMoved(const Places& before, const Places& after) {
  for (const auto& [widget, place] : before)
    if (after.contains(widget) && after.at(widget) != place)
      return QStringLiteral("%1 %2 from %3 %4 to %5 %6")
          .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())
          .arg(place.first.x())
          .arg(place.second.width())
          .arg(after.at(widget).first.x())
          .arg(after.at(widget).second.width())
          .toStdString();
  return {};
}

}  // namespace

TEST_F(Presentation, AClickerLeadsThroughTheLesson) {
  present();
  EXPECT_GT(theme::Theme::instance().scale(), 1.05);
  EXPECT_FALSE(window_->findChild<QWidget*>(QStringLiteral("header"))->isVisible());
  EXPECT_TRUE(part<present::KeyLine>()->isVisible());
  press(Qt::Key_PageDown);
  EXPECT_EQ(column_->screenNumber(), 1);
  press(Qt::Key_PageUp);
  EXPECT_EQ(column_->screenNumber(), 0);
  for (const int key : {Qt::Key_B, Qt::Key_Period}) {
    press(key);
    EXPECT_TRUE(part<present::BlackOut>()->isVisible());
    press(Qt::Key_PageDown);  // shows the window again, and nothing else
    EXPECT_FALSE(part<present::BlackOut>()->isVisible());
    EXPECT_EQ(column_->screenNumber(), 0);
  }
  press(Qt::Key_P);
  EXPECT_TRUE(part<present::PointerSpot>()->isOn());
  press(Qt::Key_Escape);
  EXPECT_FALSE(window_->presentation().isOn());
  EXPECT_FALSE(part<present::PointerSpot>()->isOn());
  EXPECT_FALSE(part<present::KeyLine>()->isVisible());
}

TEST_F(Presentation, WhereThereIsMoreToReadItScrollsFirst) {
  column_->showScreen(1);
  present();
  window_->resize(1366, 600);
  press(Qt::Key_PageDown);
  EXPECT_EQ(column_->screenNumber(), 1);
  for (int i = 0; i < 6 && column_->screenNumber() == 1; ++i) press(Qt::Key_PageDown);
  EXPECT_EQ(column_->screenNumber(), 2);
}

TEST_F(Presentation, LettersAreTypedWhereSomethingIsWritten) {
  window_->stage().showView(QStringLiteral("write"));
  present();
  auto* field = window_->stage().current()->findChild<QLineEdit*>();
  field->setFocus();
  field->clear();
  QTest::keyClicks(field, QStringLiteral("bd."));
  EXPECT_EQ(field->text(), QStringLiteral("bd."));
  EXPECT_FALSE(part<present::BlackOut>()->isVisible());
}

TEST_F(Presentation, NothingJumpsAndTheRunGoesOn) {
  column_->showScreen(1);
  QTest::qWait(300);
  const Places before = placesOf(*window_);
  const int screen = column_->screenNumber();
  present();
  QTest::qWait(100);
  EXPECT_EQ(app::clippedParts(*window_).join('\n').toStdString(), "");
  EXPECT_EQ(app::unexplainedControls(*window_).join('\n').toStdString(), "");
  EXPECT_EQ(app::unexplainedNumbers(*window_).join('\n').toStdString(), "");
  press(Qt::Key_F5);
  window_->resize(1366, 768);
  EXPECT_EQ(column_->screenNumber(), screen);
  // All but the cards of the lesson, which are new ones.
  const auto asBefore = [&] {
    const Places after = placesOf(*window_);
    for (const auto& [widget, place] : before)
      if (after.contains(widget) && after.at(widget) != place) return false;
    return true;
  };
  EXPECT_TRUE(until(asBefore)) << firstMoved(before, placesOf(*window_));
  driver_->play();
  ASSERT_TRUE(until([this] { return driver_->snapshot()->newestStep >= 3; }));
  present();
  EXPECT_TRUE(until([this] { return driver_->state() == RunState::kFinished; }));
  press(Qt::Key_Escape);
  EXPECT_EQ(driver_->snapshot()->newestStep, 40);
  EXPECT_EQ(losses_.size(), 40U);
}

TEST_F(Presentation, AnswersStayHiddenUntilTheyAreRevealed) {
  column_->showScreen(1);
  auto* card = part<quiz::QuestionCard>();
  QTest::mouseClick(card->findChildren<quiz::ChoiceRow*>().at(0)->button(), Qt::LeftButton);
  for (auto* button : card->findChildren<QPushButton*>())
    if (button->text() == QStringLiteral("Check")) button->click();
  ASSERT_TRUE(card->isGraded());
  present();
  card = part<quiz::QuestionCard>();
  auto* feedback = card->findChild<QLabel*>(QStringLiteral("feedback"));
  EXPECT_FALSE(feedback->isVisible());
  for (auto* row : card->findChildren<quiz::ChoiceRow*>()) EXPECT_FALSE(row->isChosen());
  press(Qt::Key_R);
  EXPECT_TRUE(feedback->isVisible());
  EXPECT_TRUE(feedback->text().contains(QStringLiteral("this one")));
  press(Qt::Key_PageUp);
  column_->showScreen(1);  // what has been told stays told
  EXPECT_TRUE(part<quiz::QuestionCard>()->isRevealed());
  press(Qt::Key_Escape);
  EXPECT_TRUE(part<quiz::QuestionCard>()->isGraded());
  EXPECT_EQ(column_->progress().lessons.at(1).answers.at("t-which").tries, 1);
}

TEST_F(Presentation, TheModelsAnswerIsToldByKey) {
  column_->showScreen(2);
  present();
  lesson::PredictionCard* card = column_->screen()->predictions().at(0);
  press(Qt::Key_R);
  EXPECT_FALSE(card->isRevealed());  // the model has not answered yet
  driver_->trainUntil(12);
  ASSERT_TRUE(until([&] { return card->isAnswered(); }));
  auto* told = card->findChild<QLabel*>(QStringLiteral("feedback"));
  EXPECT_FALSE(told->text().contains(QStringLiteral("Below")));
  EXPECT_EQ(card->rightOffered(), -1);
  press(Qt::Key_R);
  EXPECT_TRUE(card->isRevealed());
  EXPECT_TRUE(told->text().contains(QStringLiteral("Below")));
  EXPECT_EQ(card->rightOffered(), 1);
  press(Qt::Key_Escape);
  EXPECT_FALSE(column_->progress().lessons.at(1).predictions.contains("high"));
}

TEST_F(Presentation, HandsAreCountedTwiceAndCharted) {
  column_->showScreen(1);
  present();
  lesson::HandCount* count = column_->screen()->handCounts().at(0);
  press(Qt::Key_H);
  for (const char* hands : {"12", "8", "3", "17"}) {
    QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(hands));
    press(Qt::Key_Tab);
  }
  EXPECT_EQ(count->hands().before, (std::vector{12, 8}));
  EXPECT_EQ(count->hands().after, (std::vector{3, 17}));
  const auto& bars = count->bars().bars();
  EXPECT_EQ(bars.at(0).value, 3);
  EXPECT_EQ(bars.at(0).before, 12);
  EXPECT_EQ(bars.at(1).valueText, QStringLiteral("8 → 17"));
  EXPECT_FALSE(bars.at(0).marked || bars.at(1).marked);
  press(Qt::Key_R);
  const int right = part<quiz::QuestionCard>()->rightOffered();
  EXPECT_TRUE(count->bars().bars().at(std::size_t(right)).marked);
  EXPECT_TRUE(count->bars().summary().contains(QStringLiteral("8 → 17")));
  column_->showScreen(0);
  column_->showScreen(1);
  EXPECT_EQ(column_->screen()->handCounts().at(0)->hands().after, (std::vector{3, 17}));
}

TEST_F(Presentation, ARehearsedDemonstrationGivesTheSameCurveAsAtHome) {
  const auto ready = [this] {
    return until([this] {
      return demonstrationButton()->isEnabled() && driver_->state() != RunState::kTraining &&
             driver_->state() != RunState::kPreparing;
    });
  };
  column_->showScreen(3);
  driver_->trainUntil(4);  // something else was done before
  ASSERT_TRUE(until([this] { return driver_->snapshot()->newestStep == 4; }));
  losses_.clear();
  for (int part = 0; part < 4; ++part) {
    ASSERT_TRUE(ready());
    QTest::mouseClick(demonstrationButton(), Qt::LeftButton);
    QTest::qWait(150);
  }
  ASSERT_TRUE(until([this] { return losses_.size() == 25; }));
  const std::vector<double> home = losses_;

  openWindow();
  column_->showScreen(3);
  present();
  losses_.clear();
  for (const int key : {Qt::Key_D, Qt::Key_PageDown, Qt::Key_D, Qt::Key_PageDown}) {
    ASSERT_TRUE(ready());
    press(key);
    QTest::qWait(150);
  }
  ASSERT_TRUE(until([this] { return losses_.size() == 25; }));
  EXPECT_EQ(window_->stage().current()->id(), QStringLiteral("loss"));
  EXPECT_EQ(driver_->settings().seed, 7U);
  EXPECT_EQ(std::memcmp(losses_.data(), home.data(), 25 * sizeof(double)), 0);
  ASSERT_TRUE(ready());
  press(Qt::Key_PageDown);  // it is over: on to the next page
  EXPECT_EQ(column_->screenNumber(), 4);
}

TEST(Demonstration, WarnsWhereThisComputerIsSlowerThanTheScript) {
  lesson::DemonstrationCard card({.title = "a", .seconds = 30, .parts = {{.say = "Look."}}},
                                 nullptr);
  const auto warning = [&] { return card.findChild<QLabel*>(QStringLiteral("warning")); };
  card.setEstimate(12);
  EXPECT_EQ(warning(), nullptr);
  card.setEstimate(75);
  ASSERT_NE(warning(), nullptr);
  EXPECT_TRUE(warning()->text().contains(QStringLiteral("75")));
  EXPECT_TRUE(warning()->text().contains(QStringLiteral("30")));
}

TEST_F(Presentation, TheTimeOfADemonstrationIsEstimatedFromTheLiveRun) {
  column_->showScreen(3);
  auto* hint = column_->screen()->findChild<QLabel*>(QStringLiteral("hint"));
  EXPECT_FALSE(hint->text().contains(QStringLiteral("On this computer")));
  driver_->trainUntil(20);
  EXPECT_TRUE(until([&] { return hint->text().contains(QStringLiteral("On this computer")); }));
  driver_->setSpeed(0.5);  // 25 steps then take 50 s
  EXPECT_TRUE(until([&] { return hint->text().contains(QStringLiteral("50")); }));
  EXPECT_EQ(hint->objectName(), QStringLiteral("warning"));
}
