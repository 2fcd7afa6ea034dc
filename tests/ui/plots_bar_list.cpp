#include <gtest/gtest.h>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "plots/bar_list.h"

using namespace glassbox;

namespace {

struct Shown {
  plots::BarList list;
  Shown() {
    list.resize(320, 120);
    list.setTitles(QStringLiteral("word"), QStringLiteral("probability"));
    list.setBars({{QStringLiteral("run"), 0.4, QStringLiteral("40 %")},
                  {QStringLiteral("bark"), 0.2, QStringLiteral("20 %"), {}, true},
                  {QStringLiteral("fly"), 0.1, QStringLiteral("10 %")}});
    list.show();
  }
  QPoint middleOf(int row) const { return list.rowRect(row).center().toPoint(); }
};

}  // namespace

TEST(BarList, LengthsFollowTheValues) {
  Shown shown;
  EXPECT_NEAR(shown.list.barRect(0).width(), 2 * shown.list.barRect(1).width(), 0.01);
  shown.list.setFullValue(0.8);
  const double half = shown.list.barRect(0).width();
  shown.list.setFullValue(0.4);
  EXPECT_NEAR(shown.list.barRect(0).width(), 2 * half, 0.01);
}

TEST(BarList, NegativeValuesGoTheOtherWay) {
  Shown shown;
  shown.list.setBars({{QStringLiteral("up"), 1, {}}, {QStringLiteral("down"), -1, {}}});
  EXPECT_NEAR(shown.list.barRect(0).left(), shown.list.barRect(1).right(), 0.01);
  EXPECT_NEAR(shown.list.barRect(0).width(), shown.list.barRect(1).width(), 0.01);
}

TEST(BarList, RowsAreChosenByClickAndByKeyOnlyIfTheyMay) {
  Shown shown;
  QSignalSpy chosen(&shown.list, &plots::BarList::barChosen);
  QTest::mouseClick(&shown.list, Qt::LeftButton, {}, shown.middleOf(1));
  EXPECT_TRUE(chosen.isEmpty());
  shown.list.setChoosable(true);
  QTest::mouseClick(&shown.list, Qt::LeftButton, {}, shown.middleOf(1));
  ASSERT_EQ(chosen.size(), 1);
  EXPECT_EQ(chosen[0][0].toInt(), 1);
  QTest::keyClick(&shown.list, Qt::Key_Down);
  EXPECT_EQ(shown.list.spokenValue(), QStringLiteral("fly: 10 %"));
  QTest::keyClick(&shown.list, Qt::Key_Return);
  EXPECT_EQ(chosen.last()[0].toInt(), 2);
}

TEST(BarList, KeepsRoomForRowsThatWillCome) {
  Shown shown;
  const int three = shown.list.sizeHint().height();
  shown.list.setRowsKept(6);
  EXPECT_EQ(shown.list.sizeHint().height(), 2 * three);
}

TEST(BarList, ExportsItsNumbersAndItsPicture) {
  Shown shown;
  const QTemporaryDir folder;
  shown.list.exportTo(folder.filePath(QStringLiteral("bars.csv")));
  QFile csv(folder.filePath(QStringLiteral("bars.csv")));
  ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
  EXPECT_EQ(csv.readAll(), "word,probability\r\nrun,0.4\r\nbark,0.2\r\nfly,0.1\r\n");
  shown.list.setBars({{.label = QStringLiteral("run"), .value = 0, .before = 0.4},
                      {.label = QStringLiteral("bark"), .value = 1}});
  shown.list.exportTo(folder.filePath(QStringLiteral("compared.csv")));
  QFile compared(folder.filePath(QStringLiteral("compared.csv")));
  ASSERT_TRUE(compared.open(QIODevice::ReadOnly));
  EXPECT_EQ(compared.readAll(), "word,probability,before\r\nrun,0,0.4\r\nbark,1,1\r\n");
  shown.list.exportTo(folder.filePath(QStringLiteral("bars.png")));
  EXPECT_FALSE(QImage(folder.filePath(QStringLiteral("bars.png"))).isNull());
}
