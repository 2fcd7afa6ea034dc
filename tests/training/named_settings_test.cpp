#include "training/named_settings.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace glassbox::training {
namespace {

TEST(NamedSettings, SayAgainWhatWasSet) {
  const std::map<std::string, std::string> wanted = {{"corpus", "story.txt"},
                                                     {"stories", "60"},
                                                     {"animals", "2"},
                                                     {"pages", "0.15"},
                                                     {"tokenizer", "char"},
                                                     {"objective", "masked"},
                                                     {"layers", "2"},
                                                     {"heads", "2"},
                                                     {"width", "32"},
                                                     {"context", "24"},
                                                     {"batch", "8"},
                                                     {"steps", "300"},
                                                     {"lr", "0.05"},
                                                     {"schedule", "constant"},
                                                     {"optimizer", "sgd"},
                                                     {"dropout", "0.5"},
                                                     {"seed", "7"}};
  RunSettings settings;
  for (const auto& [name, value] : wanted) setByName(settings, name, value);
  EXPECT_EQ(namedSettings(settings), wanted);
  EXPECT_EQ(settings.corpus.seed, 7U);
  EXPECT_EQ(settings.trainer.seed, 7U);
}

TEST(NamedSettings, IngredientsAreToldWhereTheyDiffer) {
  RunSettings settings;
  setByName(settings, "ingredient", "trees=0");
  setByName(settings, "ingredient", "dogs=1");
  EXPECT_EQ(namedSettings(settings).at("ingredient-trees"), "0");
  EXPECT_FALSE(namedSettings(settings).contains("ingredient-dogs"));
}

TEST(NamedSettings, APresetKeepsTextSeedAndBackend) {
  RunSettings settings;
  settings.corpus.stories = 60;
  settings.backend.threads = 1;
  setByName(settings, "seed", "5");
  setByName(settings, "preset", "tiny");
  EXPECT_EQ(settings.model.width, presetSettings("tiny").model.width);
  EXPECT_EQ(settings.corpus.stories, 60);
  EXPECT_EQ(settings.backend.threads, 1);
  EXPECT_EQ(settings.trainer.seed, 5U);
}

TEST(NamedSettings, RefuseWhatCannotBe) {
  RunSettings settings;
  for (const auto& [name, value] :
       std::vector<std::pair<const char*, const char*>>{{"speed", "1"},
                                                        {"lr", "fast"},
                                                        {"lr", ""},
                                                        {"objective", "both"},
                                                        {"layers", "1.5"},
                                                        {"ingredient", "trees"},
                                                        {"preset", "giant"}})
    EXPECT_THROW(setByName(settings, name, value), InputError) << name;
}

}  // namespace
}  // namespace glassbox::training
