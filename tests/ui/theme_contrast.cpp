#include <gtest/gtest.h>

#include <QApplication>
#include <QImage>
#include <algorithm>
#include <cmath>

#include "theme/icons.h"
#include "theme/theme.h"

using namespace glassbox::theme;

namespace {

/// Relative luminance and contrast as WCAG 2 defines them.
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

class InBothThemes : public testing::TestWithParam<Mode> {
 protected:
  void SetUp() override { Theme::instance().apply(GetParam()); }
  void TearDown() override { Theme::instance().apply(Mode::kLight); }
  const Colours& colours() const { return Theme::instance().colours(); }
};

}  // namespace

TEST_P(InBothThemes, TextCanBeReadOnEveryGround) {
  const Colours& c = colours();
  for (const QColor& behind : {c.paper, c.ground, c.hover, c.soft}) {
    EXPECT_GE(contrast(c.ink, behind), 4.5) << behind.name().toStdString();
    EXPECT_GE(contrast(c.accent, behind), 4.5) << behind.name().toStdString();
  }
  EXPECT_GE(contrast(c.quietInk, c.paper), 4.5);
  EXPECT_GE(contrast(c.quietInk, c.ground), 4.5);
  EXPECT_GE(contrast(c.onAccent, c.accent), 4.5);
  EXPECT_GE(contrast(c.onAccent, c.accentHover), 4.5);
  EXPECT_GE(contrast(c.ink, c.dangerSoft), 4.5);
  EXPECT_GE(contrast(c.danger, c.paper), 4.5);
}

TEST_P(InBothThemes, ShapesStandOutFromTheirGround) {
  const Colours& c = colours();
  EXPECT_GE(contrast(c.outline, c.paper), 3);
  EXPECT_GE(contrast(c.outline, c.ground), 3);
  EXPECT_GE(contrast(c.good, c.soft), 3);
  EXPECT_GE(contrast(c.danger, c.dangerSoft), 3);
}

TEST_P(InBothThemes, StyleSheetHasEveryNameFilledIn) {
  EXPECT_FALSE(qApp->styleSheet().isEmpty());
  EXPECT_FALSE(qApp->styleSheet().contains('$'));
}

TEST_P(InBothThemes, IconsTakeTheColourOfNow) {
  const QImage drawn = icon(QStringLiteral("pause"), &Colours::ink).pixmap(48, 48).toImage();
  // The left bar of the pause sign covers this place.
  EXPECT_EQ(drawn.pixelColor(drawn.width() * 36 / 100, drawn.height() / 2), colours().ink);
}

TEST_P(InBothThemes, MarksOfDataStandOutFromPaperAndGround) {
  const Colours& c = colours();
  for (const QColor& mark : c.data)
    for (const QColor& behind : {c.paper, c.ground})
      EXPECT_GE(contrast(mark, behind), 3) << mark.name().toStdString();
  EXPECT_GE(contrast(c.quietData, c.paper), 3);
  EXPECT_GE(contrast(c.quietData, c.ground), 3);
}

TEST(HighContrast, TextReachesSevenToOneOnEveryGround) {
  const Colours c = coloursOf(Mode::kContrast);
  for (const QColor& behind : {c.paper, c.ground, c.hover, c.soft, c.dangerSoft})
    for (const QColor& text : {c.ink, c.quietInk, c.accent, c.danger})
      EXPECT_GE(contrast(text, behind), 7)
          << text.name().toStdString() << " on " << behind.name().toStdString();
  EXPECT_GE(contrast(c.onAccent, c.accent), 7);
  EXPECT_GE(contrast(c.onAccent, c.accentHover), 7);
  for (const QColor& mark : {c.line, c.border, c.outline, c.good})
    EXPECT_GE(contrast(mark, c.paper), 3) << mark.name().toStdString();
}

INSTANTIATE_TEST_SUITE_P(Theme, InBothThemes,
                         testing::Values(Mode::kLight, Mode::kDark, Mode::kContrast),
                         [](const auto& tested) {
                           return tested.param == Mode::kDark    ? "Dark"
                                  : tested.param == Mode::kLight ? "Light"
                                                                 : "HighContrast";
                         });

TEST(Theme, LargerTypeReachesTheStyleSheet) {
  Theme& theme = Theme::instance();
  theme.apply(Mode::kLight);
  theme.setScale(2);
  EXPECT_TRUE(qApp->styleSheet().contains(QStringLiteral("font-size: 42px")));
  theme.setScale(1);
  EXPECT_TRUE(qApp->styleSheet().contains(QStringLiteral("font-size: 21px")));
}
