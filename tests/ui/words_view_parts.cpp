#include <gtest/gtest.h>

#include <QLabel>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <vector>

#include "plots/chart.h"
#include "views/neighbour_list.h"
#include "views/word_choice.h"
#include "views/words_inspector.h"

using namespace glassbox;

namespace {

live::RunFacts smallVocabulary() {
  live::RunFacts facts;
  facts.words = {{"[UNK]", "", 0},      {"[BOS]", "", 0},        {"[EOS]", "", 0},
                 {"[MASK]", "", 0},     {".", "", 900},          {"the", "", 800},
                 {"dog", "animal", 50}, {"puppy", "animal", 20}, {"bark", "sound", 40},
                 {"wonderful", "", 70}};
  return facts;
}

live::WordAnswer answerAt640() {
  live::WordAnswer answer;
  answer.step = 640;
  answer.neighbours = {{6, {{7, 0.81F, 1, 100}, {8, 0.74F, 2, 99.46}}, 7}};
  answer.standings = {{6, 8, {0.74F, 2, 7, 99.46}, {0.74F, 1, 7, 100}, 0.74F}};
  answer.band = {-0.1F, 0.12F};
  answer.closeness = {{6, 8, {0, 320, 640}, {0.02F, 0.5F, 0.74F}}};
  answer.bandSteps = {0, 320, 640};
  answer.bandLow = {-0.1F, -0.1F, -0.1F};
  answer.bandHigh = {0.1F, 0.1F, 0.1F};
  return answer;
}

}  // namespace

TEST(WordChoice, LeavesOutSpecialTokensAndPunctuation) {
  const auto facts = smallVocabulary();
  EXPECT_EQ(views::chooseWords(facts.words, true), (std::vector<std::int32_t>{6, 8, 7, 5, 9}));
}

TEST(WordChoice, PutsFamiliesFirstAndDropsShortWordsWithoutOne) {
  const auto facts = smallVocabulary();
  EXPECT_EQ(views::chooseWords(facts.words, false), (std::vector<std::int32_t>{6, 8, 7, 9}));
  EXPECT_EQ(views::familiesOf(facts.words),
            (QStringList{QStringLiteral("animal"), QStringLiteral("sound")}));
}

TEST(WordsInspector, ListsWhatTheSnapshotHolds) {
  const auto facts = smallVocabulary();
  views::WordsInspector inspector;
  static_cast<QWidget&>(inspector).show();
  inspector.setPins(std::vector<std::int32_t>{6, 8}, 0, 1, facts);
  inspector.show(answerAt640(), 640);
  auto* list = inspector.findChild<views::NeighbourList*>();
  ASSERT_EQ(list->model()->rowCount(), 2);
  EXPECT_EQ(list->model()->index(0, 1).data().toString(), QStringLiteral("puppy"));
  EXPECT_EQ(list->model()->index(0, 2).data().toString(), QStringLiteral("0.81"));
  EXPECT_EQ(list->model()->index(1, 1).data().toString(), QStringLiteral("bark"));
}

TEST(WordsInspector, DrawsClosenessOverTrainingAgainstRandomPairs) {
  const auto facts = smallVocabulary();
  views::WordsInspector inspector;
  inspector.setPins(std::vector<std::int32_t>{6, 8}, 0, 1, facts);
  inspector.show(answerAt640(), 640);
  auto* curves = inspector.findChild<plots::Chart*>();
  ASSERT_EQ(curves->seriesCount(), 3);
  EXPECT_EQ(curves->points(0).size(), 3U);
  EXPECT_NEAR(curves->points(1).back().y(), 0.74, 1e-6);
  EXPECT_TRUE(curves->points(2).empty());
  EXPECT_TRUE(inspector.summary().contains(
      QStringLiteral("dog and bark: cosine 0.74 at step 640, 0.02 at the start.")));
}

