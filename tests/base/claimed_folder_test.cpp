// A folder of a process that lives is left alone; one of a process that was killed is removed.
#include "base/claimed_folder.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <optional>

#include "base/error.h"
#include "base/files.h"
#include "scratch_folder.h"

namespace glassbox {
namespace {

namespace fs = std::filesystem;

std::size_t entries(const fs::path& folder) {
  return std::size_t(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(ClaimedFolder, IsLikeNoOtherAndGoneAtTheEnd) {
  const ScratchFolder root;
  {
    const ClaimedFolder one(root / "cache");
    const ClaimedFolder other(root / "cache");
    EXPECT_NE(one.path(), other.path());
    writeCacheFile(one.path() / "12", "weights");
    EXPECT_EQ(entries(root / "cache"), 2U);
  }
  EXPECT_EQ(entries(root / "cache"), 0U);
}

TEST(ClaimedFolder, OfALivingProcessIsLeftAlone) {
  const ScratchFolder root;
  const ClaimedFolder mine(root.path());
  removeAbandonedFolders(root.path());
  EXPECT_TRUE(fs::exists(mine.path()));
}

TEST(ClaimedFolder, OfAKilledProcessIsRemoved) {
  const ScratchFolder root;
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    const ClaimedFolder folder(root.path());
    writeCacheFile(folder.path() / "12", "weights");
    ::raise(SIGKILL);
  }
  ::waitpid(child, nullptr, 0);
  ASSERT_EQ(entries(root.path()), 1U);
  removeAbandonedFolders(root.path());
  EXPECT_EQ(entries(root.path()), 0U);
}

TEST(ClaimedFolder, NothingElseIsTouched) {
  const ScratchFolder root;
  makeFolder(root / "claimed-fresh");  // being made, or of an older version
  makeFolder(root / "lessons");
  writeCacheFile(root / "claimed-file", "x");
  makeFolder(root / "claimed-old");
  fs::last_write_time(root / "claimed-old",
                      fs::file_time_type::clock::now() - std::chrono::hours(25));
  removeAbandonedFolders(root.path());
  EXPECT_TRUE(fs::exists(root / "claimed-fresh"));
  EXPECT_TRUE(fs::exists(root / "lessons"));
  EXPECT_TRUE(fs::exists(root / "claimed-file"));
  EXPECT_FALSE(fs::exists(root / "claimed-old"));
  removeAbandonedFolders(root / "not-there");
}

TEST(ClaimedFolder, SaysWhereItCannotBe) {
  const ScratchFolder root;
  writeCacheFile(root / "file", "x");
  EXPECT_THROW(ClaimedFolder(root / "file"), Error);
}

}  // namespace
}  // namespace glassbox
