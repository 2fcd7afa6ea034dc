// The quiz's games on screen, with a small run behind them, for tests that play as a person would.
#pragma once

#include <gtest/gtest.h>

#include <QLabel>
#include <QPushButton>
#include <QTest>

#include "app/explanations.h"
#include "app/quiz_director.h"
#include "plots/bar_list.h"
#include "quiz/quiz_page.h"
#include "window_fixture.h"

namespace glassbox {

class GameOnScreen : public testing::Test {
 protected:
  explicit GameOnScreen(std::int64_t steps = 30) : driver_(quickRun(steps), {}) {
    QObject::connect(&director_, &app::QuizDirector::interestChanged, &page_,
                     [this] { driver_.setInterest({.clozes = director_.interest()}); });
    QObject::connect(
        &page_, &quiz::QuizPage::gameEnded, &page_,
        [this](const std::string& game, double score) { ended_.emplace_back(game, score); });
  }
  void SetUp() override {
    page_.setCourse(&course_);
    page_.resize(1366, 720);
    page_.choose();
    page_.QWidget::show();
    page_.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&page_));
    ASSERT_TRUE(QTest::qWaitFor([this] { return driver_.state() == live::RunState::kPaused; },
                                kPatienceMs));
  }

  QPushButton* button(const QString& text) {
    for (auto* found : page_.findChildren<QPushButton*>())
      if ((found->text() == text || found->accessibleName() == text) && found->isVisible())
        return found;
    return nullptr;
  }
  void press(const QString& text) {
    ASSERT_TRUE(QTest::qWaitFor([&] { return button(text) != nullptr; }, kPatienceMs))
        << text.toStdString();
    ASSERT_TRUE(QTest::qWaitFor([&] { return button(text)->isEnabled(); }, kPatienceMs))
        << text.toStdString();
    QTest::mouseClick(button(text), Qt::LeftButton);
    settle();
  }
  /// What has gone is deleted, what has come is shown.
  static void settle() {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
  }
  void train() {
    driver_.trainUntil(driver_.settings().trainer.steps);
    ASSERT_TRUE(QTest::qWaitFor(
        [this] {
          return driver_.snapshot()->newestStep == driver_.settings().trainer.steps &&
                 driver_.state() != live::RunState::kTraining;
        },
        kPatienceMs));
  }
  QString textOf(const QString& name) {
    for (auto* label : page_.game()->findChildren<QLabel*>(name))
      if (label->isVisible()) return label->text();
    return {};
  }
  plots::BarList* bars() {
    for (auto* list : page_.game()->findChildren<plots::BarList*>())
      if (list->isVisible()) return list;
    return nullptr;
  }
  void expectExplained() {
    EXPECT_EQ(app::unexplainedControls(page_).join('\n').toStdString(), "");
    EXPECT_EQ(app::unexplainedNumbers(page_).join('\n').toStdString(), "");
  }

  course::Course course_;
  app::SessionDriver driver_;
  quiz::QuizPage page_;
  app::QuizDirector director_{page_, driver_, &page_};
  std::vector<std::pair<std::string, double>> ended_;
};

}  // namespace glassbox
