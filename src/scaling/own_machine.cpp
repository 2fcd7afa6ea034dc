#include "scaling/own_machine.h"

#include <chrono>
#include <fstream>

#include "scaling/card_meter.h"
#include "training/benchmark.h"

namespace glassbox::scaling {
namespace {

namespace fs = std::filesystem;

std::optional<std::uint64_t> numberIn(const fs::path& file) {
  std::ifstream stream(file);
  std::uint64_t value = 0;
  if (stream >> value) return value;
  return std::nullopt;
}

}  // namespace

EnergyMeter::EnergyMeter(const fs::path& root) {
  std::error_code code;
  bool seen = false;
  // The whole package has a name with one colon: intel-rapl:0.
  for (fs::directory_iterator it(root, code), end; !code && it != end; it.increment(code)) {
    const std::string name = it->path().filename().string();
    if (name.find("rapl:") == std::string::npos || name.find(':') != name.rfind(':')) continue;
    seen = true;
    const auto value = numberIn(it->path() / "energy_uj");
    if (!value) continue;
    file_ = it->path() / "energy_uj";
    wrap_ = numberIn(it->path() / "max_energy_range_uj").value_or(0);
    last_ = *value;
    return;
  }
  reason_ = seen ? "this system lets only its administrator read the processor's energy counter"
                 : "this computer has no energy counter that can be read";
}

std::optional<std::uint64_t> EnergyMeter::read() const {
  return available() ? numberIn(file_) : std::nullopt;
}

std::optional<double> EnergyMeter::joules() {
  const auto now = read();
  if (!now) return std::nullopt;
  const std::uint64_t passed = *now >= last_ ? *now - last_ : *now + wrap_ - last_;
  last_ = *now;
  return static_cast<double>(passed) * 1e-6;
}

OwnMachine measureOwnMachine(const compute::BackendSettings& backend, const Progress& progress) {
  tell(progress, 0);
  const training::StepMeasurement first = training::measureStep("M", backend, 3);
  tell(progress, 0.4);
  // So many steps that they take about a second.
  const auto steps = static_cast<std::int64_t>(
      std::min(200.0, std::max(5.0, 1000 / std::max(1.0, first.medianMs))));
  const bool onCard = first.backend.starts_with("CUDA");
  EnergyMeter processor;
  CardMeter card(onCard ? kCardLibrary : "");
  const auto begin = std::chrono::steady_clock::now();
  const training::StepMeasurement measured = training::measureStep("M", backend, steps);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  const auto joules = onCard ? card.joules() : processor.joules();
  tell(progress, 1);
  OwnMachine machine;
  machine.description = measured.backend;
  machine.peak = std::max(first.peak, measured.peak);
  machine.reached = measured.work / (measured.medianMs * 1e-3);
  if (joules) machine.watts = *joules / took.count();
  machine.meterReason = onCard ? card.reason() : processor.reason();
  return machine;
}

double yearsFor(double operations, double operationsPerSecond) {
  constexpr double kSecondsPerYear = 365.25 * 24 * 3600;
  return operations / operationsPerSecond / kSecondsPerYear;
}

}  // namespace glassbox::scaling
