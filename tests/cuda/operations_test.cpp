// Every operation of the CUDA engine: the cases of all engines, and shapes large enough for each of
// its tiles and for sums cut into parts, against the CPU engine. What is large depends on the card;
// the emulated one has 4 multiprocessors.
#include <array>

#include "compute/operation_cases.h"
#include "engines.h"

namespace glassbox::compute {
namespace {

INSTANTIATE_TEST_SUITE_P(Cuda, Operations, ::testing::ValuesIn(cudaEngines()),
                         [](const auto& engine) { return engine.param.name; });
INSTANTIATE_TEST_SUITE_P(Watched, Operations, ::testing::ValuesIn(watchedEngines()),
                         [](const auto& engine) { return engine.param.name; });

struct Sizes {
  std::vector<std::array<std::int64_t, 3>> products;      ///< rows, depth, columns
  std::array<std::int64_t, 3> longSum;                    ///< the same, of a gradient of weights
  std::vector<std::array<std::int64_t, 3>> unembeddings;  ///< rows, width, vocabulary
  std::vector<std::array<int, 4>> attentions;             ///< batch, time, heads, width
  std::vector<std::array<std::int64_t, 2>> norms;         ///< rows, width
  std::int64_t losses;                                    ///< rows of logits
  std::int64_t positions;                                 ///< of an embedding
  std::int64_t summands;
};

// Rows, depth and columns of the products of S, M and L, and some that end in the middle of tiles.
// The last two attentions are too long for shared memory.
const Sizes kSizesOfCard{{{1024, 64, 192},
                          {1024, 64, 256},
                          {1024, 256, 64},
                          {2048, 128, 512},
                          {2048, 512, 128},
                          {2048, 256, 1024},
                          {2048, 256, 256},
                          {2047, 260, 1028},
                          {2049, 132, 388},
                          {300, 100, 36},
                          {1, 64, 192},
                          {130, 1024, 4}},
                         {2048, 256, 64},
                         {{1024, 64, 512}, {2048, 128, 1024}, {512, 256, 4096}, {333, 64, 350}},
                         {{32, 32, 4, 64},
                          {8, 64, 4, 128},
                          {4, 128, 8, 256},
                          {2, 200, 2, 96},
                          {1, 256, 4, 128},
                          {1, 300, 1, 40},
                          {2, 130, 1, 512}},
                         {{2049, 96}, {2049, 256}, {2049, 512}, {2049, 1000}, {2049, 2000}},
                         100,
                         5000,
                         3000001};

// One or two with each tile, with one part and several, wide and not. The second attention is too
// long for shared memory on the way back alone (on sm_75 both ways), the last one is both ways.
const Sizes kSizesOfEmulator{{{128, 40, 128},
                              {132, 100, 140},
                              {64, 512, 128},
                              {520, 36, 128},
                              {540, 20, 36},
                              {67, 100, 33},
                              {1, 64, 192},
                              {30, 600, 4}},
                             {520, 32, 32},
                             {{70, 24, 140}, {33, 20, 35}},
                             {{2, 20, 2, 24}, {1, 100, 1, 32}, {1, 33, 1, 200}},
                             {{2049, 40}, {30, 256}, {17, 1000}, {9, 2048}},
                             3,
                             1500,
                             300001};

class LargeOperations : public ::testing::TestWithParam<TestedEngine> {
 protected:
  void SetUp() override {
    if (const std::string reason = reasonAgainst(GetParam()); !reason.empty())
      GTEST_SKIP() << "no graphics card to test: " << reason;
    cuda_ = makeBackend(GetParam().settings);
  }
  void TearDown() override { RecordProperty("share_of_bound", std::to_string(shareOfBound_)); }
  const Sizes& large() const {
    return GetParam().name == kCard.name ? kSizesOfCard : kSizesOfEmulator;
  }

