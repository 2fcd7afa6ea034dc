// The One step view on real, tiny runs: walked through as a person would, its numbers checked
// against the model itself.
#include "views/one_step/one_step_view.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTest>
#include <cmath>

#include "insight/sampling.h"
#include "plots/bar_list.h"
#include "plots/sentence_strip.h"
#include "plots/surprise_curve.h"
#include "plots/weight_grid.h"
#include "views/one_step/step_controls.h"
#include "views/one_step/step_reading.h"

using namespace glassbox;

namespace {

training::RunSettings tinyRun(Objective objective) {
  training::RunSettings settings = training::presetSettings("tiny");
  settings.corpus.stories = 300;
  settings.model.objective = objective;
  settings.trainer.steps = 40;
  settings.evaluateEvery = 0;
  settings.evaluationRows = 16;
  settings.backend.threads = 1;
  return settings;
}

/// The view on screen with a run of its own, which has taken a few steps.
class OneStepOnScreen {
 public:
  explicit OneStepOnScreen(Objective objective = Objective::kNextWord, int steps = 3)
      : settings(tinyRun(objective)), session(settings) {
    QObject::connect(&view, &views::View::commandWanted, &view,
                     [this](const live::Command& command) { session.send(command); });
    for (int i = 0; i < steps; ++i) session.send(live::StepOnce{});
    EXPECT_TRUE(until([&] { return snapshot->facts != nullptr && snapshot->step == steps; }));
    view.resize(1020, 597);
    static_cast<QWidget&>(view).show();
    EXPECT_TRUE(until([&] { return snapshot->oneStep != nullptr; }));
  }
  template <typename Done>
  bool until(Done done) {
    return QTest::qWaitFor(
        [&] {
          if (const auto news = session.take(); news.snapshot != nullptr) {
            snapshot = news.snapshot;
            view.show(snapshot);
          }
          return snapshot != nullptr && done();
        },
        20000);
  }
  QPushButton* button(const QString& text) {
    for (auto* one : view.findChildren<QPushButton*>())
      if (one->text() == text && one->isVisible()) return one;
    ADD_FAILURE() << "no button " << text.toStdString();
    return nullptr;
  }
  void click(const QString& text) {
    if (auto* one = button(text)) QTest::mouseClick(one, Qt::LeftButton);
  }
  QPushButton* chip(int index) {
    return view.findChildren<QPushButton*>(QStringLiteral("stageChip")).at(index);
  }
  template <typename Widget>
  Widget* visible() {
    for (auto* one : view.findChildren<Widget*>())
      if (one->isVisible()) return one;
    ADD_FAILURE() << "nothing of that kind is shown";
    return nullptr;
  }
  QString shownText() {
    QString all;
    for (auto* label : view.findChildren<QLabel*>())
      if (label->isVisible()) all += label->text() + '\n';
    return all;
  }
  const live::OneStepAnswer& step() { return *snapshot->oneStep; }
  views::StepReading reading() { return {step(), *snapshot->facts}; }

  training::RunSettings settings;
  live::TrainingSession session;
  std::shared_ptr<const live::Snapshot> snapshot;
  views::OneStepView view;
};

/// The same run, taken as far without any window.
struct SameRun {
  explicit SameRun(const training::RunSettings& settings, int steps) : run(settings) {
    for (int i = 0; i < steps; ++i) run.advance();
  }
  double probability(const std::vector<std::int32_t>& inputs, int position, std::int32_t token) {
    const auto logits = run.transformer().logits(inputs);
    const auto words = std::size_t(run.transformer().config().vocabulary);
    const auto here =
        insight::softmax(std::span(logits).subspan(std::size_t(position) * words, words));
    return double(here[std::size_t(token)]);
  }
  training::Run run;
};

std::vector<std::int32_t> rowOf(const TokenBatch& batch, int row) {
  const auto first = batch.inputs.begin() + std::ptrdiff_t(row) * batch.length;
  return {first, first + batch.length};
}

}  // namespace

