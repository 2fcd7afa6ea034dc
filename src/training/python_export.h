// A model for Python: its folder in Hugging Face's layout, the word table for the Embedding
// Projector, and a short README.txt that says how to read them. Any thread that may use the model.
#pragma once

#include <cstdint>
#include <filesystem>

#include "model/transformer.h"
#include "text/corpus.h"

namespace glassbox::training {

/// `step`: of the model's training, for the README. Each file is written atomically. Error in one
/// sentence if the folder cannot be written.
void exportForPython(const std::filesystem::path& folder, const model::Transformer& model,
                     const text::Corpus& corpus, std::int64_t step);

}  // namespace glassbox::training
