// Backward against finite differences of forward, operation by operation, on the reference engine.
#include <gtest/gtest.h>

#include <functional>

#include "base/token_batch.h"
#include "compute/backend.h"
#include "support.h"

namespace glassbox::compute {
namespace {

using testing::OwnedIds;
using testing::randomIds;
using testing::randomMatrix;

// The outputs are floats, so a central difference of step 0.01 is good to about 1e-7/0.01 for each
// of the few output values; the cubic term adds as much.
constexpr float kStep = 1e-2F;
constexpr double kTolerance = 2e-3;

class Gradients : public ::testing::Test {
 protected:
  /// What one output contributes to the test's scalar: Σ weights·output.
  static double weighted(const Tensor& output, const Tensor& weights) {
    double sum = 0.0;
    for (std::int64_t i = 0; i < output.size(); ++i)
      sum += static_cast<double>(output.data[i]) * weights.data[i];
    return sum;
  }

  static void expectGradient(const Tensor& gradient, const Tensor& variable,
                             const std::function<double()>& scalar, const char* what) {
    ASSERT_EQ(gradient.size(), variable.size());
    for (std::int64_t i = 0; i < variable.size(); ++i) {
      const float kept = variable.data[i];
      variable.data[i] = kept + kStep;
      const double above = scalar();
      variable.data[i] = kept - kStep;
      const double below = scalar();
      variable.data[i] = kept;
      const double expected = (above - below) / (2.0 * kStep);
      ASSERT_NEAR(gradient.data[i], expected, kTolerance * (1.0 + std::abs(expected)))
          << what << " element " << i;
    }
  }

  std::unique_ptr<Backend> backend_ = makeBackend({"reference", 1, "auto"});
  Backend& b_ = *backend_;
};

TEST_F(Gradients, OfEmbedding) {
  const OwnedIds tokens(b_, randomIds(12, 7, 1));
  const Buffer table = randomMatrix(b_, 7, 5, 2);
  const Buffer positions = randomMatrix(b_, 4, 5, 3);
  const Buffer weights = randomMatrix(b_, 12, 5, 4);
  const Buffer out(b_, 12, 5), dTable(b_, 7, 5), dPositions(b_, 4, 5);
  const auto scalar = [&] {
    b_.embeddingForward(out, tokens, table, positions, 4);
    return weighted(out, weights);
  };
  b_.embeddingBackward(dTable, dPositions, weights, tokens, 4);
  expectGradient(dTable, table, scalar, "token table");
  expectGradient(dPositions, positions, scalar, "position table");
}

TEST_F(Gradients, OfLayerNorm) {
  const Buffer residual = randomMatrix(b_, 3, 6, 1), gain = randomMatrix(b_, 1, 6, 2),
               bias = randomMatrix(b_, 1, 6, 3), weights = randomMatrix(b_, 3, 6, 4);
  const Buffer out(b_, 3, 6), mean(b_, 3, 1), inverse(b_, 3, 1);
  const Buffer dResidual(b_, 3, 6), dGain(b_, 1, 6), dBias(b_, 1, 6);
  const auto scalar = [&] {
    b_.layerNormForward(out, mean, inverse, residual, {}, gain, bias);
    return weighted(out, weights);
  };
  scalar();
  b_.layerNormBackward(dResidual, dGain, dBias, weights, residual, mean, inverse, gain);
  expectGradient(dResidual, residual, scalar, "residual");
  expectGradient(dGain, gain, scalar, "gain");
  expectGradient(dBias, bias, scalar, "bias");
}

TEST_F(Gradients, OfLinearWithGelu) {
  const Buffer in = randomMatrix(b_, 4, 3, 1), weight = randomMatrix(b_, 3, 5, 2),
               bias = randomMatrix(b_, 1, 5, 3), weights = randomMatrix(b_, 4, 5, 4);
  const Buffer out(b_, 4, 5), sums(b_, 4, 5), dSums(b_, 4, 5), identity(b_, 5, 5);
  const Buffer dIn(b_, 4, 3), dWeight(b_, 3, 5), dBias(b_, 1, 5);
  for (int i = 0; i < 5; ++i) identity.tensor().data[i * 5 + i] = 1.0F;
  const auto scalar = [&] {
    b_.linearForward(out, in, weight, bias, sums);
    return weighted(out, weights);
  };
  scalar();
  b_.linearBackwardInput(dSums, weights, identity, sums);
  b_.linearBackwardInput(dIn, dSums, weight, {});
  b_.linearBackwardWeight(dWeight, dBias, in, dSums);
  expectGradient(dIn, in, scalar, "input");
  expectGradient(dWeight, weight, scalar, "weight");
  expectGradient(dBias, bias, scalar, "bias");
}

TEST_F(Gradients, OfUnembedding) {
  const Buffer hidden = randomMatrix(b_, 4, 3, 1), table = randomMatrix(b_, 6, 3, 2),
               weights = randomMatrix(b_, 4, 6, 3);
  const Buffer logits(b_, 4, 6), dHidden(b_, 4, 3), dTable(b_, 6, 3);
  const auto scalar = [&] {
    b_.unembedForward(logits, hidden, table);
    return weighted(logits, weights);
  };
  b_.unembedBackward(dHidden, dTable, weights, hidden, table);
  expectGradient(dHidden, hidden, scalar, "hidden");
  expectGradient(dTable, table, scalar, "table");
}

TEST_F(Gradients, OfAttention) {
  for (const bool causal : {true, false})
    for (const float dropout : {0.0F, 0.3F}) {
      const AttentionShape shape{2, 4, 2, 6, causal, dropout, 7};
      const Buffer qkv = randomMatrix(b_, 8, 18, 1), weights = randomMatrix(b_, 8, 6, 2);
      const Buffer out(b_, 8, 6), probabilities(b_, 16, 4), dQkv(b_, 8, 18);
      const auto scalar = [&] {
        b_.attentionForward(out, probabilities, qkv, shape);
        return weighted(out, weights);
      };
      scalar();
      b_.attentionBackward(dQkv, weights, probabilities, qkv, shape);
      expectGradient(dQkv, qkv, scalar, "qkv");
    }
}

TEST_F(Gradients, OfCrossEntropy) {
  const OwnedIds targets(b_, {3, 0, kNoTarget, 4});
  const Buffer logits = randomMatrix(b_, 4, 5, 1), gradient(b_, 4, 5), losses(b_, 4, 1);
  const auto scalar = [&] {
    b_.crossEntropy(losses, logits, targets, 0.0F);
    return 0.25 * b_.sum(losses);
  };
  b_.copy(gradient, logits);
  b_.crossEntropy(losses, gradient, targets, 0.25F);
  expectGradient(gradient, logits, scalar, "logits");
}

}  // namespace
}  // namespace glassbox::compute
