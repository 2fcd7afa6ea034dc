// The pages of the Inside view, used as a person would use them on a small run of their own; what
// they show must be the model's, as found again by other means.
#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include "insight/layer_distances.h"
#include "insight/logit_lens.h"
#include "live/validation_rows.h"
#include "page_fixture.h"
#include "plots/bar_list.h"
#include "plots/chart.h"
#include "views/inside/alterations_panel.h"
#include "views/inside/compare_page.h"
#include "views/inside/covered_page.h"
#include "views/inside/part_switches.h"
#include "views/inside/sentence_card.h"
#include "views/inside/statistics_page.h"
#include "views/inside/survey_panel.h"
#include "views/inside/word_chips.h"

using namespace glassbox;

TEST(ComparePage, ComparesTheBarksAndThenTheWordThatIsClicked) {
  OnScreen<views::ComparePage> shown;
  const auto cards = shown.page.findChildren<views::SentenceCard*>();
  ASSERT_EQ(cards.size(), 2);
  ASSERT_TRUE(shown.until([&] { return cards[1]->chosenWord() == QStringLiteral("bark"); }));
  EXPECT_EQ(cards[0]->chosenWord(), QStringLiteral("bark"));
  EXPECT_EQ(shown.now()->compare->pairs[0].plain[0], 0) << "the same word at the same place";
  click(cards[0]->chips()->chip(5));
  ASSERT_TRUE(shown.until([&] {
    return shown.now()->compare != nullptr && shown.now()->compare->rows[0].position == 6;
  }));
  EXPECT_EQ(cards[0]->chosenWord(), QStringLiteral("dog"));

  auto& model = shown.own.transformer();
  const auto& rows = shown.now()->compare->rows;
  const auto norms = insight::measureLayerNorms(model, live::validationTexts(shown.own, 32),
                                                insight::wordMask(*shown.own.corpus().tokenizer));
  const auto apart = insight::layerDistances(model.trace(rows[0].tokens), 6,
                                             model.trace(rows[1].tokens), 13, norms);
  const auto* chart = shown.page.findChild<plots::Chart*>();
  const auto points = chart->points(1);
  ASSERT_EQ(points.size(), apart.centred.size());
  for (std::size_t layer = 0; layer < points.size(); ++layer)
    EXPECT_EQ(points[layer], QPointF(double(layer), apart.centred[layer]));
}

TEST(ComparePage, AddsAndRemovesAThirdSentence) {
  OnScreen<views::ComparePage> shown;
  auto* chart = shown.page.findChild<plots::Chart*>();
  ASSERT_TRUE(shown.until([&] { return chart->seriesCount() == 2; }));
  click(shown.button(QStringLiteral("addSentence")));
  ASSERT_TRUE(shown.until([&] { return chart->seriesCount() == 4; }));
  EXPECT_FALSE(shown.button(QStringLiteral("addSentence"))->isVisible());
  const auto cards = shown.page.findChildren<views::SentenceCard*>();
  click(cards.back()->findChild<QToolButton*>());
  EXPECT_TRUE(shown.until([&] { return chart->seriesCount() == 2; }));
}

TEST(ComparePage, MeasuresTheSensesOverTheWholeText) {
  OnScreen<views::ComparePage> shown;
  ASSERT_TRUE(shown.until([&] { return shown.now() != nullptr && shown.now()->compare; }));
  click(shown.button(QStringLiteral("measureSenses")));
  auto* bars = shown.page.findChild<plots::BarList*>();
  ASSERT_TRUE(shown.until([&] { return !bars->bars().empty(); }));
  ASSERT_EQ(bars->bars().size(), shown.now()->senses->accuracy.size());
  EXPECT_EQ(bars->bars()[1].value, shown.now()->senses->accuracy[1]);
}

