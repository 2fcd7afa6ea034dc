// Word vectors as two TSV files for the Embedding Projector: tensors.tsv and metadata.tsv.
#pragma once

#include <filesystem>
#include <span>
#include <string>

namespace glassbox::formats {

/// `vectors` [words, width]. Tabs and line ends inside words are written as visible signs.
void writeProjector(const std::filesystem::path& folder, std::span<const float> vectors, int width,
                    std::span<const std::string> words);

}  // namespace glassbox::formats
