#include "views/write_view.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

#include "plots/bar_list.h"
#include "plots/word_flow.h"
#include "views/next_word_panel.h"

using namespace glassbox;

namespace {

const std::vector<live::Word> kWords = {{"[UNK]", "", 0},  {"[BOS]", "", 0}, {"[EOS]", "", 0},
                                        {"[MASK]", "", 0}, {".", "", 9},     {"the", "", 9},
                                        {"dog", "", 5},    {"barks", "", 4}, {"sleeps", "", 3}};
constexpr std::int32_t kDot = 4;
constexpr std::int32_t kThe = 5;
constexpr std::int32_t kDog = 6;
constexpr std::int32_t kBarks = 7;
constexpr std::int32_t kSleeps = 8;

/// After these a made-up model expects: barks or sleeps, then a full stop, then the end.
std::vector<float> logitsAfter(std::int32_t token) {
  std::vector<float> logits(kWords.size(), -4.0F);
  if (token == kDot) logits[2] = 6;
  else if (token == kBarks || token == kSleeps) logits[kDot] = 5;
  else logits[kBarks] = 2, logits[kSleeps] = 1, logits[kDog] = 0;
  return logits;
}

/// The view with a worker that answers every question at once.
struct ViewOnScreen {
  views::WriteView view;
  std::shared_ptr<live::RunFacts> facts = std::make_shared<live::RunFacts>();
  std::int64_t step = 640;
  plots::WordFlow* page = nullptr;
  plots::BarList* bars = nullptr;
  int answers = 0;

  explicit ViewOnScreen(Objective objective = Objective::kNextWord) {
    facts->words = kWords;
    facts->settings.model.objective = objective;
    view.resize(1020, 600);
    static_cast<QWidget&>(view).show();
    view.findChild<QLineEdit*>()->setText(QStringLiteral("the dog"));  // words of the model's own
    page = view.findChild<plots::WordFlow*>(QStringLiteral("writtenText"));
    bars = view.findChild<plots::BarList*>();
    answer();
  }
  std::vector<live::TypedWord> read(const std::string& text) const {
    std::vector<live::TypedWord> words;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      const std::string piece = text.substr(begin, end - begin);
      std::int32_t token = 0;
      for (std::size_t id = 0; id < kWords.size(); ++id)
        if (kWords[id].text == piece) token = std::int32_t(id);
      if (!piece.empty()) words.push_back({token, piece, begin, end, token == 0});
      begin = end + 1;
    }
    return words;
  }
  /// Gives the answer to what the view wants to know now.
  void answer() {
    const live::Interest interest = view.interest();
    auto snapshot = std::make_shared<live::Snapshot>();
    snapshot->facts = facts;
    snapshot->step = snapshot->newestStep = step;
    auto write = std::make_shared<live::WriteAnswer>();
    write->question = *interest.write;
    write->step = step;
    write->context = 48;
    write->words = read(write->question.text);
    std::vector<std::int32_t> row;
    for (const auto& word : write->words) row.push_back(word.token);
    for (const auto& [word, token] : write->question.fills) row[std::size_t(word)] = token;
    row.insert(row.end(), write->question.written.begin(), write->question.written.end());
    if (facts->settings.model.causal()) write->logits = logitsAfter(row.empty() ? 1 : row.back());
    else
      for (std::size_t i = 0; i < row.size(); ++i)
        if (row[i] == 3) write->covered.push_back({int(i), logitsAfter(i > 0 ? row[i - 1] : 1)});
    snapshot->write = write;
    if (interest.continuation) {
      auto more = std::make_shared<live::ContinueAnswer>();
      more->number = interest.continuation->number;
      more->step = step;
      for (int i = 0; i < interest.continuation->words; ++i) {
        const auto logits = logitsAfter(row.back());
        const auto drawn = insight::nextDistribution(logits, interest.continuation->sampling);
        row.push_back(insight::drawAtPlace(drawn, interest.continuation->seed,
                                           int(interest.continuation->written.size()) + i));
        more->words.push_back({row.back(), logits});
        if (row.back() == 2) break;
      }
      snapshot->continuation = more;
    }
    view.show(snapshot);
    ++answers;
  }
  QPushButton* button(const QString& text) const {
    for (auto* found : view.findChildren<QPushButton*>())
      if (found->text() == text) return found;
    return nullptr;
  }
  void press(const char* text) {
    QTest::mouseClick(button(QString::fromLatin1(text)), Qt::LeftButton);
    answer();
  }
  QSlider* slider(const char* term) const {
    for (auto* found : view.findChildren<QSlider*>())
      if (found->accessibleName() == QString::fromLatin1(term)) return found;
    return nullptr;
  }
  void clickWord(int word) {
    QTest::mouseClick(page, Qt::LeftButton, {}, page->wordRect(word).center().toPoint());
    answer();
  }
  void clickBar(int row) {
    QTest::mouseClick(bars, Qt::LeftButton, {}, bars->rowRect(row).center().toPoint());
    answer();
  }
  QString said() const {
    QStringList all;
    for (auto* label : view.findChildren<QLabel*>())
      if (label->isVisible()) all << label->text();
    return all.join('\n');
  }
};

}  // namespace

