// Files that are never half written. Every write goes to a temporary neighbour, is flushed to the
// disk and then renamed over the old file, so that a reader (or a power cut) sees the old or the
// new content and nothing between. All failures throw Error with the path and the system's reason.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace glassbox {

/// Whole content; refuses files above `limit` bytes. Error (input) if it cannot be read.
std::string readFile(const std::filesystem::path& path, std::uint64_t limit = 1ULL << 31U);

/// Replaces `path` by `content` atomically. The folder must exist.
void writeFileAtomically(const std::filesystem::path& path, std::string_view content);

/// Replaces `path` by `content` without waiting for the disk: for what can be lost.
void writeCacheFile(const std::filesystem::path& path, std::string_view content);

/// Writes a large file piece by piece; nothing is visible under `path` before commit().
/// An AtomicFile that is destroyed without commit() leaves no trace.
class AtomicFile {
 public:
  explicit AtomicFile(std::filesystem::path path);
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  ~AtomicFile();

  void write(std::string_view bytes);
  void write(const void* bytes, std::size_t count);
  /// Flushes to the disk and renames over the old file.
  void commit();

 private:
  [[noreturn]] void fail(const char* what);
  std::filesystem::path path_;
  std::filesystem::path temporary_;
  int descriptor_ = -1;
};

/// Makes the folder and its parents. Error if that is impossible or a file stands in the way.
void makeFolder(const std::filesystem::path& path);

/// FNV-1a, 64 bit: to recognize a text again, not to protect it.
class Fingerprint {
 public:
  void add(std::string_view bytes);
  std::uint64_t value() const { return value_; }
  /// 16 hexadecimal digits.
  std::string text() const;

 private:
  std::uint64_t value_ = 0xcbf29ce484222325ULL;
};

}  // namespace glassbox
