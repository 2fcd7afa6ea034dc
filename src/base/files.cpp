#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include "base/error.h"

namespace glassbox {
namespace {

std::string reason(int code) { return std::strerror(code); }

/// A rename survives a power cut only once the folder itself is on the disk.
void flushFolder(const std::filesystem::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

std::filesystem::path folderOf(const std::filesystem::path& path) {
  return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

/// Temporary neighbours of a file are called ".NAME.part-PROCESS.XXXXXX".
std::string temporaryPrefix(const std::filesystem::path& path) {
  return "." + path.filename().string() + ".part-";
}

bool isRunning(pid_t process) { return ::kill(process, 0) == 0 || errno != ESRCH; }

/// What a program left that was killed while it wrote this file.
void removeAbandoned(const std::filesystem::path& path) {
  const std::string prefix = temporaryPrefix(path);
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folderOf(path), ignored)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(prefix)) continue;
    const auto process = static_cast<pid_t>(std::strtol(name.c_str() + prefix.size(), nullptr, 10));
    if (process > 0 && !isRunning(process)) std::filesystem::remove(entry.path(), ignored);
  }
}

}  // namespace

std::string readFile(const std::filesystem::path& path, std::uint64_t limit) {
  std::error_code code;
  if (std::filesystem::is_directory(path, code))
    throw InputError("cannot read " + path.string() + ": it is a folder");
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw InputError("cannot read " + path.string() + ": " + reason(errno));
  std::string content;
  std::string block(1U << 16U, '\0');
  while (stream.read(block.data(), static_cast<std::streamsize>(block.size())),
         stream.gcount() > 0) {
    content.append(block, 0, static_cast<std::size_t>(stream.gcount()));
    if (content.size() > limit)
      throw InputError("cannot read " + path.string() + ": it is larger than " +
                       std::to_string(limit) + " bytes");
  }
  if (stream.bad()) throw InputError("cannot read " + path.string() + ": " + reason(errno));
  return content;
}

void writeFileAtomically(const std::filesystem::path& path, std::string_view content) {
  AtomicFile file(path);
  file.write(content);
  file.commit();
}

AtomicFile::AtomicFile(std::filesystem::path path) : path_(std::move(path)) {
  removeAbandoned(path_);
  std::string name =
      (folderOf(path_) / (temporaryPrefix(path_) + std::to_string(::getpid()) + ".XXXXXX"))
          .string();
  descriptor_ = ::mkostemp(name.data(), O_CLOEXEC);
  if (descriptor_ < 0) throw Error("cannot write " + path_.string() + ": " + reason(errno));
  temporary_ = name;
  struct stat old {};
  const bool replaces = ::stat(path_.c_str(), &old) == 0;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  (void)::fchmod(descriptor_, replaces ? (old.st_mode & 07777U) : (0666U & ~mask));
}

void writeCacheFile(const std::filesystem::path& path, std::string_view content) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(content.data(), static_cast<std::streamsize>(content.size()));
  file.close();
  if (!file) throw Error("cannot write " + path.string());
}

AtomicFile::~AtomicFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void AtomicFile::fail(const char* what) {
  const int code = errno;
  throw Error(std::string("cannot ") + what + " " + path_.string() + ": " + reason(code) +
              (code == ENOSPC ? "; free some space, what was saved before is still there" : ""));
}

void AtomicFile::write(std::string_view bytes) { write(bytes.data(), bytes.size()); }

void AtomicFile::write(const void* bytes, std::size_t count) {
  const char* next = static_cast<const char*>(bytes);
  while (count > 0) {
    const ssize_t written = ::write(descriptor_, next, count);
    if (written < 0) {
      if (errno == EINTR) continue;
      fail("write");
    }
    next += written;
    count -= static_cast<std::size_t>(written);
  }
}

void AtomicFile::commit() {
  if (::fsync(descriptor_) != 0 && errno != EINVAL) fail("write");
  const int descriptor = descriptor_;
  descriptor_ = -1;
  if (::close(descriptor) != 0) fail("write");
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) fail("replace");
  temporary_.clear();
  flushFolder(folderOf(path_));
}

void makeFolder(const std::filesystem::path& path) {
  std::error_code code;
  std::filesystem::create_directories(path, code);
  if (code || !std::filesystem::is_directory(path))
    throw Error("cannot make the folder " + path.string() + ": " +
                (code ? code.message() : "a file of that name is in the way"));
}

void Fingerprint::add(std::string_view bytes) {
  for (const char byte : bytes) {
    value_ ^= static_cast<unsigned char>(byte);
    value_ *= 0x100000001b3ULL;
  }
}

std::string Fingerprint::text() const {
  static const char* const kDigits = "0123456789abcdef";
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += kDigits[(value_ >> shift) & 15U];
  return digits;
}

}  // namespace glassbox
