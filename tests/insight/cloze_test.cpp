#include "insight/cloze.h"

#include <gtest/gtest.h>

#include <set>

namespace glassbox::insight {
namespace {

std::shared_ptr<const text::Tokenizer> words() {
  return text::makeTokenizer(
      text::TokenizerKind::kWord,
      {"[UNK]", "[BOS]", "[EOS]", "[MASK]", "the", "dog", "barks", ".", "cat", "meows", "4"}, {});
}
const std::vector<std::int32_t> kDog = {1, 4, 5, 6, 7, 2};  // the dog barks .
const std::vector<std::int32_t> kCat = {1, 4, 8, 9, 7, 2};  // the cat meows .

TEST(Cloze, AsksForWordsAndNotForSignsOrNumbers) {
  EXPECT_EQ(askableTokens(*words()), (TokenMask{0, 0, 0, 0, 1, 1, 1, 0, 1, 1, 0}));
}

TEST(Cloze, LeavesOutWhatIsEverywhere) {
  text::TokenizedText text;
  text.tokens = {4, 4, 4, 5, 6, 8, 9, 5, 6, 8};
  const auto mask = withoutCommon(askableTokens(*words()), text, 0.25);
  EXPECT_EQ(mask[4], 0);
  EXPECT_EQ(mask[5], 1);
}

TEST(Cloze, CoversOneWordARowWithEnoughBeforeIt) {
  const auto tokenizer = words();
  const auto askable = askableTokens(*tokenizer);
  const std::vector<std::vector<std::int32_t>> rows = {kDog, kCat, kDog, {1, 4, 2}};
  for (std::uint64_t seed = 1; seed < 20; ++seed) {
    const auto holes = chooseHoles(rows, *tokenizer, askable, askable, 2, 10, seed);
    ASSERT_EQ(holes.size(), 3U) << "the last row has no word with two before it";
    std::set<std::size_t> used;
    for (const Hole& hole : holes) {
      EXPECT_EQ(hole.position, 3);
      EXPECT_TRUE(used.insert(hole.row).second);
    }
    // A word that was not asked for yet goes first.
    EXPECT_NE(rows[holes[0].row][3], rows[holes[1].row][3]);
  }
  EXPECT_EQ(chooseHoles(rows, *tokenizer, askable, askable, 0, 4, 7),
            chooseHoles(rows, *tokenizer, askable, askable, 0, 4, 7));
}

TEST(Cloze, CoversNoWordThatBeginsASentence) {
  const auto tokenizer = words();
  const auto askable = askableTokens(*tokenizer);
  const std::vector<std::vector<std::int32_t>> rows = {{1, 4, 5, 7, 8, 9, 7, 2}};  // … . cat meows
  for (std::uint64_t seed = 1; seed < 10; ++seed)
    EXPECT_EQ(chooseHoles(rows, *tokenizer, askable, askable, 2, 1, seed)[0].position, 5);
}

TEST(Cloze, PrefersWordsThatTellMore) {
  const auto tokenizer = words();
  const auto askable = askableTokens(*tokenizer);
  auto better = askable;
  better[6] = 0;  // barks
  const auto holes = chooseHoles(std::vector<std::vector<std::int32_t>>{kDog}, *tokenizer, askable,
                                 better, 1, 1, 3);
  ASSERT_EQ(holes.size(), 1U);
  EXPECT_EQ(holes[0].position, 2);
  const auto only = chooseHoles(std::vector<std::vector<std::int32_t>>{kDog}, *tokenizer, askable,
                                better, 2, 1, 3);
  ASSERT_EQ(only.size(), 1U) << "a common word is better than no question";
  EXPECT_EQ(only[0].position, 3);
}

TEST(Cloze, OffersTheLikeliestOthers) {
  std::vector<float> chances(11, 0.01F);
  chances[7] = 0.5F;  // a full stop is no choice
  chances[6] = 0.2F;
  chances[9] = 0.1F;
  chances[5] = 0.05F;
  EXPECT_EQ(plausibleOthers(chances, 6, askableTokens(*words()), 2),
            (std::vector<std::int32_t>{9, 5}));
  EXPECT_EQ(plausibleOthers(chances, 6, askableTokens(*words()), 50).size(), 4U);
}

TEST(Cloze, EndsASentenceBehindItsStop) {
  const std::vector<std::int32_t> row = {1, 4, 5, 6, 7, 4, 8, 9, 2};
  EXPECT_EQ(sentenceEnd(row, *words(), 2), 5);
  EXPECT_EQ(sentenceEnd(row, *words(), 6), 8);
}

TEST(Cloze, TakesTheMiddleWhereHalfTheLossIsGone) {
  std::vector<double> losses;
  for (int step = 1; step <= 400; ++step) losses.push_back(step < 60 ? 6.0 : 2.0);
  const std::vector<std::int64_t> kept = {0, 10, 20, 40, 60, 80, 200, 400};
  EXPECT_EQ(threeMoments(kept, losses, 400), (std::vector<std::int64_t>{0, 60, 400}));
  EXPECT_EQ(threeMoments(std::vector<std::int64_t>{0}, {}, 0), std::vector<std::int64_t>{0});
  EXPECT_EQ(threeMoments(std::vector<std::int64_t>{0, 1, 2}, std::vector<double>{6, 5}, 2),
            (std::vector<std::int64_t>{0, 2}))
      << "too short to have a middle";
}

}  // namespace
}  // namespace glassbox::insight