TEST(OneStepView, WalksThroughTheFiveStagesByClickAndByKey) {
  OneStepOnScreen shown;
  EXPECT_EQ(shown.view.stage(), 1);
  for (int stage = 2; stage <= 5; ++stage) {
    QTest::mouseClick(shown.chip(stage - 1), Qt::LeftButton);
    EXPECT_EQ(shown.view.stage(), stage);
    EXPECT_TRUE(shown.chip(stage - 1)->isChecked());
    EXPECT_FALSE(shown.view.summary().isEmpty());
  }
  QTest::keyClick(shown.chip(4), Qt::Key_Left);
  EXPECT_EQ(shown.view.stage(), 4);
  QTest::keyClick(&shown.view, Qt::Key_PageUp);
  EXPECT_EQ(shown.view.stage(), 3);
  QTest::keyClick(&shown.view, Qt::Key_PageDown);
  QTest::keyClick(&shown.view, Qt::Key_PageDown);
  QTest::keyClick(&shown.view, Qt::Key_PageDown);
  EXPECT_EQ(shown.view.stage(), 5) << "there is none after the last";
  shown.view.setStage(1);
  for (const char* name :
       {"Let it guess", "Check the guess", "Find who to blame", "Nudge the weights"})
    shown.click(QString::fromLatin1(name));
  EXPECT_EQ(shown.view.stage(), 5);
}

TEST(OneStepView, ShowsWhatTheModelItselfGuesses) {
  OneStepOnScreen shown;
  SameRun same(shown.settings, 3);
  const auto inputs = rowOf(shown.step().batch, 0);
  EXPECT_EQ(inputs, rowOf(same.run.nextBatch(), 0));
  const int word = shown.view.word();
  ASSERT_GE(word, 1);
  const std::int32_t right = shown.reading().tokenAt(0, word);
  const double before = same.probability(inputs, word - 1, right);
  const auto numbers = views::numbersOf(shown.reading(), 0, word);
  EXPECT_NEAR(numbers.before, before, 1e-6);
  shown.view.setStage(2);
  const auto& bars = shown.visible<plots::BarList>()->bars();
  double sum = 0;
  int marked = 0;
  for (const plots::Bar& bar : bars) {
    sum += bar.value;
    if (!bar.marked) continue;
    ++marked;
    EXPECT_NEAR(bar.value, before, 1e-6);
  }
  EXPECT_EQ(marked, 1) << "the right word is always among them";
  EXPECT_LT(sum, 1.0001);
  shown.view.setStage(3);
  const auto* curve = shown.visible<plots::SurpriseCurve>();
  ASSERT_EQ(curve->points().size(), 1U);
  EXPECT_NEAR(curve->points()[0].probability, before, 1e-6);
  same.run.advance();
  shown.view.setStage(5);
  const auto* moved = shown.visible<plots::SurpriseCurve>();
  ASSERT_EQ(moved->points().size(), 2U);
  EXPECT_NEAR(moved->points()[1].probability, same.probability(inputs, word - 1, right), 1e-6);
  EXPECT_NEAR(shown.step().batchLossAfter, same.run.transformer().loss(shown.step().batch), 1e-6);
}

TEST(OneStepView, ChoosesAWordByClickAndByArrow) {
  OneStepOnScreen shown;
  auto* strip = shown.view.findChild<plots::SentenceStrip*>();
  const int first = shown.view.word();
  QTest::mouseClick(strip, Qt::LeftButton, {}, strip->boxRect(first - 1).center().toPoint());
  EXPECT_EQ(shown.view.word(), first - 1);
  QTest::keyClick(strip, Qt::Key_Right);
  EXPECT_EQ(shown.view.word(), first);
  QTest::mouseClick(strip, Qt::LeftButton, {}, strip->boxRect(0).center().toPoint());
  EXPECT_EQ(shown.view.word(), first) << "the start sign is not guessed";
}

