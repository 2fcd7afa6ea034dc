#include <algorithm>
#include <cmath>
#include <numbers>

#include "training/trainer.h"

namespace glassbox::training {

double learningRateAt(const TrainerSettings& settings, std::int64_t step) {
  constexpr double kWarmupShare = 0.1;
  constexpr double kFinalShare = 0.1;
  const std::int64_t warmup =
      settings.warmup >= 0 ? settings.warmup
                           : std::llround(kWarmupShare * static_cast<double>(settings.steps));
  if (step < warmup)
    return settings.learningRate * static_cast<double>(step + 1) / static_cast<double>(warmup);
  if (settings.schedule == Schedule::kConstant) return settings.learningRate;
  const auto length = static_cast<double>(std::max<std::int64_t>(1, settings.steps - warmup));
  const double progress = std::min(1.0, static_cast<double>(step - warmup) / length);
  const double height = 0.5 * (1.0 + std::cos(std::numbers::pi * progress));  // 1 to 0
  return settings.learningRate * (kFinalShare + (1.0 - kFinalShare) * height);
}

}  // namespace glassbox::training
