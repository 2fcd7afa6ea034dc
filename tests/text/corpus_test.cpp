// What makeCorpus() tells while it works, and that it can be called off.
#include "text/corpus.h"
#include "scratch_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>

namespace glassbox::text {
namespace {

namespace fs = std::filesystem;

/// A text of many different words in a file of its own.
class LongText : public testing::Test {
 protected:
  LongText() {
    std::ofstream out(path_);
    std::minstd_rand random(3);
    for (int line = 0; line < 40000; ++line) {
      for (int word = 0; word < 12; ++word) out << "word" << random() % 3000 << ' ';
      out << "\n\n";
    }
  }
  CorpusSettings settings(TokenizerKind kind) const {
    return {.source = path_.string(), .tokenizer = {.kind = kind, .vocabulary = 0}};
  }
  ScratchFolder folder_;
  fs::path path_ = folder_ / "long.txt";
};

TEST_F(LongText, TellsHowFarItHasComeAndNeverFallsBack) {
  for (const auto kind : {TokenizerKind::kWord, TokenizerKind::kCharacter, TokenizerKind::kBpe}) {
    std::vector<double> shares;
    const Corpus told = makeCorpus(settings(kind), nullptr, [&](double share) {
      shares.push_back(share);
      return true;
    });
    EXPECT_TRUE(std::is_sorted(shares.begin(), shares.end()));
    EXPECT_GE(shares.front(), 0);
    EXPECT_LT(shares.front(), 0.5);
    EXPECT_GT(shares.back(), 0.9);
    EXPECT_LE(shares.back(), 1);
    EXPECT_EQ(told.fingerprint, makeCorpus(settings(kind)).fingerprint);
  }
}

TEST_F(LongText, StopsWhereItIsCalledOff) {
  for (const auto kind : {TokenizerKind::kWord, TokenizerKind::kBpe})
    for (const double limit : {0.0, 0.3, 0.45, 0.8}) {
      double last = 0;
      EXPECT_THROW(makeCorpus(settings(kind), nullptr,
                              [&](double share) {
                                last = share;
                                return share < limit;
                              }),
                   CalledOff);
      EXPECT_NEAR(last, limit, 0.1);
    }
}

TEST(Corpus, OfStoriesTellsHowFarItHasComeAndCanBeCalledOff) {
  double last = 0;
  bool falls = false;
  const auto goOn = [&](double share) {
    falls |= share < last;
    last = share;
    return true;
  };
  makeCorpus({.stories = 800}, nullptr, goOn);
  EXPECT_FALSE(falls);
  EXPECT_GT(last, 0.95);
  EXPECT_THROW(makeCorpus({.stories = 800}, nullptr, [](double share) { return share < 0.5; }),
               CalledOff);
}

TEST(Corpus, OfStoriesKeepsItsTextUnlessItsIngredientsChange) {
  const Corpus usual = makeCorpus({.stories = 300});
  EXPECT_EQ(makeCorpus({.stories = 300, .ingredients = {{"dogs", 1.0}}}).fingerprint,
            usual.fingerprint);
  const Corpus noDogs = makeCorpus({.stories = 300, .ingredients = {{"dogs", 0.0}}});
  EXPECT_NE(noDogs.fingerprint, usual.fingerprint);
  EXPECT_FALSE(noDogs.tokenizer->find("dog"));
  ASSERT_TRUE(noDogs.floor);
  EXPECT_GT(*noDogs.floor, 0.2);
  EXPECT_LT(*noDogs.floor, *usual.floor + 0.2);
}

}  // namespace
}  // namespace glassbox::text
