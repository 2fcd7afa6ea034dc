// Reads and writes safetensors files: named float32 tensors and string metadata. The reader trusts
// nothing: every size is checked before memory is taken. Facts: docs/formats.md.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace glassbox::formats {

/// A tensor to be written: a view, nothing is copied.
struct TensorView {
  std::string name;
  std::vector<std::int64_t> shape;
  std::span<const float> values;
};

struct TensorFile {
  struct Entry {
    std::vector<std::int64_t> shape;
    std::vector<float> values;
  };
  std::map<std::string, Entry, std::less<>> tensors;
  std::map<std::string, std::string, std::less<>> metadata;
};

/// Atomic. Metadata "format": "pt" is always written, without it some readers refuse the file.
void writeTensors(const std::filesystem::path& path, std::span<const TensorView> tensors,
                  const std::map<std::string, std::string>& metadata = {});

/// Reads F32 (F16 and BF16 are widened). InputError says what is wrong with the file.
TensorFile readTensors(const std::filesystem::path& path);
/// The same from memory; `name` is for the sentence.
TensorFile parseTensors(std::string_view bytes, std::string_view name);

}  // namespace glassbox::formats
