// A saved model made ready for questions, and what several verbs share. Main thread.
#pragma once

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "formats/model_folder.h"
#include "model/transformer.h"
#include "text/corpus.h"
#include "training/run.h"

namespace glassbox::cli {

struct LoadedModel {
  formats::ModelFolder folder;
  std::unique_ptr<compute::Backend> backend;
  std::unique_ptr<model::Transformer> transformer;

  const text::Tokenizer& tokenizer() const { return *folder.tokenizer; }
};

/// InputError if it cannot be read or has no tokenizer that we can use.
LoadedModel loadModel(const std::filesystem::path& folder);

/// The settings of the run that made the model; InputError if glassbox.json is not there.
training::RunSettings loadSettings(const std::filesystem::path& folder);
/// The text it was trained on, made or read again.
text::Corpus loadCorpus(const std::filesystem::path& folder, const LoadedModel& model);

/// Id of a word; InputError if the model does not know it.
std::int32_t idOf(const text::Tokenizer& tokenizer, const std::string& word);

/// One line of JSON on standard output.
void print(const nlohmann::ordered_json& json);
/// As print() does it: invalid UTF-8 (half a character of a byte-level token) becomes U+FFFD.
std::string dump(const nlohmann::ordered_json& json);

}  // namespace glassbox::cli
