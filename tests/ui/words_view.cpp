#include "views/words_view.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <vector>

#include "plots/scatter_map.h"
#include "views/neighbour_list.h"

using namespace glassbox;

namespace {

constexpr int kWidth = 3;
constexpr std::int32_t kDog = 6;
constexpr std::int32_t kBark = 8;

std::shared_ptr<const live::RunFacts> smallVocabulary() {
  auto facts = std::make_shared<live::RunFacts>();
  facts->words = {{"[UNK]", "", 0},      {"[BOS]", "", 0},        {"[EOS]", "", 0},
                  {"[MASK]", "", 0},     {".", "", 900},          {"the", "", 800},
                  {"dog", "animal", 50}, {"puppy", "animal", 20}, {"bark", "sound", 40},
                  {"meow", "sound", 35}, {"cat", "animal", 45}};
  facts->settings.model.width = kWidth;
  return facts;
}

std::shared_ptr<const live::Snapshot> momentAt(std::int64_t step,
                                               std::shared_ptr<const live::RunFacts> facts) {
  auto snapshot = std::make_shared<live::Snapshot>();
  snapshot->facts = std::move(facts);
  snapshot->state = live::RunState::kTraining;
  snapshot->step = step;
  snapshot->newestStep = step;
  auto answer = std::make_shared<live::WordAnswer>();
  answer->step = step;
  answer->width = kWidth;
  for (std::size_t i = 0; i < snapshot->facts->words.size() * kWidth; ++i)
    answer->embeddings.push_back(float((i * 37) % 11) + 0.01F * float(step));
  answer->neighbours = {{kDog, {{7, 0.81F}, {kBark, 0.74F}}}, {10, {{kDog, 0.5F}}}};
  answer->closeness = {{kDog, kBark, {0, step}, {0.02F, 0.74F}}};
  snapshot->words = std::move(answer);
  return snapshot;
}

/// The view on screen with a run that has just begun.
struct ViewOnScreen {
  views::WordsView view;
  std::shared_ptr<const live::RunFacts> facts = smallVocabulary();
  plots::ScatterMap* map = nullptr;

  ViewOnScreen() {
    view.resize(900, 560);
    static_cast<QWidget&>(view).show();
    view.show(momentAt(10, facts));
    map = view.findChild<plots::ScatterMap*>();
  }

  bool mapComes() {
    return QTest::qWaitFor([this] { return !map->trail(0).empty(); }, 5000);
  }
};

}  // namespace

TEST(WordsView, PinsDogAndBarkToBeginWith) {
  ViewOnScreen shown;
  EXPECT_EQ(shown.view.pinnedWords(), (QStringList{QStringLiteral("dog"), QStringLiteral("bark")}));
  const auto question = shown.view.interest().words;
  ASSERT_TRUE(question);
  EXPECT_EQ(question->pins, (std::vector<std::int32_t>{kDog, kBark}));
  ASSERT_EQ(question->pairs.size(), 1U);
  EXPECT_EQ(question->pairs[0], (std::pair<std::int32_t, std::int32_t>{kDog, kBark}));
}

TEST(WordsView, NeighbourListShowsWhatTheSnapshotHolds) {
  ViewOnScreen shown;
  auto* list = shown.view.findChild<views::NeighbourList*>();
  ASSERT_EQ(list->model()->rowCount(), 2);
  EXPECT_EQ(list->model()->index(0, 1).data().toString(), QStringLiteral("puppy"));
}

TEST(WordsView, MapFollowsTheSnapshots) {
  ViewOnScreen shown;
  ASSERT_TRUE(shown.mapComes());
  // A newer moment, asked for after the map's rest, becomes a second place of every word.
  shown.view.show(momentAt(200, shown.facts));
  EXPECT_TRUE(QTest::qWaitFor([&] { return shown.map->trail(0).size() == 2; }, 5000));
}

TEST(WordsView, AClickOnTheMapPinsAndAsksForMore) {
  ViewOnScreen shown;
  ASSERT_TRUE(shown.mapComes());
  QSignalSpy changed(&shown.view, &views::View::interestChanged);
  emit shown.map->wordChosen(1);  // words are ordered by family and count: dog, cat, …
  EXPECT_EQ(shown.view.pinnedWords().last(), QStringLiteral("cat"));
  EXPECT_EQ(changed.size(), 1);
  EXPECT_EQ(shown.view.interest().words->pairs.size(), 2U);
  emit shown.map->wordChosen(1);  // and a second click lets go
  EXPECT_FALSE(shown.view.pinnedWords().contains(QStringLiteral("cat")));
}

TEST(WordsView, FindingAWordPinsIt) {
  ViewOnScreen shown;
  auto* search = shown.view.findChild<QLineEdit*>();
  QTest::keyClicks(search, QStringLiteral("meow"));
  QTest::keyClick(search, Qt::Key_Return);
  EXPECT_TRUE(shown.view.pinnedWords().contains(QStringLiteral("meow")));
  EXPECT_TRUE(search->text().isEmpty());
}

TEST(WordsView, SaysWhenAWordDoesNotOccur) {
  ViewOnScreen shown;
  auto* search = shown.view.findChild<QLineEdit*>();
  QTest::keyClicks(search, QStringLiteral("zebra"));
  QTest::keyClick(search, Qt::Key_Return);
  auto* complaint = shown.view.findChild<QLabel*>(QStringLiteral("complaint"));
  EXPECT_TRUE(complaint->isVisible());
  EXPECT_TRUE(complaint->text().contains(QStringLiteral("zebra")));
  EXPECT_EQ(shown.view.pinnedWords().size(), 2);
}

TEST(WordsView, SaysWhatTheMapDistorts) {
  ViewOnScreen shown;
  auto* caption = shown.view.findChild<QLabel*>(QStringLiteral("caption"));
  EXPECT_TRUE(caption->text().contains(QStringLiteral("far distances mislead")));
  shown.view.findChild<QComboBox*>()->setCurrentIndex(1);
  ASSERT_TRUE(shown.mapComes());
  EXPECT_TRUE(caption->text().contains(QStringLiteral("% of the spread")))
      << caption->text().toStdString();
}

TEST(WordsView, RestartForgetsTheOldRun) {
  ViewOnScreen shown;
  ASSERT_TRUE(shown.mapComes());
  shown.view.restart();
  EXPECT_TRUE(shown.view.pinnedWords().isEmpty());
  EXPECT_TRUE(shown.view.interest().words->pins.empty());
  EXPECT_EQ(shown.view.findChild<views::NeighbourList*>()->model()->rowCount(), 0);
  shown.view.show(momentAt(10, smallVocabulary()));
  EXPECT_EQ(shown.view.pinnedWords().size(), 2);
}

TEST(WordsView, DoesNothingWhileHidden) {
  views::WordsView view;
  view.show(momentAt(10, smallVocabulary()));
  QTest::qWait(50);
  EXPECT_TRUE(view.pinnedWords().isEmpty());
  static_cast<QWidget&>(view).show();
  EXPECT_EQ(view.pinnedWords().size(), 2);
}
