#include "formats/model_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/files.h"
#include "base/random.h"
#include "formats/safetensors.h"
#include "formats/tokenizer_json.h"
#include "scratch_folder.h"
#include "text/source.h"

namespace glassbox::formats {
namespace {

namespace fs = std::filesystem;

class Folder : public testing::Test {
 protected:
  const ScratchFolder folder_;
  const fs::path path_ = folder_.path();
};

std::shared_ptr<const text::Tokenizer> tokenizerOf(text::TokenizerKind kind) {
  return text::trainTokenizer(*text::textFromString("the dog barks . the cat isn't here . 12 dogs",
                                                    text::Documents::kWhole),
                              {kind, kind == text::TokenizerKind::kBpe ? 280 : 0});
}

ModelFolder made(bool tied, Objective objective) {
  ModelFolder model;
  model.tokenizer = tokenizerOf(text::TokenizerKind::kWord);
  model.config = {.vocabulary = model.tokenizer->vocabulary(),
                  .context = 8,
                  .width = 8,
                  .layers = 2,
                  .heads = 2,
                  .tied = tied,
                  .objective = objective};
  model.parameters = model::initializeParameters(model.config, model::Initialization::kFanIn, 5);
  return model;
}

TEST_F(Folder, KeepsAModelToTheBit) {
  for (const bool tied : {true, false})
    for (const Objective objective : {Objective::kNextWord, Objective::kCoveredWord}) {
      const ModelFolder model = made(tied, objective);
      writeModelFolder(path_, model);
      const ModelFolder again = readModelFolder(path_);
      EXPECT_EQ(again.config, model.config);
      EXPECT_EQ(again.parameters, model.parameters);
      ASSERT_TRUE(again.tokenizer);
      EXPECT_EQ(again.tokenizer->encode("the dog barks"), model.tokenizer->encode("the dog barks"));
    }
}

TEST_F(Folder, HasGpt2sNamesAndShapes) {
  writeModelFolder(path_, made(true, Objective::kNextWord));
  const TensorFile file = readTensors(path_ / "model.safetensors");
  EXPECT_EQ(file.tensors.at("transformer.h.1.attn.c_attn.weight").shape,
            (std::vector<std::int64_t>{8, 24}));
  EXPECT_EQ(file.tensors.at("transformer.h.0.mlp.c_proj.weight").shape,
            (std::vector<std::int64_t>{32, 8}));
  EXPECT_EQ(file.tensors.at("transformer.ln_f.bias").shape, (std::vector<std::int64_t>{8}));
  EXPECT_FALSE(file.tensors.contains("lm_head.weight"));
}

// What transformers writes: no prefix for the bare model, mask buffers, its own defaults unsaid.
TEST_F(Folder, OfAnotherProgramLoads) {
  const ModelFolder model = made(true, Objective::kNextWord);
  writeModelFolder(path_, model);
  const TensorFile ours = readTensors(path_ / "model.safetensors");
  std::vector<TensorView> tensors;
  for (const auto& [name, entry] : ours.tensors)
    tensors.push_back({name.substr(std::string("transformer.").size()), entry.shape, entry.values});
  const std::vector<float> mask(64, 1);
  tensors.push_back({"h.0.attn.bias", {1, 1, 8, 8}, mask});
  tensors.push_back({"lm_head.weight", ours.tensors.at("transformer.wte.weight").shape,
                     ours.tensors.at("transformer.wte.weight").values});
  writeTensors(path_ / "model.safetensors", tensors);
  fs::remove(path_ / "tokenizer.json");
  std::ofstream(path_ / "config.json")
      << R"({"model_type":"gpt2","vocab_size":)" << model.config.vocabulary
      << R"(,"n_positions":8,"n_embd":8,"n_layer":2,"n_head":2,"torch_dtype":"float32"})";
  const ModelFolder again = readModelFolder(path_);
  EXPECT_EQ(again.parameters, model.parameters);
  EXPECT_FALSE(again.tokenizer);
}

TEST_F(Folder, OfAnotherKindIsRefused) {
  writeModelFolder(path_, made(true, Objective::kNextWord));
  const auto good = nlohmann::json::parse(readFile(path_ / "config.json"));
  for (const auto& [key, value] : {std::pair<const char*, nlohmann::json>{"model_type", "llama"},
                                   {"activation_function", "relu"},
                                   {"n_inner", 20},
                                   {"n_head", 3},
                                   {"n_embd", -8},
                                   {"n_embd", "eight"},
                                   {"vocab_size", 999},
                                   {"n_layer", 3},
                                   {"n_positions", 1000000000}}) {
    auto config = good;
    config[key] = value;
    writeFileAtomically(path_ / "config.json", config.dump());
    EXPECT_THROW(readModelFolder(path_), InputError) << key << " " << value;
  }
  writeFileAtomically(path_ / "config.json", good.dump());
  fs::resize_file(path_ / "model.safetensors", 700);
  EXPECT_THROW(readModelFolder(path_), InputError);
}

TEST(TokenizerJson, RebuildsEveryKind) {
  for (const auto kind :
       {text::TokenizerKind::kWord, text::TokenizerKind::kCharacter, text::TokenizerKind::kBpe}) {
    const auto tokenizer = tokenizerOf(kind);
    const auto again = fromTokenizerJson(toTokenizerJson(*tokenizer), "tokenizer.json");
    EXPECT_EQ(again->kind(), kind);
    EXPECT_EQ(again->encode("the dog isn't here"), tokenizer->encode("the dog isn't here"));
    EXPECT_TRUE(std::equal(again->merges().begin(), again->merges().end(),
                           tokenizer->merges().begin(), tokenizer->merges().end()));
  }
}

TEST(TokenizerJson, TakesBothSpellingsOfMerges) {
  const auto tokenizer = tokenizerOf(text::TokenizerKind::kBpe);
  auto json = nlohmann::json::parse(toTokenizerJson(*tokenizer));
  ASSERT_TRUE(json["model"]["merges"][0].is_string());
  json["model"]["merges"] = nlohmann::json::array();
  for (const auto& [first, second] : tokenizer->merges())
    json["model"]["merges"].push_back({first, second});
  EXPECT_EQ(fromTokenizerJson(json.dump(), "x")->encode("the dogs"), tokenizer->encode("the dogs"));
}

TEST(TokenizerJson, RefusesDamage) {
  const std::string good = toTokenizerJson(*tokenizerOf(text::TokenizerKind::kBpe));
  for (std::size_t size = 0; size < good.size() - 2; size += 97)
    EXPECT_THROW(fromTokenizerJson(good.substr(0, size), "cut"), InputError);
  for (const char* json : {"{}", "[]", R"({"model":{"type":"Unigram"}})",
                           R"({"model":{"type":"BPE","vocab":{"a":-1},"merges":[]}})",
                           R"({"model":{"type":"BPE","vocab":{"a":4000000000},"merges":[]}})",
                           R"({"model":{"type":"BPE","vocab":{"a":0},"merges":["ab"]}})"})
    EXPECT_THROW(fromTokenizerJson(json, "bad"), InputError) << json;
}

}  // namespace
}  // namespace glassbox::formats
