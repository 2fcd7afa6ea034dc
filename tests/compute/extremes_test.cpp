// Accuracy of the functions inside the kernels, huge numbers, and not-a-number going through.
#include <gtest/gtest.h>

#include <limits>
#include <numbers>

#include "base/error.h"
#include "base/token_batch.h"
#include "compute/backend.h"
#include "compute/cpu/instruction_set.h"
#include "support.h"

namespace glassbox::compute {
namespace {

using testing::OwnedIds;
using testing::randomMatrix;
using testing::toVector;

constexpr float kNotANumber = std::numeric_limits<float>::quiet_NaN();

class Extremes : public ::testing::TestWithParam<std::string> {
 protected:
  Buffer matrix(std::int64_t rows, std::int64_t columns, const std::vector<float>& values) {
    Buffer buffer(b_, rows, columns);
    b_.upload(buffer, values);
    return buffer;
  }

  std::unique_ptr<Backend> backend_ = makeBackend({"cpu", 1, GetParam()});
  Backend& b_ = *backend_;
};

// softmax(0, -x) is e^-x / (1 + e^-x), so small probabilities show the relative error of e^x.
TEST_P(Extremes, ExponentialIsGoodToFourUnitsInTheLastPlace) {
  const OwnedIds targets(b_, {0});
  for (float x = 0.0F; x < 86.0F; x += 0.013F) {
    const Buffer logits = matrix(1, 2, {0.0F, -x}), losses(b_, 1, 1);
    b_.crossEntropy(losses, logits, targets, 1.0F);
    const double expected =
        std::exp(-static_cast<double>(x)) / (1.0 + std::exp(-static_cast<double>(x)));
    EXPECT_NEAR(logits.tensor().data[1] / expected, 1.0, 4.8e-7) << "x " << x;
  }
}

TEST_P(Extremes, GeluIsGoodToAMillionth) {
  std::vector<float> inputs;
  for (float x = -12.0F; x <= 12.0F; x += 0.01F) inputs.push_back(x);
  inputs.insert(inputs.end(), {-1e4F, 1e4F});
  const auto count = static_cast<std::int64_t>(inputs.size());
  const Buffer in = matrix(count, 1, inputs), one = matrix(1, 1, {1.0F});
  const Buffer sums(b_, count, 1), out(b_, count, 1), slope(b_, count, 1);
  const Buffer ones = matrix(count, 1, std::vector<float>(inputs.size(), 1.0F));
  b_.linearForward(out, in, one, {}, sums);
  b_.linearBackwardInput(slope, ones, one, sums);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const double x = inputs[i];
    const double scale = std::sqrt(2.0 / std::numbers::pi);
    const double t = std::tanh(scale * (x + 0.044715 * x * x * x));
    const double expected = 0.5 * x * (1.0 + t);
    const double derivative =
        0.5 * (1.0 + t) + 0.5 * x * (1.0 - t * t) * scale * (1.0 + 3.0 * 0.044715 * x * x);
    EXPECT_NEAR(out.tensor().data[i], expected, 1e-6 * (1.0 + std::abs(expected))) << "x " << x;
    EXPECT_NEAR(slope.tensor().data[i], derivative, 4e-6) << "x " << x;
  }
}

TEST_P(Extremes, HugeLogitsDoNotOverflow) {
  const OwnedIds targets(b_, {1, 0});
  const Buffer logits = matrix(2, 3, {3e4F, -3e4F, 0.0F, 1e30F, -1e30F, 0.0F}), losses(b_, 2, 1);
  b_.crossEntropy(losses, logits, targets, 1.0F);
  EXPECT_FLOAT_EQ(losses.tensor().data[0], 6e4F);
  EXPECT_FLOAT_EQ(losses.tensor().data[1], 0.0F);
  EXPECT_FLOAT_EQ(logits.tensor().data[0], 1.0F);
  EXPECT_FLOAT_EQ(logits.tensor().data[1], -1.0F);
  EXPECT_NEAR(logits.tensor().data[2], 0.0F, 1e-30F);
}

TEST_P(Extremes, NotANumberReachesTheLoss) {
  for (const float bad : {kNotANumber, std::numeric_limits<float>::infinity()})
    for (const std::size_t at : {0U, 16U, 19U}) {
      std::vector<float> values(20, 0.5F);
      values[at] = bad;
      const OwnedIds targets(b_, {3});
      const Buffer logits = matrix(1, 20, values), losses(b_, 1, 1);
      b_.crossEntropy(losses, logits, targets, 1.0F);
      EXPECT_FALSE(std::isfinite(losses.tensor().data[0])) << bad << " at " << at;
    }
}

TEST_P(Extremes, NotANumberGoesThroughEveryOperation) {
  const Buffer bad = matrix(1, 4, {1.0F, kNotANumber, 2.0F, 3.0F});
  const Buffer weight = randomMatrix(b_, 4, 4, 1), ones = matrix(1, 4, {1, 1, 1, 1});
  const Buffer out(b_, 1, 4), sums(b_, 1, 4), mean(b_, 1, 1), inverse(b_, 1, 1), weights(b_, 1, 1);
  b_.linearForward(out, bad, weight, {}, sums);
  EXPECT_TRUE(std::isnan(out.tensor().data[0])) << "linear with GELU";
  b_.linearBackwardInput(out, ones, weight, bad);
  EXPECT_TRUE(std::isnan(out.tensor().data[1])) << "GELU backward";
  b_.layerNormForward(out, mean, inverse, bad, {}, ones, ones);
  EXPECT_TRUE(std::isnan(out.tensor().data[0])) << "layer norm";
  const AttentionShape shape{1, 2, 1, 2, true, 0.0F, 0};
  const Buffer qkv = matrix(2, 6, {1, 1, 1, 1, 1, 1, kNotANumber, 1, 1, 1, 1, 1});
  const Buffer attended(b_, 2, 2), attention(b_, 2, 2);
  b_.attentionForward(attended, attention, qkv, shape);
  EXPECT_TRUE(std::isnan(attended.tensor().data[2])) << "attention";
  EXPECT_FALSE(std::isnan(attended.tensor().data[0])) << "an earlier token sees no later one";
  EXPECT_TRUE(std::isnan(b_.sumOfSquares(bad)));
}

std::string testName(const ::testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::erase(name, '-');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cpu, Extremes, ::testing::ValuesIn(supportedInstructionSets()), testName);

TEST(MakeBackend, SaysWhatCannotBeHad) {
  EXPECT_THROW(makeBackend({"abacus", 1, "auto"}), InputError);
  EXPECT_THROW(makeBackend({"cpu", -1, "auto"}), InputError);
  EXPECT_THROW(makeBackend({"cpu", 1, "x86-64-v9"}), InputError);
}

TEST(MakeBackend, DescribesItself) {
  EXPECT_EQ(makeBackend({"cpu", 1, "baseline"})->description().find("CPU, 1 thread, "), 0U);
  EXPECT_EQ(makeBackend({"cpu", 2, "auto"})->description().find("CPU, 2 threads, "), 0U);
  EXPECT_EQ(makeBackend({"auto", 1, "auto"})->name(), "cpu");
}

}  // namespace
}  // namespace glassbox::compute
