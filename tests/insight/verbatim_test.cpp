// Runs of a text that stand word for word in another one, against looking everywhere.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/random.h"
#include "insight/verbatim.h"

namespace glassbox::insight {
namespace {

using Tokens = std::vector<std::int32_t>;

text::TokenizedText textOf(const std::vector<Tokens>& documents) {
  text::TokenizedText text;
  for (const Tokens& document : documents) {
    text.tokens.push_back(text::kBegin);
    text.tokens.insert(text.tokens.end(), document.begin(), document.end());
    text.tokens.push_back(text::kEnd);
    text.starts.push_back(std::ssize(text.tokens));
  }
  return text;
}

/// Few different words, so that much repeats; now and then an unknown one.
Tokens randomDocument(Random& random, int words) {
  Tokens document;
  for (int i = 0; i < 3 + static_cast<int>(random.below(40)); ++i)
    document.push_back(random.below(30) == 0
                           ? text::kUnknown
                           : text::kSpecialTokens + static_cast<std::int32_t>(random.below(
                                                        static_cast<std::uint32_t>(words))));
  return document;
}

int commonByHand(const Tokens& document, std::size_t at, const Tokens& tokens, std::size_t i) {
  int length = 0;
  while (at < document.size() && i < tokens.size() && document[at] == tokens[i] &&
         tokens[i] >= text::kSpecialTokens)
    ++at, ++i, ++length;
  return length;
}

TEST(Verbatim, FindsTheLongestRunsThatLookingEverywhereFinds) {
  Random random(7);
  for (const int words : {2, 3, 8}) {
    std::vector<Tokens> documents;
    for (int i = 0; i < 60; ++i) documents.push_back(randomDocument(random, words));
    const text::TokenizedText text = textOf(documents);
    const auto index = VerbatimIndex::build(text);
    ASSERT_NE(index, nullptr);
    for (int round = 0; round < 30; ++round) {
      const Tokens tokens = randomDocument(random, words);
      const RunLengths lengths = index->longestRuns(tokens);
      ASSERT_EQ(lengths.size(), tokens.size());
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        int longest = 0;
        for (const Tokens& document : documents)
          for (std::size_t at = 0; at < document.size(); ++at)
            longest = std::max(longest, commonByHand(document, at, tokens, i));
        EXPECT_EQ(lengths[i], longest);
        if (longest == 0) continue;
        const auto run = std::span(tokens).subspan(i, static_cast<std::size_t>(longest));
        std::vector<VerbatimPlace> places;
        for (std::size_t d = 0; d < documents.size(); ++d)
          for (std::size_t at = 0; at < documents[d].size(); ++at)
            if (commonByHand(documents[d], at, tokens, i) >= longest)
              places.push_back({static_cast<std::int64_t>(d), static_cast<std::int64_t>(at) + 1});
        EXPECT_EQ(index->count(run), std::ssize(places));
        places.resize(std::min<std::size_t>(places.size(), 3));
        EXPECT_EQ(index->places(run, 3), places);
      }
    }
  }
}

TEST(Verbatim, NeverGoesOverTheEndOfADocument) {
  const text::TokenizedText text = textOf({{10, 11, 12}, {13, 14}});
  const auto index = VerbatimIndex::build(text);
  EXPECT_EQ(index->longestRuns(Tokens{11, 12, 13, 14}), (RunLengths{2, 1, 2, 1}));
}

TEST(Verbatim, AnUnknownWordIsNeverTheSame) {
  const text::TokenizedText text = textOf({{10, text::kUnknown, 12}});
  const auto index = VerbatimIndex::build(text);
  EXPECT_EQ(index->longestRuns(Tokens{10, text::kUnknown, 12}), (RunLengths{1, 0, 1}));
}

TEST(Verbatim, CountsAtMostTheLongestAndReadsAtMostWhatItMay) {
  const text::TokenizedText text = textOf({Tokens(400, 9), {10, 11}});
  const auto index = VerbatimIndex::build(text);
  EXPECT_EQ(index->longestRuns(Tokens(300, 9)).front(), VerbatimIndex::kLongest);
  const auto part = VerbatimIndex::build(text, {}, 403);
  EXPECT_EQ(part->documents(), 1);
  EXPECT_EQ(part->longestRuns(Tokens{10, 11}), (RunLengths{0, 0}));
}

TEST(Verbatim, CanBeGivenUp) {
  Random random(3);
  std::vector<Tokens> documents;
  for (int i = 0; i < 3000; ++i) documents.push_back(randomDocument(random, 3));
  const text::TokenizedText text = textOf(documents);
  int calls = 0;
  EXPECT_EQ(VerbatimIndex::build(text, [&](double) { return ++calls < 2; }), nullptr);
  EXPECT_EQ(calls, 2);
}

TEST(Verbatim, RunsInsideLongerOnesAreNotToldTwice) {
  const RunLengths lengths = {1, 5, 4, 3, 6, 5, 4, 3, 2, 1, 3, 2, 1};
  EXPECT_EQ(verbatimRuns(lengths, 3), (std::vector<VerbatimRun>{{1, 5}, {4, 6}, {10, 3}}));
  EXPECT_EQ(verbatimRuns(lengths, 6), (std::vector<VerbatimRun>{{4, 6}}));
  EXPECT_TRUE(verbatimRuns(lengths, 7).empty());
}

TEST(Verbatim, TheNewShareIsWhatNoRunCovers) {
  const RunLengths lengths = {1, 5, 4, 3, 2, 1, 1, 3, 2, 1};
  // Words 1 to 5 are covered by the run of five, 7 to 9 by that of three.
  EXPECT_DOUBLE_EQ(newShare(lengths, 3, 0, 10), 0.2);
  EXPECT_DOUBLE_EQ(newShare(lengths, 4, 0, 10), 0.5);
  EXPECT_DOUBLE_EQ(newShare(lengths, 4, 6, 10), 1.0);
  // Cut after four words, the run of five has only three left.
  EXPECT_DOUBLE_EQ(newShare(lengths, 4, 0, 4), 1.0);
  EXPECT_EQ(longestRun(lengths, 10), 5);
  EXPECT_EQ(longestRun(lengths, 3), 2);
}

}  // namespace
}  // namespace glassbox::insight
