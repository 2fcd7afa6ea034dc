// Parts switched off in a copy of the weights, against what the trace says such parts add.
#include "insight/alterations.h"

#include <gtest/gtest.h>

#include <limits>

#include "base/error.h"
#include "made_model.h"

namespace glassbox::insight {
namespace {

const std::vector<std::int32_t> kRow = {1, 4, 6, 5};

/// Width 8, two heads of 4 channels, MLP of 32 units, biases that are not zero.
MadeModel oddModel() {
  MadeModel made = randomModel(smallConfig(9));
  auto values = made->parameters();
  for (const auto& entry : made->layout().entries())
    if (entry.kind == model::ParameterKind::kBias)
      for (std::int64_t i = 0; i < entry.size(); ++i)
        values[static_cast<std::size_t>(entry.offset + i)] = 0.1F * static_cast<float>(1 + i % 3);
  made->setParameters(values);
  return made;
}

model::Trace tracedWith(MadeModel& made, const std::vector<Alteration>& alterations) {
  const auto own = made->parameters();
  made->setParameters(altered(made->config(), made->layout(), own, alterations));
  const auto trace = made->trace(kRow);
  made->setParameters(own);
  return trace;
}

TEST(Alterations, AHeadThatIsOffAddsNothing) {
  MadeModel made = oddModel();
  const auto before = made->trace(kRow);
  const auto after = tracedWith(made, {HeadOff{0, 1}});
  const auto& weights = made->layout().at("transformer.h.0.attn.c_proj.weight");
  const auto all = made->parameters();
  for (std::size_t t = 0; t < kRow.size(); ++t)
    for (std::size_t c = 0; c < 8; ++c) {
      double head = 0;  // what head 1, channels 4 to 7, had added
      for (std::size_t d = 4; d < 8; ++d)
        head += before.layers[0].headOutputs[t * 8 + d] *
                all[static_cast<std::size_t>(weights.offset) + d * 8 + c];
      EXPECT_NEAR(after.layers[0].attentionOut[t * 8 + c],
                  before.layers[0].attentionOut[t * 8 + c] - head, 1e-5);
    }
}

TEST(Alterations, AnMlpThatIsOffAddsNothingAtAll) {
  MadeModel made = oddModel();
  const auto after = tracedWith(made, {MlpOff{1}});
  for (const float added : after.layers[1].mlpOut) EXPECT_EQ(added, 0);
  EXPECT_EQ(after.layers[1].residual, after.layers[1].residualMiddle);
  EXPECT_NE(after.layers[0].residual, after.layers[0].residualMiddle);
}

TEST(Alterations, AUnitThatIsOffTakesItsOwnShareAway) {
  MadeModel made = oddModel();
  const auto before = made->trace(kRow);
  const auto after = tracedWith(made, {UnitOff{1, 31}});
  const auto& weights = made->layout().at("transformer.h.1.mlp.c_proj.weight");
  const auto all = made->parameters();
  for (std::size_t t = 0; t < kRow.size(); ++t)
    for (std::size_t c = 0; c < 8; ++c)
      EXPECT_NEAR(after.layers[1].mlpOut[t * 8 + c],
                  before.layers[1].mlpOut[t * 8 + c] -
                      before.layers[1].mlpActivations[t * 32 + 31] *
                          all[static_cast<std::size_t>(weights.offset) + 31 * 8 + c],
                  1e-5);
}

TEST(Alterations, OneWeightIsOverwrittenAndNothingElse) {
  MadeModel made = oddModel();
  const auto before = made->parameters();
  const WeightPlace place{"transformer.wte.weight", 2, 3};
  const auto after = altered(made->config(), made->layout(), before,
                             std::vector<Alteration>{WeightSet{place, 42}});
  EXPECT_EQ(indexOf(made->layout(), place), 2U * 8 + 3);
  for (std::size_t i = 0; i < before.size(); ++i) EXPECT_EQ(after[i], i == 19 ? 42 : before[i]);
}

TEST(Alterations, TheLastOneCounts) {
  MadeModel made = oddModel();
  const WeightPlace place{"transformer.h.0.mlp.c_proj.bias", 0, 5};
  const auto after =
      altered(made->config(), made->layout(), made->parameters(),
              std::vector<Alteration>{WeightSet{place, 3}, MlpOff{0}, WeightSet{place, 7}});
  EXPECT_EQ(after[indexOf(made->layout(), place)], 7);
}

TEST(Alterations, RefusesWhatTheModelDoesNotHave) {
  MadeModel made = oddModel();
  const auto weights = made->parameters();
  const std::vector<Alteration> impossible = {
      HeadOff{2, 0},
      HeadOff{0, 2},
      MlpOff{-1},
      UnitOff{0, 32},
      WeightSet{{"transformer.wte.weight", 9, 0}, 1},
      WeightSet{{"transformer.wte.weight", 0, 8}, 1},
      WeightSet{{"no such", 0, 0}, 1},
      WeightSet{{"transformer.wte.weight", 0, 0}, std::numeric_limits<float>::infinity()}};
  for (const Alteration& one : impossible)
    EXPECT_THROW(altered(made->config(), made->layout(), weights, std::vector{one}), InputError);
}

}  // namespace
}  // namespace glassbox::insight
