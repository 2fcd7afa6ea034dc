// The page 'One sentence': what is drawn must be the model's, tile by tile, and what glassbox-cli
// inspect says of the same model.
#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>

#include "page_fixture.h"
#include "plots/bar_list.h"
#include "plots/heat_matrix.h"
#include "plots/layer_grid.h"
#include "plots/value_bars.h"
#include "program.h"
#include "views/inside/attention_reading.h"
#include "views/inside/part_switches.h"
#include "views/inside/sentence_page.h"

using namespace glassbox;
using Page = views::SentencePage;

namespace {

constexpr double kTolerance = 1e-4;

struct SentenceOnScreen : OnScreen<Page> {
  using OnScreen::OnScreen;

  plots::LayerGrid* grid() { return page.findChild<plots::LayerGrid*>(); }
  plots::HeatMatrix* matrix() { return page.findChild<plots::HeatMatrix*>(); }
  QLineEdit* field() { return page.findChild<QLineEdit*>(); }
  bool ready() {
    return until(
        [&] { return now() != nullptr && now()->inside && !grid()->content().words.empty(); });
  }
  const live::InsideAnswer& answer() { return *now()->inside; }
  void choose(const QString& choice, int index) {
    for (auto* box : page.findChildren<QComboBox*>())
      if (box->accessibleName() == choice) {
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < index; ++i) QTest::keyClick(box, Qt::Key_Down);
        EXPECT_EQ(box->currentIndex(), index);
      }
  }
  void clickTile(int row, int column) {
    QTest::mouseClick(grid(), Qt::LeftButton, {}, grid()->tileRect(row, column).center().toPoint());
  }
  QPushButton* named(const QString& text) {
    for (auto* one : page.findChildren<QPushButton*>())
      if (one->text() == text) return one;
    return nullptr;
  }
};

std::vector<float> cell(const std::vector<float>& row, int column, int words) {
  const auto width = row.size() / std::size_t(words);
  const auto first = row.begin() + std::ptrdiff_t(std::size_t(column) * width);
  return {first, first + std::ptrdiff_t(width)};
}

class SentencePageOf : public testing::TestWithParam<Objective> {};

}  // namespace

TEST_P(SentencePageOf, DrawsWhatTheProgramSaysOfTheSameModel) {
  SentenceOnScreen shown(GetParam());
  ASSERT_TRUE(shown.ready());
  shown.driver.trainUntil(6);
  ASSERT_TRUE(shown.until([&] { return shown.answer().step == 6; }));
  QTemporaryDir folder;
  const QString run = folder.filePath(QStringLiteral("run"));
  bool saved = false;
  QObject::connect(&shown.driver, &app::SessionDriver::saved, &shown.page, [&] { saved = true; });
  shown.driver.save(run);
  ASSERT_TRUE(shown.until([&] { return saved; }));
  const auto said =
      askProgram({"inspect", "--model", run, "--text", shown.field()->text(), "--json"});

  const auto& drawn = shown.grid()->content();
  const int words = int(drawn.words.size());
  const int layers = int(drawn.rows.size()) - 1;
  ASSERT_EQ(said["words"].size(), std::size_t(words));
  ASSERT_EQ(said["layers"].size(), std::size_t(layers) + 1);
  for (int layer = 0; layer <= layers; ++layer)
    for (int place = 0; place < words; ++place) {
      const auto& theirs = said["layers"][std::size_t(layer)];
      const auto ours = cell(drawn.values[std::size_t(layer)], place, words);
      const auto& numbers = theirs["residual"][std::size_t(place)];
      ASSERT_EQ(ours.size(), numbers.size());
      for (std::size_t i = 0; i < ours.size(); ++i)
        ASSERT_NEAR(double(ours[i]), numbers[i].get<double>(), kTolerance);
      const auto& first = theirs["guesses"][std::size_t(place)][0];
      EXPECT_EQ(drawn.captions[std::size_t(layer)][place].toStdString(),
                first["word"].get<std::string>() + "?");
      EXPECT_NEAR(double(shown.answer().lens.at(layer, place).guesses.front().probability),
                  first["probability"].get<double>(), kTolerance);
    }
}

INSTANTIATE_TEST_SUITE_P(, SentencePageOf,
                         testing::Values(Objective::kNextWord, Objective::kCoveredWord));

TEST(SentencePage, ShowsTheStateThatIsClickedInFull) {
  SentenceOnScreen shown;
  ASSERT_TRUE(shown.ready());
  EXPECT_EQ(shown.grid()->content().words[shown.grid()->selectedColumn() + 1],
            QStringLiteral("dog"))
      << "at first the place whose guess can be judged: the last word follows";
  shown.clickTile(1, 2);
  ASSERT_TRUE(shown.until(
      [&] { return shown.answer().question.layer == 1 && shown.answer().question.position == 2; }));
  const auto trace = shown.own.transformer().trace(shown.answer().trace->tokens);
  EXPECT_EQ(shown.page.findChild<plots::ValueBars*>()->values(),
            cell(trace.residualAfter(1), 2, trace.time));
  for (const auto* bars : shown.page.findChildren<plots::BarList*>()) {
    if (bars->accessibleName() != QStringLiteral("Where attention looks")) continue;
    ASSERT_EQ(bars->bars().size(), 3U) << "a word cannot look at what comes after it";
    double sum = 0;
    for (const auto& bar : bars->bars()) sum += bar.value;
    EXPECT_NEAR(sum, 1, kTolerance);
  }
  EXPECT_EQ(shown.answer().nearest.size(), 6U);
  for (const auto* text : shown.page.findChildren<QLabel*>())
    EXPECT_NE(text->text(), QStringLiteral("being measured …"));
}

