// An engine against the reference: every operation, odd sizes. Each test states how far apart they
// may be: |difference| <= bound·(1 + |value|). Included by the tests of each engine, which say
// which engines there are (INSTANTIATE_TEST_SUITE_P).
#pragma once

#include <gtest/gtest.h>

#include <functional>

#include "base/token_batch.h"
#include "compute/backend.h"
#include "compute/support.h"
#include "compute/tested_engine.h"

namespace glassbox::compute {

namespace {

using testing::distance;
using testing::OwnedIds;
using testing::randomIds;
using testing::randomMatrix;
using testing::toVector;

using Results = std::vector<std::vector<float>>;

class Operations : public ::testing::TestWithParam<TestedEngine> {
 protected:
  void SetUp() override {
    if (const std::string reason = reasonAgainst(GetParam()); !reason.empty())
      GTEST_SKIP() << "no graphics card to test: " << reason;
    engine_ = makeBackend(GetParam().settings);
  }
  void TearDown() override { RecordProperty("share_of_bound", std::to_string(shareOfBound_)); }

  /// Runs the same work on both engines and compares all its results.
  void compare(double bound, const std::string& what,
               const std::function<Results(Backend&)>& work) {
    const Results expected = work(*reference_);
    const Results actual = work(*engine_);
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) {
      const double apart = distance(actual[i], expected[i]);
      EXPECT_LE(apart, bound) << what << ", result " << i;
      if (bound > 0) shareOfBound_ = std::max(shareOfBound_, apart / bound);
    }
  }

