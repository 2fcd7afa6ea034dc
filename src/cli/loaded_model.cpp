#include "cli/loaded_model.h"

#include <iostream>

#include "base/error.h"
#include "base/files.h"

namespace glassbox::cli {

namespace fs = std::filesystem;

LoadedModel loadModel(const fs::path& folder) {
  LoadedModel model;
  model.folder = formats::readModelFolder(folder);
  if (!model.folder.tokenizer)
    throw InputError("cannot use " + folder.string() +
                     ": it has no tokenizer.json that we can read");
  model.backend = compute::makeBackend();
  model.transformer = std::make_unique<model::Transformer>(model.folder.config, *model.backend);
  model.transformer->setParameters(model.folder.parameters);
  return model;
}

training::RunSettings loadSettings(const fs::path& folder) {
  const fs::path path = folder / "glassbox.json";
  if (!fs::exists(path))
    throw InputError("cannot find " + path.string() +
                     ": this question needs a model trained by Glassbox, with its text");
  const auto json = nlohmann::json::parse(readFile(path, 1U << 28U), nullptr, false);
  if (!json.is_object() || !json.contains("settings"))
    throw InputError("cannot read " + path.string() + ": it is damaged");
  return training::runSettingsFromJson(json["settings"].dump());
}

text::Corpus loadCorpus(const fs::path& folder, const LoadedModel& model) {
  return text::makeCorpus(loadSettings(folder).corpus, model.folder.tokenizer);
}

std::int32_t idOf(const text::Tokenizer& tokenizer, const std::string& word) {
  auto id = tokenizer.find(word);
  // A byte-level word that follows another begins with a space.
  if (!id && tokenizer.kind() == text::TokenizerKind::kBpe) id = tokenizer.find("\u0120" + word);
  if (!id)
    throw InputError("the model does not know the word \"" + word +
                     "\"; choose one from its training text");
  return *id;
}

std::string dump(const nlohmann::ordered_json& json) {
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

void print(const nlohmann::ordered_json& json) { std::cout << dump(json) << "\n"; }

}  // namespace glassbox::cli
