// Remembers which lines have been seen, by a 64-bit fingerprint, however many there are: what does
// not fit in memory goes to a file without a name, sorted, with a filter before it, so that a
// gigabyte of text needs some tens of megabytes. One thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace glassbox::text {

class SeenLines {
 public:
  /// Lines kept in memory before they go to disk.
  explicit SeenLines(std::size_t inMemory = 3U << 20U);
  SeenLines(SeenLines&& other) noexcept;
  SeenLines(const SeenLines&) = delete;
  SeenLines& operator=(const SeenLines&) = delete;
  ~SeenLines();

  /// Number of the first line with this text, or nothing if there was none; then it is remembered
  /// as `number` (which must not be 0). Error if the disk is full.
  std::optional<std::int64_t> firstOf(std::string_view text, std::int64_t number);

 private:
  struct Entry {
    std::uint64_t fingerprint = 0;
    std::int64_t number = 0;  ///< 0: empty place
  };
  /// A sorted stretch of the file and the filter before it.
  struct Stretch {
    std::int64_t from = 0;  ///< in entries
    std::int64_t count = 0;
    std::vector<std::uint64_t> filter;
    std::vector<std::uint64_t> marks;  ///< every 256th fingerprint
  };
  std::int64_t inTable(std::uint64_t fingerprint) const;
  std::int64_t onDisk(const Stretch& stretch, std::uint64_t fingerprint) const;
  void insert(Entry entry);
  void grow();
  void moveToDisk();

  std::size_t inMemory_;
  std::vector<Entry> table_;
  std::size_t used_ = 0;
  std::vector<Stretch> stretches_;
  std::int64_t onFile_ = 0;  ///< entries
  int descriptor_ = -1;
};

/// Of a text: FNV-1a with mixed bits.
std::uint64_t fingerprintOf(std::string_view text);

}  // namespace glassbox::text
