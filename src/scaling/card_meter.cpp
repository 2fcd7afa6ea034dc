#include "scaling/card_meter.h"

#include <dlfcn.h>

namespace glassbox::scaling {
namespace {

// As in NVIDIA's nvml.h; 0 is success.
using Plain = int (*)();
using HandleByIndex = int (*)(unsigned int, void**);
using TotalEnergy = int (*)(void*, unsigned long long*);

template <typename Function>
Function find(void* library, const char* name) {
  return reinterpret_cast<Function>(dlsym(library, name));
}

}  // namespace

CardMeter::CardMeter(const std::string& library) {
  reason_ = "this computer has no graphics card whose driver counts electricity";
  library_ = dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (library_ == nullptr) return;
  const auto begin = find<Plain>(library_, "nvmlInit_v2");
  const auto handle = find<HandleByIndex>(library_, "nvmlDeviceGetHandleByIndex_v2");
  if (begin == nullptr || handle == nullptr || begin() != 0 || handle(0, &card_) != 0) {
    card_ = nullptr;
    return;
  }
  if (const auto now = read()) {
    last_ = *now;
    reason_.clear();
    return;
  }
  card_ = nullptr;
  reason_ = "this graphics card does not count electricity";
}

CardMeter::~CardMeter() {
  if (library_ == nullptr) return;
  if (const auto end = find<Plain>(library_, "nvmlShutdown")) end();
  dlclose(library_);
}

std::optional<unsigned long long> CardMeter::read() const {
  if (card_ == nullptr) return std::nullopt;
  const auto total = find<TotalEnergy>(library_, "nvmlDeviceGetTotalEnergyConsumption");
  unsigned long long millijoules = 0;
  if (total == nullptr || total(card_, &millijoules) != 0) return std::nullopt;
  return millijoules;
}

std::optional<double> CardMeter::joules() {
  const auto now = read();
  if (!now) return std::nullopt;
  const double passed = static_cast<double>(*now - last_) * 1e-3;
  last_ = *now;
  return passed;
}

}  // namespace glassbox::scaling
