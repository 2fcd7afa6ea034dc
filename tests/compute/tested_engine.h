// An engine to test, and why it cannot be tested here.
#pragma once

#include <ostream>
#include <string>

#include "compute/backend.h"
#include "compute/cuda/cuda_backend.h"

namespace glassbox::compute {

struct TestedEngine {
  std::string name;
  BackendSettings settings;

  friend std::ostream& operator<<(std::ostream& out, const TestedEngine& engine) {
    return out << engine.name;
  }
};

inline std::string reasonAgainst(const TestedEngine& engine) {
  return engine.settings.name == "cuda" ? reasonAgainstCuda() : std::string();
}

}  // namespace glassbox::compute
