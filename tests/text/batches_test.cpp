#include "text/batches.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>

namespace glassbox::text {
namespace {

/// Documents of several lengths, every id different: id tells document and place.
TokenizedText madeText(int documents) {
  TokenizedText text;
  for (int i = 0; i < documents; ++i) {
    text.tokens.push_back(kBegin);
    for (int j = 0; j < 5 + i % 7; ++j) text.tokens.push_back(100 * (i + 1) + j);
    text.tokens.push_back(kEnd);
    text.starts.push_back(std::ssize(text.tokens));
  }
  return text;
}

TEST(Batches, TargetsAreTheInputsMovedByOne) {
  const auto text = madeText(50);
  const Batches batches(text, 6000, {.batch = 8});
  for (std::int64_t step = 0; step < 10; ++step) {
    const TokenBatch batch = batches.at(step);
    for (int row = 0; row < batch.rows; ++row)
      for (int t = 0; t + 1 < batch.length; ++t) {
        const auto cell = static_cast<std::size_t>(row * batch.length + t);
        if (batch.targets[cell] == kNoTarget) continue;
        EXPECT_TRUE(batch.targets[cell] == batch.inputs[cell + 1] || batch.targets[cell] == kEnd);
      }
  }
}

TEST(Batches, EveryDocumentComesInEveryPass) {
  const auto text = madeText(61);
  const Batches batches(text, 7000, {.batch = 8});
  for (std::int64_t pass = 0; pass < 2; ++pass) {
    std::set<std::int32_t> seen;
    for (std::int64_t i = 0; i < batches.stepsPerPass(); ++i) {
      const TokenBatch batch = batches.at(pass * batches.stepsPerPass() + i);
      EXPECT_EQ(batch.rows, 8);
      for (int row = 0; row < batch.rows; ++row)
        seen.insert(batch.inputs[static_cast<std::size_t>(row * batch.length) + 1] / 100);
    }
    EXPECT_EQ(seen.size(), 61U);
  }
}

TEST(Batches, MixLengthsAndFillShortRowsWithEndsThatAreNoTargets) {
  const auto text = madeText(200);
  for (const auto objective : {Objective::kNextWord, Objective::kCoveredWord}) {
    const bool nextWord = objective == Objective::kNextWord;
    const Batches batches(text, 30000, {.objective = objective, .batch = 16});
    for (std::int64_t step = 0; step < batches.stepsPerPass(); ++step) {
      const TokenBatch batch = batches.at(step);
      std::set<std::int64_t> lengths;
      for (int row = 0; row < batch.rows; ++row) {
        const auto begin = static_cast<std::size_t>(row * batch.length);
        const std::span inputs = std::span(batch.inputs).subspan(begin, batch.length);
        const std::span targets = std::span(batch.targets).subspan(begin, batch.length);
        // A document ends where its only, or for the next word its first filling, kEnd stands.
        const auto end = std::find(inputs.begin(), inputs.end(), kEnd) - inputs.begin();
        lengths.insert(end);
        for (auto i = static_cast<std::size_t>(end); i < inputs.size(); ++i) {
          EXPECT_EQ(inputs[i], kEnd);
          EXPECT_EQ(targets[i], kNoTarget);
        }
        EXPECT_EQ(targets[static_cast<std::size_t>(end) - 1] == kEnd, nextWord);
      }
      EXPECT_GT(lengths.size(), 2U);
      EXPECT_EQ(*lengths.rbegin(), batch.length - (nextWord ? 0 : 1));
    }
  }
}

TEST(Batches, AStepDependsOnNothingButItsNumber) {
  const auto text = madeText(40);
  for (const auto rows : {Rows::kDocuments, Rows::kWindows})
    for (const auto objective : {Objective::kNextWord, Objective::kCoveredWord}) {
      const BatchSettings settings{
          .objective = objective, .rows = rows, .batch = 4, .context = 12, .seed = 3};
      const Batches once(text, 5000, settings);
      const Batches again(text, 5000, settings);
      for (std::int64_t step = 0; step < 37; ++step) (void)again.at(step);
      EXPECT_EQ(once.at(37).inputs, again.at(37).inputs);
      EXPECT_EQ(once.at(37).targets, again.at(37).targets);
      EXPECT_NE(once.at(38).inputs, once.at(37).inputs);
    }
}

TEST(Batches, WindowsFollowTheTextAcrossDocuments) {
  const auto text = madeText(30);
  const Batches batches(text, 5000, {.rows = Rows::kWindows, .batch = 3, .context = 10});
  const TokenBatch batch = batches.at(0);
  EXPECT_EQ(batch.length, 10);
  for (std::size_t row = 0; row < 3; ++row) {
    std::vector<std::int32_t> window(
        batch.inputs.begin() + static_cast<std::ptrdiff_t>(row * 10),
        batch.inputs.begin() + static_cast<std::ptrdiff_t>(row * 10 + 10));
    window.push_back(batch.targets[row * 10 + 9]);
    EXPECT_NE(std::search(text.tokens.begin(), text.tokens.end(), window.begin(), window.end()),
              text.tokens.end());
  }
}

TEST(CoverTokens, FollowsTheSharesOfBert) {
  Random random(1);
  std::map<std::string, int> counts;
  const int rows = 2000;
  for (int i = 0; i < rows; ++i) {
    std::vector<std::int32_t> row{kBegin};
    for (int j = 0; j < 20; ++j) row.push_back(4 + j);
    row.push_back(kEnd);
    std::vector<std::int32_t> inputs = row;
    std::vector<std::int32_t> targets(row.size());
    coverTokens(inputs, targets, 1000, 0.2, random);
    for (std::size_t t = 0; t < row.size(); ++t) {
      if (targets[t] == kNoTarget) {
        EXPECT_EQ(inputs[t], row[t]);
        continue;
      }
      EXPECT_EQ(targets[t], row[t]);
      EXPECT_GE(targets[t], kSpecialTokens);
      ++counts[inputs[t] == kMask ? "mask" : inputs[t] == row[t] ? "same" : "other"];
    }
  }
  const double all = counts["mask"] + counts["same"] + counts["other"];
  EXPECT_NEAR(all / (rows * 20.0), 0.2, 0.005);
  EXPECT_NEAR(counts["mask"] / all, 0.8, 0.02);
  EXPECT_NEAR(counts["same"] / all, 0.1, 0.02);
  EXPECT_NEAR(counts["other"] / all, 0.1, 0.02);
}

TEST(EvaluationBatches, HoldEveryRowOnceAndNothingElse) {
  const auto text = madeText(45);
  std::int64_t predictions = 0;
  for (const TokenBatch& batch : evaluationBatches(text, 6000, {.batch = 8})) {
    EXPECT_EQ(std::count(batch.targets.begin(), batch.targets.end(), kNoTarget), 0) << "a fill";
    predictions += std::ssize(batch.targets);
  }
  EXPECT_EQ(predictions, std::ssize(text.tokens) - text.documents());
}

}  // namespace
}  // namespace glassbox::text
