// A model as a folder in Hugging Face's GPT-2 layout: config.json, model.safetensors,
// tokenizer.json, read and written. Facts: docs/formats.md.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/parameters.h"
#include "text/tokenizer.h"

namespace glassbox::formats {

struct ModelFolder {
  model::ModelConfig config;
  std::vector<float> parameters;  ///< flat, in ParameterLayout's order
  std::shared_ptr<const text::Tokenizer>
      tokenizer;  ///< null if the folder has none that we can read
};

/// The content of a config.json; `file` is named in what is refused (InputError, one sentence).
model::ModelConfig parseModelConfig(std::string_view content, const std::filesystem::path& file);

/// Each file is written atomically, model.safetensors last.
void writeModelFolder(const std::filesystem::path& folder, const ModelFolder& model);

/// Reads ours and those saved by transformers. InputError, one sentence with the file, for anything
/// missing, damaged, or of a kind that is not GPT-2's.
ModelFolder readModelFolder(const std::filesystem::path& folder);

}  // namespace glassbox::formats