TEST(WriteView, ShowsWhatTheModelExpectsNext) {
  ViewOnScreen shown;
  const auto& bars = shown.bars->bars();
  ASSERT_GE(bars.size(), 3U);
  EXPECT_EQ(bars[0].label, QStringLiteral("barks"));
  const auto expected = insight::softmax(logitsAfter(kDog));
  EXPECT_NEAR(bars[0].value, expected[kBarks], 1e-6);
  EXPECT_FALSE(bars[0].before);
}

TEST(WriteView, SlidersActOnTheBarsAtOnceWithoutAskingTheModel) {
  ViewOnScreen shown;
  const int asked = shown.answers;
  auto* temperature = shown.slider("temperature");
  ASSERT_NE(temperature, nullptr);
  temperature->setFocus();
  for (int i = 0; i < 10; ++i) QTest::keyClick(temperature, Qt::Key_Left);
  const insight::SamplingSettings half{.temperature = 0.5};
  const auto before = insight::softmax(logitsAfter(kDog));
  auto after = insight::nextDistribution(logitsAfter(kDog), half);
  for (const auto& [row, token] : {std::pair(0, kBarks), std::pair(1, kSleeps)}) {
    const plots::Bar& bar = shown.bars->bars()[std::size_t(row)];
    EXPECT_NEAR(bar.value, after[std::size_t(token)], 1e-6);
    ASSERT_TRUE(bar.before);
    EXPECT_NEAR(*bar.before, before[std::size_t(token)], 1e-6);
  }
  QTest::keyClick(shown.slider("top-k"), Qt::Key_Home);
  EXPECT_TRUE(shown.bars->bars()[1].faint);
  EXPECT_EQ(shown.bars->bars()[1].value, 0);
  EXPECT_TRUE(shown.bars->bars()[1].valueText.contains(QStringLiteral("cut")));
  EXPECT_NEAR(shown.bars->bars()[0].value, 1, 1e-6);
  EXPECT_EQ(shown.answers, asked);
}

TEST(WriteView, TheSeedDecidesWhatIsWritten) {
  ViewOnScreen shown;
  shown.press("Next word");
  shown.press("Next word");
  const auto byWord = shown.view.written();
  ASSERT_EQ(byWord.size(), 2U);
  shown.press("Start again");
  EXPECT_TRUE(shown.view.written().empty());
  shown.press("Write it all");
  for (int i = 0; i < 9; ++i) shown.answer();
  const auto whole = shown.view.written();
  ASSERT_GE(whole.size(), 2U);
  EXPECT_TRUE(std::equal(byWord.begin(), byWord.end(), whole.begin()));
}

