// The Scale view as a person uses it. The ladder is a tiny one, but it really trains.
#include "views/scale/scale_view.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "app/stage.h"
#include "base/files.h"
#include "plots/chart.h"
#include "plots/range_rows.h"
#include "views/scale/budget_page.h"
#include "views/scale/count_page.h"
#include "views/scale/ladder_page.h"
#include "views/scale/log_slider.h"
#include "views/scale/machine_page.h"
#include "views/scale/published_page.h"
#include "window_fixture.h"

using namespace glassbox;

namespace {

constexpr int kLongMs = 60'000;

std::shared_ptr<live::Snapshot> moment(live::RunState state) {
  auto facts = std::make_shared<live::RunFacts>();
  facts->number = 1;
  facts->settings = training::presetSettings("tiny");
  facts->settings.backend.threads = 1;
  facts->words.resize(50);
  auto snapshot = std::make_shared<live::Snapshot>();
  snapshot->facts = std::move(facts);
  snapshot->state = state;
  snapshot->plannedSteps = 100;
  snapshot->tokensPerStep = 64;
  snapshot->tokensPerSecondOfWork = 1e5;
  return snapshot;
}

struct ScaleOnScreen {
  ScaleOnScreen() {
    view.resize(1020, 620);
    view.QWidget::show();
    view.show(moment(live::RunState::kPaused));
  }
  template <typename Part>
  Part* part() {
    return view.findChild<Part*>();
  }
  template <typename Control>
  Control* control(const QString& name) {
    for (auto* one : view.findChildren<Control*>())
      if (one->accessibleName() == name) return one;
    return nullptr;
  }
  QPushButton* button(const QString& text, const QWidget* page = nullptr) {
    for (auto* one : (page != nullptr ? page : &view)->findChildren<QPushButton*>())
      if (one->text() == text) return one;
    return nullptr;
  }
  void choose(const QString& box, const QString& entry) {
    auto* found = control<QComboBox>(box);
    ASSERT_NE(found, nullptr) << box.toStdString();
    const int index = found->findText(entry, Qt::MatchStartsWith);
    ASSERT_GE(index, 0) << entry.toStdString();
    found->setCurrentIndex(index);
  }

  views::ScaleView view;
};

/// What the table says in a column of the row that begins so; empty if there is none.
QString cell(const QTableWidget& table, const QString& what, int column) {
  for (int row = 0; row < table.rowCount(); ++row)
    if (table.item(row, 0)->text().trimmed() == what)
      return table.item(row, column) == nullptr ? QString() : table.item(row, column)->text();
  return {};
}

int rowOf(const plots::RangeRows& rows, const QString& label) {
  const auto found = std::find_if(rows.rows().begin(), rows.rows().end(),
                                  [&](const auto& row) { return row.label.startsWith(label); });
  return found == rows.rows().end() ? -1 : int(found - rows.rows().begin());
}

scaling::LadderSettings tinyLadder(std::int64_t steps) {
  scaling::LadderSettings settings;
  settings.rungs = {{1, 2, 8}, {1, 2, 16}, {1, 2, 24}};
  settings.largest = {2, 2, 24};
  settings.steps = steps;
  return settings;
}

}  // namespace

TEST(ScaleView, CountsTheModelOfTheRunAndAPublishedOne) {
  ScaleOnScreen shown;
  auto* page = shown.part<views::CountPage>();
  const QString ours = cell(*page->table(), QStringLiteral("All weights (N)"), 1);
  EXPECT_FALSE(ours.isEmpty());
  EXPECT_TRUE(cell(*page->table(), QStringLiteral("Time at your run's pace"), 1)
                  .contains(QStringLiteral("s")));
  shown.choose(QStringLiteral("Model to count"), QStringLiteral("GPT-3"));
  EXPECT_EQ(cell(*page->table(), QStringLiteral("All weights (N)"), 1),
            QStringLiteral("175 billion"));
  EXPECT_EQ(cell(*page->table(), QStringLiteral("Rule 6 · N · D"), 1),
            QStringLiteral("3.14 · 10²³"));
  EXPECT_FALSE(cell(*page->table(), QStringLiteral("Money (rent)"), 2).isEmpty())
      << "no figure without its range";
  EXPECT_TRUE(page->summary().contains(QStringLiteral("GPT-3 has 175 billion weights")));
  EXPECT_NE(cell(*page->table(), QStringLiteral("All weights (N)"), 1), ours);
}

