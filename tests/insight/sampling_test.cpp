#include "insight/sampling.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>

#include "base/error.h"

namespace glassbox::insight {
namespace {

/// Logits whose softmax is these probabilities.
std::vector<float> logitsOf(std::initializer_list<float> probabilities) {
  std::vector<float> logits;
  for (const float p : probabilities) logits.push_back(std::log(p) + 3.0F);
  return logits;
}

void expectNear(const std::vector<float>& got, std::initializer_list<double> expected) {
  ASSERT_EQ(got.size(), expected.size());
  std::size_t i = 0;
  for (const double p : expected) EXPECT_NEAR(got[i++], p, 1e-6) << "token " << i - 1;
}

TEST(NextDistribution, WithoutSettingsIsTheSoftmax) {
  expectNear(nextDistribution(logitsOf({0.5F, 0.2F, 0.3F}), {}), {0.5, 0.2, 0.3});
}

TEST(NextDistribution, TemperatureSharpensAndFlattens) {
  // Probabilities to the power 1 / temperature, renormalized.
  expectNear(nextDistribution(logitsOf({0.8F, 0.2F}), {0.5, 0, 1}), {0.64 / 0.68, 0.04 / 0.68});
  const double a = std::sqrt(0.8);
  const double b = std::sqrt(0.2);
  expectNear(nextDistribution(logitsOf({0.8F, 0.2F}), {2.0, 0, 1}), {a / (a + b), b / (a + b)});
}

TEST(NextDistribution, TemperatureZeroIsGreedy) {
  expectNear(nextDistribution(logitsOf({0.2F, 0.4F, 0.4F}), {0.0, 0, 1}), {0, 1, 0});
  expectNear(nextDistribution(logitsOf({0.2F, 0.5F, 0.3F}), {1e-12, 0, 1}), {0, 1, 0});
}

TEST(NextDistribution, TopKKeepsTheLikeliest) {
  expectNear(nextDistribution(logitsOf({0.1F, 0.4F, 0.2F, 0.3F}), {1, 2, 1}),
             {0, 4.0 / 7, 0, 3.0 / 7});
  expectNear(nextDistribution(logitsOf({0.25F, 0.75F}), {1, 9, 1}), {0.25, 0.75});
}

TEST(NextDistribution, TopPKeepsTheFewestThatReachTheShare) {
  expectNear(nextDistribution(logitsOf({0.1F, 0.4F, 0.2F, 0.3F}), {1, 0, 0.65}),
             {0, 4.0 / 7, 0, 3.0 / 7});
  expectNear(nextDistribution(logitsOf({0.1F, 0.4F, 0.2F, 0.3F}), {1, 0, 0.01}), {0, 1, 0, 0});
}

TEST(NextDistribution, TopPCountsWhatTopKLeft) {
  // After top-k 3 the shares are 4/9, 3/9, 2/9; the first two reach 0.75 only together.
  expectNear(nextDistribution(logitsOf({0.1F, 0.4F, 0.2F, 0.3F}), {1, 3, 0.75}),
             {0, 4.0 / 7, 0, 3.0 / 7});
}

TEST(NextDistribution, RefusesImpossibleSettings) {
  const std::vector<float> logits = {0, 1};
  for (const SamplingSettings& wrong :
       {SamplingSettings{-1, 0, 1}, SamplingSettings{NAN, 0, 1}, SamplingSettings{1, -1, 1},
        SamplingSettings{1, 0, 0}, SamplingSettings{1, 0, 1.5}})
    EXPECT_THROW(nextDistribution(logits, wrong), InputError);
}

TEST(NextDistribution, SaysSoWhenTheModelHasBlownUp) {
  const std::vector<float> logits = {0, std::numeric_limits<float>::quiet_NaN()};
  EXPECT_THROW(nextDistribution(logits, {}), Error);
}

TEST(DrawToken, FrequenciesFollowTheDistribution) {
  const std::vector<float> probabilities = {0.05F, 0.0F, 0.6F, 0.35F};
  Random random(11);
  std::vector<int> counts(4, 0);
  const int draws = 20000;
  for (int i = 0; i < draws; ++i)
    ++counts[static_cast<std::size_t>(drawToken(probabilities, random))];
  EXPECT_EQ(counts[1], 0);
  for (const std::size_t i : {0U, 2U, 3U})
    EXPECT_NEAR(static_cast<double>(counts[i]) / draws, probabilities[i], 0.015);
}

TEST(DrawToken, TheSameSeedDrawsTheSame) {
  const std::vector<float> probabilities(50, 0.02F);
  Random first(4);
  Random second(4);
  for (int i = 0; i < 100; ++i)
    EXPECT_EQ(drawToken(probabilities, first), drawToken(probabilities, second));
}

TEST(Likeliest, ComesInOrder) {
  const auto guesses = likeliest(std::vector<float>{0.2F, 0.3F, 0.3F, 0.1F}, 3);
  ASSERT_EQ(guesses.size(), 3U);
  EXPECT_EQ(guesses[0].token, 1);
  EXPECT_EQ(guesses[1].token, 2);
  EXPECT_EQ(guesses[2].token, 0);
  EXPECT_FLOAT_EQ(guesses[2].probability, 0.2F);
}

}  // namespace
}  // namespace glassbox::insight