TEST(OneStepView, GoesThroughTheTextsOfTheBatch) {
  OneStepOnScreen shown;
  const QString before = shown.reading().textAt(0, 3) + shown.reading().textAt(0, 5);
  shown.click(QStringLiteral("Next text"));
  EXPECT_EQ(shown.view.text(), 1);
  EXPECT_TRUE(shown.shownText().contains(QStringLiteral("text 2 of %1").arg(shown.settings.batch)));
  auto* strip = shown.view.findChild<plots::SentenceStrip*>();
  ASSERT_EQ(int(strip->words().size()), shown.reading().wordCount(1));
  for (int word = 0; word < shown.reading().wordCount(1); ++word)
    EXPECT_EQ(strip->words()[std::size_t(word)].text, shown.reading().textAt(1, word));
  shown.click(QStringLiteral("Text before"));
  EXPECT_EQ(shown.view.text(), 0);
}

TEST(OneStepView, TakesTheSameStepWithTenTimesTheLearningRate) {
  OneStepOnScreen shown;
  const auto first = shown.snapshot->oneStep;
  shown.click(QStringLiteral("×10"));
  ASSERT_TRUE(shown.until([&] { return shown.step().number > first->number; }));
  EXPECT_NEAR(shown.step().result.learningRate, 10 * first->result.learningRate, 1e-12);
  EXPECT_EQ(shown.step().batch.inputs, first->batch.inputs);
  EXPECT_EQ(shown.step().result.gradientNorm, first->result.gradientNorm) << "from the same state";
  auto* rate = shown.view.findChild<QLineEdit*>();
  EXPECT_EQ(rate->text(), QLocale().toString(10 * first->result.learningRate, 'g', 4));
  rate->setText(QStringLiteral("0.25"));
  QTest::keyClick(rate, Qt::Key_Return);
  ASSERT_TRUE(shown.until([&] { return shown.step().result.learningRate == 0.25; }));
  rate->setText(QStringLiteral("fast"));
  QTest::keyClick(rate, Qt::Key_Return);
  EXPECT_TRUE(shown.shownText().contains(QStringLiteral("at least 0")));
  EXPECT_EQ(shown.snapshot->step, 3) << "the run stands where it stood";
  shown.view.tryWithLearningRateFactor(0.1);
  ASSERT_TRUE(
      shown.until([&] { return shown.step().result.learningRate < first->result.learningRate; }));
  EXPECT_NEAR(shown.step().result.learningRate, 0.1 * first->result.learningRate, 1e-12);
}

TEST(OneStepView, TakesTheSameStepWithAnotherOptimizer) {
  OneStepOnScreen shown;
  auto* optimizer = shown.view.findChild<views::StepControls*>()->findChild<QComboBox*>();
  optimizer->setFocus();
  QTest::keyClick(optimizer, Qt::Key_Down);
  ASSERT_TRUE(
      shown.until([&] { return shown.step().settings.optimizer == training::Optimizer::kSgd; }));
  const live::StepWeight& weight = shown.step().movers.front();
  const auto lines = views::sumOf(shown.reading(), weight);
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines.back().sum.section(QStringLiteral("= "), 1),
            views::briefNumber(double(weight.after), 4));
}

TEST(OneStepView, KeepsTheStepItShowed) {
  OneStepOnScreen shown;
  const double promised = shown.step().batchLossAfter;
  shown.click(QStringLiteral("Keep it"));
  ASSERT_TRUE(shown.until([&] { return shown.snapshot->step == 4 && shown.step().kept; }));
  SameRun same(shown.settings, 4);
  EXPECT_NEAR(promised, same.run.transformer().loss(shown.step().batch), 1e-6);
  EXPECT_TRUE(shown.shownText().contains(QStringLiteral("the run is at step 4 now")));
  shown.click(QStringLiteral("The step after"));
  ASSERT_TRUE(shown.until([&] { return shown.step().result.step == 5; }));
  EXPECT_FALSE(shown.step().kept);
}

TEST(OneStepView, UndoesTheStepAndSaysSo) {
  OneStepOnScreen shown;
  shown.click(QStringLiteral("Undo"));
  ASSERT_TRUE(shown.until([&] { return shown.snapshot->oneStep == nullptr; }));
  EXPECT_TRUE(shown.shownText().contains(QStringLiteral("nothing happened")));
  EXPECT_EQ(shown.snapshot->step, 3);
  QTest::qWait(60);
  EXPECT_EQ(shown.snapshot->oneStep, nullptr) << "it is not taken again unbidden";
  shown.click(QStringLiteral("Take one step apart"));
  ASSERT_TRUE(shown.until([&] { return shown.snapshot->oneStep != nullptr; }));
}

