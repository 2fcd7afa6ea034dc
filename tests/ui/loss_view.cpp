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
  facts->number = 1;
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
  EXPECT_EQ(view.summary(),
            QStringLiteral("Falling fast: validation loss from 6.10 to 1.10 over 100 steps. It has "
                           "got below the line of word pairs (2.08), 0.52 above the lowest "
                           "possible for this text (0.58)."));
  EXPECT_EQ(view.findChild<plots::Chart*>()->summary(), view.summary());
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

TEST(LossView, ReadsPerplexityOnTheAxis) {
  views::LossView view;
  static_cast<QWidget&>(view).show();
  view.append(falling(0, 100));
  auto* chart = view.findChild<plots::Chart*>();
  QCheckBox* logarithmic = nullptr;
  for (auto* box : view.findChildren<QCheckBox*>())
    if (box->text().contains(QStringLiteral("Logarithmic"))) logarithmic = box;
  logarithmic->click();
  for (auto* box : view.findChildren<QCheckBox*>())
    if (box->text().contains(QStringLiteral("Perplexity"))) box->click();
  EXPECT_TRUE(chart->hasExponentialTicks());
  EXPECT_FALSE(logarithmic->isChecked());
  EXPECT_FALSE(chart->isLogarithmic());
}

TEST(LossView, CatchesUpWhenItIsShown) {
  views::LossView view;
  view.show(moment(100));
  view.append(falling(0, 100));
  static_cast<QWidget&>(view).show();
  EXPECT_TRUE(view.summary().contains(QStringLiteral("word pairs")));
}