TEST(CoveredPage, ShowsWhatEachLayerSaysOfTheWordThatIsClicked) {
  for (const Objective objective : {Objective::kNextWord, Objective::kCoveredWord}) {
    OnScreen<views::CoveredPage> shown(objective);
    auto* chips = shown.page.findChild<views::WordChips*>();
    ASSERT_TRUE(shown.until([&] { return chips->chosen() == 12; })) << "bark is covered at first";
    click(chips->chip(8));
    ASSERT_TRUE(shown.until(
        [&] { return shown.now()->covered != nullptr && shown.now()->covered->position == 9; }));

    const bool masked = objective == Objective::kCoveredWord;
    auto row = live::rowOf(shown.own, shown.page.findChild<QLineEdit*>()->text().toStdString());
    std::vector<std::int32_t> targets(row.size(), kNoTarget);
    const std::size_t readAt = masked ? 9 : 8;
    targets[readAt] = row[9];
    if (masked) row[9] = text::kMask;  // a next-word model cannot see it from the word before
    const auto lens =
        insight::logitLens(shown.own.transformer(), shown.own.transformer().trace(row), 4, targets);
    const auto points = shown.page.findChild<plots::Chart*>()->points(0);
    ASSERT_EQ(points.size(), std::size_t(lens.layers) + 1);
    for (int layer = 0; layer <= lens.layers; ++layer) {
      const auto& cell = lens.at(layer, int(readAt));
      EXPECT_NEAR(points[std::size_t(layer)].y(), double(cell.right), 1e-6);
      auto* bars = shown.page.findChild<plots::BarList*>(QStringLiteral("layer%1").arg(layer));
      ASSERT_EQ(bars->bars().size(), 3U);
      EXPECT_NEAR(bars->bars()[0].value, double(cell.guesses[0].probability), 1e-6);
    }
  }
}

TEST(CoveredPage, TakesAnotherSentence) {
  OnScreen<views::CoveredPage> shown;
  auto* field = shown.page.findChild<QLineEdit*>();
  field->selectAll();
  QTest::keyClicks(field, QStringLiteral("Anna likes the zebra ."));
  QTest::keyClick(field, Qt::Key_Return);
  auto* chips = shown.page.findChild<views::WordChips*>();
  EXPECT_TRUE(shown.until([&] { return chips->words().contains(QStringLiteral("[UNK]")); }));
}

TEST(WhatIf, SwitchesAHeadOffAndOnAgainByClick) {
  OnScreen<views::CoveredPage> shown;
  auto* switches = shown.page.findChild<views::PartSwitches*>();
  const insight::Alteration head = insight::HeadOff{1, 2};
  ASSERT_TRUE(shown.until([&] { return switches->switchOf(head) != nullptr; }));
  auto* banner = shown.page.findChild<QLabel*>(QStringLiteral("alteredCopy"));
  EXPECT_FALSE(banner->isVisible());
  click(switches->switchOf(head));
  EXPECT_TRUE(banner->isVisible());
  EXPECT_TRUE(banner->text().contains(QStringLiteral("layer 2, head 3 off")))
      << qPrintable(banner->text());
  auto* after = shown.page.findChild<QLabel*>(QStringLiteral("validationAfter"));
  ASSERT_TRUE(shown.until([&] { return after->isVisible(); }));

  auto& model = shown.own.transformer();
  const auto batches = live::validationBatches(shown.own, 64);
  EXPECT_EQ(shown.page.findChild<QLabel*>(QStringLiteral("validationBefore"))->text(),
            views::lossText3(live::meanLoss(model, batches)));
  const auto weights = model.parameters();
  model.setParameters(
      insight::altered(model.config(), model.layout(), weights, std::span(&head, 1)));
  EXPECT_EQ(after->text(), views::lossText3(live::meanLoss(model, batches)));

  click(switches->switchOf(head));
  EXPECT_FALSE(banner->isVisible());
  EXPECT_FALSE(after->isVisible());
}

