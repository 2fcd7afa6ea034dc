// The loss as a tone that falls with it. The pitch is logarithmic in the loss: what even guessing
// would have (the uniform line) sounds three octaves above the lowest loss that is possible (the
// floor), and halving the loss lowers the pitch by the same interval wherever it happens. Pure; one
// thread at a time.
#pragma once

#include <span>

namespace glassbox::sound {

inline constexpr double kLowestHertz = 110;   ///< A2, at the floor
inline constexpr double kHighestHertz = 880;  ///< A5, at even guessing

/// Hertz for a loss, both lines in nats a token. Above even guessing it rises a little further, a
/// fifth at most. `floor` not known (not above 0, or not below `uniform`): a twentieth of
/// `uniform`. A loss that is no number sounds like the highest.
double pitchOf(double loss, double floor, double uniform);

/// A soft tone whose phase never jumps: a new pitch is reached by gliding, and it swells and fades,
/// so that nothing clicks.
class ToneGenerator {
 public:
  explicit ToneGenerator(double samplesPerSecond) : rate_(samplesPerSecond) {}
  void setPitch(double hertz);
  void setAudible(bool audible) { wanted_ = audible ? 1 : 0; }
  /// The next samples, −1 … 1. However many are asked for at once, they are the same.
  void render(std::span<float> samples);
  /// It has faded away: nothing more will be heard until setAudible(true).
  bool isSilent() const { return loudness_ == 0 && wanted_ == 0; }

 private:
  double rate_;
  double wantedHertz_ = kHighestHertz;
  double hertz_ = 0;  ///< 0: nothing has sounded yet
  double phase_ = 0;  ///< in turns, 0 … 1
  double loudness_ = 0;
  double wanted_ = 0;
};

}  // namespace glassbox::sound
