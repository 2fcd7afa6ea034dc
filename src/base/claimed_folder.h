// Folders for what a process needs only while it runs. Whoever is killed, or loses its screen at a
// logout, cannot clean up behind itself: the next one does. Any thread.
#pragma once

#include <filesystem>

namespace glassbox {

/// A new folder in `root`, which is made if need be, like no other; gone when this ends. Error if
/// that is impossible. Held by a lock on a file in it, which the system lets go of with the
/// process.
class ClaimedFolder {
 public:
  explicit ClaimedFolder(const std::filesystem::path& root);
  ClaimedFolder(const ClaimedFolder&) = delete;
  ClaimedFolder& operator=(const ClaimedFolder&) = delete;
  ~ClaimedFolder();

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  int lock_ = -1;
};

/// Removes the folders that processes claimed in `root` and left behind. Nothing else there is
/// touched, and failures are not worth a word: the next one tries again.
void removeAbandonedFolders(const std::filesystem::path& root);

}  // namespace glassbox
