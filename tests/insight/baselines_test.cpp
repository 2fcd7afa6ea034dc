#include "insight/baselines.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "base/error.h"
#include "base/random.h"
#include "made_text.h"

namespace glassbox::insight {
namespace {

using text::Corpus;
using text::Rows;

Corpus emptyCorpus(std::vector<std::string> words, Rows rows) {
  Corpus corpus;
  corpus.rows = rows;
  corpus.tokenizer = std::make_shared<ListTokenizer>(std::move(words));
  return corpus;
}

/// Three of four documents are "a b", the fourth is "b a".
Corpus pairsCorpus() {
  Corpus corpus = emptyCorpus({"a", "b", "c", "d"}, Rows::kDocuments);
  for (int i = 0; i < 4000; ++i) {
    const bool second = i % 4 == (i / 40) % 4;  // so that held-out tenths see both kinds
    addDocument(corpus.training, *corpus.tokenizer, second ? "b a" : "a b");
  }
  for (int i = 0; i < 4; ++i)
    addDocument(corpus.validation, *corpus.tokenizer, i == 0 ? "b a" : "a b");
  return corpus;
}

/// Entropy of the parts of a whole, nats.
double entropy(std::initializer_list<double> shares) {
  double sum = 0;
  for (const double share : shares) sum -= share * std::log(share);
  return sum;
}

TEST(Baselines, MatchEntropiesWorkedOutByHand) {
  Corpus corpus = pairsCorpus();
  corpus.floor = 0.25;
  const Baselines lines = measureBaselines(corpus);
  EXPECT_DOUBLE_EQ(lines.uniform, std::log(8.0));
  // Targets: a, b and the end token, each a third.
  EXPECT_NEAR(lines.unigram, std::log(3.0), 0.005);
  // Three places a document: the first word (3 : 1), then after a word the other word or the end.
  // After "a" comes "b" three times of four, after "b" comes "a" once in four.
  EXPECT_NEAR(lines.bigram, entropy({0.75, 0.25}), 0.005);
  // With the begin token in view the second word is sure, as is the end: only the first is not.
  EXPECT_NEAR(lines.trigram, entropy({0.75, 0.25}) / 3, 0.005);
  ASSERT_TRUE(lines.floor.has_value());
  EXPECT_DOUBLE_EQ(*lines.floor, 0.25);
}

TEST(Baselines, CoveredWordKnowsTheWordsOnBothSides) {
  Corpus corpus = pairsCorpus();
  corpus.floor = 0.25;
  const Baselines lines = measureBaselines(corpus, Objective::kCoveredWord);
  EXPECT_NEAR(lines.unigram, std::log(2.0), 0.005);  // special tokens are never covered
  // The first word is uncertain knowing only the begin token before it; the second is not.
  EXPECT_NEAR(lines.bigram, entropy({0.75, 0.25}) / 2, 0.005);
  EXPECT_NEAR(lines.trigram, 0, 0.005);
  EXPECT_FALSE(lines.floor.has_value());
}

TEST(Baselines, RandomWordsLeaveNothingToContext) {
  Corpus corpus = emptyCorpus({"a", "b", "c", "d", "e", "f", "g", "h"}, Rows::kWindows);
  Random random(3);
  const auto write = [&](text::TokenizedText& into, int documents) {
    for (int i = 0; i < documents; ++i) {
      std::string words;
      for (int w = 0; w < 100; ++w)
        words += std::string(words.empty() ? "" : " ") + static_cast<char>('a' + random.below(8));
      addDocument(into, *corpus.tokenizer, words);
    }
  };
  write(corpus.training, 200);
  write(corpus.validation, 50);
  const Baselines lines = measureBaselines(corpus);
  EXPECT_NEAR(lines.unigram, std::log(8.0), 0.12);
  // An unsmoothed trigram guesser would do far worse than word frequencies here.
  EXPECT_NEAR(lines.bigram, lines.unigram, 0.08);
  EXPECT_NEAR(lines.trigram, lines.bigram, 0.03);
}

TEST(Baselines, ReadOnlyAsMuchAsAllowed) {
  const Corpus corpus = pairsCorpus();
  const Baselines all = measureBaselines(corpus);
  const Baselines some = measureBaselines(corpus, Objective::kNextWord, 2000);
  EXPECT_NEAR(some.trigram, all.trigram, 0.15);
  EXPECT_NE(some.trigram, all.trigram);
}

TEST(Baselines, RefuseATextWithNothingToGuess) {
  Corpus corpus = pairsCorpus();
  corpus.validation = {};
  EXPECT_THROW(measureBaselines(corpus), InputError);
}

}  // namespace
}  // namespace glassbox::insight
