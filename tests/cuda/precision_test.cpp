// tf32 and bf16: what is rounded and what is not, how near training stays to fp32's, and who
// refuses.
#include <bit>
#include <cmath>
#include <span>

#include "base/error.h"
#include "compute/support.h"
#include "steps.h"

namespace glassbox::training {
namespace {

using compute::Buffer;
using compute::TestedEngine;
using compute::testing::distance;
using compute::testing::randomMatrix;
using compute::testing::toVector;

struct Rounding {
  TestedEngine engine;
  std::string name;
  int bits;         ///< of each factor
  double nearness;  ///< of losses to the CPU's, as a share of them
  compute::BackendSettings settings() const {
    compute::BackendSettings all = engine.settings;
    all.precision = name;
    return all;
  }
  friend std::ostream& operator<<(std::ostream& out, const Rounding& rounding) {
    return out << rounding.engine.name << "_" << rounding.name;
  }
};

class Precision : public testing::TestWithParam<Rounding> {
 protected:
  void SetUp() override {
    skipWithoutCard(GetParam().engine);
    if (IsSkipped()) return;
    if (isCard(GetParam().engine)) {
      try {
        compute::makeBackend(GetParam().settings());
      } catch (const InputError& error) {
        GTEST_SKIP() << "this graphics card does not round: " << error.what();
      }
    }
  }
  const compute::BackendSettings rounded_ = GetParam().settings();
  const StepShape shape_ =
      shapeOf(isCard(GetParam().engine) ? "tiny" : "Least", Objective::kNextWord);
  const std::vector<TokenBatch> batches_ = batchesFor(shape_);
};

std::vector<Rounding> roundings() {
  std::vector<Rounding> all;
  for (const TestedEngine& engine : compute::cudaEngines())
    if (engine.name != "EmulatedSm75") {
      all.push_back({engine, "tf32", 11, 3e-4});
      all.push_back({engine, "bf16", 8, 3e-3});
    }
  return all;
}

INSTANTIATE_TEST_SUITE_P(Cuda, Precision, testing::ValuesIn(roundings()),
                         testing::PrintToStringParamName());

/// To the nearest number of so many bits, halves away from zero.
float roundedTo(int bits, float value) {
  int exponent = 0;
  const float fraction = std::frexp(value, &exponent);
  return std::ldexp(std::round(std::ldexp(fraction, bits)), exponent - bits);
}

using Results = std::vector<std::vector<float>>;

/// Every product of matrices that there is, of factors rounded to so many bits before.
Results products(compute::Backend& b, int bits) {
  constexpr std::int64_t kRows = 70, kDepth = 40, kColumns = 36;
  const auto matrix = [&](std::int64_t rows, std::int64_t columns, std::uint64_t seed) {
    Buffer buffer = randomMatrix(b, rows, columns, seed);
    std::vector<float> values = toVector(b, buffer);
    for (float& value : values) value = roundedTo(bits, value);
    b.upload(buffer, values);
    return buffer;
  };
  const Buffer in = matrix(kRows, kDepth, 1), weight = matrix(kDepth, kColumns, 2);
  const Buffer dOut = matrix(kRows, kColumns, 3);
  const Buffer out(b, kRows, kColumns), dIn(b, kRows, kDepth), dWeight(b, kDepth, kColumns);
  const Buffer logits(b, kRows, kDepth);
  b.linearForward(out, in, weight, {}, {});
  b.linearBackwardInput(dIn, dOut, weight, {});
  b.linearBackwardWeight(dWeight, {}, in, dOut);
  b.unembedForward(logits, dOut, weight);
  return {toVector(b, out), toVector(b, dIn), toVector(b, dWeight), toVector(b, logits)};
}

Results attention(compute::Backend& b) {
  const compute::AttentionShape shape{2, 20, 2, 24, true, 0.0F, 1};
  const Buffer qkv = randomMatrix(b, 40, 72, 1), dOut = randomMatrix(b, 40, 24, 2);
  const Buffer out(b, 40, 24), weights(b, 80, 20), dQkv(b, 40, 72);
  b.attentionForward(out, weights, qkv, shape);
  b.attentionBackward(dQkv, dOut, weights, qkv, shape);
  return {toVector(b, out), toVector(b, weights), toVector(b, dQkv)};
}

double furthest(const Results& some, const Results& others) {
  double apart = 0.0;
  for (std::size_t i = 0; i < some.size(); ++i)
    apart = std::max(apart, distance(some[i], others[i]));
  return apart;
}

TEST_P(Precision, RoundsFactorsToSoManyBitsAndNothingElse) {
  const auto exact = compute::makeBackend({"reference"});
  const auto cuda = compute::makeBackend(rounded_);
  const int bits = GetParam().bits;
  // Factors that are such numbers already: only the sums' own rounding is left.
  EXPECT_LE(furthest(products(*cuda, bits), products(*exact, bits)), 3e-6);
  // With one bit more half of them are rounded, each by up to 2^-bits of itself; sums of up to 70
  // products of size 1 carry some eight times that, the worst of thousands more.
  const double apart = furthest(products(*cuda, bits + 1), products(*exact, bits + 1));
  EXPECT_GE(apart, 0.1 * std::ldexp(1.0, -bits));
  EXPECT_LE(apart, 20 * std::ldexp(1.0, -bits));
}

TEST_P(Precision, RoundsToTheNearest) {
  const auto cuda = compute::makeBackend(rounded_);
  const float unit = std::ldexp(1.0F, 1 - GetParam().bits);  // of the last bit of 1
  const auto product = [&](float left, float right) {
    const Buffer in(*cuda, 1, 1), weight(*cuda, 1, 1), out(*cuda, 1, 1);
    cuda->fill(in, left);
    cuda->fill(weight, right);
    cuda->linearForward(out, in, weight, {}, {});
    return toVector(*cuda, out)[0];
  };
  for (const float sign : {1.0F, -1.0F}) {
    EXPECT_EQ(product(sign * (1.0F + 0.75F * unit), 1.0F), sign * (1.0F + unit));
    EXPECT_EQ(product(1.0F, sign * (1.0F + 0.75F * unit)), sign * (1.0F + unit));
    EXPECT_EQ(product(sign * (1.0F + 0.25F * unit), 1.0F), sign);
    EXPECT_EQ(product(1.0F, sign * (1.0F + 0.25F * unit)), sign);
  }
}

TEST_P(Precision, RoundsInAttentionToo) {
  const auto exact = compute::makeBackend({"reference"});
  const auto cuda = compute::makeBackend(rounded_);
  const double apart = furthest(attention(*cuda), attention(*exact));
  EXPECT_GE(apart, 0.1 * std::ldexp(1.0, -GetParam().bits));
  EXPECT_LE(apart, 10 * std::ldexp(1.0, -GetParam().bits));
}

TEST_P(Precision, LossesStayNearThoseOfTheCpu) {
  Trained cpu(shape_.config, kCpu);
  Trained cuda(shape_.config, rounded_);
  double worst = 0;
  for (std::size_t step = 0; step < 12; ++step) {
    const TokenBatch& batch = batches_[step % batches_.size()];
    const double expected = cpu.trainer.step(batch).loss;
    worst = std::max(worst, std::abs(cuda.trainer.step(batch).loss - expected) / expected);
  }
  EXPECT_LE(worst, GetParam().nearness);
  EXPECT_GE(worst, 1e-3 * GetParam().nearness) << "as near as fp32";
  RecordProperty("worst_relative_difference", std::to_string(worst * 1e6) + "e-6");
}

TEST_P(Precision, GivesTheSameBitsRecordedAndComposed) {
  Trained recorded(shape_.config, rounded_);
  Trained composed(shape_.config, rounded_);
  for (std::size_t step = 0; step < 6; ++step) {
    const TokenBatch& batch = batches_[step % 2];
    ASSERT_EQ(recorded.trainer.step(batch).loss, composed.trainer.tracedStep(batch).result.loss);
  }
  EXPECT_EQ(recorded.transformer.parameters(), composed.transformer.parameters());
}

TEST_P(Precision, KeepsWhatIsNoNumber) {
  const auto cuda = compute::makeBackend(rounded_);
  // The first is what cards make; adding to its bits would turn it into a zero.
  for (const std::uint32_t bits : {0x7FFFFFFFU, 0xFFFFFFFFU, 0x7FC00000U, 0x7F800000U, 0xFF800000U})
    for (const bool left : {true, false}) {
      const Buffer in(*cuda, 1, 1), weight(*cuda, 1, 1), out(*cuda, 1, 1);
      const float value = std::bit_cast<float>(bits);
      cuda->upload(left ? in.tensor() : weight.tensor(), std::span(&value, 1));
      cuda->fill(left ? weight.tensor() : in.tensor(), 1.0F);
      cuda->linearForward(out, in, weight, {}, {});
      EXPECT_FALSE(std::isfinite(toVector(*cuda, out)[0])) << std::hex << bits;
    }
}

TEST_P(Precision, IsPartOfTheDescription) {
  const std::string text = compute::makeBackend(rounded_)->description();
  EXPECT_TRUE(text.ends_with(", " + GetParam().name)) << text;
  const std::string plain = compute::makeBackend(GetParam().engine.settings)->description();
  EXPECT_EQ(text, plain + ", " + GetParam().name);
}

TEST(PrecisionOfOldCards, IsRefusedWithOneSentence) {
  for (const TestedEngine& engine : compute::emulatedEngines()) {
    if (engine.name != "EmulatedSm75") continue;
    compute::BackendSettings settings = engine.settings;
    settings.precision = "tf32";
    try {
      compute::makeBackend(settings);
      FAIL() << "tf32 without matrix units";
    } catch (const InputError& error) {
      EXPECT_STREQ(error.what(),
                   "Nothing here computes in tf32: the graphics card emulated sm_75 computes in "
                   "fp32 only: for tf32 and bf16 it must have compute capability 8.0 or later; use "
                   "\"fp32\".");
    }
  }
}

}  // namespace
}  // namespace glassbox::training
