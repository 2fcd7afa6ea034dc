// Runs compared in the Loss view, what is marked on the curve, and the plot below it.
#include <gtest/gtest.h>

#include <QComboBox>
#include <QListWidget>
#include <QTest>
#include <QToolButton>
#include <cmath>
#include <limits>

#include "plots/chart.h"
#include "views/loss_view.h"
#include "views/run_list.h"
#include "views/run_name.h"

using namespace glassbox;
using plots::Chart;

namespace {

const double kNone = std::numeric_limits<double>::quiet_NaN();

std::shared_ptr<live::RunFacts> factsOf(std::uint64_t number, double learningRate) {
  auto facts = std::make_shared<live::RunFacts>();
  facts->number = number;
  facts->settings.trainer.learningRate = learningRate;
  return facts;
}

std::shared_ptr<live::Snapshot> moment(std::shared_ptr<live::RunFacts> facts, std::int64_t step,
                                       std::int64_t newest) {
  auto snapshot = std::make_shared<live::Snapshot>();
  snapshot->facts = std::move(facts);
  snapshot->state = live::RunState::kPaused;
  snapshot->step = step;
  snapshot->newestStep = newest;
  return snapshot;
}

std::vector<live::MetricPoint> points(std::int64_t last, double height) {
  std::vector<live::MetricPoint> all;
  for (std::int64_t step = 0; step <= last; ++step)
    all.push_back({.step = step,
                   .trainingLoss = step == 0 ? kNone : height - 0.01 * double(step),
                   .learningRate = 0.001 * double(step),
                   .gradientNorm = 2 + 0.1 * double(step),
                   .validationLoss = step % 10 == 0 ? height - 0.01 * double(step) : kNone});
  return all;
}

/// A Loss view with two runs that are over and one that goes on.
class ComparedRuns : public testing::Test {
 protected:
  void SetUp() override {
    view_.resize(1100, 700);
    static_cast<QWidget&>(view_).show();
    view_.append(points(30, 6));
    view_.show(moment(factsOf(1, 0.005), 30, 30));
    view_.restart();
    view_.append(points(20, 5));
    view_.show(moment(factsOf(2, 0.05), 20, 20));
    view_.restart();
    auto branch = factsOf(3, 0.001);
    branch->parent = 1;
    branch->branchStep = 12;
    view_.append(points(12, 6));
    view_.show(moment(branch, 12, 12));
    QTest::qWait(30);
  }
  /// The series drawn under this name in the cursor's read-out.
  QString readAt(double x, const QString& name) {
    chart_->setCursor(x);
    for (const QString& line : chart_->readout())
      if (line.startsWith(name)) return line;
    return {};
  }

  /// "word pairs 2.08", one a line drawn.
  QStringList lines() const {
    QStringList lines;
    for (const plots::ReferenceLine& line : chart_->references())
      lines << QStringLiteral("%1 %2").arg(line.name).arg(line.value);
    return lines;
  }
  void setShown(int row, bool shown) {
    list_->item(row)->setCheckState(shown ? Qt::Checked : Qt::Unchecked);
  }

  views::LossView view_;
  Chart* chart_ = view_.findChild<Chart*>();
  QListWidget* list_ = view_.findChild<QListWidget*>(QStringLiteral("runs"));
};

}  // namespace

TEST_F(ComparedRuns, EveryRunStaysAsACurveOfItsOwn) {
  ASSERT_EQ(list_->count(), 3);
  EXPECT_EQ(list_->item(0)->text(), QStringLiteral("Run 1"));
  EXPECT_EQ(list_->item(1)->text(), QStringLiteral("Run 2: learning rate 0.05"));
  EXPECT_EQ(list_->item(2)->text(),
            QStringLiteral("Run 3: learning rate 0.001, from run 1 at step 12"));
  EXPECT_TRUE(list_->item(2)->font().bold());
  ASSERT_EQ(chart_->seriesCount(), 7);
  EXPECT_EQ(chart_->points(1).size(), 12U);  // the current run's mean
  EXPECT_EQ(chart_->points(3).size(), 30U);  // run 1
  EXPECT_EQ(chart_->points(4).size(), 4U);
  EXPECT_EQ(chart_->points(5).size(), 20U);  // run 2
  EXPECT_NEAR(chart_->points(4).back().y(), 6 - 0.3, 1e-9);
  EXPECT_NEAR(chart_->points(6).back().y(), 5 - 0.2, 1e-9);
}

