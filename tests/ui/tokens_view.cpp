// The Tokens view as a person uses it, with the text of a small story world behind it.
#include "views/tokens/tokens_view.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <memory>

#include "base/files.h"
#include "plots/bar_list.h"
#include "plots/chart.h"
#include "plots/example_rows.h"
#include "plots/token_boxes.h"
#include "theme/theme.h"
#include "views/tokens/cut_page.h"
#include "views/tokens/examples_page.h"
#include "views/tokens/learn_page.h"
#include "views/tokens/rare_page.h"

using namespace glassbox;
using text::TokenizerKind;

namespace {

struct TokensOnScreen {
  TokensOnScreen() {
    view.resize(1020, 620);
    view.QWidget::show();
    begin(QStringLiteral("storyworld"));
  }
  void begin(const QString& source) {
    auto facts = std::make_shared<live::RunFacts>();
    facts->settings.corpus.source = source.toStdString();
    facts->settings.corpus.stories = 300;
    for (const char* word : {"[UNK]", "[BOS]", "[EOS]", "[MASK]", ".", "the", "dog", "barks"})
      facts->words.push_back({word, "", 1});
    auto snapshot = std::make_shared<live::Snapshot>();
    snapshot->facts = std::move(facts);
    view.restart();
    view.show(snapshot);
  }
  template <typename Part>
  Part* part(const QString& name = {}) {
    return view.findChild<Part*>(name);
  }
  QPushButton* button(const QString& text) {
    for (auto* one : view.findChildren<QPushButton*>())
      if (one->text() == text) return one;
    return nullptr;
  }
  QLineEdit* field(const QString& name) {
    for (auto* one : view.findChildren<QLineEdit*>())
      if (one->accessibleName() == name) return one;
    return nullptr;
  }
  bool studied() {
    auto* boxes = part<views::CutPage>()->boxes(TokenizerKind::kWord);
    return QTest::qWaitFor([&] { return !boxes->boxes().empty(); }, 20'000);
  }

  views::TokensView view;
};

void type(QLineEdit* field, const QString& text) {
  field->setFocus();
  field->selectAll();
  QTest::keyClicks(field, text);
}

}  // namespace

TEST(TokensView, CutsWhatIsTypedInThreeWays) {
  TokensOnScreen shown;
  ASSERT_TRUE(shown.studied());
  auto* page = shown.part<views::CutPage>();
  type(page->findChild<QLineEdit*>(), QStringLiteral("the zebra barks ."));
  const auto& words = page->boxes(TokenizerKind::kWord)->boxes();
  ASSERT_EQ(words.size(), 4U);
  EXPECT_EQ(words[0].number, 5) << "the number that the run's own vocabulary gives it";
  EXPECT_TRUE(words[1].unknown);
  EXPECT_EQ(words[1].text, QStringLiteral("zebra")) << "what stood there can still be read";
  EXPECT_EQ(page->boxes(TokenizerKind::kCharacter)->boxes().size(), 17U);
  const auto counts = page->findChildren<QLabel*>(QStringLiteral("count"));
  EXPECT_TRUE(std::any_of(counts.begin(), counts.end(), [](const QLabel* count) {
    return count->text().contains(QStringLiteral("1 unknown [UNK]"));
  }));
  EXPECT_TRUE(page->summary().contains(QStringLiteral("zebra")));
}

TEST(TokensView, MoreMergesMakeFewerPieces) {
  TokensOnScreen shown;
  ASSERT_TRUE(shown.studied());
  auto* page = shown.part<views::CutPage>();
  auto* slider = page->findChild<QSlider*>();
  slider->setFocus();
  QTest::keyClick(slider, Qt::Key_Home);
  const auto bytes = page->boxes(TokenizerKind::kBpe)->boxes().size();
  EXPECT_EQ(bytes, page->boxes(TokenizerKind::kCharacter)->boxes().size());
  QTest::keyClick(slider, Qt::Key_End);
  EXPECT_LT(page->boxes(TokenizerKind::kBpe)->boxes().size(), bytes / 2);
}

TEST(TokensView, ReadsABoxByKeyboard) {
  TokensOnScreen shown;
  ASSERT_TRUE(shown.studied());
  auto* boxes = shown.part<views::CutPage>()->boxes(TokenizerKind::kWord);
  QTest::keyClick(boxes, Qt::Key_Right);
  EXPECT_EQ(boxes->hovered(), 0);
  EXPECT_TRUE(boxes->spokenValue().contains(QStringLiteral("“the”")));
}

TEST(TokensView, LearnsThePiecesOneByOne) {
  TokensOnScreen shown;
  ASSERT_TRUE(shown.studied());
  shown.view.turnTo(QStringLiteral("learn"));
  auto* page = shown.part<views::LearnPage>();
  auto* line = page->findChild<plots::TokenBoxes*>();
  auto* rivals = page->findChild<plots::BarList*>();
  ASSERT_FALSE(rivals->bars().empty());
  EXPECT_TRUE(rivals->bars()[0].marked);
  const auto before = line->boxes().size();
  for (int i = 0; i < 10; ++i)
    QTest::mouseClick(shown.button(QStringLiteral("Next merge")), Qt::LeftButton);
  EXPECT_EQ(page->merges(), 10);
  EXPECT_LT(line->boxes().size(), before);
  EXPECT_TRUE(page->summary().contains(QStringLiteral("vocabulary 270")));
  const double marked = page->findChild<plots::Chart*>()->marks().front().x;
  EXPECT_EQ(marked, 270) << "the plot says where in the vocabulary we are";
  QTest::mouseClick(shown.button(QStringLiteral("Merge before")), Qt::LeftButton);
  EXPECT_EQ(page->merges(), 9);
}

TEST(TokensView, PlaysMergeAfterMergeUntilItIsLeft) {
  TokensOnScreen shown;
  ASSERT_TRUE(shown.studied());
  shown.view.turnTo(QStringLiteral("learn"));
  auto* page = shown.part<views::LearnPage>();
  QTest::mouseClick(shown.button(QStringLiteral("Play")), Qt::LeftButton);
  EXPECT_TRUE(QTest::qWaitFor([&] { return page->merges() >= 1; }, 20'000));
  shown.view.turnTo(QStringLiteral("examples"));
  EXPECT_NE(shown.button(QStringLiteral("Play")), nullptr) << "it does not go on unseen";
}

TEST(TokensView, PlotsWhatItMeasured) {
  TokensOnScreen shown;
  ASSERT_TRUE(shown.studied());
  shown.view.turnTo(QStringLiteral("learn"));
  const auto* chart = shown.part<views::LearnPage>()->findChild<plots::Chart*>();
  const auto points = chart->points(0);
  ASSERT_GT(points.size(), 5U);
  EXPECT_EQ(points.front().x(), 260);
  EXPECT_GT(points.front().y(), 2 * points.back().y());
}

TEST(TokensView, CountsRareWordsAndOtherLanguages) {
  TokensOnScreen shown;
  ASSERT_TRUE(shown.studied());
  shown.view.turnTo(QStringLiteral("rare"));
  auto* page = shown.part<views::RarePage>();
  const auto cards = page->findChildren<plots::BarList*>();
  ASSERT_EQ(cards.size(), 4);
  const double story = cards[0]->bars()[1].value;
  EXPECT_GT(cards[1]->bars()[1].value, story) << "German in pieces of English";
  EXPECT_TRUE(cards[1]->bars()[2].faint) << "unknown words are hatched";
  type(shown.field(QStringLiteral("Sentence: Another language")), QStringLiteral("the dog"));
  EXPECT_EQ(cards[1]->bars()[1].value, 2);
}

TEST(TokensView, ATextMakesItsOwnExamples) {
  TokensOnScreen shown;
  shown.view.turnTo(QStringLiteral("examples"));
  auto* page = shown.part<views::ExamplesPage>();
  type(shown.field(QStringLiteral("Raw text to make examples of")),
       QStringLiteral("the dog barks ."));
  EXPECT_EQ(page->rows()->places(), (std::vector<int>{1, 2, 3}));
  EXPECT_EQ(page->rows()->readIn(1), QStringLiteral("the dog ▢"));
  EXPECT_EQ(page->rows()->answerOf(1), QStringLiteral("barks"));
  QTest::mouseClick(shown.button(QStringLiteral("Covered word")), Qt::LeftButton);
  EXPECT_EQ(page->rows()->places(), (std::vector<int>{0, 1, 2, 3}));
  EXPECT_EQ(page->rows()->readIn(1), QStringLiteral("the ▢ barks ."));
  QTest::keyClick(page->rows(), Qt::Key_Down);
  EXPECT_TRUE(page->rows()->spokenValue().contains(QStringLiteral("To be guessed: the")));
}

TEST(TokensView, MakesTheExamplesBeforeOnesEyes) {
  theme::Theme::instance().setReduceMotion(false);
  TokensOnScreen shown;
  shown.view.turnTo(QStringLiteral("examples"));
  auto* rows = shown.part<views::ExamplesPage>()->rows();
  const int all = rows->rowsShown();
  QTest::mouseClick(shown.button(QStringLiteral("Make them one by one")), Qt::LeftButton);
  EXPECT_EQ(rows->rowsShown(), 0);
  EXPECT_TRUE(QTest::qWaitFor([&] { return rows->rowsShown() == all; }, 20'000));
}

TEST(TokensView, ALabelNeedsAPerson) {
  TokensOnScreen shown;
  shown.view.turnTo(QStringLiteral("examples"));
  auto* page = shown.part<views::ExamplesPage>();
  EXPECT_TRUE(page->summary().contains(QStringLiteral("No example yet")));
  type(shown.field(QStringLiteral("Label of the sentence")), QStringLiteral("animal"));
  EXPECT_TRUE(page->summary().contains(QStringLiteral("guess “animal”")));
}

TEST(TokensView, SaysWhatIsWrongAndRecovers) {
  TokensOnScreen shown;
  ASSERT_TRUE(shown.studied());
  shown.begin(QStringLiteral("/no/such/file.txt"));
  const auto* note = shown.part<QLabel>(QStringLiteral("hint"));
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return note->text().contains(QStringLiteral("/no/such/file.txt")); }, 20'000));
  EXPECT_TRUE(note->isVisible());
  EXPECT_TRUE(shown.part<views::CutPage>()->boxes(TokenizerKind::kWord)->boxes().empty());
  shown.begin(QStringLiteral("storyworld"));
  ASSERT_TRUE(shown.studied());
  EXPECT_FALSE(note->isVisible());
}

TEST(TokensView, ExportsEveryPage) {
  TokensOnScreen shown;
  ASSERT_TRUE(shown.studied());
  const QTemporaryDir folder;
  QStringList pages = shown.view.pages();
  pages.prepend(QStringLiteral("cut"));
  for (const QString& page : pages) {
    shown.view.turnTo(page);
    EXPECT_EQ(shown.view.page(), page);
    for (const QString& format : shown.view.exportFormats()) {
      const QString path = folder.filePath(page + '.' + format);
      shown.view.exportTo(path);
      EXPECT_GT(readFile(path.toStdString()).size(), 40U) << path.toStdString();
    }
  }
  const std::string csv = readFile(folder.filePath(QStringLiteral("cut.csv")).toStdString());
  EXPECT_NE(csv.find("zebra,0,1"), std::string::npos);
}
