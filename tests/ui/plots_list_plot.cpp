// What every plot of rows, bars or boxes does with mouse, keys and focus.
#include "plots/list_plot.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

using namespace glassbox;

namespace {

constexpr int kHeight = 20;
const QStringList kNames = {QStringLiteral("dog"), QStringLiteral("cat"), QStringLiteral("bird")};

class Rows : public plots::ListPlot {
 public:
  explicit Rows(Qt::Orientation keys = Qt::Vertical) : ListPlot(keys, nullptr) {
    resize(100, kHeight * int(kNames.size() + 1));  // with room below the last row
    show();
  }
  using ListPlot::focusShown;
  void exportTo(const QString&) const override {}
  std::vector<QRectF> drawnMarks() const override { return {}; }
  QPoint middleOf(int row) const { return {width() / 2, row * kHeight + kHeight / 2}; }

 protected:
  int itemCount() const override { return int(kNames.size()); }
  int itemAt(const QPointF& place) const override { return int(place.y()) / kHeight; }
  QString spoken(int row) const override { return kNames[row]; }
};

}  // namespace

TEST(ListPlot, TheMouseIsOverOneItemOrNone) {
  Rows rows;
  EXPECT_EQ(rows.spokenValue(), QString());
  QTest::mouseMove(&rows, rows.middleOf(1));
  EXPECT_EQ(rows.spokenValue(), QStringLiteral("cat"));
  QTest::mouseMove(&rows, rows.middleOf(3));
  EXPECT_EQ(rows.hovered(), -1);
  QTest::mouseMove(&rows, rows.middleOf(2));
  EXPECT_EQ(rows.hovered(), 2);
  QEvent leave(QEvent::Leave);
  QApplication::sendEvent(&rows, &leave);
  EXPECT_EQ(rows.hovered(), -1);
}

TEST(ListPlot, ArrowKeysBeginAtTheFirstItemAndStopAtTheEnds) {
  Rows rows;
  QTest::keyClick(&rows, Qt::Key_Up);
  EXPECT_EQ(rows.hovered(), 0);
  QTest::keyClick(&rows, Qt::Key_Up);
  EXPECT_EQ(rows.hovered(), 0);
  for (int i = 0; i < 5; ++i) QTest::keyClick(&rows, Qt::Key_Down);
  EXPECT_EQ(rows.spokenValue(), QStringLiteral("bird"));
}

TEST(ListPlot, ArrowKeysOfTheOtherDirectionAreLeftToTheWindow) {
  for (const Qt::Orientation keys : {Qt::Vertical, Qt::Horizontal}) {
    Rows rows(keys);
    const bool vertical = keys == Qt::Vertical;
    QKeyEvent across(QEvent::KeyPress, vertical ? Qt::Key_Right : Qt::Key_Down, {});
    QApplication::sendEvent(&rows, &across);
    EXPECT_FALSE(across.isAccepted());
    EXPECT_EQ(rows.hovered(), -1);
    QKeyEvent along(QEvent::KeyPress, vertical ? Qt::Key_Down : Qt::Key_Right, {});
    QApplication::sendEvent(&rows, &along);
    EXPECT_TRUE(along.isAccepted());
    EXPECT_EQ(rows.hovered(), 0);
  }
}

TEST(ListPlot, TheFocusIsDrawnOnlyIfItCameByKeyAndTakesTheCursorAlong) {
  Rows rows;
  rows.activateWindow();
  rows.setFocus(Qt::MouseFocusReason);
  ASSERT_TRUE(QTest::qWaitFor([&] { return rows.hasFocus(); }));
  EXPECT_FALSE(rows.focusShown());
  rows.clearFocus();
  rows.setFocus(Qt::TabFocusReason);
  EXPECT_TRUE(rows.focusShown());
  QTest::keyClick(&rows, Qt::Key_Down);
  EXPECT_EQ(rows.hovered(), 0);
  rows.clearFocus();
  EXPECT_FALSE(rows.focusShown());
  EXPECT_EQ(rows.hovered(), -1);
}

TEST(ListPlot, TheToolTipSaysWhatIsUnderTheCursor) {
  Rows rows;
  rows.setToolTip(QStringLiteral("animals"));
  const auto tipAt = [&](int row) {
    QTest::mouseMove(&rows, rows.middleOf(row));
    QHelpEvent event(QEvent::ToolTip, rows.middleOf(row), rows.mapToGlobal(rows.middleOf(row)));
    QApplication::sendEvent(&rows, &event);
    return QToolTip::text();
  };
  EXPECT_EQ(tipAt(0), QStringLiteral("dog"));
  EXPECT_EQ(tipAt(3), QStringLiteral("animals"));
}