TEST(WriteView, SaysThatTheModelEndedTheStory) {
  ViewOnScreen shown;
  shown.press("Write it all");
  for (int i = 0; i < 9; ++i) shown.answer();
  ASSERT_FALSE(shown.page->words().empty());
  EXPECT_TRUE(shown.page->words().back().note);
  EXPECT_TRUE(shown.view.summary().contains(QStringLiteral("ended the story")));
  EXPECT_EQ(shown.view.written().back(), kDot);
}

TEST(WriteView, WritesOnWordByWordUntilStopped) {
  ViewOnScreen shown;
  shown.press("Write on");
  EXPECT_EQ(shown.view.written().size(), 1U);
  QTest::mouseClick(shown.button(QStringLiteral("Stop")), Qt::LeftButton);
  shown.answer();
  QTest::qWait(500);
  EXPECT_EQ(shown.view.written().size(), 1U);
}

TEST(WriteView, AnotherWordCanBeChosenAndTheTextGoesOnFromIt) {
  ViewOnScreen shown;
  shown.press("Write it all");
  for (int i = 0; i < 9; ++i) shown.answer();
  const std::int32_t first = shown.view.written().front();
  QTest::mouseMove(shown.page, shown.page->wordRect(2).center().toPoint());
  shown.clickWord(2);
  ASSERT_EQ(shown.page->current(), 2);
  const int other = first == kBarks ? 1 : 0;
  EXPECT_TRUE(shown.bars->bars()[std::size_t(1 - other)].marked);
  shown.clickBar(other);
  for (int i = 0; i < 9; ++i) shown.answer();
  EXPECT_EQ(shown.view.written().front(), first == kBarks ? kSleeps : kBarks);
  EXPECT_TRUE(shown.page->words()[2].chosen);
  EXPECT_GT(shown.view.written().size(), 1U);
}

TEST(WriteView, AWordOfTheBarsCanBeTakenByKey) {
  ViewOnScreen shown;
  shown.bars->setFocus();
  QTest::keyClick(shown.bars, Qt::Key_Down);
  QTest::keyClick(shown.bars, Qt::Key_Down);
  QTest::keyClick(shown.bars, Qt::Key_Return);
  EXPECT_EQ(shown.view.written(), (std::vector<std::int32_t>{kSleeps}));
  EXPECT_EQ(shown.view.text(), QStringLiteral("the dog sleeps"));
}

TEST(WriteView, NamesAnUnknownWordInItsPlace) {
  ViewOnScreen shown;
  auto* prompt = shown.view.findChild<QLineEdit*>();
  prompt->selectAll();
  QTest::keyClicks(prompt, QStringLiteral("the zebra"));
  shown.answer();
  EXPECT_TRUE(shown.page->words()[1].faulty);
  EXPECT_FALSE(shown.page->words()[0].faulty);
  EXPECT_TRUE(shown.said().contains(QStringLiteral("zebra"))) << shown.said().toStdString();
}

TEST(WriteView, LevelsOfWrittenWordsAreTheirProbabilities) {
  ViewOnScreen shown;
  shown.press("Next word");
  const std::int32_t token = shown.view.written().front();
  EXPECT_NEAR(shown.page->words()[2].level, insight::softmax(logitsAfter(kDog))[std::size_t(token)],
              1e-6);
  EXPECT_LT(shown.page->words()[1].level, 0);
}

TEST(WriteView, ACoveredWordModelFillsPlacesAndSaysWhyItDoesNotWriteOn) {
  ViewOnScreen shown(Objective::kCoveredWord);
  EXPECT_TRUE(shown.said().contains(QStringLiteral("does not write on")));
  EXPECT_EQ(shown.button(QStringLiteral("Next word")), nullptr);
  shown.clickWord(1);  // covers "dog"
  EXPECT_EQ(shown.view.findChild<QLineEdit*>()->text(), QStringLiteral("the [MASK]"));
  ASSERT_TRUE(shown.page->words()[1].covered);
  EXPECT_NEAR(shown.bars->bars()[0].value, insight::softmax(logitsAfter(kThe))[kBarks], 1e-6);
  shown.press("Fill the surest");
  EXPECT_EQ(shown.view.text(), QStringLiteral("the barks"));
  shown.clickWord(1);
  shown.clickBar(1);
  EXPECT_EQ(shown.view.text(), QStringLiteral("the sleeps"));
}

