#include <gtest/gtest.h>

#include "base/error.h"
#include "training/run.h"

namespace glassbox::training {
namespace {

TEST(RunSettings, SurviveJson) {
  RunSettings settings = presetSettings("medium");
  settings.corpus.source = "/some where/text.txt";
  settings.corpus.pages = 0.1;
  settings.corpus.ingredients = {{"dogs", 0.0}, {"trees", 2.5}};
  settings.corpus.seed = 0xFFFFFFFFFFFFFFFFULL;
  settings.model.objective = Objective::kCoveredWord;
  settings.model.tied = false;
  settings.model.dropout = 0.1F;
  settings.initialization = model::Initialization::kGpt2;
  settings.trainer.optimizer = Optimizer::kSgd;
  settings.trainer.schedule = Schedule::kConstant;
  settings.trainer.learningRate = 1.0 / 3.0;
  settings.trainer.warmup = 17;
  settings.backend = {
      .name = "cpu", .threads = 2, .instructionSet = "baseline", .precision = "tf32"};
  const std::string json = toJson(settings);
  const RunSettings again = runSettingsFromJson(json);
  EXPECT_EQ(toJson(again), json);
  EXPECT_EQ(again.model, settings.model);
  EXPECT_EQ(again.corpus.ingredients, settings.corpus.ingredients);
  EXPECT_EQ(again.corpus.seed, settings.corpus.seed);
  EXPECT_EQ(again.trainer.learningRate, settings.trainer.learningRate);
  EXPECT_EQ(again.corpus.tokenizer.kind, text::TokenizerKind::kBpe);
  EXPECT_EQ(again.trainer.optimizer, Optimizer::kSgd);
  EXPECT_EQ(again.backend.instructionSet, "baseline");
  EXPECT_EQ(again.backend.precision, "tf32");
}

TEST(RunSettings, MissingOnesKeepTheirDefault) {
  EXPECT_EQ(toJson(runSettingsFromJson("{}")), toJson(RunSettings{}));
  EXPECT_EQ(runSettingsFromJson(R"({"trainer":{"clip":2}})").trainer.clip, 2.0);
  // Runs that were saved before there was another.
  EXPECT_EQ(runSettingsFromJson(R"({"backend":{"name":"cuda"}})").backend.precision, "fp32");
}

/// The sentence with which the text is refused.
std::string refusal(const char* json) {
  try {
    runSettingsFromJson(json);
  } catch (const InputError& error) {
    return error.what();
  }
  return "accepted";
}

TEST(RunSettings, FaultsAreNamed) {
  EXPECT_EQ(refusal(R"({"trainer":{"lr":1}})"), "the setting settings.trainer.lr is unknown");
  EXPECT_EQ(refusal(R"({"batch":1.5})"), "the setting settings.batch is not a whole number");
  EXPECT_EQ(refusal(R"({"batch":99999999999})"),
            "the setting settings.batch is too large or too small");
  EXPECT_EQ(refusal(R"({"seed":-1})"), "the setting settings.seed is too large or too small");
  EXPECT_EQ(refusal(R"({"model":{"tied":1}})"),
            "the setting settings.model.tied is neither true nor false");
  EXPECT_EQ(refusal(R"({"corpus":{"ingredients":{"dogs":"none"}}})"),
            "the setting settings.corpus.ingredients.dogs is not a number");
  EXPECT_EQ(refusal(R"({"model":7})"), "the setting settings.model is not an object");
  EXPECT_EQ(refusal(R"({"model":{"objective":"both"}})"),
            "the setting settings.model.objective is none of the words that are possible there");
  EXPECT_NE(refusal("{").find("not JSON"), std::string::npos);
}

TEST(RunSettings, PresetsAreTheDocumentedOnes) {
  const RunSettings small = presetSettings("small");
  EXPECT_EQ(small.model.width, 64);
  EXPECT_EQ(small.corpus.source, "storyworld");
  EXPECT_EQ(small.corpus.tokenizer.kind, text::TokenizerKind::kWord);
  EXPECT_EQ(small.batch, 32);
  EXPECT_EQ(small.trainer.steps, 800);
  EXPECT_EQ(small.trainer.learningRate, 7e-3);
  EXPECT_EQ(presetSettings("tiny").model.width, 32);
  EXPECT_EQ(presetSettings("large").corpus.tokenizer.kind, text::TokenizerKind::kBpe);
  EXPECT_EQ(presetSettings("large").corpus.tokenizer.vocabulary, 4096);
  EXPECT_THROW(presetSettings("huge"), InputError);
}

}  // namespace
}  // namespace glassbox::training
