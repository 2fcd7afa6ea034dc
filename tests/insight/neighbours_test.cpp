#include "insight/neighbours.h"

#include <gtest/gtest.h>

#include <cmath>

#include "base/error.h"
#include "base/random.h"
#include "made_text.h"

namespace glassbox::insight {
namespace {

// Four vectors around (10, 10): their mean; seen from there right, up, left and down.
const std::vector<float> kCross = {13, 10, 10, 11, 8, 10, 10, 9.0F};

TEST(WordSpace, CosinesAreThoseOfCentredVectors) {
  const WordSpace space(std::vector<float>{12, 10, 10, 12, 8, 10, 10, 8}, 2);
  EXPECT_EQ(space.words(), 4);
  EXPECT_NEAR(space.cosine(0, 1), 0, 1e-6);
  EXPECT_NEAR(space.cosine(0, 2), -1, 1e-6);
  EXPECT_NEAR(space.cosine(3, 3), 1, 1e-6);
}

TEST(WordSpace, LeavesAbsentRowsOutOfTheMean) {
  const WordSpace space(std::vector<float>{1, 0, -1, 0, 500, 500}, 2,
                        std::vector<std::uint8_t>{1, 1, 0});
  EXPECT_NEAR(space.cosine(0, 1), -1, 1e-6);
  EXPECT_EQ(space.cosine(0, 2), 0);
}

TEST(WordSpace, UnitVectorsHaveLengthOne) {
  const WordSpace space(kCross, 2);
  const std::vector<std::int32_t> chosen = {2, 0};
  const auto vectors = space.unitVectorsOf(chosen);
  ASSERT_EQ(vectors.size(), 4U);
  EXPECT_NEAR(std::hypot(vectors[0], vectors[1]), 1, 1e-6);
  EXPECT_FLOAT_EQ(vectors[2], space.unitVectors()[0]);
}

TEST(Nearest, RanksByScoreWithoutTheWordAndTheMasked) {
  const std::vector<float> scores = {0.1F, 1.0F, 0.9F, 0.5F, 0.9F, 0.7F};
  const TokenMask mask = {1, 1, 1, 0, 1, 1};
  const auto list = nearest(scores, mask, 1, 3);
  ASSERT_EQ(list.size(), 3U);
  EXPECT_EQ(list[0].word, 2);
  EXPECT_EQ(list[1].word, 4);
  EXPECT_EQ(list[2].word, 5);
  EXPECT_EQ(list[2].rank, 3);
  EXPECT_FLOAT_EQ(list[2].score, 0.7F);
  EXPECT_EQ(nearest(scores, mask, 1, 100).size(), 4U);
}

TEST(Nearest, PutsWhatIsNoNumberLast) {
  const std::vector<float> scores = {1.0F, NAN, -0.5F, 0.5F};
  const auto list = nearest(scores, {}, 0, 3);
  ASSERT_EQ(list.size(), 3U);
  EXPECT_EQ(list[2].word, 1);
}

TEST(Standing, CountsCloserAndFurtherRivals) {
  const std::vector<float> scores = {1.0F, 0.9F, 0.8F, 0.7F, 0.6F, 0.5F};
  const Standing third = standing(scores, {}, 0, 3);
  EXPECT_EQ(third.rank, 3);
  EXPECT_EQ(third.of, 5);
  EXPECT_DOUBLE_EQ(third.percentile, 50);
  EXPECT_FLOAT_EQ(third.score, 0.7F);
  // A word that the mask leaves out is ranked among those that it keeps.
  const Standing masked = standing(scores, {1, 0, 1, 0, 1, 1}, 0, 3);
  EXPECT_EQ(masked.rank, 2);
  EXPECT_EQ(masked.of, 4);
}

TEST(Masks, KeepWordsAndLeaveOutPunctuationAndSpecialTokens) {
  const ListTokenizer tokenizer({"dog", ".", "7", "…", "über", "don't", "--", "«"});
  const TokenMask expected = {0, 0, 0, 0, 1, 0, 1, 0, 1, 1, 0, 0};
  EXPECT_EQ(wordMask(tokenizer), expected);
}

TEST(Masks, LeaveOutTheSameKind) {
  const std::vector<std::string> families = {"animal", "sound", "animal", "", ""};
  const TokenMask all(5, 1);
  EXPECT_EQ(withoutKind(all, families, 0), (TokenMask{0, 1, 0, 1, 1}));
  EXPECT_EQ(withoutKind(all, families, 3), all);
  EXPECT_EQ(onlySeen(all, std::vector<std::int64_t>{3, 0, 1, 0, 2}), (TokenMask{1, 0, 1, 0, 1}));
}

TEST(RandomPairs, BandHoldsEightOfTenPairs) {
  Random random(5);
  std::vector<float> vectors(200 * 16);
  for (float& value : vectors) value = static_cast<float>(random.normal());
  const WordSpace space(vectors, 16);
  const Band band = randomPairs(space, {});
  int inside = 0;
  int pairs = 0;
  for (std::int32_t a = 0; a < 200; ++a)
    for (std::int32_t b = 0; b < a; ++b, ++pairs)
      inside += space.cosine(a, b) > band.low && space.cosine(a, b) < band.high ? 1 : 0;
  EXPECT_NEAR(static_cast<double>(inside) / pairs, 0.8, 0.04);
  EXPECT_EQ(randomPairs(space, {}).low, band.low);
  EXPECT_THROW(randomPairs(space, TokenMask(200, 0)), Error);
}

TEST(ParseSpace, KnowsTheThreeKinds) {
  EXPECT_EQ(parseSpace("table", 3).kind, SpaceName::Kind::kTable);
  EXPECT_EQ(parseSpace("together", 3).kind, SpaceName::Kind::kTogether);
  EXPECT_EQ(parseSpace("layer:3", 3).layer, 3);
  for (const char* wrong : {"layer:4", "layer:-1", "layer:", "layer:1x", "Table", ""})
    EXPECT_THROW(parseSpace(wrong, 3), InputError) << wrong;
}

}  // namespace
}  // namespace glassbox::insight
