// Live questions: committed to, run beside the learner's run, and judged by what was measured.
#include <cmath>

#include "app/experiment_runner.h"
#include "game_fixture.h"
#include "plots/chart.h"
#include "quiz/choice_row.h"
#include "quiz/live_game.h"

using namespace glassbox;

namespace {

class LiveQuestions : public GameOnScreen {
 protected:
  LiveQuestions() : GameOnScreen(100) {}
  quiz::LiveGame& game() { return *qobject_cast<quiz::LiveGame*>(page_.game()); }
  void open(const QString& title) {
    if (page_.game() == nullptr) press(QStringLiteral("Live questions"));
    press(title);
  }
  void choose(const QString& text) {
    for (auto* row : page_.game()->findChildren<quiz::ChoiceRow*>())
      if (row->button()->accessibleName() == text)
        return QTest::mouseClick(row->button(), Qt::LeftButton);
    FAIL() << text.toStdString();
  }
  void commit(int choice, int reason) {
    choose(game().question()->choices[std::size_t(choice)].text);
    EXPECT_FALSE(button(QStringLiteral("Lock it and let it run"))->isEnabled())
        << "a reason is wanted too";
    choose(game().question()->reasons[std::size_t(reason)].text);
    press(QStringLiteral("Lock it and let it run"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !game().nextText().isEmpty(); }, 4 * kPatienceMs));
  }
  QString told() { return textOf(QStringLiteral("feedback")); }
};

TEST_F(LiveQuestions, OfferAtLeastFiveAndNoneHasAnAnswerOfItsOwn) {
  const auto questions = quiz::liveQuestions();
  EXPECT_GE(questions.size(), 5U);
  for (const auto& question : questions) {
    EXPECT_GE(question.choices.size(), 3U);
    EXPECT_EQ(question.reasons.size(), 4U);
    // Every outcome is described by a choice, and explained by a reason that is no misconception.
    for (const auto ending : {course::Ending::kLower, course::Ending::kSame,
                              course::Ending::kHigher, course::Ending::kExploded})
      for (const auto roughness :
           {course::Roughness::kSmoother, course::Roughness::kSame, course::Roughness::kRougher}) {
        const course::CurveVerdict verdict{.ending = ending, .roughness = roughness};
        EXPECT_EQ(std::count_if(question.choices.begin(), question.choices.end(),
                                [&](const auto& one) { return course::fits(one.fits, verdict); }),
                  1)
            << question.title.toStdString();
      }
    EXPECT_TRUE(std::any_of(question.reasons.begin(), question.reasons.end(),
                            [](const auto& reason) { return reason.fits.never; }));
  }
}

TEST_F(LiveQuestions, AreJudgedByWhatWasMeasured) {
  train();
  const auto before = driver_.snapshot()->facts->number;
  open(QStringLiteral("A hundredth of the learning rate"));
  expectExplained();
  commit(0, 3);  // ends lower; a misconception
  const course::CurveVerdict verdict = game().verdict();
  // The same runs, made here.
  const auto end = [&](double factor) {
    course::Experiment experiment{.steps = quiz::LiveGame::kSteps,
                                  .changes = {{.key = "lr", .factor = factor}}};
    training::Run run(app::changedSettings(driver_.settings(), experiment));
    while (run.step() < quiz::LiveGame::kSteps) run.advance();
    return run.history().evaluations.back().loss;
  };
  EXPECT_NEAR(verdict.baselineEnd, end(1), 1e-6);
  EXPECT_NEAR(verdict.changedEnd, end(0.01), 1e-6);
  ASSERT_EQ(verdict.ending, course::Ending::kHigher) << "so it is with these small runs";
  EXPECT_EQ(game().points(), 0);
  EXPECT_TRUE(told().contains(QStringLiteral("You expected something else")));
  EXPECT_TRUE(told().contains(QStringLiteral("a mistake that many make")));
  EXPECT_TRUE(told().contains(QStringLiteral("does not look at it longer")));
  auto* chart = page_.game()->findChild<plots::Chart*>();
  EXPECT_EQ(chart->points(0).size(), std::size_t(quiz::LiveGame::kSteps));
  EXPECT_EQ(chart->points(1).size(), std::size_t(quiz::LiveGame::kSteps));
  expectExplained();
  // The learner's run is as it was.
  EXPECT_EQ(driver_.snapshot()->facts->number, before);
  EXPECT_EQ(driver_.snapshot()->newestStep, 100);

  press(QStringLiteral("Another question"));
  open(QStringLiteral("A hundredth of the learning rate: 0 of 2 points"));
  commit(2, 1);  // ends higher; does not get far
  EXPECT_EQ(game().points(), 2);
  EXPECT_TRUE(told().contains(QStringLiteral("You said so.")));
  EXPECT_TRUE(told().contains(QStringLiteral("Your reason explains it.")));
}

TEST_F(LiveQuestions, ARightAnswerWithAWrongReasonIsHalfOfIt) {
  open(QStringLiteral("Another seed"));
  commit(1, 3);
  if (game().verdict().ending == course::Ending::kSame) {
    EXPECT_EQ(game().points(), 1);
    EXPECT_TRUE(told().contains(QStringLiteral("Another beginning and another order")));
  } else {
    EXPECT_EQ(game().points(), 0);
  }
  EXPECT_FALSE(game().verdict().identical);
}

TEST_F(LiveQuestions, AreCalledOffWhenTheGameIsLeft) {
  open(QStringLiteral("No warm-up"));
  choose(game().question()->choices[0].text);
  choose(game().question()->reasons[0].text);
  press(QStringLiteral("Lock it and let it run"));
  press(QStringLiteral("Choose again"));
  EXPECT_EQ(page_.game(), nullptr);
  QTest::qWait(200);
  EXPECT_EQ(ended_.size(), 0U);
}

TEST(ExperimentRunner, TellsWhatCannotBeRun) {
  app::ExperimentRunner runner(nullptr);
  std::string problem;
  QObject::connect(&runner, &app::ExperimentRunner::progressed, &runner,
                   [&](const course::ExperimentNews& news) { problem = news.problem; });
  runner.start(quickRun(10), {.number = 1, .steps = 10, .changes = {{.key = "nonsense"}}});
  EXPECT_NE(problem, "");
}

TEST(ExperimentRunner, WholeNumbersStayWhole) {
  training::RunSettings settings = quickRun(10);
  settings.corpus.stories = 61;
  const auto changed =
      app::changedSettings(settings, {.steps = 20, .changes = {{.key = "stories", .factor = 0.5}}});
  EXPECT_EQ(changed.corpus.stories, 31);
  EXPECT_EQ(changed.trainer.steps, 20);
}

}  // namespace