TEST(SentencePage, GoesFromTileToTileByArrowKeys) {
  SentenceOnScreen shown;
  ASSERT_TRUE(shown.ready());
  shown.clickTile(0, 0);
  QTest::keyClick(shown.grid(), Qt::Key_Up);
  QTest::keyClick(shown.grid(), Qt::Key_Right);
  EXPECT_EQ(shown.grid()->selectedRow(), 1);
  EXPECT_EQ(shown.grid()->selectedColumn(), 1);
  EXPECT_TRUE(shown.grid()->spokenValue().startsWith(QStringLiteral("“the”, Layer 1")));
}

TEST(SentencePage, DrawsTheAttentionOfTheChosenLayerAndHead) {
  SentenceOnScreen shown;
  ASSERT_TRUE(shown.ready());
  shown.clickTile(2, 5);
  shown.choose(QStringLiteral("Attention head"), 2);
  const auto trace = shown.own.transformer().trace(shown.answer().trace->tokens);
  auto expected = views::attentionOf(trace, 2, 1);
  const auto time = std::size_t(trace.time);
  const auto& arcs = shown.grid()->arcs();
  ASSERT_EQ(arcs.size(), time);
  for (const auto& arc : arcs) {
    EXPECT_EQ(arc.from, 5);
    EXPECT_EQ(arc.weight, double(expected[5 * time + std::size_t(arc.to)]));
  }
  shown.choose(QStringLiteral("What is drawn"), 2);
  EXPECT_TRUE(shown.matrix()->isVisible());
  shown.choose(QStringLiteral("Layer"), 0);
  expected = views::attentionOf(trace, 1, 1);
  for (std::size_t row = 0; row < time; ++row)
    for (std::size_t column = 0; column < time; ++column)
      ASSERT_EQ(shown.matrix()->value(int(row), int(column)), expected[row * time + column]);
  const QPoint looked = shown.matrix()->cellRect(4, 2).center().toPoint();
  QTest::mouseMove(shown.matrix(), looked);
  QTest::mouseClick(shown.matrix(), Qt::LeftButton, {}, looked);
  EXPECT_TRUE(shown.matrix()->spokenValue().startsWith(QStringLiteral("“goes” to “word”: ")))
      << shown.matrix()->spokenValue().toStdString();
}

TEST(SentencePage, DrawsTheUnitsOfTheMlpAndNoneForTheEmbedding) {
  SentenceOnScreen shown;
  ASSERT_TRUE(shown.ready());
  shown.choose(QStringLiteral("What is drawn"), 1);
  const auto trace = shown.own.transformer().trace(shown.answer().trace->tokens);
  const auto& drawn = shown.grid()->content();
  EXPECT_TRUE(drawn.values[0].empty());
  EXPECT_EQ(drawn.values[2], trace.layers[1].mlpActivations);
  EXPECT_EQ(shown.grid()->drawnMarks().size(), std::size_t(2 * trace.time));
}

TEST(SentencePage, ReadsASentenceOfOnesOwnAndNamesTheWordThatTheModelDoesNotHave) {
  SentenceOnScreen shown;
  ASSERT_TRUE(shown.ready());
  shown.field()->selectAll();
  QTest::keyClicks(shown.field(), QStringLiteral("the zebra barks"));
  ASSERT_TRUE(shown.until([&] {
    return shown.grid()->content().words ==
           QStringList{QStringLiteral("[BOS]"), QStringLiteral("the"), QStringLiteral("[UNK]"),
                       QStringLiteral("barks")};
  }));
  bool said = false;
  for (const auto* label : shown.page.findChildren<QLabel*>())
    said = said || (label->isVisible() && label->text().startsWith(QStringLiteral("“zebra”")));
  EXPECT_TRUE(said);
}

TEST(SentencePage, ShowsTheModelOfAnEarlierMoment) {
  SentenceOnScreen shown;
  ASSERT_TRUE(shown.ready());
  const auto atFirst = shown.grid()->content().values;
  shown.driver.trainUntil(6);
  ASSERT_TRUE(shown.until([&] { return shown.answer().step == 6; }));
  EXPECT_NE(shown.grid()->content().values, atFirst);
  shown.driver.seek(0);
  ASSERT_TRUE(shown.until([&] { return shown.answer().step == 0; }));
  EXPECT_EQ(shown.grid()->content().values, atFirst);
}

TEST(SentencePage, AsksWhatACopyWithoutAHeadWouldGuessAtTheChosenPlace) {
  SentenceOnScreen shown;
  ASSERT_TRUE(shown.ready());
  shown.clickTile(2, 3);
  click(shown.named(QStringLiteral("What if?")));
  const auto* switches = shown.page.findChild<views::PartSwitches*>();
  ASSERT_TRUE(switches->isVisible());
  click(switches->findChild<QAbstractButton*>());
  ASSERT_TRUE(shown.until([&] { return shown.now()->whatIf != nullptr; }));
  EXPECT_EQ(shown.now()->whatIf->position, 4) << "the word after the chosen one is guessed";
  QTest::keyClick(&shown.page, Qt::Key_Z, Qt::ControlModifier);
  EXPECT_TRUE(shown.until([&] { return shown.now()->whatIf == nullptr; }));
}

TEST(SentencePage, BeginsAtTheCoveredWord) {
  SentenceOnScreen shown(Objective::kCoveredWord);
  ASSERT_TRUE(shown.ready());
  EXPECT_EQ(shown.grid()->content().words[shown.grid()->selectedColumn()],
            QStringLiteral("[MASK]"));
}
