#include "training/text_estimate.h"

#include <gtest/gtest.h>

#include "run_support.h"

namespace glassbox::training {
namespace {

TEST(TextEstimate, OfStoriesIsCloseToWhatTheTextHas) {
  for (const auto kind : {text::TokenizerKind::kWord, text::TokenizerKind::kCharacter}) {
    RunSettings settings = shortRun();
    settings.corpus.stories = 3000;
    settings.corpus.tokenizer.kind = kind;
    settings.model.context = 400;
    const TextEstimate estimate = estimateText(settings);
    const text::Corpus corpus = text::makeCorpus(settings.corpus);
    EXPECT_NEAR(estimate.vocabulary, corpus.tokenizer->vocabulary(), 6);
    const double mean = static_cast<double>(corpus.training.tokens.size()) /
                        static_cast<double>(corpus.training.documents());
    EXPECT_NEAR(estimate.tokensPerRow, mean, mean / 10);
  }
}

TEST(TextEstimate, KeepsToTheLimits) {
  RunSettings settings = shortRun();
  settings.corpus.tokenizer.vocabulary = 50;
  settings.model.context = 8;
  EXPECT_EQ(estimateText(settings).vocabulary, 50);
  EXPECT_EQ(estimateText(settings).tokensPerRow, 8);
  settings.corpus.tokenizer = {.kind = text::TokenizerKind::kBpe, .vocabulary = 0};
  EXPECT_EQ(estimateText(settings).vocabulary, 4096);
}

TEST(TextEstimate, OfAnotherTextTakesWhatWasSeenOfIt) {
  RunSettings settings = shortRun();
  settings.corpus.source = "/some/text.txt";
  const text::TextFacts facts{
      .bytes = 9000, .words = 1500, .differentWords = 320, .differentCharacters = 41};
  EXPECT_EQ(estimateText(settings, facts).vocabulary, 324);
  settings.corpus.tokenizer.kind = text::TokenizerKind::kCharacter;
  EXPECT_EQ(estimateText(settings, facts).vocabulary, 45);
  EXPECT_EQ(estimateText(settings, facts).tokensPerRow, settings.model.context);
}

}  // namespace
}  // namespace glassbox::training
