#include <gtest/gtest.h>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "plots/word_flow.h"

using namespace glassbox;

namespace {

struct Shown {
  plots::WordFlow flow;
  Shown() {
    flow.resize(300, 200);
    flow.setWords(
        {{.text = QStringLiteral("the"), .given = true},
         {.text = QStringLiteral("dog"), .level = 0.25, .detail = QStringLiteral("dog: 25 %")},
         {.text = QStringLiteral("barks"), .level = 0.5},
         {.text = QStringLiteral("."), .attached = true, .level = 1},
         {.text = QStringLiteral("then"), .level = 1},
         {.text = QStringLiteral("everybody"), .level = 1},
         {.text = QStringLiteral("wakes"), .level = 1}});
    flow.show();
  }
};

}  // namespace

TEST(WordFlow, BreaksLinesBetweenWordsAndNeverBeforeAFullStop) {
  Shown shown;
  EXPECT_EQ(shown.flow.wordRect(3).top(), shown.flow.wordRect(2).top());
  EXPECT_DOUBLE_EQ(shown.flow.wordRect(3).left(), shown.flow.wordRect(2).right());
  EXPECT_GT(shown.flow.wordRect(6).top(), shown.flow.wordRect(0).top());
  for (int i = 0; i < 7; ++i) EXPECT_LE(shown.flow.wordRect(i).right(), 300);
}

TEST(WordFlow, NeedsMoreHeightWhereItIsNarrow) {
  Shown shown;
  EXPECT_GT(shown.flow.heightForWidth(120), shown.flow.heightForWidth(600));
}

TEST(WordFlow, WordsAreFoundByPointerAndChosenByClick) {
  Shown shown;
  QSignalSpy chosen(&shown.flow, &plots::WordFlow::wordChosen);
  QTest::mouseClick(&shown.flow, Qt::LeftButton, {}, shown.flow.wordRect(1).center().toPoint());
  ASSERT_EQ(chosen.size(), 1);
  EXPECT_EQ(chosen[0][0].toInt(), 1);
  EXPECT_EQ(shown.flow.spokenValue(), QStringLiteral("dog: 25 %"));
}

TEST(WordFlow, KeysGoFromWordToWordAndLineToLine) {
  Shown shown;
  QSignalSpy chosen(&shown.flow, &plots::WordFlow::wordChosen);
  QTest::keyClick(&shown.flow, Qt::Key_Home);
  EXPECT_EQ(shown.flow.hovered(), 0);
  QTest::keyClick(&shown.flow, Qt::Key_Right);
  EXPECT_EQ(shown.flow.hovered(), 1);
  QTest::keyClick(&shown.flow, Qt::Key_Down);
  const int below = shown.flow.hovered();
  EXPECT_GT(shown.flow.wordRect(below).top(), shown.flow.wordRect(1).top());
  QTest::keyClick(&shown.flow, Qt::Key_Return);
  ASSERT_EQ(chosen.size(), 1);
  EXPECT_EQ(chosen[0][0].toInt(), below);
  QSignalSpy letGo(&shown.flow, &plots::WordFlow::letGo);
  QTest::keyClick(&shown.flow, Qt::Key_Escape);
  EXPECT_EQ(shown.flow.hovered(), -1);
  EXPECT_EQ(letGo.size(), 1);
}

TEST(WordFlow, ExportsPageAndNumbers) {
  Shown shown;
  const QTemporaryDir folder;
  const QString csv = folder.filePath(QStringLiteral("text.csv"));
  shown.flow.exportTo(csv);
  QFile file(csv);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_TRUE(file.readAll().startsWith("word,probability\r\nthe,\r\ndog,0.25\r\n"));
  shown.flow.exportTo(folder.filePath(QStringLiteral("text.png")));
  EXPECT_FALSE(QImage(folder.filePath(QStringLiteral("text.png"))).isNull());
}