  void compare(double bound, const std::string& what,
               const std::function<Results(Backend&)>& work) {
    const Results expected = work(*cpu_);
    const Results actual = work(*cuda_);
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) {
      const double apart = distance(actual[i], expected[i]);
      EXPECT_LE(apart, bound) << what << ", result " << i;
      shareOfBound_ = std::max(shareOfBound_, apart / bound);
    }
    EXPECT_EQ(work(*cuda_), actual) << what << ": other bits the second time";
  }

  std::unique_ptr<Backend> cpu_ = makeBackend({"cpu", 0, "auto"});
  std::unique_ptr<Backend> cuda_;
  double shareOfBound_ = 0.0;
};

INSTANTIATE_TEST_SUITE_P(Cuda, LargeOperations, ::testing::ValuesIn(cudaEngines()),
                         [](const auto& engine) { return engine.param.name; });
INSTANTIATE_TEST_SUITE_P(Watched, LargeOperations, ::testing::ValuesIn(watchedEngines()),
                         [](const auto& engine) { return engine.param.name; });

TEST_P(LargeOperations, Linear) {
  for (const auto& [rows, depth, columns] : large().products)
    // Sums of 2,000 products of size 1 reach 100 on the way, and the CPU adds them up one by one:
    // √2000 roundings of 100·6e-8.
    compare(3e-4, "linear " + sizes({rows, depth, columns}), [&](Backend& b) -> Results {
      const Buffer in = randomMatrix(b, rows, depth, 1);
      const Buffer weight = randomMatrix(b, depth, columns, 2, 0.1);
      const Buffer bias = randomMatrix(b, 1, columns, 3);
      const Buffer out(b, rows, columns), sums(b, rows, columns);
      b.linearForward(out, in, weight, bias, sums);
      const Buffer dOut = randomMatrix(b, rows, columns, 4);
      const Buffer dWeight = randomMatrix(b, depth, columns, 5);
      const Buffer dBias = randomMatrix(b, 1, columns, 6);
      const Buffer dIn(b, rows, depth), dThroughGelu(b, rows, depth);
      b.linearBackwardInput(dIn, dOut, weight, {});
      b.linearBackwardInput(dThroughGelu, dOut, weight, in);
      b.linearBackwardWeight(dWeight, dBias, in, dOut);
      return {toVector(b, out),          toVector(b, sums),    toVector(b, dIn),
              toVector(b, dThroughGelu), toVector(b, dWeight), toVector(b, dBias)};
    });
}

// Against sums in double, which shows the card's own error alone.
TEST_P(LargeOperations, LongSumsAreExact) {
  const std::unique_ptr<Backend> exact = makeBackend({"reference"});
  const auto& [rows, depth, columns] = large().longSum;
  const auto gradients = [&](Backend& b) {
    const Buffer in = randomMatrix(b, rows, depth, 1), dOut = randomMatrix(b, rows, columns, 2);
    const Buffer dWeight(b, depth, columns), dBias(b, 1, columns);
    b.linearBackwardWeight(dWeight, dBias, in, dOut);
    std::vector<float> all = toVector(b, dWeight);
    const std::vector<float> bias = toVector(b, dBias);
    all.insert(all.end(), bias.begin(), bias.end());
    return all;
  };
  const double apart = distance(gradients(*cuda_), gradients(*exact));
  EXPECT_LE(apart, 3e-5);
  RecordProperty("apart", std::to_string(apart * 1e6) + "e-6");
}

TEST_P(LargeOperations, Unembedding) {
  for (const auto& [rows, width, vocabulary] : large().unembeddings)
    compare(5e-5, "unembed " + sizes({rows, width, vocabulary}), [&](Backend& b) -> Results {
      const Buffer hidden = randomMatrix(b, rows, width, 1);
      const Buffer table = randomMatrix(b, vocabulary, width, 2, 0.1);
      const Buffer dLogits = randomMatrix(b, rows, vocabulary, 3, 0.1);
      const Buffer dTable = randomMatrix(b, vocabulary, width, 4);
      const Buffer logits(b, rows, vocabulary), dHidden(b, rows, width);
      b.unembedForward(logits, hidden, table);
      b.unembedBackward(dHidden, dTable, dLogits, hidden, table);
      return {toVector(b, logits), toVector(b, dHidden), toVector(b, dTable)};
    });
}

TEST_P(LargeOperations, Attention) {
  for (const auto& [batch, time, heads, width] : large().attentions)
    for (const bool causal : {true, false})
      for (const float dropout : {0.0F, 0.2F}) {
        const AttentionShape shape{batch, time, heads, width, causal, dropout, 7};
        compare(2e-5, "attention " + sizes({batch, time, heads, width, causal}),
                [&](Backend& b) -> Results {
                  const std::int64_t rows = std::int64_t{batch} * time;
                  const Buffer qkv = randomMatrix(b, rows, 3 * width, 1);
                  const Buffer dOut = randomMatrix(b, rows, width, 2);
                  const Buffer out(b, rows, width), weights(b, rows * heads, time);
                  const Buffer dQkv = randomMatrix(b, rows, 3 * width, 3);
                  b.attentionForward(out, weights, qkv, shape);
                  b.attentionBackward(dQkv, dOut, weights, qkv, shape);
                  return {toVector(b, out), toVector(b, weights), toVector(b, dQkv)};
                });
      }
}

TEST_P(LargeOperations, Rows) {
  for (const auto& [rows, width] : large().norms)
    compare(1e-4, "layer norm " + sizes({rows, width}), [&](Backend& b) -> Results {
      const Buffer residual = randomMatrix(b, rows, width, 1);
      const Buffer addend = randomMatrix(b, rows, width, 2);
      const Buffer gain = randomMatrix(b, 1, width, 3), bias = randomMatrix(b, 1, width, 4);
      const Buffer out(b, rows, width), mean(b, rows, 1), inverse(b, rows, 1);
      b.layerNormForward(out, mean, inverse, residual, addend, gain, bias);
      const Buffer dOut = randomMatrix(b, rows, width, 5);
      const Buffer dResidual = randomMatrix(b, rows, width, 6);
      const Buffer dGain = randomMatrix(b, 1, width, 7), dBias = randomMatrix(b, 1, width, 8);
      b.layerNormBackward(dResidual, dGain, dBias, dOut, residual, mean, inverse, gain);
      return {toVector(b, residual), toVector(b, out), toVector(b, dResidual), toVector(b, dGain),
              toVector(b, dBias)};
    });
  for (const std::int64_t vocabulary : {1024L, 4096L, 8192L, 9001L})
    compare(1e-5, "cross-entropy " + sizes({vocabulary}), [&](Backend& b) -> Results {
      const OwnedIds targets(b,
                             randomIds(large().losses, static_cast<std::uint32_t>(vocabulary), 1));
      const Buffer logits = randomMatrix(b, large().losses, vocabulary, 2, 4.0);
      const Buffer losses(b, large().losses, 1);
      b.crossEntropy(losses, logits, targets, 0.5F);
      return {toVector(b, losses), toVector(b, logits)};
    });
  compare(1e-4, "embedding", [&](Backend& b) -> Results {
    const std::int64_t rows = large().positions;
    const OwnedIds tokens(b, randomIds(rows, 301, 1));
    const Buffer table = randomMatrix(b, 301, 72, 2), positions = randomMatrix(b, 50, 72, 3);
    const Buffer out(b, rows, 72), dOut = randomMatrix(b, rows, 72, 4);
    b.embeddingForward(out, tokens, table, positions, 50);
    const Buffer dTable = randomMatrix(b, 301, 72, 5), dPositions = randomMatrix(b, 50, 72, 6);
    b.embeddingBackward(dTable, dPositions, dOut, tokens, 50);
    return {toVector(b, out), toVector(b, dTable), toVector(b, dPositions)};
  });
}

TEST_P(LargeOperations, Sums) {
  compare(1e-6, "sums", [&](Backend& b) -> Results {
    const Buffer values = randomMatrix(b, 1, large().summands, 1);
    return {{static_cast<float>(b.sum(values)), static_cast<float>(b.sumOfSquares(values))}};
  });
}

}  // namespace
}  // namespace glassbox::compute