  std::unique_ptr<Backend> reference_ = makeBackend({"reference", 1, "auto"});
  std::unique_ptr<Backend> engine_;
  double shareOfBound_ = 0.0;  ///< how near it came
};

std::string sizes(std::initializer_list<std::int64_t> values) {
  std::string text;
  for (const std::int64_t value : values)
    text += (text.empty() ? "" : " x ") + std::to_string(value);
  return text;
}

constexpr std::int64_t kRowCounts[] = {1, 3, 17, 64, 65};
constexpr std::int64_t kWidths[] = {1, 3, 16, 17, 64, 65};

TEST_P(Operations, LinearForward) {
  for (const std::int64_t rows : kRowCounts)
    for (const std::int64_t depth : {1L, 17L, 64L, rows == 17 ? 600L : 65L})
      for (const std::int64_t columns : {1L, 7L, 16L, 33L, 100L})
        for (const bool gelu : {false, true})
          // A sum of 600 products in float instead of double: √600 roundings of 6e-8 and some.
          compare(5e-6, "linear " + sizes({rows, depth, columns}), [&](Backend& b) -> Results {
            const Buffer in = randomMatrix(b, rows, depth, 1);
            const Buffer weight = randomMatrix(b, depth, columns, 2, 0.1);
            const Buffer bias = randomMatrix(b, 1, columns, 3);
            const Buffer out(b, rows, columns), sums(b, rows, columns);
            b.linearForward(out, in, weight, bias, gelu ? sums.tensor() : Tensor{});
            return {toVector(b, out), toVector(b, sums)};
          });
}

TEST_P(Operations, LinearForwardWithoutBias) {
  compare(5e-6, "linear without bias", [](Backend& b) -> Results {
    const Buffer in = randomMatrix(b, 13, 20, 1), weight = randomMatrix(b, 20, 40, 2);
    const Buffer out(b, 13, 40);
    b.linearForward(out, in, weight, {}, {});
    return {toVector(b, out)};
  });
}

TEST_P(Operations, LinearBackward) {
  for (const std::int64_t rows : {1L, 17L, 65L, 600L})
    for (const std::int64_t depth : kWidths)
      for (const std::int64_t columns : {1L, 7L, 16L, 33L, 100L})
        // Sums of 600 products of size 1 reach 25 on the way: about √600 roundings of 25·6e-8.
        compare(4e-5, "linear backward " + sizes({rows, depth, columns}),
                [&](Backend& b) -> Results {
                  const Buffer in = randomMatrix(b, rows, depth, 1);
                  const Buffer weight = randomMatrix(b, depth, columns, 2, 0.1);
                  const Buffer dOut = randomMatrix(b, rows, columns, 3);
                  const Buffer dWeight = randomMatrix(b, depth, columns, 4);
                  const Buffer dBias = randomMatrix(b, 1, columns, 5);
                  const Buffer dIn(b, rows, depth), dThroughGelu(b, rows, depth);
                  b.linearBackwardInput(dIn, dOut, weight, {});
                  b.linearBackwardInput(dThroughGelu, dOut, weight, in);
                  b.linearBackwardWeight(dWeight, dBias, in, dOut);
                  return {toVector(b, dIn), toVector(b, dThroughGelu), toVector(b, dWeight),
                          toVector(b, dBias)};
                });
}

TEST_P(Operations, Unembedding) {
  for (const std::int64_t rows : {1L, 17L, 65L})
    for (const std::int64_t width : {3L, 16L, 65L})
      for (const std::int64_t vocabulary : {2L, 33L, 64L, 350L})
        compare(1e-5, "unembed " + sizes({rows, width, vocabulary}), [&](Backend& b) -> Results {
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

TEST_P(Operations, Attention) {
  for (const int time : {1, 3, 17, 32, 49})
    for (const auto& size : {std::pair{1, 5}, {2, 32}, {3, 51}, {4, 64}, {1, 64}})
      for (const bool causal : {true, false})
        for (const float dropout : {0.0F, 0.25F}) {
          const int heads = size.first;
          const int width = size.second;
          const AttentionShape shape{2, time, heads, width, causal, dropout, 11};
          compare(1e-5, "attention " + sizes({time, heads, width, causal, dropout > 0.0F}),
                  [&](Backend& b) -> Results {
                    const std::int64_t rows = 2 * time;
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

TEST_P(Operations, LayerNorm) {
  for (const std::int64_t rows : kRowCounts)
    for (const std::int64_t width : {2L, 3L, 16L, 17L, 64L, 65L})
      for (const bool withAddend : {false, true})
        compare(3e-5, "layer norm " + sizes({rows, width}), [&](Backend& b) -> Results {
          const Buffer residual = randomMatrix(b, rows, width, 1);
          const Buffer addend = randomMatrix(b, rows, width, 2);
          const Buffer gain = randomMatrix(b, 1, width, 3), bias = randomMatrix(b, 1, width, 4);
          const Buffer out(b, rows, width), mean(b, rows, 1), inverse(b, rows, 1);
          b.layerNormForward(out, mean, inverse, residual, withAddend ? addend.tensor() : Tensor{},
                             gain, bias);
          const Buffer dOut = randomMatrix(b, rows, width, 5);
          const Buffer dResidual = randomMatrix(b, rows, width, 6);
          const Buffer dGain = randomMatrix(b, 1, width, 7), dBias = randomMatrix(b, 1, width, 8);
          b.layerNormBackward(dResidual, dGain, dBias, dOut, residual, mean, inverse, gain);
          return {toVector(b, residual), toVector(b, out),       toVector(b, mean),
                  toVector(b, inverse),  toVector(b, dResidual), toVector(b, dGain),
                  toVector(b, dBias)};
        });
}

TEST_P(Operations, CrossEntropy) {
  for (const std::int64_t rows : {1L, 3L, 17L})
    for (const std::int64_t vocabulary : {1L, 2L, 17L, 64L, 351L})
      for (const float scale : {0.0F, 0.5F})
        compare(2e-6, "cross-entropy " + sizes({rows, vocabulary}), [&](Backend& b) -> Results {
          std::vector<std::int32_t> chosen =
              randomIds(rows, static_cast<std::uint32_t>(vocabulary), 1);
          if (rows > 2) chosen[2] = kNoTarget;
          const OwnedIds targets(b, chosen);
          const Buffer logits = randomMatrix(b, rows, vocabulary, 2, 4.0), losses(b, rows, 1);
          b.crossEntropy(losses, logits, targets, scale);
          return {toVector(b, losses), toVector(b, logits)};
        });
}

TEST_P(Operations, Embedding) {
  for (const std::int64_t width : kWidths)
    compare(2e-6, "embedding " + sizes({width}), [&](Backend& b) -> Results {
      const OwnedIds tokens(b, randomIds(21, 5, 1));
      const Buffer table = randomMatrix(b, 5, width, 2), positions = randomMatrix(b, 9, width, 3);
      const Buffer out(b, 21, width), dOut = randomMatrix(b, 21, width, 4);
      b.embeddingForward(out, tokens, table, positions, 7);
      const Buffer dTable = randomMatrix(b, 5, width, 5), dPositions = randomMatrix(b, 9, width, 6);
      b.embeddingBackward(dTable, dPositions, dOut, tokens, 7);
      return {toVector(b, out), toVector(b, dTable), toVector(b, dPositions)};
    });
}

TEST_P(Operations, DropoutDropsTheSameValues) {
  for (const std::int64_t count : {1L, 17L, 64L, 20001L})
    compare(0.0, "dropout " + sizes({count}), [&](Backend& b) -> Results {
      const Buffer values = randomMatrix(b, 1, count, 1);
      b.dropout(values, 0.3F, 5);
      return {toVector(b, values)};
    });
}

TEST_P(Operations, AddFillAndSums) {
  for (const std::int64_t count : {1L, 17L, 64L, 20001L})
    compare(1e-12, "add " + sizes({count}), [&](Backend& b) -> Results {
      const Buffer to = randomMatrix(b, 1, count, 1), from = randomMatrix(b, 1, count, 2);
      const Buffer filled(b, 1, count);
      b.add(to, from);
      b.fill(filled, 3.0F);
      return {toVector(b, to),
              toVector(b, filled),
              {static_cast<float>(b.sum(to)), static_cast<float>(b.sumOfSquares(to))}};
    });
}

TEST_P(Operations, Optimizers) {
  const std::vector<ParameterRange> ranges = {{3, 70, true}, {73, 20001, false}};
  compare(1e-5, "optimizers", [&](Backend& b) -> Results {
    const Buffer parameters = randomMatrix(b, 1, 20100, 1), other = randomMatrix(b, 1, 20100, 2);
    const Buffer first(b, 1, 20100), second(b, 1, 20100), velocity(b, 1, 20100);
    for (int step = 1; step <= 3; ++step) {
      const Buffer gradients = randomMatrix(b, 1, 20100, 10 + static_cast<std::uint64_t>(step));
      b.adamWStep(parameters, first, second, gradients, 0.5F,
                  {0.01F, 0.9F, 0.98F, 1e-8F, 0.05F, step}, ranges);
      b.sgdStep(other, velocity, gradients, 0.5F, 0.01F, 0.9F, 0.05F, ranges);
    }
    return {toVector(b, parameters), toVector(b, first), toVector(b, second), toVector(b, other),
            toVector(b, velocity)};
  });
}

TEST_P(Operations, GatherAndScatterLeaveOutNegativeRows) {
  compare(0.0, "rows", [](Backend& b) -> Results {
    const OwnedIds rows(b, {4, -1, 2, -1});
    const Buffer in = randomMatrix(b, 5, 7, 1), back = randomMatrix(b, 5, 7, 2), out(b, 4, 7);
    b.gatherRows(out, in, rows);
    b.scatterRows(back, out, rows);
    return {toVector(b, out), toVector(b, back)};
  });
}

TEST_P(Operations, GatherAndScatterRows) {
  compare(0.0, "rows", [](Backend& b) -> Results {
    const OwnedIds rows(b, {4, 0, 2});
    const Buffer in = randomMatrix(b, 5, 7, 1), back = randomMatrix(b, 5, 7, 2), out(b, 3, 7);
    b.gatherRows(out, in, rows);
    b.scatterRows(back, out, rows);
    return {toVector(b, out), toVector(b, back)};
  });
}

}  // namespace
}  // namespace glassbox::compute
