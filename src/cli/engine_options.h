// The options that say what computes, shared by train and bench.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "compute/backend.h"

namespace glassbox::cli {

struct EngineOptions {
  std::string backend = "auto";
  std::string precision = "fp32";
  int threads = 0;

  compute::BackendSettings settings() const {
    return {.name = backend, .threads = threads, .precision = precision};
  }
};

inline void addEngineOptions(CLI::App& verb, EngineOptions& options, const char* threadsHelp) {
  verb.add_option("--backend", options.backend, "Where to compute")
      ->check(CLI::IsMember({"auto", "cpu", "cuda"}));
  verb.add_option("--precision", options.precision,
                  "Bits of each factor in products of matrices: fp32 24, tf32 11, bf16 8; the last "
                  "two only on a graphics card")
      ->check(CLI::IsMember({"fp32", "tf32", "bf16"}));
  verb.add_option("--threads", options.threads, threadsHelp)->check(CLI::Range(0, 256));
}

}  // namespace glassbox::cli
