// A file of one JSON object a line that grows while the work goes on. It can be read meanwhile; if
// the work fails before the first line it is not left behind. Main thread.
#pragma once

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

namespace glassbox::cli {

class LineFile {
 public:
  /// An empty path writes nothing.
  explicit LineFile(std::filesystem::path path) : path_(std::move(path)) {}
  /// Flushed at once. Error if it cannot be written.
  void write(const nlohmann::ordered_json& json);
  void commit() { stream_.flush(); }

 private:
  std::filesystem::path path_;
  std::ofstream stream_;
};

}  // namespace glassbox::cli