TEST(WhatIf, UndoesByKey) {
  OnScreen<views::CoveredPage> shown;
  ASSERT_TRUE(QTest::qWaitForWindowActive(&shown.page));
  auto* switches = shown.page.findChild<views::PartSwitches*>();
  auto* panel = shown.page.findChild<views::AlterationsPanel*>();
  ASSERT_TRUE(shown.until([&] { return switches->switchOf(insight::MlpOff{0}) != nullptr; }));
  click(switches->switchOf(insight::HeadOff{0, 0}));
  click(switches->switchOf(insight::MlpOff{0}));
  ASSERT_EQ(panel->alterations().current().size(), 2U);
  QTest::keyClick(&shown.page, Qt::Key_Z, Qt::ControlModifier);
  ASSERT_EQ(panel->alterations().current().size(), 1U);
  EXPECT_FALSE(switches->switchOf(insight::MlpOff{0})->isChecked());
  EXPECT_TRUE(switches->switchOf(insight::HeadOff{0, 0})->isChecked());
  click(switches->switchOf(insight::HeadOff{1, 1}));
  QTest::keyClick(&shown.page, Qt::Key_Escape);
  EXPECT_TRUE(panel->alterations().current().empty());
  QTest::keyClick(&shown.page, Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(panel->alterations().current().size(), 2U) << "putting everything back can be undone";
}

TEST(WhatIf, OverwritesOneWeight) {
  OnScreen<views::CoveredPage> shown;
  auto* panel = shown.page.findChild<views::AlterationsPanel*>();
  click(panel->findChild<QToolButton*>(QStringLiteral("singleChange")));
  auto* part = panel->findChild<QComboBox*>();
  ASSERT_TRUE(shown.until([&] { return part->count() > 0; }));
  click(shown.button(QStringLiteral("overwrite")));
  const auto expected =
      insight::Alteration{insight::WeightSet{{"transformer.wte.weight", 0, 0}, 0.0F}};
  EXPECT_TRUE(panel->alterations().holds(expected));
  ASSERT_TRUE(shown.until([&] {
    return shown.now()->whatIf != nullptr && shown.now()->whatIf->question.alterations.size() == 1;
  }));
  EXPECT_EQ(float(shown.now()->whatIf->watched), shown.own.transformer().parameters()[0]);
}

TEST(WhatIf, SurveysAllPartsAndSwitchesTheChosenOneOff) {
  OnScreen<views::CoveredPage> shown;
  auto* panel = shown.page.findChild<views::AlterationsPanel*>();
  auto* bars = panel->findChild<views::SurveyPanel*>()->bars();
  ASSERT_TRUE(shown.until([&] { return shown.now() != nullptr && shown.now()->covered; }));
  click(shown.button(QStringLiteral("survey")));
  const auto& config = shown.own.settings().model;
  const auto parts = std::size_t(config.layers * (config.heads + 1));
  ASSERT_TRUE(shown.until([&] { return bars->bars().size() == parts; }));
  const auto& answer = *shown.now()->survey;
  EXPECT_EQ(bars->bars()[0].value, answer.losses[0] - answer.whole);
  emit bars->barChosen(1);
  EXPECT_TRUE(panel->alterations().holds(insight::HeadOff{0, 1}));
}

TEST(StatisticsPage, HasAPointForEveryKeptStep) {
  OnScreen<views::StatisticsPage> shown;
  ASSERT_TRUE(shown.until([&] { return shown.driver.state() == live::RunState::kPaused; }));
  shown.driver.play();
  ASSERT_TRUE(shown.until([&] {
    return shown.driver.state() == live::RunState::kFinished && shown.now()->statistics &&
           shown.now()->statistics->missing == 0;
  }));
  const auto& kept = *shown.now()->keptSteps;
  const auto* curves = shown.page.findChild<plots::Chart*>(QStringLiteral("curves"));
  insight::ActivationGatherer gatherer;
  for (const auto& row : live::validationTexts(shown.own, 32))
    gatherer.add(shown.own.transformer().trace(row));
  const auto atStart = gatherer.result();
  for (int layer = 0; layer <= shown.own.settings().model.layers; ++layer) {
    const auto points = curves->points(layer);
    ASSERT_EQ(points.size(), kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i) EXPECT_EQ(points[i].x(), double(kept[i]));
    EXPECT_EQ(points[0].y(), atStart.residual[std::size_t(layer)].deviation);
  }
  // The MLP units have no line for what goes in.
  shown.page.findChild<QComboBox*>()->setCurrentIndex(4);
  EXPECT_EQ(curves->seriesCount(), shown.own.settings().model.layers);
  EXPECT_EQ(curves->points(0)[0].y(), 100 * atStart.silentShare[0]);
}

TEST(WordChips, HaveRoomForAllTheirLines) {
  views::WordChips chips(QStringLiteral("Choose %1"));
  chips.resize(120, 30);
  chips.show();
  chips.setWords(QStringLiteral("a piece of bark falls from the oak in the forest").split(' '));
  QTest::qWait(20);
  const auto* last = chips.chip(int(chips.words().size()) - 1);
  EXPECT_GT(last->y(), chips.chip(0)->y());
  EXPECT_LE(last->geometry().bottom(), chips.height());
  QTest::mouseClick(chips.chip(3), Qt::LeftButton);
  EXPECT_EQ(chips.chosen(), 3);
}
