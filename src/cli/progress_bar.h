// A bar on the terminal that says how far the work is. Silent where standard error is no terminal.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace glassbox::cli {

class ProgressBar {
 public:
  ProgressBar(std::string what, std::int64_t total);
  /// Redraws at most ten times a second.
  void show(std::int64_t done, const std::string& note);
  /// Clears the line.
  void finish();

 private:
  std::string what_;
  std::int64_t total_;
  bool terminal_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point next_ = start_;
};

}  // namespace glassbox::cli
