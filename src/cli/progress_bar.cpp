#include "cli/progress_bar.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>

namespace glassbox::cli {

ProgressBar::ProgressBar(std::string what, std::int64_t total)
    : what_(std::move(what)),
      total_(std::max<std::int64_t>(1, total)),
      terminal_(::isatty(STDERR_FILENO) == 1) {}

void ProgressBar::show(std::int64_t done, const std::string& note) {
  const auto now = std::chrono::steady_clock::now();
  if (!terminal_ || now < next_) return;
  next_ = now + std::chrono::milliseconds(100);
  constexpr std::int64_t kWidth = 30;
  const auto filled = static_cast<std::size_t>(std::min(kWidth, done * kWidth / total_));
  const std::chrono::duration<double> passed = now - start_;
  const auto left = static_cast<std::int64_t>(passed.count() /
                                              static_cast<double>(std::max<std::int64_t>(1, done)) *
                                              static_cast<double>(total_ - done));
  std::cerr << "\r\033[K" << what_ << " [" << std::string(filled, '#')
            << std::string(kWidth - filled, '.') << "] " << done << "/" << total_ << "  " << note
            << "  " << left << " s left" << std::flush;
}

void ProgressBar::finish() {
  if (terminal_) std::cerr << "\r\033[K" << std::flush;
}

}  // namespace glassbox::cli
