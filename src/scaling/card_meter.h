// Electricity as an NVIDIA graphics card counts it itself, through the driver's library (NVML),
// which is opened at run time. Counts the card, not the computer around it. One thread.
#pragma once

#include <optional>
#include <string>

namespace glassbox::scaling {

inline constexpr const char* kCardLibrary = "libnvidia-ml.so.1";

class CardMeter {
 public:
  /// Of the first card. `library` is for tests.
  explicit CardMeter(const std::string& library = kCardLibrary);
  ~CardMeter();
  CardMeter(const CardMeter&) = delete;
  CardMeter& operator=(const CardMeter&) = delete;

  bool available() const { return card_ != nullptr; }
  /// Why not, in one sentence; empty if available.
  const std::string& reason() const { return reason_; }
  /// Joules since the meter was made or last asked; nothing if not available.
  std::optional<double> joules();

 private:
  std::optional<unsigned long long> read() const;

  void* library_ = nullptr;
  void* card_ = nullptr;  ///< the driver's own handle
  std::string reason_;
  unsigned long long last_ = 0;  ///< millijoules
};

}  // namespace glassbox::scaling
