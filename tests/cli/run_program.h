// Runs the real glassbox-cli and keeps what it said.
#pragma once

#include <sys/wait.h>

#include <cstdio>
#include <filesystem>
#include <string>

#include "base/files.h"
#include "scratch_folder.h"

namespace glassbox {

struct Outcome {
  int code = -1;
  std::string out;
  std::string err;

  /// Lines on standard error.
  long errorLines() const { return std::count(err.begin(), err.end(), '\n'); }
};

/// A folder of its own for the files of one test program, removed at the end.
inline const std::filesystem::path& scratch() {
  static const ScratchFolder folder;
  return folder.path();
}

/// `arguments` as typed in a shell, standing in scratch().
inline Outcome run(const std::string& arguments) {
  const std::string folder = scratch().string();
  const std::string command = "cd '" + folder + "' && '" GLASSBOX_BIN_DIR "/glassbox-cli' " +
                              arguments + " >out.txt 2>err.txt </dev/null";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, readFile(scratch() / "out.txt"),
          readFile(scratch() / "err.txt")};
}

}  // namespace glassbox
