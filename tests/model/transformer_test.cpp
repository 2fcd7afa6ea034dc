#include "model/transformer.h"

#include <gtest/gtest.h>

#include <cmath>

#include "base/error.h"
#include "support.h"

namespace glassbox::model {
namespace {

std::vector<std::int32_t> someTokens() { return {3, 1, 4, 1, 5}; }

/// Largest difference of two equally long vectors.
double distance(const std::vector<float>& a, const std::vector<float>& b) {
  EXPECT_EQ(a.size(), b.size());
  double largest = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    largest = std::max(largest, std::abs(static_cast<double>(a[i]) - static_cast<double>(b[i])));
  return largest;
}

TEST(Transformer, LossIsTheMeanOverPositionsWithATarget) {
  const ModelConfig config = tinyConfig();
  Model model(config);
  const TokenBatch batch = randomBatch(config, 3, 5, 0.5);
  std::vector<float> losses;
  const double loss = model.transformer.loss(batch, &losses);
  ASSERT_EQ(losses.size(), batch.targets.size());
  double sum = 0;
  int count = 0;
  for (std::size_t i = 0; i < losses.size(); ++i) {
    if (batch.targets[i] == kNoTarget) {
      EXPECT_EQ(losses[i], 0.0F);
      continue;
    }
    // From the logits: log-sum-exp minus the target's logit.
    const std::size_t row = i / 5;
    const std::vector<std::int32_t> tokens(batch.inputs.begin() + static_cast<long>(row * 5),
                                           batch.inputs.begin() + static_cast<long>(row * 5 + 5));
    const std::vector<float> logits = model.transformer.logits(tokens);
    const auto first = static_cast<std::size_t>(i % 5) * 11;
    double total = 0;
    for (std::size_t v = 0; v < 11; ++v) total += std::exp(static_cast<double>(logits[first + v]));
    const double expected =
        std::log(total) -
        static_cast<double>(logits[first + static_cast<std::size_t>(batch.targets[i])]);
    EXPECT_NEAR(static_cast<double>(losses[i]), expected, 1e-5);
    sum += expected;
    ++count;
  }
  EXPECT_NEAR(loss, sum / count, 1e-5);
  EXPECT_EQ(model.transformer.loss(batch), loss);
  EXPECT_NEAR(model.transformer.lossAndGradients(batch), loss, 1e-6);
}

TEST(Transformer, NextWordSeesNoLaterToken) {
  const ModelConfig config = tinyConfig();
  Model model(config);
  std::vector<std::int32_t> tokens = someTokens();
  const std::vector<float> before = model.transformer.logits(tokens);
  tokens[3] = 9;
  const std::vector<float> after = model.transformer.logits(tokens);
  const auto upTo = static_cast<long>(3 * config.vocabulary);
  EXPECT_TRUE(std::equal(before.begin(), before.begin() + upTo, after.begin()));
  EXPECT_FALSE(std::equal(before.begin() + upTo, before.end(), after.begin() + upTo));
}

TEST(Transformer, CoveredWordSeesBothSides) {
  const ModelConfig config = tinyConfig(Objective::kCoveredWord);
  Model model(config);
  std::vector<std::int32_t> tokens = someTokens();
  const std::vector<float> before = model.transformer.logits(tokens);
  tokens[3] = 9;
  const std::vector<float> after = model.transformer.logits(tokens);
  EXPECT_FALSE(std::equal(before.begin(), before.begin() + config.vocabulary, after.begin()));
}

TEST(Transformer, TraceFitsTogether) {
  const ModelConfig config = tinyConfig();
  Model model(config);
  const std::vector<std::int32_t> tokens = someTokens();
  const Trace trace = model.transformer.trace(tokens);
  EXPECT_EQ(trace.tokens, tokens);
  EXPECT_EQ(trace.time, 5);
  EXPECT_EQ(trace.logits, model.transformer.logits(tokens));
  ASSERT_EQ(trace.layers.size(), 2U);
  for (int layer = 0; layer < 2; ++layer) {
    const LayerTrace& own = trace.layers[static_cast<std::size_t>(layer)];
    const std::vector<float>& before = trace.residualAfter(layer);
    std::vector<float> middle(before.size());
    std::vector<float> after(before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
      middle[i] = before[i] + own.attentionOut[i];
      after[i] = own.residualMiddle[i] + own.mlpOut[i];
    }
    EXPECT_LT(distance(own.residualMiddle, middle), 1e-6);
    EXPECT_LT(distance(own.residual, after), 1e-6);
    ASSERT_EQ(own.attention.size(), 2U * 5U * 5U);
    for (std::size_t row = 0; row < 10; ++row) {
      double sum = 0;
      for (std::size_t column = 0; column < 5; ++column) {
        const float weight = own.attention[row * 5 + column];
        if (column > row % 5) {
          EXPECT_EQ(weight, 0.0F);
        }
        sum += static_cast<double>(weight);
      }
      EXPECT_NEAR(sum, 1.0, 1e-5);
    }
    EXPECT_EQ(own.qkv.size(), 5U * 24U);
    EXPECT_EQ(own.mlpPre.size(), 5U * 32U);
    EXPECT_EQ(own.mlpActivations.size(), 5U * 32U);
  }
}

TEST(Transformer, EmbeddingIsTokenPlusPosition) {
  const ModelConfig config = tinyConfig();
  Model model(config);
  const std::vector<float> weights = model.transformer.parameters();
  const auto table =
      static_cast<std::size_t>(model.transformer.layout().at("transformer.wpe.weight").offset);
  const Trace trace = model.transformer.trace(someTokens());
  for (std::size_t t = 0; t < 5; ++t)
    for (std::size_t c = 0; c < 8; ++c)
      EXPECT_FLOAT_EQ(
          trace.embedding[t * 8 + c],
          weights[static_cast<std::size_t>(someTokens()[t]) * 8 + c] + weights[table + t * 8 + c]);
}

TEST(Transformer, ResidualsOfManyRowsAreThoseOfEachRow) {
  const ModelConfig config = tinyConfig();
  Model model(config);
  const TokenBatch batch = randomBatch(config, 3, 5, 0.0);
  const auto residuals = model.transformer.residuals(batch);
  ASSERT_EQ(residuals.size(), 3U);
  for (long row = 0; row < 3; ++row) {
    const std::vector<std::int32_t> tokens(batch.inputs.begin() + row * 5,
                                           batch.inputs.begin() + row * 5 + 5);
    const Trace trace = model.transformer.trace(tokens);
    for (int layer = 0; layer <= 2; ++layer) {
      const auto& all = residuals[static_cast<std::size_t>(layer)];
      const std::vector<float> part(all.begin() + row * 40, all.begin() + (row + 1) * 40);
      EXPECT_LT(distance(part, trace.residualAfter(layer)), 1e-5) << "layer " << layer;
    }
  }
}

TEST(Transformer, LensOnTheLastLayerGivesTheLogits) {
  const ModelConfig config = tinyConfig();
  Model model(config);
  const Trace trace = model.transformer.trace(someTokens());
  EXPECT_LT(distance(model.transformer.logitsOfStates(trace.residualAfter(2)), trace.logits), 1e-5);
  // More rows than are read at once.
  std::vector<float> many;
  for (int i = 0; i < 100; ++i)
    many.insert(many.end(), trace.layers[1].residual.begin(), trace.layers[1].residual.end());
  const std::vector<float> logits = model.transformer.logitsOfStates(many);
  ASSERT_EQ(logits.size(), 100 * trace.logits.size());
  const std::vector<float> last(logits.end() - static_cast<long>(trace.logits.size()),
                                logits.end());
  EXPECT_LT(distance(last, trace.logits), 1e-5);
}

TEST(Transformer, AgreesWithThePlainReferenceEngine) {
  for (const Objective objective : {Objective::kNextWord, Objective::kCoveredWord}) {
    const ModelConfig config = tinyConfig(objective);
    Model fast(config);
    Model plain(config, {.name = "reference"});
    const TokenBatch batch = randomBatch(config, 3, 5, 0.4);
    EXPECT_NEAR(fast.transformer.lossAndGradients(batch), plain.transformer.lossAndGradients(batch),
                1e-6);
    EXPECT_LT(distance(gradients(fast.transformer), gradients(plain.transformer)), 1e-5);
  }
}

TEST(Transformer, ShapesOfBatchesMayChangeFromStepToStep) {
  const ModelConfig config = tinyConfig();
  Model model(config);
  const TokenBatch small = randomBatch(config, 1, 2);
  const double alone = model.transformer.loss(small);
  model.transformer.lossAndGradients(randomBatch(config, 4, 6));
  EXPECT_EQ(model.transformer.loss(small), alone);
  model.transformer.trace(someTokens());
  EXPECT_EQ(model.transformer.loss(small), alone);
}

TEST(Transformer, WrongInputIsRefusedInOneSentence) {
  const ModelConfig config = tinyConfig();
  Model model(config);
  EXPECT_THROW(model.transformer.logits(std::vector<std::int32_t>{1, 2, 11}), InputError);
  EXPECT_THROW(model.transformer.logits(std::vector<std::int32_t>{-1}), InputError);
  EXPECT_THROW(model.transformer.trace(std::vector<std::int32_t>(7, 1)), InputError);
  EXPECT_THROW(model.transformer.trace({}), Error);
  EXPECT_THROW(model.transformer.setParameters(std::vector<float>(3)), Error);
  TokenBatch batch = randomBatch(config, 2, 3);
  batch.targets[2] = 11;
  EXPECT_THROW(model.transformer.loss(batch), InputError);
}

}  // namespace
}  // namespace glassbox::model
