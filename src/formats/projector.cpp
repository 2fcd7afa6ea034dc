#include "formats/projector.h"

#include <cstdio>

#include "base/files.h"

namespace glassbox::formats {
namespace {

/// One cell of a table: what would end the cell or the line is shown instead.
std::string cell(const std::string& word) {
  std::string text;
  for (const char c : word) {
    if (c == '\t') text += "\\t";
    else if (c == '\n') text += "\\n";
    else if (c == '\r') text += "\\r";
    else text += c;
  }
  return text.empty() || text == " " ? "␣" : text;
}

}  // namespace

void writeProjector(const std::filesystem::path& folder, std::span<const float> vectors, int width,
                    std::span<const std::string> words) {
  makeFolder(folder);
  std::string tensors;
  std::string metadata;  // a single column has no header line
  for (std::size_t word = 0; word < words.size(); ++word) {
    metadata += cell(words[word]) + "\n";
    for (int i = 0; i < width; ++i) {
      char number[32];
      std::snprintf(
          number, sizeof number, "%.9g",
          static_cast<double>(
              vectors[word * static_cast<std::size_t>(width) + static_cast<std::size_t>(i)]));
      tensors += (i == 0 ? "" : "\t") + std::string(number);
    }
    tensors += "\n";
  }
  writeFileAtomically(folder / "tensors.tsv", tensors);
  writeFileAtomically(folder / "metadata.tsv", metadata);
}

}  // namespace glassbox::formats
