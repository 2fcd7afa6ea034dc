// The chain of steps as it is taken: one line in, the clean line and what was done to it out.
// Inside the library only. One thread.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "text/cleaning/step.h"

namespace glassbox::text {

class Chain {
 public:
  Chain(const CleaningSettings& settings, const Survey& survey,
        std::function<void(const Decision&)> told);

  struct Place {
    std::string file;
    std::int64_t line = 0;    ///< in the file
    std::int64_t number = 0;  ///< over all files
    int piece = 1;            ///< of a very long line
  };
  /// The line as it leaves the last step, or nothing if a step dropped it.
  std::optional<std::string> take(std::string line, const Place& place);
  /// Counts so far; lines and bytes are the caller's.
  const CleaningFlow& flow() const { return flow_; }

 private:
  const CleaningSettings& settings_;
  std::vector<std::pair<std::string, Step>> steps_;
  std::function<void(const Decision&)> told_;
  CleaningFlow flow_;
};

}  // namespace glassbox::text
