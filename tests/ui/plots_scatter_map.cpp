#include <gtest/gtest.h>

#include <QAccessible>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <vector>

#include "plots/scatter_map.h"
#include "theme/theme.h"

using namespace glassbox::plots;

namespace {

using Places = std::vector<std::array<float, 3>>;

/// Four words on screen: two animals to the left, a sound to the right, one without a family.
struct MapOnScreen {
  ScatterMap map;

  MapOnScreen() {
    map.resize(500, 400);
    map.setAccessibleName(QStringLiteral("Map of the words"));
    map.setWords({{QStringLiteral("dog"), 0, QStringLiteral("animal")},
                  {QStringLiteral("cat"), 0, QStringLiteral("animal")},
                  {QStringLiteral("bark"), 1, QStringLiteral("sound")},
                  {QStringLiteral("thing"), -1, {}}},
                 {QStringLiteral("animal"), QStringLiteral("sound")});
    map.show();
    map.moveTo(Places{{0, 0}, {0, 4}, {6, 0}, {6, 4}});
    QTest::qWait(30);
  }

  bool isNamed(int word) {
    QImage sheet(map.size(), QImage::Format_ARGB32);
    map.render(&sheet);
    for (const auto& label : map.labels())
      if (label.first == word) return true;
    return false;
  }
};

}  // namespace

TEST(ScatterMap, PointsGlideFromPlaceToPlace) {
  MapOnScreen shown;
  EXPECT_FALSE(shown.map.isGliding());  // the first places are not reached from anywhere
  shown.map.moveTo(Places{{3, 0}, {0, 4}, {6, 0}, {6, 4}});
  ASSERT_TRUE(shown.map.isGliding());
  shown.map.advanceGlide(20);
  const double onTheWay = shown.map.position(0).x();
  EXPECT_GT(onTheWay, 0);
  EXPECT_LT(onTheWay, 3);
  EXPECT_EQ(shown.map.position(1), QPointF(0, 4));
  shown.map.advanceGlide(20);
  EXPECT_GT(shown.map.position(0).x(), onTheWay);
  shown.map.advanceGlide(5000);
  EXPECT_EQ(shown.map.position(0), QPointF(3, 0));
  EXPECT_FALSE(shown.map.isGliding());
}

TEST(ScatterMap, RemembersTheTrailOfEveryWord) {
  MapOnScreen shown;
  shown.map.moveTo(Places{{1, 0}, {0, 4}, {6, 0}, {6, 4}});
  shown.map.moveTo(Places{{2, 1}, {0, 4}, {6, 0}, {6, 4}});
  EXPECT_EQ(shown.map.trail(0), (std::vector<QVector3D>{{0, 0, 0}, {1, 0, 0}, {2, 1, 0}}));
  shown.map.forgetPlaces();
  EXPECT_TRUE(shown.map.trail(0).empty());
}

TEST(ScatterMap, AClickChoosesTheWordUnderIt) {
  MapOnScreen shown;
  QSignalSpy chosen(&shown.map, &ScatterMap::wordChosen);
  QTest::mouseMove(&shown.map, shown.map.pixelOf(2).toPoint());
  QTest::mouseClick(&shown.map, Qt::LeftButton, {}, shown.map.pixelOf(2).toPoint());
  ASSERT_EQ(chosen.size(), 1);
  EXPECT_EQ(chosen[0][0].toInt(), 2);
  QTest::mouseClick(&shown.map, Qt::LeftButton, {}, shown.map.pixelOf(1).toPoint());
  EXPECT_EQ(chosen.size(), 2);
}

TEST(ScatterMap, HoveredWordStaysNamedAndMeantWhileItMoves) {
  MapOnScreen shown;
  const QPoint pointer = shown.map.pixelOf(3).toPoint();
  EXPECT_FALSE(shown.isNamed(3));  // words without a family are not named by themselves
  QTest::mouseMove(&shown.map, pointer);
  ASSERT_EQ(shown.map.hovered(), 3);
  EXPECT_TRUE(shown.isNamed(3));
  shown.map.moveTo(Places{{0, 0}, {0, 4}, {6, 0}, {3, 2}});
  shown.map.advanceGlide(5000);
  EXPECT_EQ(shown.map.hovered(), 3);
  EXPECT_TRUE(shown.isNamed(3));
}

TEST(ScatterMap, PinnedWordsAreAlwaysNamed) {
  MapOnScreen shown;
  shown.map.setPins({3, 0});
  shown.map.moveTo(Places{{6, 4}, {6, 4}, {6, 4}, {6, 4}});
  shown.map.advanceGlide(5000);
  EXPECT_TRUE(shown.isNamed(3));
  EXPECT_TRUE(shown.isNamed(0));
}

TEST(ScatterMap, WheelZoomsAroundThePointerAndResetReturns) {
  MapOnScreen shown;
  const QPointF dog = shown.map.pixelOf(0);
  const QPointF cat = shown.map.pixelOf(1);
  shown.map.zoomBy(2, dog);
  EXPECT_NEAR(shown.map.pixelOf(0).x(), dog.x(), 1e-6);
  EXPECT_NEAR(shown.map.pixelOf(1).y() - dog.y(), 2 * (cat.y() - dog.y()), 1e-6);
  shown.map.resetView();
  EXPECT_EQ(shown.map.pixelOf(1), cat);
}

