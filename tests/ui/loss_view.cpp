#include <gtest/gtest.h>

#include <QCheckBox>
#include <QLabel>
#include <QTest>
#include <cmath>
#include <limits>
#include <vector>

#include "plots/chart.h"
#include "views/loss_view.h"

using namespace glassbox;

namespace {

const double kNone = std::numeric_limits<double>::quiet_NaN();

std::shared_ptr<live::Snapshot> moment(std::int64_t step) {
  auto facts = std::make_shared<live::RunFacts>();
  facts->references = {{"uniform", 5.87}, {"bigram", 2.08}, {"floor", 0.58}};
  auto snapshot = std::make_shared<live::Snapshot>();
  snapshot->facts = facts;
  snapshot->state = live::RunState::kTraining;
  snapshot->step = step;
  return snapshot;
}

std::vector<live::MetricPoint> falling(std::int64_t first, std::int64_t last) {
  std::vector<live::MetricPoint> points;
  for (std::int64_t step = first; step <= last; ++step)
    points.push_back({.step = step,
                      .trainingLoss = step == 0 ? kNone : 6.0 - 0.05 * double(step),
                      .validationLoss = step % 20 == 0 ? 6.1 - 0.05 * double(step) : kNone});
  return points;
}

}  // namespace

TEST(LossView, DrawsTrainingSmoothedAndValidation) {
  views::LossView view;
  static_cast<QWidget&>(view).show();
  view.append(falling(0, 60));
  view.append(falling(61, 100));
  auto* chart = view.findChild<plots::Chart*>();
  EXPECT_EQ(chart->points(0).size(), 100U);
  EXPECT_EQ(chart->points(2).size(), 6U);
  // The smoothed value is the mean of the last 20 steps and no other.
  EXPECT_NEAR(chart->points(1).back().y(), 6.0 - 0.05 * (100 + 81) / 2.0, 1e-9);
}

TEST(LossView, ReadsTheCurveFromItsNumbers) {
  views::LossView view;
  static_cast<QWidget&>(view).show();
  view.show(moment(0));
  EXPECT_TRUE(view.summary().isEmpty());
  view.append(falling(0, 100));
  view.show(moment(100));
  EXPECT_EQ(view.summary(), QStringLiteral("Validation loss fell from 6.10 to 1.10 over 100 steps; "
                                           "it is below the line of word pairs."));
  EXPECT_EQ(view.findChild<plots::Chart*>()->summary(), view.summary());
}

TEST(LossView, SaysWhenValidationTurnsUpWhileTrainingFalls) {
  views::LossHistory history;
  history.add({.step = 0, .trainingLoss = kNone, .validationLoss = 6.0}, kNone);
  history.add({.step = 40, .trainingLoss = 3.0, .validationLoss = 3.2}, 3.0);
  history.add({.step = 80, .trainingLoss = 0.2, .validationLoss = 4.3}, 0.2);
  const QString sentence = views::readLoss(history, {}, true);
  EXPECT_TRUE(sentence.contains(QStringLiteral("lowest, 3.20, at step 40")))
      << sentence.toStdString();
  EXPECT_TRUE(sentence.contains(QStringLiteral("overfitting")));
}

TEST(LossView, NamesTheReferenceLines) {
  views::LossView view;
  view.resize(900, 500);
  static_cast<QWidget&>(view).show();
  view.show(moment(0));
  QTest::qWait(50);
  EXPECT_EQ(view.findChild<plots::Chart*>()->referenceLabels().size(), 3U);
}

TEST(LossView, SwitchesToALogarithmicScale) {
  views::LossView view;
  static_cast<QWidget&>(view).show();
  for (auto* box : view.findChildren<QCheckBox*>())
    if (box->text().contains(QStringLiteral("Logarithmic"))) box->click();
  EXPECT_TRUE(view.findChild<plots::Chart*>()->isLogarithmic());
}

TEST(LossView, ReadsPerplexityUnderTheCursor) {
  views::LossView view;
  static_cast<QWidget&>(view).show();
  view.append(falling(0, 100));
  auto* chart = view.findChild<plots::Chart*>();
  chart->setCursor(40);
  // exp(4.0) = 54.6
  EXPECT_EQ(chart->readout().at(1), QStringLiteral("training, each step 4.00 (perplexity 54.6)"));
}

TEST(LossView, RestartForgetsTheOldRun) {
  views::LossView view;
  static_cast<QWidget&>(view).show();
  view.show(moment(0));
  view.append(falling(0, 100));
  view.restart();
  auto* chart = view.findChild<plots::Chart*>();
  for (int series = 0; series < chart->seriesCount(); ++series)
    EXPECT_TRUE(chart->points(series).empty());
  EXPECT_TRUE(chart->referenceLabels().empty());
  EXPECT_TRUE(view.summary().isEmpty());
  view.append(falling(1, 1));
  EXPECT_NEAR(chart->points(1).back().y(), 5.95, 1e-9);  // nothing of the old mean is left
}

TEST(LossView, CatchesUpWhenItIsShown) {
  views::LossView view;
  view.show(moment(100));
  view.append(falling(0, 100));
  static_cast<QWidget&>(view).show();
  EXPECT_TRUE(view.summary().contains(QStringLiteral("word pairs")));
}