TEST(OneStepView, LooksBackOnlyToSayThatAStepIsTakenNow) {
  OneStepOnScreen shown;
  shown.session.send(live::Seek{1});
  ASSERT_TRUE(shown.until([&] { return shown.snapshot->lookingBack(); }));
  EXPECT_TRUE(shown.shownText().contains(QStringLiteral("looking back at step 1")));
  shown.click(QStringLiteral("Return to now and take one step apart"));
  ASSERT_TRUE(shown.until(
      [&] { return !shown.snapshot->lookingBack() && shown.snapshot->oneStep != nullptr; }));
  EXPECT_EQ(shown.step().result.step, 4);
}

TEST(OneStepView, AsksToPauseWhileTraining) {
  OneStepOnScreen shown;
  shown.session.send(live::SetSpeed{2});
  shown.session.send(live::Play{});
  ASSERT_TRUE(shown.until([&] { return shown.snapshot->state == live::RunState::kTraining; }));
  EXPECT_TRUE(shown.shownText().contains(QStringLiteral("is being trained")));
  shown.click(QStringLiteral("Pause and take one step apart"));
  ASSERT_TRUE(shown.until([&] {
    return shown.snapshot->state == live::RunState::kPaused && shown.snapshot->oneStep != nullptr;
  }));
}

TEST(OneStepView, ShowsCoveredWordsAsTheModelIsShownThem) {
  OneStepOnScreen shown(Objective::kCoveredWord);
  auto* strip = shown.view.findChild<plots::SentenceStrip*>();
  const TokenBatch& batch = shown.step().batch;
  int masked = 0;
  int guessed = 0;
  for (int word = 0; word < int(strip->words().size()); ++word) {
    const auto& box = strip->words()[std::size_t(word)];
    const std::size_t place = shown.step().placeIndex(0, word);
    EXPECT_EQ(box.choosable, batch.targets[place] != kNoTarget);
    EXPECT_EQ(box.covered, box.choosable);
    if (!box.choosable) continue;
    ++guessed;
    if (batch.inputs[place] == 3) ++masked;
    EXPECT_EQ(box.note == QStringLiteral("covered"), batch.inputs[place] == 3);
  }
  EXPECT_GT(guessed, 0);
  const auto covers = views::coverBars(shown.reading());
  ASSERT_EQ(covers.size(), 3U);
  EXPECT_EQ(covers[0].value + covers[1].value + covers[2].value, double(shown.reading().guesses()));
  EXPECT_GE(covers[0].value, masked);
  SameRun same(shown.settings, 3);
  const int word = shown.view.word();
  EXPECT_NEAR(views::numbersOf(shown.reading(), 0, word).before,
              same.probability(rowOf(batch, 0), word, shown.reading().tokenAt(0, word)), 1e-6);
}

TEST(OneStepView, GridAndWordsShowTheGradient) {
  OneStepOnScreen shown;
  shown.view.setStage(4);
  const auto* grid = shown.visible<plots::WeightGrid>();
  double squares = 0;
  for (const plots::GridRow& row : grid->rows())
    for (const plots::GridCell& cell : row.cells) squares += cell.value * cell.value;
  EXPECT_NEAR(std::sqrt(squares), shown.step().result.gradientNorm,
              1e-3 * shown.step().result.gradientNorm);
  EXPECT_EQ(grid->rows().size(), std::size_t(shown.settings.model.layers) + 2);
}

TEST(OneStepView, FitsTheSmallestStage) {
  OneStepOnScreen shown;
  for (int stage = 1; stage <= 5; ++stage) {
    shown.view.setStage(stage);
    EXPECT_LE(shown.view.minimumSizeHint().width(), 1020) << "stage " << stage;
    EXPECT_LE(shown.view.minimumSizeHint().height(), 597) << "stage " << stage;
  }
}
