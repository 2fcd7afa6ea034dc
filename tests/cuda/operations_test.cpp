// Every operation of the CUDA engine: the cases of all engines, and shapes large enough for each of
// its tiles and for sums cut into parts, against the CPU engine.
#include "compute/operation_cases.h"

namespace glassbox::compute {
namespace {

const TestedEngine kCuda{"Card", {"cuda"}};

INSTANTIATE_TEST_SUITE_P(Cuda, Operations, ::testing::Values(kCuda),
                         [](const auto& engine) { return engine.param.name; });

class LargeOperations : public ::testing::Test {
 protected:
  void SetUp() override {
    if (const std::string reason = reasonAgainst(kCuda); !reason.empty())
      GTEST_SKIP() << "no graphics card to test: " << reason;
    cuda_ = makeBackend(kCuda.settings);
  }
  void TearDown() override { RecordProperty("share_of_bound", std::to_string(shareOfBound_)); }

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

// Rows, depth and columns of the products of S, M and L, and some that end in the middle of tiles.
constexpr std::int64_t kProducts[][3] = {{1024, 64, 192},  {1024, 64, 256},   {1024, 256, 64},
                                         {2048, 128, 512}, {2048, 512, 128},  {2048, 256, 1024},
                                         {2048, 256, 256}, {2047, 260, 1028}, {2049, 132, 388},
                                         {300, 100, 36},   {1, 64, 192},      {130, 1024, 4}};

TEST_F(LargeOperations, Linear) {
  for (const auto& [rows, depth, columns] : kProducts)
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
TEST_F(LargeOperations, LongSumsAreExact) {
  const std::unique_ptr<Backend> exact = makeBackend({"reference"});
  const auto gradients = [](Backend& b) {
    const Buffer in = randomMatrix(b, 2048, 256, 1), dOut = randomMatrix(b, 2048, 64, 2);
    const Buffer dWeight(b, 256, 64), dBias(b, 1, 64);
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

TEST_F(LargeOperations, Unembedding) {
  for (const auto& [rows, width, vocabulary] :
       {std::array{1024L, 64L, 512L}, {2048L, 128L, 1024L}, {512L, 256L, 4096L}, {333L, 64L, 350L}})
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

// The last two are too long for shared memory.
TEST_F(LargeOperations, Attention) {
  struct Case {
    int batch, time, heads, width;
  };
  for (const Case& one : {Case{32, 32, 4, 64},
                          {8, 64, 4, 128},
                          {4, 128, 8, 256},
                          {2, 200, 2, 96},
                          {1, 256, 4, 128},
                          {1, 300, 1, 40},
                          {2, 130, 1, 512}})
    for (const bool causal : {true, false})
      for (const float dropout : {0.0F, 0.2F}) {
        const AttentionShape shape{one.batch, one.time, one.heads, one.width, causal, dropout, 7};
        compare(2e-5, "attention " + sizes({one.batch, one.time, one.heads, one.width, causal}),
                [&](Backend& b) -> Results {
                  const std::int64_t rows = std::int64_t{one.batch} * one.time;
                  const Buffer qkv = randomMatrix(b, rows, 3 * one.width, 1);
                  const Buffer dOut = randomMatrix(b, rows, one.width, 2);
                  const Buffer out(b, rows, one.width), weights(b, rows * one.heads, one.time);
                  const Buffer dQkv = randomMatrix(b, rows, 3 * one.width, 3);
                  b.attentionForward(out, weights, qkv, shape);
                  b.attentionBackward(dQkv, dOut, weights, qkv, shape);
                  return {toVector(b, out), toVector(b, weights), toVector(b, dQkv)};
                });
      }
}

TEST_F(LargeOperations, Rows) {
  for (const std::int64_t width : {96L, 256L, 512L, 1000L, 2000L})
    compare(1e-4, "layer norm " + sizes({width}), [&](Backend& b) -> Results {
      constexpr std::int64_t kRows = 2049;
      const Buffer residual = randomMatrix(b, kRows, width, 1);
      const Buffer addend = randomMatrix(b, kRows, width, 2);
      const Buffer gain = randomMatrix(b, 1, width, 3), bias = randomMatrix(b, 1, width, 4);
      const Buffer out(b, kRows, width), mean(b, kRows, 1), inverse(b, kRows, 1);
      b.layerNormForward(out, mean, inverse, residual, addend, gain, bias);
      const Buffer dOut = randomMatrix(b, kRows, width, 5);
      const Buffer dResidual = randomMatrix(b, kRows, width, 6);
      const Buffer dGain = randomMatrix(b, 1, width, 7), dBias = randomMatrix(b, 1, width, 8);
      b.layerNormBackward(dResidual, dGain, dBias, dOut, residual, mean, inverse, gain);
      return {toVector(b, residual), toVector(b, out), toVector(b, dResidual), toVector(b, dGain),
              toVector(b, dBias)};
    });
  for (const std::int64_t vocabulary : {1024L, 4096L, 8192L, 9001L})
    compare(1e-5, "cross-entropy " + sizes({vocabulary}), [&](Backend& b) -> Results {
      const OwnedIds targets(b, randomIds(100, static_cast<std::uint32_t>(vocabulary), 1));
      const Buffer logits = randomMatrix(b, 100, vocabulary, 2, 4.0), losses(b, 100, 1);
      b.crossEntropy(losses, logits, targets, 0.5F);
      return {toVector(b, losses), toVector(b, logits)};
    });
  compare(1e-4, "embedding", [&](Backend& b) -> Results {
    constexpr std::int64_t kRows = 5000;
    const OwnedIds tokens(b, randomIds(kRows, 301, 1));
    const Buffer table = randomMatrix(b, 301, 72, 2), positions = randomMatrix(b, 50, 72, 3);
    const Buffer out(b, kRows, 72), dOut = randomMatrix(b, kRows, 72, 4);
    b.embeddingForward(out, tokens, table, positions, 50);
    const Buffer dTable = randomMatrix(b, 301, 72, 5), dPositions = randomMatrix(b, 50, 72, 6);
    b.embeddingBackward(dTable, dPositions, dOut, tokens, 50);
    return {toVector(b, out), toVector(b, dTable), toVector(b, dPositions)};
  });
}

TEST_F(LargeOperations, Sums) {
  compare(1e-6, "sums", [](Backend& b) -> Results {
    const Buffer values = randomMatrix(b, 1, 3000001, 1);
    return {{static_cast<float>(b.sum(values)), static_cast<float>(b.sumOfSquares(values))}};
  });
}

}  // namespace
}  // namespace glassbox::compute
