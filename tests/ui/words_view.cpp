#include "views/words_view.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTabBar>
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
  answer->neighbours = {{kDog, {{7, 0.81F, 1, 100}, {kBark, 0.74F, 2, 75}}, 6},
                        {10, {{kDog, 0.5F, 1, 100}}, 6}};
  answer->standings = {{kDog, kBark, {0.74F, 2, 6, 75}, {0.74F, 1, 6, 100}, 0.74F}};
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

  QCheckBox* findBox(const QString& text) const {
    for (auto* box : view.findChildren<QCheckBox*>())
      if (box->text() == text) return box;
    return nullptr;
  }
  QPushButton* button(const QString& text) const {
    for (auto* one : view.findChildren<QPushButton*>())
      if (one->text() == text) return one;
    return nullptr;
  }
  QString captions() const {
    QString all;
    for (const auto* label : view.findChildren<QLabel*>(QStringLiteral("caption")))
      all += label->text();
    return all;
  }
  bool mapComes() {
    return QTest::qWaitFor([this] { return !map->drawnMarks().empty() && !map->trail(0).empty(); },
                           5000);
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
  // A newer moment becomes a second place of every word; while training it is asked for after the
  // map's rest, with one of the snapshots that go on coming.
  const auto moment = momentAt(200, shown.facts);
  EXPECT_TRUE(QTest::qWaitFor(
      [&] {
        shown.view.show(moment);
        return shown.map->trail(0).size() == 2;
      },
      5000));
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
  EXPECT_TRUE(shown.captions().contains(QStringLiteral("far distances mislead")));
  ASSERT_TRUE(shown.mapComes());
  shown.view.findChild<QComboBox*>()->setCurrentIndex(1);
  ASSERT_TRUE(shown.mapComes());
  EXPECT_TRUE(shown.captions().contains(QStringLiteral("% of the spread")))
      << shown.captions().toStdString();
}

TEST(WordsView, ShowsPrincipalComponentsInThreeDimensions) {
  ViewOnScreen shown;
  ASSERT_TRUE(shown.mapComes());
  auto* spin = shown.findBox(QStringLiteral("Turn"));
  EXPECT_FALSE(spin->isVisible());
  shown.view.findChild<QComboBox*>()->setCurrentIndex(2);
  ASSERT_TRUE(shown.mapComes());
  EXPECT_TRUE(shown.map->isDeep());
  EXPECT_TRUE(spin->isVisible());
  EXPECT_TRUE(shown.captions().contains(QStringLiteral("flattened to 3")));
  EXPECT_TRUE(shown.captions().contains(QStringLiteral("% of the spread")));
  const QPointF before = shown.map->position(0);
  shown.map->setFocus();
  QTest::keyClick(shown.map, Qt::Key_Right, Qt::ShiftModifier);
  EXPECT_NE(shown.map->position(0), before);
}

TEST(WordsView, AsksForTheKindOfNearThatIsChosen) {
  ViewOnScreen shown;
  QSignalSpy changed(&shown.view, &views::View::interestChanged);
  QTest::mouseClick(shown.button(QStringLiteral("Meaning in use")), Qt::LeftButton);
  EXPECT_EQ(changed.size(), 1);
  EXPECT_EQ(shown.view.interest().words->near, live::Near::kInUse);
  auto* slider = shown.view.findChild<QSlider*>();
  ASSERT_TRUE(slider->isVisible());
  EXPECT_EQ(shown.view.interest().words->layer, 1);
  slider->setFocus();
  QTest::keyClick(slider, Qt::Key_Left);
  EXPECT_EQ(shown.view.interest().words->layer, 0);
  QTest::mouseClick(shown.button(QStringLiteral("Goes together")), Qt::LeftButton);
  EXPECT_EQ(shown.view.interest().words->near, live::Near::kTogether);
  EXPECT_FALSE(slider->isVisible());
  EXPECT_FALSE(shown.button(QStringLiteral("Context alone"))->isVisible())
      << "a next-word model covers nothing";
}

TEST(WordsView, AsksForWordsOfAnotherKind) {
  ViewOnScreen shown;
  auto* box = shown.findBox(QStringLiteral("Only words of another kind"));
  QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
  EXPECT_TRUE(shown.view.interest().words->withoutKind);
}

TEST(WordsView, ComparesTheSelectedWordWithTheOneBefore) {
  ViewOnScreen shown;
  EXPECT_TRUE(shown.view.summary().contains(
      QStringLiteral("“bark” is number 2 of 6 from “dog”, closer than 75 % of the words.")))
      << shown.view.summary().toStdString();
  shown.view.pin(QStringLiteral("cat"));
  using Pair = std::pair<std::int32_t, std::int32_t>;
  EXPECT_EQ(shown.view.interest().words->pairs, (std::vector<Pair>{{10, kDog}, {10, kBark}}));
  shown.view.findChild<QTabBar*>()->setCurrentIndex(1);
  EXPECT_EQ(shown.view.interest().words->pairs.front(), (Pair{kBark, 10}));
  shown.view.unpin(QStringLiteral("cat"));
  EXPECT_EQ(shown.view.interest().words->pairs, (std::vector<Pair>{{kBark, kDog}}));
}

TEST(WordsView, KeepsPlacesWhenAllWordsAreAskedFor) {
  ViewOnScreen shown;
  ASSERT_TRUE(shown.mapComes());
  const std::size_t before = shown.map->trail(0).size();
  auto* all = shown.findBox(QStringLiteral("All words"));
  QTest::mouseClick(all, Qt::LeftButton, {}, QPoint(8, all->height() / 2));
  EXPECT_TRUE(QTest::qWaitFor([&] { return shown.map->trail(0).size() > before; }, 5000));
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