TEST_F(ComparedRuns, TheCursorReadsEveryCurve) {
  EXPECT_TRUE(readAt(10, QStringLiteral("run 1, validation"))
                  .startsWith(QStringLiteral("run 1, validation 5.90")));
  EXPECT_TRUE(readAt(10, QStringLiteral("run 2, validation"))
                  .startsWith(QStringLiteral("run 2, validation 4.90")));
  EXPECT_TRUE(readAt(10, QStringLiteral("training, each step")).contains(QStringLiteral("5.90")));
}

TEST_F(ComparedRuns, ARunIsHiddenByItsBox) {
  list_->item(1)->setCheckState(Qt::Unchecked);
  EXPECT_TRUE(readAt(10, QStringLiteral("run 2")).isEmpty());
  EXPECT_FALSE(readAt(10, QStringLiteral("run 1")).isEmpty());
  list_->item(1)->setCheckState(Qt::Checked);
  EXPECT_FALSE(readAt(10, QStringLiteral("run 2")).isEmpty());
  list_->item(2)->setCheckState(Qt::Unchecked);
  EXPECT_TRUE(readAt(10, QStringLiteral("training, each step")).isEmpty());
}

TEST_F(ComparedRuns, ARunIsRenamed) {
  list_->item(0)->setText(QStringLiteral("the calm one"));
  EXPECT_EQ(list_->item(0)->text(), QStringLiteral("the calm one"));
  EXPECT_FALSE(readAt(10, QStringLiteral("the calm one, training")).isEmpty());
}

TEST_F(ComparedRuns, ARunIsDeletedButNotTheCurrentOne) {
  list_->setFocus();
  list_->setCurrentRow(2);
  QTest::keyClick(list_, Qt::Key_Delete);
  EXPECT_EQ(list_->count(), 3);
  list_->setCurrentRow(0);
  for (auto* button : view_.findChildren<QToolButton*>())
    if (button->text() == QStringLiteral("Delete")) QTest::mouseClick(button, Qt::LeftButton);
  ASSERT_EQ(list_->count(), 2);
  EXPECT_TRUE(list_->item(0)->text().startsWith(QStringLiteral("Run 2")));
  EXPECT_TRUE(readAt(10, QStringLiteral("run 1")).isEmpty());
  // The place of the deleted curve is used again.
  view_.restart();
  EXPECT_EQ(chart_->seriesCount(), 7);
  EXPECT_FALSE(readAt(10, QStringLiteral("run 3")).isEmpty());
}

TEST_F(ComparedRuns, NothingOfTheOldRunIsInTheNewOne) {
  view_.restart();
  for (int series = 0; series < 3; ++series) EXPECT_TRUE(chart_->points(series).empty());
  EXPECT_TRUE(view_.summary().isEmpty());
  EXPECT_TRUE(chart_->marks().empty());
  view_.append(points(1, 4));
  EXPECT_NEAR(chart_->points(1).back().y(), 4 - 0.01, 1e-9);
}

