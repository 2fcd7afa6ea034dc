// The same inputs give the same bits: for any number of threads, and again and again.
#include <gtest/gtest.h>

#include "base/token_batch.h"
#include "compute/backend.h"
#include "compute/cpu/instruction_set.h"
#include "compute/cpu/workers.h"
#include "support.h"

namespace glassbox::compute {
namespace {

using testing::OwnedIds;
using testing::randomIds;
using testing::randomMatrix;
using testing::toVector;

/// Every operation whose work is shared between threads, on sizes that do not divide evenly.
std::vector<float> everything(Backend& b) {
  constexpr std::int64_t kRows = 7 * 29, kWidth = 68, kVocabulary = 131;
  std::vector<float> results;
  const auto keep = [&](const Tensor& tensor) {
    results.insert(results.end(), tensor.data, tensor.data + tensor.size());
  };
  const OwnedIds tokens(b, randomIds(kRows, kVocabulary, 1));
  const Buffer table = randomMatrix(b, kVocabulary, kWidth, 2);
  const Buffer hidden(b, kRows, kWidth), normed(b, kRows, kWidth), mean(b, kRows, 1),
      inverse(b, kRows, 1), gain = randomMatrix(b, 1, kWidth, 3);
  b.embeddingForward(hidden, tokens, table, table, 29);
  b.layerNormForward(normed, mean, inverse, hidden, {}, gain, gain);
  keep(normed);
  const Buffer weight = randomMatrix(b, kWidth, 3 * kWidth, 4, 0.1);
  const Buffer qkv(b, kRows, 3 * kWidth), sums(b, kRows, 3 * kWidth);
  b.linearForward(qkv, normed, weight, {}, sums);
  keep(qkv);
  const AttentionShape shape{7, 29, 4, kWidth, true, 0.1F, 5};
  const Buffer attended(b, kRows, kWidth), weights(b, kRows * 4, 29), dQkv(b, kRows, 3 * kWidth);
  b.attentionForward(attended, weights, qkv, shape);
  keep(attended);
  const Buffer logits(b, kRows, kVocabulary), losses(b, kRows, 1), dHidden(b, kRows, kWidth),
      dTable(b, kVocabulary, kWidth);
  b.unembedForward(logits, attended, table);
  b.crossEntropy(losses, logits, tokens, 0.01F);
  keep(logits);
  b.unembedBackward(dHidden, dTable, logits, attended, table);
  keep(dHidden);
  keep(dTable);
  b.attentionBackward(dQkv, dHidden, weights, qkv, shape);
  keep(dQkv);
  const Buffer dWeight(b, kWidth, 3 * kWidth), dBias(b, 1, 3 * kWidth), dNormed(b, kRows, kWidth);
  b.linearBackwardWeight(dWeight, dBias, normed, dQkv);
  b.linearBackwardInput(dNormed, dQkv, weight, {});
  keep(dWeight);
  keep(dBias);
  const Buffer dGain(b, 1, kWidth), dNormBias(b, 1, kWidth);
  b.layerNormBackward(dHidden, dGain, dNormBias, dNormed, hidden, mean, inverse, gain);
  b.embeddingBackward(dTable, hidden, dHidden, tokens, 29);
  keep(dGain);
  keep(dTable);
  keep(hidden);
  b.dropout(qkv, 0.2F, 3);
  results.push_back(static_cast<float>(b.sum(qkv)));
  results.push_back(static_cast<float>(b.sumOfSquares(qkv)));
  return results;
}

TEST(SameBits, ForAnyNumberOfThreadsAndAgain) {
  for (const std::string& instructions : supportedInstructionSets()) {
    const auto one = makeBackend({"cpu", 1, instructions});
    const std::vector<float> expected = everything(*one);
    EXPECT_EQ(everything(*one), expected) << "again, " << instructions;
    for (const int threads : {2, 3, 5})
      for (int round = 0; round < 3; ++round)
        EXPECT_EQ(everything(*makeBackend({"cpu", threads, instructions})), expected)
            << threads << " threads, " << instructions;
  }
}

TEST(Workers, DoEveryTaskOnceRoundAfterRound) {
  Workers workers(3);
  std::vector<std::atomic<int>> done(17);
  for (int round = 0; round < 2000; ++round)
    workers.run(17, [&](std::int64_t task, int) { ++done[static_cast<std::size_t>(task)]; });
  for (const std::atomic<int>& count : done) EXPECT_EQ(count.load(), 2000);
}

TEST(Workers, WakeUpAfterSleeping) {
  Workers workers(2);
  std::atomic<int> done = 0;
  for (int round = 0; round < 5; ++round) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    workers.run(8, [&](std::int64_t, int) { ++done; });
  }
  EXPECT_EQ(done.load(), 40);
}

}  // namespace
}  // namespace glassbox::compute