TEST(WriteView, FillsAllPlacesTheSurestFirst) {
  ViewOnScreen shown(Objective::kCoveredWord);
  auto* prompt = shown.view.findChild<QLineEdit*>();
  prompt->selectAll();
  QTest::keyClicks(prompt, QStringLiteral("the [MASK] barks [MASK]"));
  shown.answer();
  QTest::mouseClick(shown.button(QStringLiteral("Fill all")), Qt::LeftButton);
  // After "barks" the full stop is surer than anything after "the".
  ASSERT_EQ(shown.view.interest().write->fills.size(), 1U);
  EXPECT_EQ(shown.view.interest().write->fills[0], (std::pair<int, std::int32_t>(3, kDot)));
  shown.answer();
  shown.answer();
  EXPECT_EQ(shown.view.text(), QStringLiteral("the barks barks."));
}

TEST(WriteView, BeginsWithATextThatManyWordsMayFollow) {
  const views::WriteView view;
  EXPECT_EQ(view.findChild<QLineEdit*>()->text(), QStringLiteral("Anna has a little"));
}

TEST(WriteView, AnotherRunBeginsWithAnEmptyPage) {
  ViewOnScreen shown;
  shown.press("Next word");
  shown.view.restart();
  EXPECT_TRUE(shown.view.written().empty());
  EXPECT_EQ(shown.view.text(), QStringLiteral("the dog"));
}

TEST(WriteView, TabGoesAsOneReads) {
  ViewOnScreen shown;
  std::vector<QWidget*> chain;
  QWidget* first = shown.view.findChild<QLineEdit*>();
  for (QWidget* one = first->nextInFocusChain(); one != first; one = one->nextInFocusChain())
    chain.push_back(one);
  const auto placeOf = [&](const QWidget* widget) {
    return std::find(chain.begin(), chain.end(), widget) - chain.begin();
  };
  const std::vector<const QWidget*> order = {shown.page,
                                             shown.button(QStringLiteral("Next word")),
                                             shown.button(QStringLiteral("Write it all")),
                                             shown.bars,
                                             shown.slider("temperature"),
                                             shown.slider("top-p")};
  for (std::size_t i = 1; i < order.size(); ++i)
    EXPECT_LT(placeOf(order[i - 1]), placeOf(order[i])) << i;
}

TEST(WriteView, TheKeyboardShowsWhatElseWasExpectedAtAWord) {
  ViewOnScreen shown;
  shown.press("Next word");
  const std::int32_t token = shown.view.written().front();
  QTest::keyClick(shown.page, Qt::Key_End);
  const auto& bars = shown.bars->bars();
  const auto marked =
      std::find_if(bars.begin(), bars.end(), [](const auto& bar) { return bar.marked; });
  ASSERT_NE(marked, bars.end());
  EXPECT_EQ(marked->label.toStdString(), kWords[std::size_t(token)].text);
  QTest::keyClick(shown.page, Qt::Key_Backspace);
  EXPECT_TRUE(shown.view.written().empty());
}

TEST(WriteView, GoesOnFromTheEndOfTheStoryByBeginningAnew) {
  ViewOnScreen shown;
  shown.press("Write it all");
  for (int i = 0; i < 9; ++i) shown.answer();
  const QString whole = shown.view.text();
  shown.press("Write it all");
  for (int i = 0; i < 9; ++i) shown.answer();
  EXPECT_EQ(shown.view.text(), whole);
}