TEST(ScaleView, TellsTheSourceOfEveryCost) {
  ScaleOnScreen shown;
  auto* table = shown.part<views::CountPage>()->table();
  QTest::mouseClick(shown.view.findChild<QCheckBox*>(), Qt::LeftButton, {}, QPoint(8, 8));
  for (const char* what : {"Time", "Money (rent)", "Electricity", "CO₂", "Water"}) {
    bool told = false;
    for (int row = 0; row < table->rowCount() && !told; ++row)
      if (table->item(row, 0)->text() == QString::fromUtf8(what))
        told = table->item(row, 0)->toolTip().contains(QStringLiteral("Source: "));
    EXPECT_TRUE(told) << what;
  }
}

TEST(ScaleView, OwnNumbersAreCountedAsTheyAreWritten) {
  ScaleOnScreen shown;
  shown.choose(QStringLiteral("Model to count"), QStringLiteral("GPT-3"));
  auto* page = shown.part<views::CountPage>();
  const QString before = cell(*page->table(), QStringLiteral("Rule 6 · N · D"), 1);
  auto* tokens = shown.control<QLineEdit>(QStringLiteral("Tokens read in training"));
  tokens->setFocus();
  tokens->selectAll();
  QTest::keyClicks(tokens, QStringLiteral("600e9"));
  QTest::keyClick(tokens, Qt::Key_Return);
  EXPECT_EQ(shown.control<QComboBox>(QStringLiteral("Model to count"))->currentText(),
            QStringLiteral("Own numbers"));
  EXPECT_EQ(before, QStringLiteral("3.14 · 10²³"));
  EXPECT_EQ(cell(*page->table(), QStringLiteral("Rule 6 · N · D"), 1),
            QStringLiteral("6.29 · 10²³"));
  auto* layers = shown.control<QSpinBox>(QStringLiteral("Layers"));
  layers->setValue(48);
  EXPECT_NE(cell(*page->table(), QStringLiteral("All weights (N)"), 1),
            QStringLiteral("175 billion"));
}

TEST(ScaleView, BarsReachFromOurModelToTheLargest) {
  ScaleOnScreen shown;
  auto* bars = shown.part<views::CountPage>()->bars();
  ASSERT_GE(bars->rows().size(), 12U);
  EXPECT_TRUE(bars->rows().front().marked) << "ours is the smallest";
  const int largest = rowOf(*bars, QStringLiteral("Llama 3.1 405B"));
  ASSERT_GT(largest, 0);
  EXPECT_GT(bars->markRect(largest).width(), 5 * bars->markRect(0).width());
  // A tenth of the operations is one line to the left.
  const double line = bars->columnOf(1e20) - bars->columnOf(1e19);
  EXPECT_NEAR(bars->columnOf(1e21) - bars->columnOf(1e20), line, 0.01);
  QTest::keyClick(bars, Qt::Key_Down);
  QTest::keyClick(bars, Qt::Key_Down);
  EXPECT_TRUE(bars->spokenValue().contains(QStringLiteral("Source: "))) << "and the year";
}

TEST(ScaleView, TheCountryDecidesTheCarbonDioxide) {
  ScaleOnScreen shown;
  shown.choose(QStringLiteral("Model to count"), QStringLiteral("GPT-3"));
  auto* page = shown.part<views::CountPage>();
  const QString world = cell(*page->table(), QStringLiteral("CO₂"), 1);
  shown.choose(QStringLiteral("Where the electricity comes from"), QStringLiteral("Norway"));
  EXPECT_NE(cell(*page->table(), QStringLiteral("CO₂"), 1), world);
  shown.choose(QStringLiteral("What the bars compare"), QStringLiteral("CO₂ of this model"));
  const auto& rows = page->bars()->rows();
  ASSERT_EQ(rows.size(), scaling::figures().grids.size());
  EXPECT_EQ(rows.front().label, QStringLiteral("Norway, 2023"));
  EXPECT_TRUE(rows.front().marked);
}