TEST_F(ComparedRuns, MarksTheBranchTheChangesAndTheStepShown) {
  view_.mark(5, QStringLiteral("learning rate 0.02"));
  auto facts = factsOf(3, 0.001);
  view_.show(moment(facts, 8, 12));
  const auto& marks = chart_->marks();
  ASSERT_EQ(marks.size(), 3U);
  EXPECT_EQ(marks[0].text, QStringLiteral("branched from run 1"));
  EXPECT_EQ(marks[0].x, 12);
  EXPECT_EQ(marks[1].x, 5);
  EXPECT_TRUE(marks[2].strong);
  EXPECT_EQ(marks[2].x, 8);
  QTest::qWait(30);
  const auto labels = chart_->markLabels();
  ASSERT_EQ(labels.size(), 3U);
  for (std::size_t a = 0; a < labels.size(); ++a)
    for (std::size_t b = a + 1; b < labels.size(); ++b)
      EXPECT_FALSE(labels[a].intersects(labels[b]));
  chart_->setCursor(5);
  EXPECT_EQ(chart_->readout().first(), QStringLiteral("step 5 · learning rate 0.02"));
  view_.show(moment(facts, 12, 12));
  EXPECT_EQ(chart_->marks().size(), 2U);
}

/// Lines of simpler guessers as the second and third run have them; the first is of another text.
class RunsOfTwoTexts : public ComparedRuns {
 protected:
  void SetUp() override {
    view_.resize(1100, 700);
    static_cast<QWidget&>(view_).show();
    for (const std::uint64_t number : {1U, 2U, 3U}) {
      auto facts = factsOf(number, 0.005);
      facts->references = {{"bigram", number == 1 ? 3.5 : 2.08}, {"floor", 0.58}};
      view_.append(points(20, 2));
      view_.show(moment(facts, 20, 20));
      if (number < 3) view_.restart();
    }
  }
};

TEST_F(RunsOfTwoTexts, LinesThatAreNotOfAllCurvesSayWhoseTheyAre) {
  const QStringList ofTheRun{QStringLiteral("word pairs, run 3 2.08"),
                             QStringLiteral("lowest possible, run 3 0.58")};
  const QStringList ofAll{QStringLiteral("word pairs 2.08"),
                          QStringLiteral("lowest possible for this text 0.58")};
  EXPECT_EQ(lines(), ofTheRun) << "run 1 read another text";
  setShown(0, false);
  EXPECT_EQ(lines(), ofAll) << "run 2 read the same";
  setShown(2, false);
  EXPECT_EQ(lines(), ofAll);
  setShown(1, false);
  EXPECT_TRUE(lines().empty()) << "nothing is shown";
  setShown(0, true);
  EXPECT_EQ(lines(), (QStringList{QStringLiteral("word pairs 3.5"),
                                  QStringLiteral("lowest possible for this text 0.58")}));
  setShown(2, true);
  list_->item(2)->setText(QStringLiteral("the one that I like most"));
  EXPECT_EQ(lines().front(), QStringLiteral("word pairs, the one that … 2.08"));
}

TEST_F(RunsOfTwoTexts, NoLineIsDrawnForAPairThatIsJudgedByAnotherText) {
  setShown(0, false);
  live::PairNews news;
  news.number = 1;
  for (live::PairCurve* curve : {&news.raw, &news.clean}) {
    curve->training = {{1, 6}, {2, 5}};
    curve->heldOut = {{0, 6}, {2, 5}};
  }
  view_.showPair(std::make_shared<live::PairNews>(news));
  ASSERT_EQ(list_->count(), 5);
  EXPECT_EQ(lines().front(), QStringLiteral("word pairs, run 3 2.08"));
  EXPECT_TRUE(view_.summary().contains(QStringLiteral("the line of word pairs (2.08)")))
      << view_.summary().toStdString();
  for (const int row : {1, 4}) {
    EXPECT_TRUE(list_->item(row)->text().startsWith(QStringLiteral("Run ")));
    setShown(row, false);
  }
  EXPECT_TRUE(lines().empty()) << "the pair alone";
  EXPECT_TRUE(view_.summary().startsWith(QStringLiteral("The curve of run 3 is hidden here. ")))
      << view_.summary().toStdString();
  EXPECT_FALSE(view_.summary().contains(QStringLiteral("line")));
  for (int row = 0; row < 5; ++row) setShown(row, row == 4);
  EXPECT_EQ(lines().front(), QStringLiteral("word pairs 2.08")) << "the run alone";
}

