// TensorBoard's event files: scalars by step, each record guarded by a checksum. Facts:
// docs/formats.md.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace glassbox::formats {

struct ScalarEvent {
  std::int64_t step = 0;
  std::string tag;
  double value = 0;
  double seconds = 0;  ///< wall time since 1970
};

/// The name must contain "tfevents". Atomic.
void writeEvents(const std::filesystem::path& path, std::span<const ScalarEvent> events);

/// The record that opens every file, and that of one scalar.
std::string versionRecord(double seconds);
std::string scalarRecord(const ScalarEvent& event);

/// CRC-32C (Castagnoli), bit-reflected, as the records use it.
std::uint32_t crc32c(std::string_view bytes);

}  // namespace glassbox::formats
