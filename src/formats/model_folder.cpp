#include "formats/model_folder.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/files.h"
#include "formats/safetensors.h"
#include "formats/tokenizer_json.h"

namespace glassbox::formats {
namespace {

using model::ParameterEntry;
using model::ParameterKind;
using model::ParameterLayout;
using nlohmann::json;
namespace fs = std::filesystem;

std::string configJson(const model::ModelConfig& config) {
  const json file = {{"architectures", {"GPT2LMHeadModel"}},
                     {"model_type", "gpt2"},
                     {"vocab_size", config.vocabulary},
                     {"n_positions", config.context},
                     {"n_ctx", config.context},
                     {"n_embd", config.width},
                     {"n_layer", config.layers},
                     {"n_head", config.heads},
                     {"n_inner", nullptr},
                     {"activation_function", "gelu_new"},
                     {"layer_norm_epsilon", 1e-5},
                     {"embd_pdrop", config.dropout},
                     {"resid_pdrop", config.dropout},
                     {"attn_pdrop", config.dropout},
                     {"bos_token_id", static_cast<int>(text::kBegin)},
                     {"eos_token_id", static_cast<int>(text::kEnd)},
                     {"tie_word_embeddings", config.tied},
                     {"torch_dtype", "float32"},
                     {"glassbox_objective", toString(config.objective)}};
  return file.dump(2) + "\n";
}

std::string tokenizerConfigJson(int context) {
  const json file = {{"tokenizer_class", "PreTrainedTokenizerFast"},
                     {"model_max_length", context},
                     {"unk_token", "[UNK]"},
                     {"bos_token", "[BOS]"},
                     {"eos_token", "[EOS]"},
                     {"mask_token", "[MASK]"},
                     {"clean_up_tokenization_spaces", false}};
  return file.dump(2) + "\n";
}

std::vector<std::int64_t> shapeOf(const ParameterEntry& entry) {
  const bool vector = entry.kind == ParameterKind::kBias ||
                      entry.kind == ParameterKind::kNormGain ||
                      entry.kind == ParameterKind::kNormBias;
  return vector ? std::vector{entry.columns} : std::vector{entry.rows, entry.columns};
}

[[noreturn]] void refuse(const fs::path& file, const std::string& why) {
  throw InputError("cannot read " + file.string() + ": " + why);
}

int number(const json& file, const char* key, const fs::path& path) {
  const auto found = file.find(key);
  if (found == file.end() || !found->is_number_integer())
    refuse(path, std::string("it does not say ") + key);
  const auto value = found->get<std::int64_t>();
  if (value < 1 || value > 10'000'000) refuse(path, std::string(key) + " is out of range");
  return static_cast<int>(value);
}

void checkKind(const json& file, const fs::path& path) {
  if (file.value("model_type", "") != "gpt2") refuse(path, "it is not a GPT-2 model (model_type)");
  const std::string activation = file.value("activation_function", "gelu_new");
  if (activation != "gelu_new" && activation != "gelu_pytorch_tanh")
    refuse(path, "the activation function " + activation + " is not GPT-2's gelu_new");
  if (std::abs(file.value("layer_norm_epsilon", 1e-5) - 1e-5) > 1e-12)
    refuse(path, "layer_norm_epsilon is not 1e-5");
  for (const char* key : {"scale_attn_by_inverse_layer_idx", "add_cross_attention"})
    if (file.value(key, false))
      refuse(path, std::string("it uses ") + key + ", which our model does not have");
  if (!file.value("scale_attn_weights", true)) refuse(path, "its attention is not scaled");
}

const TensorFile::Entry* find(const TensorFile& file, const std::string& name) {
  auto found = file.tensors.find(name);
  constexpr std::string_view kPrefix = "transformer.";  // GPT2Model alone is saved without it
  if (found == file.tensors.end() && name.starts_with(kPrefix))
    found = file.tensors.find(name.substr(kPrefix.size()));
  return found == file.tensors.end() ? nullptr : &found->second;
}

std::vector<float> readParameters(const fs::path& path, const model::ModelConfig& config) {
  const TensorFile file = readTensors(path);
  // Sizes are compared before the flat vector is made: a config may claim more than the file holds.
  const ParameterLayout layout(config);
  for (const ParameterEntry& entry : layout.entries()) {
    const TensorFile::Entry* tensor = find(file, entry.name);
    if (tensor == nullptr) refuse(path, "the tensor " + entry.name + " is missing");
    if (tensor->shape != shapeOf(entry))
      refuse(path, "the tensor " + entry.name + " has another shape than config.json says");
  }
  std::vector<float> parameters(static_cast<std::size_t>(layout.total()));
  for (const ParameterEntry& entry : layout.entries()) {
    const auto& values = find(file, entry.name)->values;
    std::copy(values.begin(), values.end(), parameters.begin() + entry.offset);
  }
  return parameters;
}

/// Null for vocabularies that are not made like ours, such as GPT-2's own.
std::shared_ptr<const text::Tokenizer> readTokenizer(const fs::path& path, int vocabulary) {
  if (!fs::exists(path)) return nullptr;
  std::shared_ptr<const text::Tokenizer> tokenizer;
  try {
    tokenizer = fromTokenizerJson(readFile(path, 1U << 28U), path.string());
  } catch (const InputError&) {
    return nullptr;
  }
  if (tokenizer->vocabulary() != vocabulary)
    refuse(path, "it has " + std::to_string(tokenizer->vocabulary()) + " tokens, but the model " +
                     std::to_string(vocabulary));
  return tokenizer;
}

}  // namespace

model::ModelConfig parseModelConfig(std::string_view content, const fs::path& path) {
  const json file = json::parse(content, nullptr, false);
  if (!file.is_object()) refuse(path, "it is damaged");
  model::ModelConfig config;
  try {
    checkKind(file, path);
    config.vocabulary = number(file, "vocab_size", path);
    config.context = number(file, "n_positions", path);
    config.width = number(file, "n_embd", path);
    config.layers = number(file, "n_layer", path);
    config.heads = number(file, "n_head", path);
    const auto inner = file.find("n_inner");
    if (inner != file.end() && !inner->is_null() && *inner != 4LL * config.width)
      refuse(path, "n_inner is not four times n_embd");
    config.tied = file.value("tie_word_embeddings", true);
    config.dropout = file.value("resid_pdrop", 0.1F);
    config.objective = file.value("glassbox_objective", "next") == std::string("masked")
                           ? Objective::kCoveredWord
                           : Objective::kNextWord;
  } catch (const json::exception&) {
    refuse(path, "one of its settings is of the wrong kind");
  }
  model::validate(config);
  return config;
}

void writeModelFolder(const fs::path& folder, const ModelFolder& model) {
  makeFolder(folder);
  const ParameterLayout layout(model.config);
  std::vector<TensorView> tensors;
  for (const ParameterEntry& entry : layout.entries())
    tensors.push_back({entry.name, shapeOf(entry),
                       std::span(model.parameters)
                           .subspan(static_cast<std::size_t>(entry.offset),
                                    static_cast<std::size_t>(entry.size()))});
  writeFileAtomically(folder / "config.json", configJson(model.config));
  if (model.tokenizer) {
    writeFileAtomically(folder / "tokenizer.json", toTokenizerJson(*model.tokenizer));
    writeFileAtomically(folder / "tokenizer_config.json",
                        tokenizerConfigJson(model.config.context));
  }
  writeTensors(folder / "model.safetensors", tensors);
}

ModelFolder readModelFolder(const fs::path& folder) {
  if (!fs::is_directory(folder))
    throw InputError("cannot read " + folder.string() + ": there is no such folder");
  ModelFolder model;
  const fs::path config = folder / "config.json";
  model.config = parseModelConfig(readFile(config, 1U << 20U), config);
  model.parameters = readParameters(folder / "model.safetensors", model.config);
  model.tokenizer = readTokenizer(folder / "tokenizer.json", model.config.vocabulary);
  return model;
}

}  // namespace glassbox::formats