TEST(ScaleView, ShowsHowWrongEstimatesAre) {
  ScaleOnScreen shown;
  shown.view.turnTo(QStringLiteral("published"));
  auto* rows = shown.part<views::PublishedPage>()->rows();
  EXPECT_GE(rows->rows().size(), 12U) << "published trainings beside their estimates";
  for (const plots::RangeRow& row : rows->rows()) {
    ASSERT_TRUE(row.other.has_value()) << row.label.toStdString();
    EXPECT_LT(row.low, row.high);
    EXPECT_TRUE(row.detail.contains(QStringLiteral("Source: ")));
  }
  shown.choose(QStringLiteral("What is compared"), QStringLiteral("Everything"));
  EXPECT_EQ(rows->rows().size(), scaling::comparisons().size());
  for (const plots::RangeRow& row : rows->rows()) EXPECT_EQ(row.other, 1.0);
}

TEST(ScaleView, ClimbsALadderPredictsAndShowsTheMiss) {
  ScaleOnScreen shown;
  shown.view.turnTo(QStringLiteral("ladder"));
  auto* page = shown.part<views::LadderPage>();
  page->setSettings(tinyLadder(40));
  EXPECT_FALSE(page->summary().isEmpty());
  ASSERT_EQ(page->plan()->rows().size(), 4U) << "the models that will be trained";
  EXPECT_TRUE(page->plan()->rows().back().marked);
  QTest::mouseClick(shown.button(QStringLiteral("Climb the ladder")), Qt::LeftButton);
  EXPECT_NE(shown.button(QStringLiteral("Call it off")), nullptr);
  EXPECT_TRUE(page->sizes()->isVisible());
  ASSERT_TRUE(QTest::qWaitFor([&] { return page->state().result.has_value(); }, kLongMs));
  const scaling::LadderResult& result = *page->state().result;
  for (const plots::Chart* chart : {page->sizes(), page->operations()}) {
    EXPECT_EQ(chart->points(4).size(), 3U) << "the means of the rungs";
    EXPECT_EQ(chart->points(3).size(), 8U) << "each seed of all four";
    ASSERT_EQ(chart->points(5).size(), 1U);
    EXPECT_EQ(chart->points(5)[0].y(), result.largest.loss);
    EXPECT_LT(chart->horizontalRange().lower, chart->points(4)[0].x());
  }
  EXPECT_NEAR(page->sizes()->points(2)[0].y(), result.predicted, 1e-9);
  EXPECT_TRUE(page->summary().contains(QStringLiteral("a miss of")));
  EXPECT_NE(shown.button(QStringLiteral("Climb again")), nullptr);
}

TEST(ScaleView, TheLadderCanBeCalledOffAndSaysThatItSharesTheCores) {
  ScaleOnScreen shown;
  shown.view.turnTo(QStringLiteral("ladder"));
  auto* page = shown.part<views::LadderPage>();
  page->setSettings(tinyLadder(20'000));
  auto* pause = shown.button(QStringLiteral("Pause the run"), page);
  EXPECT_FALSE(pause->isVisible());
  QTest::mouseClick(shown.button(QStringLiteral("Climb the ladder")), Qt::LeftButton);
  shown.view.show(moment(live::RunState::kTraining));
  EXPECT_TRUE(pause->isVisible()) << "both compute on the same cores";
  int paused = 0;
  QObject::connect(&shown.view, &views::View::commandWanted, [&](const live::Command& command) {
    paused += std::holds_alternative<live::Pause>(command) ? 1 : 0;
  });
  QTest::mouseClick(pause, Qt::LeftButton);
  EXPECT_EQ(paused, 1);
  QTest::mouseClick(shown.button(QStringLiteral("Call it off")), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return page->state().calledOff; }, kLongMs));
  EXPECT_TRUE(page->summary().contains(QStringLiteral("Called off")));
}