TEST(ScatterMap, ArrowKeysWalkFromWordToWordAndEnterChooses) {
  MapOnScreen shown;
  QSignalSpy chosen(&shown.map, &ScatterMap::wordChosen);
  shown.map.setPins({0});
  QTest::keyClick(&shown.map, Qt::Key_Right);  // onto the pinned word first
  EXPECT_EQ(shown.map.hovered(), 0);
  QTest::keyClick(&shown.map, Qt::Key_Right);
  EXPECT_EQ(shown.map.hovered(), 2);
  QTest::keyClick(&shown.map, Qt::Key_Down);
  EXPECT_EQ(shown.map.hovered(), 3);
  QTest::keyClick(&shown.map, Qt::Key_Return);
  ASSERT_EQ(chosen.size(), 1);
  EXPECT_EQ(chosen[0][0].toInt(), 3);
  auto* interface = QAccessible::queryAccessibleInterface(&shown.map);
  EXPECT_EQ(interface->text(QAccessible::Value), QStringLiteral("thing"));
}

TEST(ScatterMap, WordsThatStayKeepTheirPlacesAndTrails) {
  MapOnScreen shown;
  shown.map.setWords({{QStringLiteral("bark"), 1, {}}, {QStringLiteral("cow"), 0, {}}},
                     {QStringLiteral("animal"), QStringLiteral("sound")});
  shown.map.moveTo(Places{{8, 0}, {1, 1}});
  ASSERT_TRUE(shown.map.isGliding());
  EXPECT_EQ(shown.map.position(0), QPointF(6, 0)) << "bark starts where it was";
  EXPECT_EQ(shown.map.position(1), QPointF(1, 1)) << "cow is new and comes from nowhere";
  EXPECT_EQ(shown.map.trail(0).size(), 2U);
  EXPECT_EQ(shown.map.trail(1).size(), 1U);
}

TEST(ScatterMap, TurnsInDepthByMouseKeysAndItself) {
  MapOnScreen shown;
  shown.map.setDeep(true);
  shown.map.forgetPlaces();
  shown.map.moveTo(Places{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {-1, -1, -1}});
  EXPECT_EQ(shown.map.position(2), QPointF(0, 0));
  EXPECT_GT(shown.map.nearness(2), shown.map.nearness(0));
  const QPoint middle = shown.map.rect().center() + QPoint(90, 60);
  QTest::mousePress(&shown.map, Qt::LeftButton, {}, middle);
  QTest::mouseMove(&shown.map, middle + QPoint(30, 0));
  QTest::mouseRelease(&shown.map, Qt::LeftButton, {}, middle + QPoint(30, 0));
  const QPointF dragged = shown.map.position(2);
  EXPECT_GT(dragged.x(), 0) << "what is in front follows the pointer";
  EXPECT_NEAR(dragged.y(), 0, 1e-5);
  QTest::keyClick(&shown.map, Qt::Key_Down, Qt::ShiftModifier);
  EXPECT_GT(shown.map.position(2).y(), dragged.y());
  shown.map.resetView();
  EXPECT_EQ(shown.map.position(2), QPointF(0, 0));
  shown.map.highlight(-1);
  shown.map.setSpinning(true);
  ASSERT_TRUE(shown.map.isSpinning());
  shown.map.advanceSpin(1000);
  EXPECT_NE(shown.map.position(2), QPointF(0, 0));
  shown.map.highlight(1);
  EXPECT_FALSE(shown.map.isSpinning()) << "nothing moves under the pointer";
}

TEST(ScatterMap, StaysStillWhenMotionIsReduced) {
  MapOnScreen shown;
  shown.map.setDeep(true);
  shown.map.setSpinning(true);
  const bool before = glassbox::theme::Theme::instance().reduceMotion();
  glassbox::theme::Theme::instance().setReduceMotion(true);
  EXPECT_FALSE(shown.map.isSpinning());
  glassbox::theme::Theme::instance().setReduceMotion(before);
}

TEST(ScatterMap, ExportsFigureAndPlaces) {
  MapOnScreen shown;
  QTemporaryDir folder;
  for (const char* suffix : {"png", "svg", "pdf", "csv"})
    shown.map.exportTo(folder.filePath(QStringLiteral("map.") + QLatin1String(suffix)));
  // At twice the pixels of the screen, with a margin around it.
  EXPECT_GT(QImage(folder.filePath(QStringLiteral("map.png"))).width(), 1000);
  EXPECT_TRUE(QSvgRenderer(folder.filePath(QStringLiteral("map.svg"))).isValid());
  QFile csv(folder.filePath(QStringLiteral("map.csv")));
  ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
  EXPECT_EQ(csv.readAll().split('\n').at(3), "bark,sound,6,0\r");
}
