#include <gtest/gtest.h>

#include <QImage>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <vector>

#include "plots/chart.h"
#include "plots/scatter_map.h"
#include "theme/theme.h"

using namespace glassbox;
using theme::Mode;
using theme::Theme;

namespace {

/// Relative luminance as WCAG 2 defines it.
double luminance(const QColor& colour) {
  const auto linear = [](double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
         0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
  const double lighter = std::max(luminance(a), luminance(b));
  const double darker = std::min(luminance(a), luminance(b));
  return (lighter + 0.05) / (darker + 0.05);
}

struct InTheme {
  explicit InTheme(Mode mode) { Theme::instance().apply(mode); }
  ~InTheme() { Theme::instance().apply(Mode::kLight); }
};

}  // namespace

TEST(Style, TextIsReadableInBothThemes) {
  for (const Mode mode : {Mode::kLight, Mode::kDark}) {
    const InTheme themed(mode);
    const auto& colours = Theme::instance().colours();
    for (const QColor& behind : {colours.paper, colours.ground}) {
      EXPECT_GE(contrast(colours.ink, behind), 4.5);
      EXPECT_GE(contrast(colours.quietInk, behind), 4.5);
      EXPECT_GE(contrast(colours.accent, behind), 4.5);
    }
    EXPECT_GE(contrast(colours.onAccent, colours.accent), 4.5);
    EXPECT_GE(contrast(colours.data[0], colours.paper), 3);
    EXPECT_GE(contrast(colours.data[1], colours.paper), 3);
  }
}

TEST(Style, PlotsFollowTheTheme) {
  plots::ScatterMap map;
  map.resize(200, 150);
  map.show();
  plots::Chart chart;
  chart.resize(300, 200);
  chart.show();
  const InTheme themed(Mode::kDark);
  QTest::qWait(50);
  const QColor paper = Theme::instance().colours().paper;
  EXPECT_EQ(map.grab().toImage().pixelColor(5, 5), paper);
  EXPECT_EQ(chart.grab().toImage().pixelColor(chart.width() - 6, 6), paper);
}

TEST(Style, LargerTypeNeedsMoreRoomInTheMargin) {
  plots::Chart chart;
  chart.resize(700, 300);
  chart.setReferences({{QStringLiteral("lowest possible for this text"), 0.6}});
  chart.show();
  QTest::qWait(50);
  const double before = chart.referenceLabels().front().width();
  Theme::instance().setScale(2);
  QTest::qWait(50);
  const QRectF label = chart.referenceLabels().front();
  Theme::instance().setScale(1);
  EXPECT_GT(label.width(), 1.8 * before);
  EXPECT_LE(label.right(), 700);
}
