// The loss can be heard: the right pitch, without a click.
#include "sound/loss_tone.h"

#include <gtest/gtest.h>

#include <QAction>
#include <cmath>
#include <limits>
#include <vector>

#include "controls/message_bar.h"
#include "sound/tone_player.h"
#include "window_fixture.h"

using namespace glassbox;
using sound::pitchOf;

namespace {

constexpr double kRate = 44'100;
constexpr double kFloor = 0.8;
constexpr double kUniform = 5.87;

double largestStep(const std::vector<float>& samples) {
  double largest = 0;
  for (std::size_t i = 1; i < samples.size(); ++i)
    largest = std::max(largest, std::abs(double(samples[i]) - samples[i - 1]));
  return largest;
}

/// Counted by the places where the wave goes from below to above zero.
double hertzOf(std::span<const float> samples) {
  int rises = 0;
  for (std::size_t i = 1; i < samples.size(); ++i)
    rises += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
  return rises * kRate / double(samples.size());
}

}  // namespace

TEST(LossTone, FallsWithTheLossByEqualIntervals) {
  EXPECT_DOUBLE_EQ(pitchOf(kUniform, kFloor, kUniform), 880);
  EXPECT_DOUBLE_EQ(pitchOf(kFloor, kFloor, kUniform), 110);
  const double halved = pitchOf(4, kFloor, kUniform) / pitchOf(2, kFloor, kUniform);
  EXPECT_NEAR(pitchOf(2, kFloor, kUniform) / pitchOf(1, kFloor, kUniform), halved, 1e-9);
  EXPECT_GT(halved, 1.5);
}

TEST(LossTone, StaysWithinWhatCanBeHeard) {
  EXPECT_DOUBLE_EQ(pitchOf(0.1, kFloor, kUniform), 110);
  EXPECT_DOUBLE_EQ(pitchOf(0, kFloor, kUniform), 110);
  EXPECT_NEAR(pitchOf(1e9, kFloor, kUniform), 880 * std::exp2(7.0 / 12), 1e-6);
  EXPECT_NEAR(pitchOf(std::numeric_limits<double>::quiet_NaN(), kFloor, kUniform),
              880 * std::exp2(7.0 / 12), 1e-6);
  EXPECT_GT(pitchOf(2, 0, kUniform), 110);  // the floor is not known
  EXPECT_LT(pitchOf(2, 0, kUniform), 880);
}

TEST(LossTone, HasThePitchThatWasAskedFor) {
  sound::ToneGenerator tone(kRate);
  tone.setPitch(440);
  tone.setAudible(true);
  std::vector<float> samples(2 * std::size_t(kRate));
  tone.render(samples);
  EXPECT_NEAR(hertzOf(std::span(samples).last(std::size_t(kRate))), 440, 1);
}

TEST(LossTone, NeverClicks) {
  // The steepest a tone of the highest pitch and full volume can be, overtone included.
  const double steepest = 0.22 * 2 * M_PI * 880 / kRate * 1.5 / 1.25;
  sound::ToneGenerator tone(kRate);
  std::vector<float> all;
  all.reserve(40'000);
  const auto play = [&](double hertz, bool audible, std::size_t samples) {
    tone.setPitch(hertz);
    tone.setAudible(audible);
    const std::size_t before = all.size();
    all.resize(before + samples);
    tone.render(std::span(all).subspan(before));
  };
  play(880, true, 3000);
  play(110, true, 777);
  play(870, true, 13);
  play(220, false, 501);
  play(880, true, 2000);
  play(880, false, 30'000);
  EXPECT_LE(largestStep(all), steepest);
  EXPECT_GT(largestStep(all), steepest / 4);
  EXPECT_TRUE(tone.isSilent());
  EXPECT_EQ(all.back(), 0);
}

TEST(LossTone, IsTheSameInWhateverPortions) {
  const auto rendered = [](std::size_t portion) {
    sound::ToneGenerator tone(kRate);
    tone.setPitch(300);
    tone.setAudible(true);
    std::vector<float> all(6000);
    for (std::size_t i = 0; i < all.size(); i += portion)
      tone.render(std::span(all).subspan(i, std::min(portion, all.size() - i)));
    return all;
  };
  EXPECT_EQ(rendered(6000), rendered(7));
}

/// Machines that test have no loudspeaker; the others hear nothing, since nothing trains.
class HearingTheLoss : public Window {};

TEST_F(HearingTheLoss, IsSwitchedByKeyAndSaysWhatIsMissing) {
  const QString problem = sound::TonePlayer().open();
  QTest::keyClick(&window_, Qt::Key_T, Qt::ControlModifier);
  auto* messages = window_.findChild<controls::MessageBar*>();
  EXPECT_EQ(messages->isVisible(), !problem.isEmpty());
  for (QAction* action : window_.actions()) {
    if (action->shortcut() != QKeySequence(Qt::CTRL | Qt::Key_T)) continue;
    EXPECT_EQ(action->isChecked(), problem.isEmpty());
  }
}
