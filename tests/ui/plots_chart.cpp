#include <gtest/gtest.h>

#include <QAccessible>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <vector>

#include "base/error.h"
#include "plots/chart.h"

using namespace glassbox;
using plots::Chart;

namespace {

std::vector<QPointF> fallingCurve(int points) {
  std::vector<QPointF> curve;
  for (int step = 1; step <= points; ++step)
    curve.emplace_back(step, 0.5 + 5.0 * std::exp(-step / 100.0));
  return curve;
}

/// A chart on screen (offscreen) with one dense and one sparse series.
struct ChartOnScreen {
  Chart chart;
  int dense = 0;
  int sparse = 0;

  ChartOnScreen() {
    chart.resize(800, 400);
    chart.setAccessibleName(QStringLiteral("Loss curve"));
    chart.setAxisTitles(QStringLiteral("step"), QStringLiteral("loss"));
    dense = chart.addSeries({.name = QStringLiteral("training"), .colour = 0});
    sparse = chart.addSeries({.name = QStringLiteral("validation"), .colour = 1, .dots = true});
    chart.append(dense, fallingCurve(200));
    chart.append(sparse, std::vector<QPointF>{{50, 3.5}, {100, 2.5}, {150, 2.0}});
    chart.show();
    QTest::qWait(50);
  }
};

/// How many strokes in a colour of their own the row `below` the middle of a room crosses.
int strokesAcross(const QImage& image, const QRectF& room, double below) {
  const double ratio = image.devicePixelRatio();
  const int y = int((room.center().y() + below) * ratio);
  const QRgb ground = image.pixel(int(room.left() * ratio) - 2, y);
  int strokes = 0;
  bool inside = false;
  for (int x = int(room.left() * ratio); x < int(room.right() * ratio); ++x) {
    const bool coloured = image.pixel(x, y) != ground;
    if (coloured && !inside) ++strokes;
    inside = coloured;
  }
  return strokes;
}

QByteArray contentOf(const QString& path) {
  QFile file(path);
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
  return file.readAll();
}

}  // namespace

TEST(Chart, KeepsAppendedPointsAndDropsWhatIsNotANumber) {
  Chart chart;
  const int series = chart.addSeries({.name = QStringLiteral("training")});
  chart.append(series, std::vector<QPointF>{{1, 6.0}, {2, std::nan("")}});
  chart.append(series, std::vector<QPointF>{{3, 4.0}});
  EXPECT_EQ(chart.points(series), (std::vector<QPointF>{{1, 6.0}, {3, 4.0}}));
}

TEST(Chart, AxesHoldAllPointsAndReferences) {
  ChartOnScreen shown;
  shown.chart.setReferences({{QStringLiteral("even guessing"), 5.87}});
  shown.chart.append(shown.dense, std::vector<QPointF>{{950, 0.4}});
  QTest::qWait(50);
  EXPECT_DOUBLE_EQ(shown.chart.horizontalRange().upper, 1000);
  EXPECT_GE(shown.chart.verticalRange().upper, 5.87);
  EXPECT_LE(shown.chart.verticalRange().lower, 0.4);
}

TEST(Chart, AxesStandStillBetweenTheirSteps) {
  ChartOnScreen shown;
  shown.chart.append(shown.dense, std::vector<QPointF>{{310, 0.6}});
  QTest::qWait(50);
  const auto before = shown.chart.horizontalRange();
  shown.chart.append(shown.dense, std::vector<QPointF>{{395, 0.55}});
  QTest::qWait(50);
  EXPECT_EQ(shown.chart.horizontalRange(), before);
}

TEST(Chart, LogarithmicAxisStartsAboveZero) {
  ChartOnScreen shown;
  shown.chart.setLogarithmic(true);
  QTest::qWait(50);
  EXPECT_GT(shown.chart.verticalRange().lower, 0);
  EXPECT_LE(shown.chart.verticalRange().lower, 0.5 + 5.0 * std::exp(-2.0));
  shown.chart.setLogarithmic(false);
  QTest::qWait(50);
  EXPECT_DOUBLE_EQ(shown.chart.verticalRange().lower, 0);
}

