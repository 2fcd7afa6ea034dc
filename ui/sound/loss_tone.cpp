#include "sound/loss_tone.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace glassbox::sound {
namespace {

constexpr double kAboveEven = 7.0 / 36;  ///< a fifth, as a share of the three octaves
constexpr double kGlideSeconds = 0.04;   ///< in which two thirds of the way to a new pitch is made
constexpr double kSwellSeconds = 0.03;
constexpr double kVolume = 0.22;
constexpr double kOvertone = 0.25;  ///< of the octave above, for warmth
constexpr double kSilence = 1e-4;

}  // namespace

double pitchOf(double loss, double floor, double uniform) {
  if (!(floor > 0) || !(floor < uniform)) floor = uniform / 20;
  const double place = std::isfinite(loss) && loss > 0
                           ? std::log(loss / floor) / std::log(uniform / floor)
                       : loss <= 0 ? 0
                                   : 1 + kAboveEven;
  const double octaves = std::log2(kHighestHertz / kLowestHertz);
  return kLowestHertz * std::exp2(octaves * std::clamp(place, 0.0, 1 + kAboveEven));
}

void ToneGenerator::setPitch(double hertz) { wantedHertz_ = hertz; }

void ToneGenerator::render(std::span<float> samples) {
  if (hertz_ == 0) hertz_ = wantedHertz_;
  const double glide = 1 - std::exp(-1 / (kGlideSeconds * rate_));
  const double swell = 1 - std::exp(-1 / (kSwellSeconds * rate_));
  for (float& sample : samples) {
    hertz_ *= std::pow(wantedHertz_ / hertz_, glide);
    loudness_ += (wanted_ - loudness_) * swell;
    if (wanted_ == 0 && loudness_ < kSilence) loudness_ = 0;
    const double turn = 2 * std::numbers::pi * phase_;
    const double wave = (std::sin(turn) + kOvertone * std::sin(2 * turn)) / (1 + kOvertone);
    sample = static_cast<float>(kVolume * loudness_ * wave);
    phase_ += hertz_ / rate_;
    phase_ -= std::floor(phase_);
  }
}

}  // namespace glassbox::sound
