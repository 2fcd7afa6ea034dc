// The gradient of every kind of weight against finite differences of the loss.
//
// Losses are float32 per position, averaged in double: about 1e-7 of noise, which the difference
// divides by kStep. The four-point formula leaves an error of order kStep⁴; both together stay
// below kAbsolute here. A missing or doubled term is off by far more than kRelative.
#include <gtest/gtest.h>

#include <cmath>

#include "support.h"

namespace glassbox::model {
namespace {

constexpr float kStep = 0.004F;
constexpr double kAbsolute = 2e-4;
constexpr double kRelative = 0.005;

struct Case {
  Objective objective;
  bool tied;
  float dropout;
};

std::string caseName(const testing::TestParamInfo<Case>& info) {
  return std::string(info.param.objective == Objective::kNextWord ? "NextWord" : "CoveredWord") +
         (info.param.tied ? "Tied" : "Untied") + (info.param.dropout > 0 ? "Dropout" : "");
}

class Gradients : public testing::TestWithParam<Case> {};

double lossAt(Transformer& transformer, const TokenBatch& batch, std::vector<float>& weights,
              std::size_t index, float change) {
  const float before = weights[index];
  weights[index] = before + change;
  transformer.setParameters(weights);
  weights[index] = before;
  return transformer.lossAndGradients(batch, 9);
}

/// Slope of the loss along one weight: (8·(f(h) - f(-h)) - (f(2h) - f(-2h))) / 12h.
double slopeAt(Transformer& transformer, const TokenBatch& batch, std::vector<float>& weights,
               std::size_t index) {
  const auto rise = [&](float step) {
    return lossAt(transformer, batch, weights, index, step) -
           lossAt(transformer, batch, weights, index, -step);
  };
  return (8.0 * rise(kStep) - rise(2.0F * kStep)) / (12.0 * static_cast<double>(kStep));
}

TEST_P(Gradients, OfEveryTensorMatchFiniteDifferences) {
  const Case& param = GetParam();
  const ModelConfig config = tinyConfig(param.objective, param.tied, param.dropout);
  Model model(config);
  Transformer& transformer = model.transformer;
  const double share = param.objective == Objective::kNextWord ? 1.0 : 0.4;
  const TokenBatch batch = randomBatch(config, 3, 5, share);
  std::vector<float> weights = transformer.parameters();
  transformer.lossAndGradients(batch, 9);
  const std::vector<float> analytic = gradients(transformer);

  for (const ParameterEntry& entry : transformer.layout().entries()) {
    double largest = 0;
    const std::int64_t stride = std::max<std::int64_t>(1, entry.size() / 40);
    for (std::int64_t i = 0; i < entry.size(); i += stride) {
      const auto index = static_cast<std::size_t>(entry.offset + i);
      const double numeric = slopeAt(transformer, batch, weights, index);
      const auto expected = static_cast<double>(analytic[index]);
      EXPECT_NEAR(expected, numeric, kAbsolute + kRelative * std::abs(numeric))
          << entry.name << "[" << i << "]";
      largest = std::max(largest, std::abs(numeric));
    }
    // Otherwise the comparison would say nothing about this tensor.
    EXPECT_GT(largest, 10 * kAbsolute) << entry.name;
  }
}

INSTANTIATE_TEST_SUITE_P(All, Gradients,
                         testing::Values(Case{Objective::kNextWord, true, 0.0F},
                                         Case{Objective::kNextWord, false, 0.0F},
                                         Case{Objective::kCoveredWord, true, 0.0F},
                                         Case{Objective::kCoveredWord, false, 0.0F},
                                         Case{Objective::kNextWord, true, 0.2F},
                                         Case{Objective::kCoveredWord, false, 0.2F}),
                         caseName);

TEST(Transformer, GradientsDoNotAddUpOverSteps) {
  const ModelConfig config = tinyConfig();
  Model model(config);
  const TokenBatch batch = randomBatch(config, 2, 5);
  model.transformer.lossAndGradients(batch);
  const std::vector<float> first = gradients(model.transformer);
  model.transformer.lossAndGradients(batch);
  EXPECT_EQ(first, gradients(model.transformer));
}

TEST(Transformer, DropoutSeedDecidesTheMasks) {
  const ModelConfig config = tinyConfig(Objective::kNextWord, true, 0.3F);
  Model model(config);
  const TokenBatch batch = randomBatch(config, 2, 5);
  const double first = model.transformer.lossAndGradients(batch, 1);
  EXPECT_EQ(first, model.transformer.lossAndGradients(batch, 1));
  EXPECT_NE(first, model.transformer.lossAndGradients(batch, 2));
}

TEST(Transformer, NoTargetGivesNoGradient) {
  const ModelConfig config = tinyConfig();
  Model model(config);
  TokenBatch batch = randomBatch(config, 2, 5);
  model.transformer.lossAndGradients(batch);
  batch.targets.assign(batch.targets.size(), kNoTarget);
  EXPECT_EQ(model.transformer.lossAndGradients(batch), 0.0);
  const std::vector<float> values = gradients(model.transformer);
  EXPECT_EQ(values, std::vector<float>(values.size(), 0.0F));
}

}  // namespace
}  // namespace glassbox::model