TEST(Chart, HoverReadsEverySeriesAtTheNearestPoint) {
  ChartOnScreen shown;
  QWidget* canvas = shown.chart.childAt(shown.chart.pixelOf({120, 3}).toPoint());
  ASSERT_NE(canvas, nullptr);
  QTest::mouseMove(canvas, canvas->mapFrom(&shown.chart, shown.chart.pixelOf({120, 3}).toPoint()));
  QTest::qWait(20);
  ASSERT_TRUE(shown.chart.cursor());
  EXPECT_NEAR(*shown.chart.cursor(), 120, 1);
  const QStringList lines = shown.chart.readout();
  ASSERT_EQ(lines.size(), 3);
  EXPECT_TRUE(lines[1].startsWith(QStringLiteral("training 2.0"))) << lines[1].toStdString();
  // The sparse series was last measured at step 100, and the read-out says so.
  EXPECT_EQ(lines[2], QStringLiteral("validation 2.50 at 100"));
}

TEST(Chart, ArrowKeysMoveTheCursorFromPointToPoint) {
  ChartOnScreen shown;
  shown.chart.setFocus();
  QTest::keyClick(&shown.chart, Qt::Key_Left);
  ASSERT_TRUE(shown.chart.cursor());
  EXPECT_DOUBLE_EQ(*shown.chart.cursor(), 200);
  QTest::keyClick(&shown.chart, Qt::Key_Left);
  EXPECT_DOUBLE_EQ(*shown.chart.cursor(), 199);
  QTest::keyClick(&shown.chart, Qt::Key_Left, Qt::ShiftModifier);
  EXPECT_DOUBLE_EQ(*shown.chart.cursor(), 189);
  QTest::keyClick(&shown.chart, Qt::Key_Escape);
  EXPECT_FALSE(shown.chart.cursor());
}

TEST(Chart, ZoomedAxesStayUntilReset) {
  ChartOnScreen shown;
  const auto whole = shown.chart.horizontalRange();
  shown.chart.setFocus();
  QTest::keyClick(&shown.chart, Qt::Key_Plus);
  const auto zoomed = shown.chart.horizontalRange();
  EXPECT_LT(zoomed.upper - zoomed.lower, whole.upper - whole.lower);
  shown.chart.append(shown.dense, std::vector<QPointF>{{900, 0.5}});
  QTest::qWait(50);
  EXPECT_EQ(shown.chart.horizontalRange(), zoomed);
  shown.chart.resetZoom();
  QTest::qWait(50);
  EXPECT_DOUBLE_EQ(shown.chart.horizontalRange().upper, 1000);
}

TEST(Chart, LegendShowsDashesBesideTheDotsOfTheCurve) {
  Chart chart;
  chart.resize(800, 400);
  for (const Qt::PenStyle dash : {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::NoPen})
    for (const bool dots : {false, true})
      if (dash != Qt::NoPen || dots)
        chart.addSeries({.name = QStringLiteral("curve"), .dash = dash, .dots = dots});
  chart.show();
  QTest::qWait(50);
  const QImage image = chart.grab().toImage();
  const auto symbols = chart.legendSymbols();
  const struct {
    const char* what;
    int alongTheLine;
    int besideIt;  ///< where only a dot reaches
  } expected[]{{"solid", 1, 0},        {"solid, dots", 1, 1}, {"dashed", 3, 0},
               {"dashed, dots", 3, 1}, {"dotted", 5, 0},      {"dotted, dots", 5, 1},
               {"dots alone", 1, 1}};
  ASSERT_EQ(symbols.size(), std::size(expected));
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    EXPECT_EQ(strokesAcross(image, symbols[i], 0), expected[i].alongTheLine) << expected[i].what;
    EXPECT_EQ(strokesAcross(image, symbols[i], 2), expected[i].besideIt) << expected[i].what;
  }
}

TEST(Chart, ReferenceNamesDoNotOverlap) {
  ChartOnScreen shown;
  shown.chart.setReferences({{QStringLiteral("word pairs"), 2.08},
                             {QStringLiteral("word triples"), 2.01},
                             {QStringLiteral("even guessing"), 5.5},
                             {QStringLiteral("lowest possible"), 1.98}});
  QTest::qWait(50);
  const auto labels = shown.chart.referenceLabels();
  ASSERT_EQ(labels.size(), 4U);
  for (std::size_t a = 0; a < labels.size(); ++a) {
    EXPECT_LE(labels[a].right(), shown.chart.width());
    for (std::size_t b = a + 1; b < labels.size(); ++b)
      EXPECT_FALSE(labels[a].intersects(labels[b])) << a << " " << b;
  }
}

TEST(Chart, ShowsTheSameNumbersAsATable) {
  ChartOnScreen shown;
  shown.chart.setTableShown(true);
  auto* table = shown.chart.findChild<QTableView*>();
  ASSERT_TRUE(table->isVisible());
  ASSERT_EQ(table->model()->rowCount(), 200);
  EXPECT_EQ(table->model()->index(49, 0).data().toString(), QStringLiteral("50"));
  EXPECT_EQ(table->model()->index(49, 2).data().toString(), QStringLiteral("3.50"));
  EXPECT_TRUE(table->model()->index(50, 2).data().toString().isEmpty());
}

