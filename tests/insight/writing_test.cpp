// Generating, filling and evaluating with models whose answers are known.
#include <gtest/gtest.h>

#include <cmath>

#include "base/error.h"
#include "insight/generation.h"
#include "insight/text_evaluation.h"
#include "made_model.h"
#include "text/tokenizer.h"

namespace glassbox::insight {
namespace {

using Tokens = std::vector<std::int32_t>;

GenerationSettings greedy(int tokens) {
  GenerationSettings settings;
  settings.sampling.temperature = 0;
  settings.tokens = tokens;
  return settings;
}

TEST(Generate, GreedyFollowsTheModel) {
  MadeModel model = countingModel(12, 4);
  EXPECT_EQ(generate(*model, Tokens{4, 5}, greedy(3)), (Tokens{6, 7, 8}));
}

TEST(Generate, GoesOnBeyondTheContext) {
  MadeModel model = countingModel(12, 4);
  EXPECT_EQ(generate(*model, Tokens{3}, greedy(8)), (Tokens{4, 5, 6, 7, 8, 9, 10, 11}));
}

TEST(Generate, SeesTheLastTokensOfALongPrompt) {
  MadeModel model = randomModel(smallConfig(20));
  const Tokens prompt = {1, 9, 4, 17, 5, 6, 7, 8, 11, 12, 13, 14};
  const Tokens lastOnes(prompt.end() - 8, prompt.end());
  EXPECT_EQ(generate(*model, prompt, greedy(6)), generate(*model, lastOnes, greedy(6)));
}

TEST(Generate, StopsAtTheEndToken) {
  MadeModel model = countingModel(6, 4);
  // 4, 5, then 0, 1 and the end token 2.
  EXPECT_EQ(generate(*model, Tokens{4}, greedy(9)), (Tokens{5, 0, 1}));
  GenerationSettings through = greedy(5);
  through.stopAtEnd = false;
  EXPECT_EQ(generate(*model, Tokens{4}, through), (Tokens{5, 0, 1, 2, 3}));
}

TEST(Generate, CanBeCancelled) {
  MadeModel model = countingModel(12, 4);
  Tokens seen;
  const auto text = generate(*model, Tokens{3}, greedy(8), [&](std::int32_t token) {
    seen.push_back(token);
    return seen.size() < 3;
  });
  EXPECT_EQ(text, seen);
  EXPECT_EQ(text.size(), 3U);
}

TEST(Generate, TheSeedDecides) {
  MadeModel model = randomModel(smallConfig(20));
  GenerationSettings settings;
  settings.tokens = 30;
  settings.stopAtEnd = false;
  const auto first = generate(*model, Tokens{1}, settings);
  EXPECT_EQ(generate(*model, Tokens{1}, settings), first);
  settings.seed = 2;
  EXPECT_NE(generate(*model, Tokens{1}, settings), first);
}

TEST(Generate, RefusesWhatCannotBeContinued) {
  MadeModel model = countingModel(12, 4);
  EXPECT_THROW(generate(*model, Tokens{}, greedy(1)), InputError);
  EXPECT_THROW(generate(*model, Tokens{12}, greedy(1)), InputError);
  MadeModel covered = randomModel(smallConfig(12, Objective::kCoveredWord));
  EXPECT_THROW(generate(*covered, Tokens{1}, greedy(1)), InputError);
}

Tokens tokensOf(const std::vector<WrittenWord>& words) {
  Tokens tokens;
  for (const WrittenWord& word : words) tokens.push_back(word.token);
  return tokens;
}

TEST(WriteOn, WritesWhatGenerateWritesAlsoInParts) {
  MadeModel model = randomModel(smallConfig(20));
  GenerationSettings settings{.sampling = {.temperature = 0.8, .topK = 9}, .tokens = 12, .seed = 5};
  settings.stopAtEnd = false;
  const Tokens prompt = {1, 7};
  const Tokens whole = generate(*model, prompt, settings);
  EXPECT_EQ(tokensOf(writeOn(*model, prompt, {}, settings)), whole);
  settings.tokens = 4;
  Tokens parts;
  while (parts.size() < whole.size())
    for (const std::int32_t token : tokensOf(writeOn(*model, prompt, parts, settings)))
      parts.push_back(token);
  EXPECT_EQ(parts, whole);
}

TEST(WriteOn, SaysWhatWasExpectedAtEveryPlace) {
  MadeModel model = randomModel(smallConfig(20));
  const auto words = writeOn(*model, Tokens{1}, Tokens{6}, {.tokens = 2, .stopAtEnd = false});
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[0].logits, nextLogits(*model, Tokens{1, 6}));
  EXPECT_EQ(words[1].logits, nextLogits(*model, Tokens{1, 6, words[0].token}));
}

TEST(WriteOn, GoesOnFromAChosenWordAndRepeatsWithTheSeed) {
  MadeModel model = countingModel(12, 4);
  EXPECT_EQ(tokensOf(writeOn(*model, Tokens{4}, Tokens{5, 9}, greedy(2))), (Tokens{10, 11}));
  MadeModel random = randomModel(smallConfig(20));
  const GenerationSettings settings{.tokens = 9, .seed = 3, .stopAtEnd = false};
  const auto first = tokensOf(writeOn(*random, Tokens{1}, Tokens{8, 8}, settings));
  EXPECT_EQ(tokensOf(writeOn(*random, Tokens{1}, Tokens{8, 8}, settings)), first);
}

TEST(WriteOn, EndsWithTheEndToken) {
  MadeModel model = countingModel(6, 4);
  EXPECT_EQ(tokensOf(writeOn(*model, Tokens{4}, {}, greedy(9))), (Tokens{5, 0, 1, text::kEnd}));
}

TEST(Fill, GuessesEveryMaskFromTheWholeRow) {
  MadeModel model = randomModel(smallConfig(12, Objective::kCoveredWord));
  const Tokens row = {1, 5, text::kMask, 7, text::kMask, 2};
  const auto places = fill(*model, row, 3);
  ASSERT_EQ(places.size(), 2U);
  EXPECT_EQ(places[0].position, 2);
  EXPECT_EQ(places[1].position, 4);
  const auto logits = model->logits(row);
  const auto expected = softmax(std::span(logits).subspan(4 * 12, 12));
  ASSERT_EQ(places[1].guesses.size(), 3U);
  for (const Guess& guess : places[1].guesses)
    EXPECT_FLOAT_EQ(guess.probability, expected[static_cast<std::size_t>(guess.token)]);
  EXPECT_GE(places[1].guesses[0].probability, places[1].guesses[1].probability);
}

TEST(Fill, FillsTheSurestPlaceFirstAndReadsItBeforeTheNext) {
  MadeModel model = randomModel(smallConfig(12, Objective::kCoveredWord));
  Tokens row = {1, 5, text::kMask, 7, text::kMask, 2};
  const Tokens filled = fillSurestFirst(*model, row);
  for (int i = 0; i < 2; ++i) {
    auto places = fill(*model, row, 2);
    if (places.size() == 2 && places[1].guesses[0].probability > places[0].guesses[0].probability)
      std::swap(places[0], places[1]);
    const auto& guesses = places[0].guesses;
    row[static_cast<std::size_t>(places[0].position)] =
        guesses[guesses[0].token == text::kMask ? 1 : 0].token;
  }
  EXPECT_EQ(filled, row);
  EXPECT_EQ(fillSurestFirst(*model, row), row);
}

TEST(Fill, RefusesWhatCannotBeFilled) {
  MadeModel model = randomModel(smallConfig(12, Objective::kCoveredWord));
  EXPECT_THROW(fill(*model, Tokens{1, 5, 2}, 3), InputError);
  EXPECT_THROW(fill(*model, Tokens(9, text::kMask), 3), InputError);
  MadeModel next = randomModel(smallConfig(12));
  EXPECT_THROW(fill(*next, Tokens{1, text::kMask}, 3), InputError);
}

TEST(EvaluateText, CutsConsecutiveWindows) {
  MadeModel model = emptyModel(smallConfig(12));  // all weights zero: every token equally likely
  const Tokens tokens = {1, 4, 5, 6, 7, 8, 9, 10, 11, 4, 5, 6, 7, 8, 9, 10, 11};
  const auto result = evaluateText(*model, tokens, true);
  EXPECT_EQ(result.tokens, 17);
  EXPECT_EQ(result.scored, 14);  // two windows of 8 with 7 losses each, one of 1 with none
  ASSERT_EQ(result.windows.size(), 3U);
  EXPECT_EQ(result.windows[1], (Tokens{11, 4, 5, 6, 7, 8, 9, 10}));
  EXPECT_EQ(result.losses[1].size(), 7U);
  EXPECT_TRUE(result.losses[2].empty());
  EXPECT_NEAR(result.loss, std::log(12.0), 1e-6);
  EXPECT_NEAR(result.perplexity, 12, 1e-4);
}

TEST(EvaluateText, LossesAreThoseOfTheWindowsAlone) {
  MadeModel model = randomModel(smallConfig(12));
  Tokens tokens;
  for (int i = 0; i < 70 * 8 + 3; ++i) tokens.push_back(4 + (i * i) % 7);  // several batches
  const auto result = evaluateText(*model, tokens, true);
  double sum = 0;
  for (std::size_t w = 0; w < result.windows.size(); ++w) {
    const auto logits = model->logits(result.windows[w]);
    ASSERT_EQ(result.losses[w].size(), result.windows[w].size() - 1);
    for (std::size_t t = 0; t + 1 < result.windows[w].size(); ++t) {
      const auto probabilities = softmax(std::span(logits).subspan(t * 12, 12));
      const double loss =
          -std::log(probabilities[static_cast<std::size_t>(result.windows[w][t + 1])]);
      EXPECT_NEAR(result.losses[w][t], loss, 1e-5);
      sum += loss;
    }
  }
  EXPECT_NEAR(result.loss, sum / (70 * 7 + 2), 1e-6);
  EXPECT_TRUE(evaluateText(*model, tokens).windows.empty());
}

TEST(EvaluateText, CoversEveryWordAlone) {
  MadeModel model = randomModel(smallConfig(12, Objective::kCoveredWord));
  const Tokens tokens = {1, 5, 6, 2, 1, 7, 8, 2, 1, 9, 2};
  const auto result = evaluateText(*model, tokens, true);
  EXPECT_EQ(result.scored, 5);
  ASSERT_EQ(result.losses.size(), 2U);
  EXPECT_TRUE(std::isnan(result.losses[0][0]));
  EXPECT_TRUE(std::isnan(result.losses[1][2]));
  Tokens covered(tokens.begin(), tokens.begin() + 8);
  covered[6] = text::kMask;
  const auto logits = model->logits(covered);
  const auto probabilities = softmax(std::span(logits).subspan(6 * 12, 12));
  EXPECT_NEAR(result.losses[0][6], -std::log(probabilities[8]), 1e-5);
}

TEST(EvaluateText, ReportsProgressAndGivesUpWhenTold) {
  MadeModel model = emptyModel(smallConfig(12));
  const Tokens tokens(8 * 100, 5);
  double last = 0;
  const auto result = evaluateText(*model, tokens, false, [&](double share) {
    EXPECT_GT(share, last);
    last = share;
    return share < 0.5;
  });
  EXPECT_LT(result.tokens, 800);
  EXPECT_GT(last, 0.5);
  EXPECT_THROW(evaluateText(*model, Tokens{1}), InputError);
}

}  // namespace
}  // namespace glassbox::insight
