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
  answer.neighbours = {{6, {{7, 0.81F}, {8, 0.74F}}}};
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
  inspector.setPins(std::vector<std::int32_t>{6, 8}, 0, facts);
  inspector.show(answerAt640());
  auto* list = inspector.findChild<views::NeighbourList*>();
  ASSERT_EQ(list->model()->rowCount(), 2);
  EXPECT_EQ(list->model()->index(0, 1).data().toString(), QStringLiteral("puppy"));
  EXPECT_EQ(list->model()->index(0, 2).data().toString(), QStringLiteral("0.81"));
  EXPECT_EQ(list->model()->index(1, 1).data().toString(), QStringLiteral("bark"));
}

TEST(WordsInspector, DrawsClosenessOverTrainingAgainstRandomPairs) {
  const auto facts = smallVocabulary();
  views::WordsInspector inspector;
  inspector.setPins(std::vector<std::int32_t>{6, 8}, 0, facts);
  inspector.show(answerAt640());
  auto* curves = inspector.findChild<plots::Chart*>();
  ASSERT_EQ(curves->seriesCount(), 2);
  EXPECT_EQ(curves->points(0).size(), 3U);
  EXPECT_NEAR(curves->points(1).back().y(), 0.74, 1e-6);
  EXPECT_EQ(inspector.summary(), QStringLiteral("dog and bark: cosine 0.74, 0.02 at the start."));
}

TEST(WordsInspector, TabsSelectAndRemovePins) {
  const auto facts = smallVocabulary();
  views::WordsInspector inspector;
  inspector.setPins(std::vector<std::int32_t>{6, 8}, 0, facts);
  auto* tabs = inspector.findChild<QTabBar*>();
  EXPECT_EQ(tabs->tabText(1), QStringLiteral("bark"));
  QSignalSpy selected(&inspector, &views::WordsInspector::pinSelected);
  tabs->setCurrentIndex(1);
  ASSERT_EQ(selected.size(), 1);
  EXPECT_EQ(selected[0][0].toInt(), 1);
}

TEST(WordsInspector, SaysWhatToDoWhenNothingIsPinned) {
  views::WordsInspector inspector;
  inspector.setPins({}, -1, smallVocabulary());
  EXPECT_TRUE(inspector.findChild<QLabel*>()->text().contains(QStringLiteral("Click a word")));
}