TEST_F(ComparedRuns, TheLowerPlotFollowsTheCurve) {
  auto* choice = view_.findChild<QComboBox*>();
  Chart* lower = view_.findChildren<Chart*>().at(1);
  EXPECT_FALSE(lower->isVisible());
  choice->setCurrentIndex(1);
  QTest::qWait(80);
  ASSERT_TRUE(lower->isVisible());
  EXPECT_EQ(lower->points(0).size(), 12U);
  EXPECT_NEAR(lower->points(0).back().y(), 0.012, 1e-12);
  EXPECT_EQ(lower->horizontalRange(), chart_->horizontalRange());
  EXPECT_NEAR(lower->pixelOf({5, 0}).x(), chart_->pixelOf({5, 0}).x(), 1);
  chart_->setFocus();
  QTest::keyClick(chart_, Qt::Key_Plus);
  EXPECT_EQ(lower->horizontalRange(), chart_->horizontalRange());
  lower->setFocus();
  QTest::keyClick(lower, Qt::Key_Plus);
  EXPECT_EQ(lower->horizontalRange(), chart_->horizontalRange());
  lower->resetZoom();
  QTest::qWait(50);
  EXPECT_EQ(chart_->horizontalRange().lower, 0);
  EXPECT_EQ(lower->horizontalRange(), chart_->horizontalRange());
  chart_->setCursor(7);
  EXPECT_EQ(lower->cursor(), 7);
  lower->setCursor(std::nullopt);
  EXPECT_FALSE(chart_->cursor());
  choice->setCurrentIndex(2);
  lower->setCursor(10);
  EXPECT_TRUE(lower->readout().contains(QStringLiteral("gradient norm 3")));
}

TEST(LossView, TheAxesFollowTheDataWithoutAndWithALowerPlot) {
  views::LossView view;
  view.resize(1100, 700);
  static_cast<QWidget&>(view).show();
  QTest::qWait(50);
  Chart* chart = view.findChild<Chart*>();
  auto* choice = view.findChild<QComboBox*>();
  view.append(points(100, 6));
  QTest::qWait(50);
  EXPECT_EQ(chart->horizontalRange(), (plots::Range{0, 100}));
  EXPECT_GE(chart->verticalRange().upper, 6);
  choice->setCurrentIndex(2);
  std::vector<live::MetricPoint> later;
  for (std::int64_t step = 101; step <= 180; ++step)
    later.push_back({.step = step, .trainingLoss = 9, .gradientNorm = 30, .validationLoss = kNone});
  view.append(later);
  QTest::qWait(80);
  EXPECT_EQ(chart->horizontalRange(), (plots::Range{0, 200}));
  EXPECT_GE(chart->verticalRange().upper, 9);
  EXPECT_GE(view.findChildren<Chart*>().at(1)->verticalRange().upper, 30);
}

TEST(RunName, SaysWhatDiffers) {
  live::RunFacts first;
  first.number = 1;
  live::RunFacts second = first;
  second.number = 2;
  EXPECT_EQ(views::runName(first, nullptr), QStringLiteral("Run 1"));
  EXPECT_EQ(views::runName(second, &first), QStringLiteral("Run 2: same settings"));
  second.settings.trainer.learningRate = 0.05;
  second.settings.trainer.optimizer = training::Optimizer::kSgd;
  second.settings.batch = 64;
  second.settings.model.width = 32;
  second.parent = 1;
  second.branchStep = 300;
  EXPECT_EQ(views::runName(second, &first),
            QStringLiteral("Run 2: width 32, learning rate 0.05, optimizer SGD, batch 64, from run "
                           "1 at step 300"));
}
