// This computer as a training machine: what it reaches when it trains, what its meter says, and how
// long a large model would take on it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "base/progress.h"
#include "compute/backend.h"

namespace glassbox::scaling {

/// Electricity as the processor counts it itself (Intel's and AMD's RAPL), where the system lets
/// one read it. Counts the processor, not the whole computer. One thread.
class EnergyMeter {
 public:
  /// `root` is for tests.
  explicit EnergyMeter(const std::filesystem::path& root = "/sys/class/powercap");
  bool available() const { return !file_.empty(); }
  /// Why not, in one sentence; empty if available.
  const std::string& reason() const { return reason_; }
  /// Joules since the meter was made or last asked; nothing if not available. The counter wraps
  /// round once in a while; ask at least every few minutes.
  std::optional<double> joules();

 private:
  std::optional<std::uint64_t> read() const;
  std::filesystem::path file_;
  std::string reason_;
  std::uint64_t wrap_ = 0;
  std::uint64_t last_ = 0;
};

struct OwnMachine {
  std::string description;      ///< "CPU, 2 threads, AVX-512"
  double peak = 0;              ///< multiply-adds in registers, operations a second
  double reached = 0;           ///< in whole training steps, operations a second
  std::optional<double> watts;  ///< of processor or card meanwhile, where it can be read
  std::string meterReason;      ///< why not
  double utilization() const { return peak > 0 ? reached / peak : 0; }
};

/// Trains a small model for about a second and measures. CalledOff if `progress` says so.
OwnMachine measureOwnMachine(const compute::BackendSettings& backend,
                             const Progress& progress = {});

/// Years that so many operations take.
double yearsFor(double operations, double operationsPerSecond);

}  // namespace glassbox::scaling