TEST(WordsInspector, MarksTheStepShownWhenLookingBack) {
  const auto facts = smallVocabulary();
  views::WordsInspector inspector;
  inspector.setPins(std::vector<std::int32_t>{6, 8}, 0, 1, facts);
  auto answer = answerAt640();
  answer.step = 320;
  inspector.show(answer, 640);
  const auto* curves = inspector.findChild<plots::Chart*>();
  ASSERT_EQ(curves->points(2).size(), 1U);
  EXPECT_EQ(curves->points(2)[0], QPointF(320, 0.5));
  EXPECT_TRUE(inspector.summary().contains(QStringLiteral("cosine 0.50 at step 320")));
}

TEST(WordsInspector, ListsRankAndPercentileAndBothStandings) {
  const auto facts = smallVocabulary();
  views::WordsInspector inspector;
  inspector.setPins(std::vector<std::int32_t>{6, 8}, 0, 1, facts);
  inspector.show(answerAt640(), 640);
  const auto* model = inspector.findChild<views::NeighbourList*>()->model();
  EXPECT_EQ(model->index(1, 0).data().toInt(), 2);
  EXPECT_EQ(model->index(1, 3).data().toString(), QStringLiteral("99.4 %")) << "never rounded up";
  const QString sentences = inspector.summary();
  EXPECT_TRUE(sentences.contains(
      QStringLiteral("“bark” is number 2 of 7 from “dog”, closer than 99.4 % of the words.")))
      << sentences.toStdString();
  EXPECT_TRUE(sentences.contains(QStringLiteral("“dog” is number 1 of 7 from “bark”")));
}

TEST(WordsInspector, CallsLiftsByTheirName) {
  const auto facts = smallVocabulary();
  views::WordsInspector inspector;
  inspector.setPins(std::vector<std::int32_t>{6, 8}, 0, 1, facts);
  auto answer = answerAt640();
  answer.near = live::Near::kTogether;
  answer.neighbours[0].entries[0].score = 8.21F;
  answer.standings[0].there.score = 8.21F;
  inspector.show(answer, 640);
  const auto* model = inspector.findChild<views::NeighbourList*>()->model();
  EXPECT_EQ(model->index(0, 2).data().toString(), QStringLiteral("8.2"));
  EXPECT_TRUE(model->index(0, 2)
                  .data(Qt::ToolTipRole)
                  .toString()
                  .contains(QStringLiteral("times as likely as usual")));
  EXPECT_TRUE(inspector.summary().contains(
      QStringLiteral("Near “dog” the model expects “bark” 8.2 times as much as usual")))
      << inspector.summary().toStdString();
}

TEST(WordsInspector, SaysThatTheTextIsBeingRead) {
  const auto facts = smallVocabulary();
  views::WordsInspector inspector;
  inspector.setPins(std::vector<std::int32_t>{6, 8}, 0, 1, facts);
  live::WordAnswer answer;
  answer.near = live::Near::kInUse;
  answer.shareRead = 0.4;
  inspector.show(answer, 640);
  bool said = false;
  for (const auto* label : inspector.findChildren<QLabel*>())
    said |= label->text().contains(QStringLiteral("40 %"));
  EXPECT_TRUE(said);
  EXPECT_EQ(inspector.findChild<views::NeighbourList*>()->model()->rowCount(), 0);
}

TEST(WordsInspector, TabsSelectAndRemovePins) {
  const auto facts = smallVocabulary();
  views::WordsInspector inspector;
  inspector.setPins(std::vector<std::int32_t>{6, 8}, 0, 1, facts);
  auto* tabs = inspector.findChild<QTabBar*>();
  EXPECT_EQ(tabs->tabText(1), QStringLiteral("bark"));
  QSignalSpy selected(&inspector, &views::WordsInspector::pinSelected);
  tabs->setCurrentIndex(1);
  ASSERT_EQ(selected.size(), 1);
  EXPECT_EQ(selected[0][0].toInt(), 1);
}

TEST(WordsInspector, SaysWhatToDoWhenNothingIsPinned) {
  views::WordsInspector inspector;
  inspector.setPins({}, -1, -1, smallVocabulary());
  EXPECT_TRUE(inspector.findChild<QLabel*>()->text().contains(QStringLiteral("Click a word")));
}