TEST(Chart, TellsAScreenReaderNameSentenceAndValue) {
  ChartOnScreen shown;
  shown.chart.setSummary(QStringLiteral("Training loss fell."));
  shown.chart.setCursor(100);
  auto* interface = QAccessible::queryAccessibleInterface(&shown.chart);
  ASSERT_NE(interface, nullptr);
  EXPECT_EQ(interface->role(), QAccessible::Chart);
  EXPECT_EQ(interface->text(QAccessible::Name), QStringLiteral("Loss curve"));
  EXPECT_EQ(interface->text(QAccessible::Description), QStringLiteral("Training loss fell."));
  EXPECT_TRUE(interface->text(QAccessible::Value).contains(QStringLiteral("validation 2.50")));
}

TEST(Chart, ExportsFigureAndNumbers) {
  ChartOnScreen shown;
  QTemporaryDir folder;
  for (const char* suffix : {"png", "svg", "pdf", "csv"})
    shown.chart.exportTo(folder.filePath(QStringLiteral("figure.") + QLatin1String(suffix)));
  const QImage image(folder.filePath(QStringLiteral("figure.png")));
  EXPECT_GE(image.width(), 1600);
  QSvgRenderer renderer(folder.filePath(QStringLiteral("figure.svg")));
  EXPECT_TRUE(renderer.isValid());
  EXPECT_TRUE(contentOf(folder.filePath(QStringLiteral("figure.svg"))).contains("validation"));
  EXPECT_TRUE(contentOf(folder.filePath(QStringLiteral("figure.pdf"))).startsWith("%PDF"));
  const auto lines = contentOf(folder.filePath(QStringLiteral("figure.csv"))).split('\n');
  EXPECT_EQ(lines[0], "step,training,validation\r");
  EXPECT_TRUE(lines[50].startsWith("50,")) << lines[50].toStdString();
  EXPECT_TRUE(lines[50].endsWith(",3.5\r")) << lines[50].toStdString();
  EXPECT_THROW(shown.chart.exportTo(folder.filePath(QStringLiteral("figure.gif"))), InputError);
  EXPECT_THROW(shown.chart.exportTo(folder.filePath(QStringLiteral("none/figure.csv"))), Error);
}

TEST(Chart, ClearForgetsPointsButNotSeries) {
  ChartOnScreen shown;
  shown.chart.setCursor(100);
  shown.chart.clearPoints();
  EXPECT_TRUE(shown.chart.points(shown.dense).empty());
  EXPECT_FALSE(shown.chart.cursor());
  EXPECT_EQ(shown.chart.seriesCount(), 2);
}

TEST(Chart, KeepsTheHorizontalEndsThatItIsGiven) {
  Chart chart;
  const int series = chart.addSeries({.name = QStringLiteral("by layer")});
  chart.setHorizontalRange({-0.15, 3.15}, true);
  chart.resize(400, 300);
  chart.show();
  chart.append(series, std::vector<QPointF>{{0, 0.1}, {3, 0.7}});
  QTest::qWait(50);
  EXPECT_EQ(chart.horizontalRange(), (plots::Range{-0.15, 3.15}));
}

TEST(Chart, CountsAlongInPowersOfTenWhereItIsTold) {
  Chart chart;
  const int series = chart.addSeries({.name = QStringLiteral("by size"), .dots = true});
  chart.setHorizontalLogarithmic();
  chart.setHorizontalText([](double size) { return QStringLiteral("[%1]").arg(size); });
  chart.resize(400, 300);
  chart.show();
  chart.append(series, std::vector<QPointF>{{1e3, 3}, {1e4, 2}, {1e5, 1}});
  QTest::qWait(50);
  EXPECT_GT(chart.horizontalRange().lower, 0);
  EXPECT_LT(chart.horizontalRange().lower, 1e3);
  EXPECT_GT(chart.horizontalRange().upper, 1e5);
  const double first = chart.pixelOf({1e4, 2}).x() - chart.pixelOf({1e3, 3}).x();
  EXPECT_NEAR(chart.pixelOf({1e5, 1}).x() - chart.pixelOf({1e4, 2}).x(), first, 2);
  chart.setCursor(1e4);
  EXPECT_TRUE(chart.readout().front().contains(QStringLiteral("[10000]")));
}