TEST(ScaleView, TheBudgetDecidesWhatCanBeDone) {
  ScaleOnScreen shown;
  shown.view.turnTo(QStringLiteral("budget"));
  auto* page = shown.part<views::BudgetPage>();
  auto* size = shown.control<QSlider>(QStringLiteral("Size, in weights"));
  size->setFocus();
  QTest::keyClick(size, Qt::Key_End);
  EXPECT_FALSE(page->outcome().feasible);
  EXPECT_TRUE(page->summary().contains(QStringLiteral("It cannot be done")));
  EXPECT_TRUE(page->summary().contains(QStringLiteral("cannot hold the model")));
  const double before = page->outcome().loss;
  QTest::mouseClick(shown.button(QStringLiteral("Show the best choice")), Qt::LeftButton);
  EXPECT_TRUE(page->outcome().feasible);
  EXPECT_TRUE(page->summary().contains(QStringLiteral("It can be done")));
  EXPECT_TRUE(page->summary().contains(QStringLiteral("in balance")));
  EXPECT_LT(page->outcome().loss, before);
  EXPECT_TRUE(page->summary().contains(QStringLiteral("It may still fail")))
      << "all the money is used, and nobody knows the price exactly";
  for (const plots::RangeRow& row : page->used()->rows()) {
    EXPECT_LE(row.value, 1 + 1e-6);
    EXPECT_FALSE(row.marked) << "within the budget";
  }
  EXPECT_EQ(page->chart()->points(2).size(), 1U);
}

TEST(ScaleView, TellsLessonsWhatWasDone) {
  ScaleOnScreen shown;
  const auto fact = [&](const char* name) {
    course::Facts facts;
    shown.view.tellFacts(facts);
    const auto found = facts.numbers.find(name);
    return found == facts.numbers.end() ? -1 : found->second;
  };
  EXPECT_GT(fact("counted"), 1000);
  EXPECT_LT(fact("counted"), 1e6) << "the model of the run";
  shown.choose(QStringLiteral("Model to count"), QStringLiteral("GPT-3"));
  EXPECT_NEAR(fact("counted"), 175e9, 1e9);
  shown.view.turnTo(QStringLiteral("budget"));
  EXPECT_EQ(fact("budget"), 500) << "of a school class";
  EXPECT_GT(fact("budget-loss"), 2.7) << "so that there is something left to find";
  auto* size = shown.control<QSlider>(QStringLiteral("Size, in weights"));
  size->setFocus();
  QTest::keyClick(size, Qt::Key_End);
  EXPECT_EQ(fact("affordable"), 0);
  QTest::mouseClick(shown.button(QStringLiteral("Show the best choice")), Qt::LeftButton);
  EXPECT_EQ(fact("affordable"), 1);
  EXPECT_LT(fact("budget-loss"), 2.7);
  shown.view.turnTo(QStringLiteral("ladder"));
  auto* page = shown.part<views::LadderPage>();
  page->setSettings(tinyLadder(20'000));
  EXPECT_EQ(fact("climbed"), 0);
  QTest::mouseClick(shown.button(QStringLiteral("Climb the ladder")), Qt::LeftButton);
  QTest::mouseClick(shown.button(QStringLiteral("Call it off")), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return page->state().calledOff; }, kLongMs));
  EXPECT_EQ(fact("climbed"), 0) << "not to its end";
  page->setSettings(tinyLadder(20));
  QTest::mouseClick(shown.button(QStringLiteral("Climb the ladder")), Qt::LeftButton);
  EXPECT_TRUE(QTest::qWaitFor([&] { return fact("climbed") == 1; }, kLongMs));
}

TEST(ScaleView, MoreMoneyBuysALowerLoss) {
  ScaleOnScreen shown;
  shown.view.turnTo(QStringLiteral("budget"));
  auto* page = shown.part<views::BudgetPage>();
  double before = 1e9;
  for (const char* who : {"A school class", "A university", "A company", "A large laboratory"}) {
    shown.choose(QStringLiteral("Who trains"), QString::fromLatin1(who));
    QTest::mouseClick(shown.button(QStringLiteral("Show the best choice")), Qt::LeftButton);
    EXPECT_LT(page->outcome().loss, before) << who;
    before = page->outcome().loss;
  }
}

