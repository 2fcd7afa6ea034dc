#include "base/claimed_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>
#include <system_error>

#include "base/error.h"
#include "base/files.h"

namespace glassbox {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPrefix = "claimed-";
constexpr const char* kLock = "lock";
constexpr const char* kComingLock = "lock.new";

/// Open and locked, or -1 if somebody else holds it or there is none.
int hold(const fs::path& file, int flags) {
  const int descriptor = ::open(file.c_str(), flags | O_RDWR | O_CLOEXEC, 0600);
  if (descriptor < 0) return -1;
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return descriptor;
  ::close(descriptor);
  return -1;
}

/// One without a lock is just being made, or was left half made: a day decides.
bool isOld(const fs::path& folder) {
  std::error_code unknown;
  const auto changed = fs::last_write_time(folder, unknown);
  return !unknown && fs::file_time_type::clock::now() - changed > std::chrono::hours(24);
}

void removeIfAbandoned(const fs::path& folder) {
  std::error_code ignored;
  if (!fs::exists(folder / kLock, ignored)) {
    if (isOld(folder)) fs::remove_all(folder, ignored);
    return;
  }
  const int descriptor = hold(folder / kLock, 0);
  if (descriptor < 0) return;
  fs::remove_all(folder, ignored);
  ::close(descriptor);
}

}  // namespace

ClaimedFolder::ClaimedFolder(const fs::path& root) {
  makeFolder(root);
  std::string name = (root / (std::string(kPrefix) + "XXXXXX")).string();
  if (::mkdtemp(name.data()) == nullptr)
    throw Error("cannot make a folder in " + root.string() + ": " + std::strerror(errno));
  path_ = name;
  // Locked before it has its name, so that nobody finds it free.
  lock_ = hold(path_ / kComingLock, O_CREAT);
  std::error_code problem;
  if (lock_ >= 0) fs::rename(path_ / kComingLock, path_ / kLock, problem);
  if (lock_ >= 0 && !problem) return;
  fs::remove_all(path_, problem);
  if (lock_ >= 0) ::close(lock_);
  throw Error("cannot lock the folder " + path_.string());
}

ClaimedFolder::~ClaimedFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
  ::close(lock_);
}

void removeAbandonedFolders(const fs::path& root) {
  std::error_code unreadable;
  for (fs::directory_iterator one(root, unreadable), end; !unreadable && one != end;
       one.increment(unreadable)) {
    std::error_code ignored;
    const std::string name = one->path().filename().string();
    if (name.starts_with(kPrefix) && one->is_directory(ignored) && !one->is_symlink(ignored))
      removeIfAbandoned(one->path());
  }
}

}  // namespace glassbox
