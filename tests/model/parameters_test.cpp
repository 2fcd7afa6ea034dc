#include "model/parameters.h"

#include <gtest/gtest.h>

#include <cmath>

#include "base/error.h"
#include "support.h"

namespace glassbox::model {
namespace {

TEST(ModelConfig, PresetsAreTheDocumentedSizes) {
  struct Expected {
    const char* name;
    int width, layers, heads, context;
  };
  for (const Expected& expected :
       {Expected{"tiny", 32, 2, 4, 48}, Expected{"small", 64, 3, 4, 48},
        Expected{"medium", 96, 4, 4, 64}, Expected{"large", 256, 6, 8, 128}}) {
    const ModelConfig config = presetConfig(expected.name);
    EXPECT_EQ(config.width, expected.width);
    EXPECT_EQ(config.layers, expected.layers);
    EXPECT_EQ(config.heads, expected.heads);
    EXPECT_EQ(config.context, expected.context);
    EXPECT_EQ(config.vocabulary, 0);
  }
  EXPECT_THROW(presetConfig("huge"), InputError);
}

TEST(ModelConfig, ImpossibleModelsAreRefused) {
  const auto refused = [](auto change) {
    ModelConfig config = tinyConfig();
    change(config);
    EXPECT_THROW(validate(config), InputError);
    EXPECT_THROW(ParameterLayout{config}, InputError);
  };
  EXPECT_NO_THROW(validate(tinyConfig()));
  refused([](ModelConfig& config) { config.vocabulary = 0; });
  refused([](ModelConfig& config) { config.context = 0; });
  refused([](ModelConfig& config) { config.width = -8; });
  refused([](ModelConfig& config) { config.layers = 0; });
  refused([](ModelConfig& config) { config.heads = 0; });
  refused([](ModelConfig& config) { config.heads = 3; });
  refused([](ModelConfig& config) { config.dropout = 1.0F; });
  refused([](ModelConfig& config) { config.dropout = std::nanf(""); });
  refused([](ModelConfig& config) { config.width = 1 << 24; });
  refused([](ModelConfig& config) { config.layers = 1 << 30; });
  refused([](ModelConfig& config) { config.vocabulary = 1 << 30; });
}

TEST(ParameterLayout, HasTheNamesAndShapesOfGpt2Files) {
  const ParameterLayout layout(tinyConfig());
  const auto& attention = layout.at("transformer.h.1.attn.c_attn.weight");
  EXPECT_EQ(attention.rows, 8);
  EXPECT_EQ(attention.columns, 24);
  EXPECT_EQ(attention.layer, 1);
  EXPECT_TRUE(attention.decayed());
  EXPECT_EQ(layout.at("transformer.h.0.mlp.c_fc.bias").columns, 32);
  EXPECT_EQ(layout.at("transformer.h.0.mlp.c_proj.weight").rows, 32);
  EXPECT_FALSE(layout.at("transformer.wte.weight").decayed());
  EXPECT_EQ(layout.at("transformer.ln_f.weight").kind, ParameterKind::kNormGain);
  EXPECT_EQ(layout.entries().size(), 2U + 2U * 12U + 2U);
  EXPECT_THROW(layout.at("lm_head.weight"), Error);
  const ParameterLayout untied(tinyConfig(Objective::kNextWord, false));
  EXPECT_EQ(untied.at("lm_head.weight").rows, 11);
  EXPECT_EQ(untied.total(), layout.total() + 11 * 8);
}

TEST(ParameterLayout, EntriesLieSideBySide) {
  const ParameterLayout layout(tinyConfig());
  std::int64_t offset = 0;
  for (const ParameterEntry& entry : layout.entries()) {
    EXPECT_EQ(entry.offset, offset) << entry.name;
    offset += entry.size();
  }
  EXPECT_EQ(layout.total(), offset);
}

/// Standard deviation of one tensor.
double deviation(const std::vector<float>& values, const ParameterEntry& entry) {
  double squares = 0;
  for (std::int64_t i = 0; i < entry.size(); ++i) {
    const auto value = static_cast<double>(values[static_cast<std::size_t>(entry.offset + i)]);
    squares += value * value;
  }
  return std::sqrt(squares / static_cast<double>(entry.size()));
}

TEST(Initialization, SpreadsAreTheDocumentedOnes) {
  ModelConfig config = presetConfig("small");
  config.vocabulary = 300;
  config.tied = false;
  const ParameterLayout layout(config);
  const auto fanIn = initializeParameters(config, Initialization::kFanIn, 1);
  const auto gpt2 = initializeParameters(config, Initialization::kGpt2, 1);
  const double residual = 1.0 / std::sqrt(6.0);
  const auto expect = [&](const char* name, double fan, double plain) {
    const ParameterEntry& entry = layout.at(name);
    EXPECT_NEAR(deviation(fanIn, entry), fan, 0.05 * fan) << name;
    EXPECT_NEAR(deviation(gpt2, entry), plain, 0.05 * plain) << name;
  };
  expect("transformer.wte.weight", 0.1, 0.02);
  expect("transformer.wpe.weight", 0.1, 0.02);
  expect("transformer.h.0.attn.c_attn.weight", 0.125, 0.02);
  expect("transformer.h.2.attn.c_proj.weight", 0.125 * residual, 0.02 * residual);
  expect("transformer.h.1.mlp.c_fc.weight", 0.125, 0.02);
  expect("transformer.h.1.mlp.c_proj.weight", 0.0625 * residual, 0.02 * residual);
  expect("lm_head.weight", 0.125, 0.02);
  for (const auto& values : {fanIn, gpt2}) {
    EXPECT_EQ(deviation(values, layout.at("transformer.h.0.ln_1.bias")), 0.0);
    EXPECT_EQ(deviation(values, layout.at("transformer.h.0.mlp.c_fc.bias")), 0.0);
    EXPECT_EQ(deviation(values, layout.at("transformer.ln_f.weight")), 1.0);
  }
}

TEST(Initialization, SameSeedSameBits) {
  const ModelConfig config = tinyConfig();
  const auto first = initializeParameters(config, Initialization::kFanIn, 1);
  EXPECT_EQ(first, initializeParameters(config, Initialization::kFanIn, 1));
  EXPECT_NE(first, initializeParameters(config, Initialization::kFanIn, 2));
}

}  // namespace
}  // namespace glassbox::model
