#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "base/error.h"
#include "base/files.h"
#include "base/random.h"
#include "scratch_folder.h"

namespace glassbox {
namespace {

namespace fs = std::filesystem;

TEST(Random, RepeatsASequenceAndPartsStreams) {
  Random first(7);
  Random again(7);
  Random other(7, 1);
  int equal = 0;
  for (int i = 0; i < 1000; ++i) {
    const auto value = first.next();
    EXPECT_EQ(value, again.next());
    equal += value == other.next() ? 1 : 0;
  }
  EXPECT_LE(equal, 1);
  Random resumed(1);
  resumed.setState(first.state());
  EXPECT_EQ(resumed.next(), first.next());
}

TEST(Random, HasTheRightMoments) {
  Random random(3);
  double sum = 0;
  double squares = 0;
  int counts[7] = {};
  constexpr int kDraws = 70000;
  for (int i = 0; i < kDraws; ++i) {
    const double value = random.normal();
    sum += value;
    squares += value * value;
    ++counts[random.below(7)];
  }
  EXPECT_NEAR(sum / kDraws, 0, 0.02);
  EXPECT_NEAR(squares / kDraws, 1, 0.03);
  for (const int count : counts) EXPECT_NEAR(count, kDraws / 7, 500);
}

class AtomicFiles : public testing::Test {
 protected:
  const ScratchFolder scratch_;
  const fs::path folder_ = scratch_.path();
};

TEST_F(AtomicFiles, RemoveWhatAKilledProgramLeftBehind) {
  const fs::path path = folder_ / "model";
  const pid_t child = ::fork();
  if (child == 0) {
    AtomicFile file(path);
    file.write("half");
    ::raise(SIGKILL);
  }
  ::waitpid(child, nullptr, 0);
  const auto files = [&] {
    return std::distance(fs::directory_iterator(folder_), fs::directory_iterator());
  };
  EXPECT_EQ(files(), 1) << "the killed program could not clean up";
  AtomicFile running(path);  // a program that still writes keeps its temporary file
  running.write("run");
  writeFileAtomically(path, "whole");
  EXPECT_EQ(files(), 2);
  running.commit();
  EXPECT_EQ(files(), 1);
  EXPECT_EQ(readFile(path), "run");
}

TEST_F(AtomicFiles, LeaveTheOldContentUntilCommit) {
  const fs::path path = folder_ / "file";
  writeFileAtomically(path, "old");
  {
    AtomicFile file(path);
    file.write("new");
    EXPECT_EQ(readFile(path), "old");
  }
  EXPECT_EQ(readFile(path), "old");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()), 1);
  writeFileAtomically(path, "new");
  EXPECT_EQ(readFile(path), "new");
}

TEST_F(AtomicFiles, KeepTheOldContentWhenTheDiskIsFull) {
  const fs::path path = folder_ / "file";
  writeFileAtomically(path, "old");
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1000, 1000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    try {
      writeFileAtomically(path, std::string(5000, 'x'));
    } catch (const Error&) {
      ::_exit(0);
    }
    ::_exit(1);
  }
  int status = -1;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(readFile(path), "old");
}

TEST_F(AtomicFiles, SayWhyTheyCannotBeWritten) {
  EXPECT_THROW(writeFileAtomically(folder_ / "no" / "file", "x"), Error);
  writeFileAtomically(folder_ / "file", "x");
  EXPECT_THROW(makeFolder(folder_ / "file"), Error);
  EXPECT_THROW(readFile(folder_ / "missing"), InputError);
  EXPECT_THROW(readFile(folder_), InputError);
  EXPECT_THROW(readFile(folder_ / "file", 0), InputError);
}

TEST(Fingerprint, IsThatOfFnv1a) {
  Fingerprint fingerprint;
  fingerprint.add("foobar");
  EXPECT_EQ(fingerprint.text(), "85944171f73967e8");
}

TEST(Diagnostic, NamesFileAndLine) {
  EXPECT_EQ((Diagnostic{"a.grammar", 3, "no such rule"}).toString(), "a.grammar:3: no such rule");
}

}  // namespace
}  // namespace glassbox
