#include <gtest/gtest.h>

#include <vector>

#include "plots/map_labels.h"

using namespace glassbox::plots;

namespace {

const QRectF kArea(0, 0, 400, 300);

LabelWish wishAt(double x, double y, bool must = false) {
  return {QPointF(x, y), 4, QSizeF(40, 14), must, LabelSide::kRight};
}

}  // namespace

TEST(MapLabels, NamesNeverCoverOneAnother) {
  std::vector<LabelWish> wishes;
  for (int i = 0; i < 60; ++i) wishes.push_back(wishAt(100 + (i * 37) % 90, 100 + (i * 53) % 70));
  const auto places = placeLabels(wishes, {}, {}, kArea);
  int placed = 0;
  for (std::size_t a = 0; a < places.size(); ++a) {
    if (places[a].side == LabelSide::kNone) continue;
    ++placed;
    EXPECT_TRUE(kArea.contains(places[a].rect));
    for (std::size_t b = a + 1; b < places.size(); ++b)
      if (places[b].side != LabelSide::kNone) {
        EXPECT_FALSE(places[a].rect.intersects(places[b].rect)) << a << " " << b;
      }
  }
  EXPECT_GT(placed, 10);
  EXPECT_LT(placed, 60);
}

TEST(MapLabels, MoreImportantWordsGetTheRoom) {
  const std::vector<LabelWish> wishes(6, wishAt(200, 150));
  const auto places = placeLabels(wishes, {}, {}, kArea);
  EXPECT_NE(places[0].side, LabelSide::kNone);
  EXPECT_EQ(places[5].side, LabelSide::kNone);
}

TEST(MapLabels, WhatMustBeNamedIsNamedEvenWithoutRoom) {
  const std::vector<QRectF> everything{kArea};
  const std::vector<LabelWish> wishes{wishAt(200, 150), wishAt(210, 150, true)};
  const auto places = placeLabels(wishes, everything, {}, kArea);
  EXPECT_EQ(places[0].side, LabelSide::kNone);
  EXPECT_NE(places[1].side, LabelSide::kNone);
}

TEST(MapLabels, StaysOnItsSideUntilThatCoversPoints) {
  std::vector<LabelWish> wishes{wishAt(200, 150)};
  wishes[0].last = LabelSide::kLeft;
  EXPECT_EQ(placeLabels(wishes, {}, {}, kArea)[0].side, LabelSide::kLeft);
  const std::vector<QRectF> marks{{160, 143, 14, 14}};
  EXPECT_EQ(placeLabels(wishes, {}, marks, kArea)[0].side, LabelSide::kRight);
}