TEST(ScaleView, MeasuresThisComputerAndTellsHowLongGpt3WouldTake) {
  ScaleOnScreen shown;
  shown.view.turnTo(QStringLiteral("machine"));
  auto* page = shown.part<views::MachinePage>();
  EXPECT_TRUE(page->summary().contains(QStringLiteral("GPT-3 would take")))
      << "by the pace of the run";
  auto* measure = shown.button(QStringLiteral("Measure this computer"));
  shown.view.show(moment(live::RunState::kTraining));
  EXPECT_FALSE(measure->isEnabled()) << "the run has the cores";
  shown.view.show(moment(live::RunState::kPaused));
  QTest::mouseClick(measure, Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return page->state().machine.has_value(); }, kLongMs));
  const double years = scaling::yearsFor(6 * 174.6e9 * 300e9, page->state().machine->reached);
  const int row = rowOf(*page->times(), QStringLiteral("GPT-3"));
  ASSERT_GE(row, 0);
  EXPECT_NEAR(page->times()->rows()[std::size_t(row)].value / (years * 8766), 1, 1e-6);
  EXPECT_FALSE(page->state().machine->watts.has_value() ==
               !page->state().machine->meterReason.empty())
      << "watts, or the reason why not";
}

TEST(ScaleView, SaysWhereItsFiguresComeFrom) {
  ScaleOnScreen shown;
  EXPECT_EQ(shown.view.origin().name, QStringLiteral("Estimate"));
  shown.view.turnTo(QStringLiteral("ladder"));
  EXPECT_EQ(shown.view.origin().name, QStringLiteral("Trained here"));
}

TEST(ScaleView, TheChosenRowTellsItsSourceByKeyboard) {
  ScaleOnScreen shown;
  auto* table = shown.part<views::CountPage>()->table();
  table->setFocus();
  for (int i = 0; i < table->rowCount() && table->currentRow() != 2; ++i)
    QTest::keyClick(table, Qt::Key_Down);
  EXPECT_EQ(table->item(table->currentRow(), 0)->text(), QStringLiteral("Money (rent)"));
  EXPECT_TRUE(table->toolTip().contains(QStringLiteral("Source: ")));
}

class ScaleInWindow : public Window {};

TEST_F(ScaleInWindow, TheBadgeSaysWhereTheFiguresComeFrom) {
  const auto badge = [this] {
    for (const auto* label : window_.stage().findChildren<QLabel*>())
      if (label->accessibleName() == QStringLiteral("Where the picture comes from"))
        return label->text().toStdString();
    return std::string();
  };
  window_.stage().showView(QStringLiteral("scale"));
  EXPECT_EQ(badge(), "Estimate");
  window_.stage().current()->turnTo(QStringLiteral("machine"));
  EXPECT_EQ(badge(), "Measured here");
  window_.stage().showView(QStringLiteral("loss"));
  EXPECT_TRUE(badge().starts_with("Live, step"));
}

TEST(ScaleView, WaitsForTheRunWithAWord) {
  ScaleOnScreen shown;
  shown.view.restart();
  EXPECT_TRUE(shown.view.summary().contains(QStringLiteral("not there yet")));
}

TEST(ScaleView, ExportsEveryPage) {
  ScaleOnScreen shown;
  const QTemporaryDir folder;
  QStringList pages = shown.view.pages();
  pages.prepend(QStringLiteral("count"));
  EXPECT_EQ(pages.size(), 6);
  for (const QString& page : pages) {
    shown.view.turnTo(page);
    EXPECT_EQ(shown.view.page(), page);
    for (const QString& format : shown.view.exportFormats()) {
      const QString path = folder.filePath(page + '.' + format);
      shown.view.exportTo(path);
      EXPECT_GT(readFile(path.toStdString()).size(), 40U) << path.toStdString();
    }
  }
  const std::string table = readFile(folder.filePath(QStringLiteral("count.csv")).toStdString());
  EXPECT_NE(table.find("Money (rent)"), std::string::npos);
  const std::string csv = readFile(folder.filePath(QStringLiteral("published.csv")).toStdString());
  EXPECT_NE(csv.find("Llama 3.1 405B"), std::string::npos);
}
