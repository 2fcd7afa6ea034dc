#include "app/loss_sound.h"

#include <cmath>

#include "sound/loss_tone.h"

namespace glassbox::app {

LossSound::LossSound(SessionDriver& driver, QObject* parent) : QObject(parent), driver_(driver) {
  connect(&driver_, &SessionDriver::metricsArrived, this,
          [this](const std::vector<live::MetricPoint>& points) {
            for (const live::MetricPoint& point : points)
              if (std::isfinite(point.trainingLoss)) loss_ = point.trainingLoss;
            follow();
          });
  connect(&driver_, &SessionDriver::snapshotArrived, this, &LossSound::follow);
}

QString LossSound::setOn(bool on) {
  if (!on) {
    player_.close();
    return {};
  }
  const QString problem = player_.open();
  follow();
  return problem;
}

void LossSound::follow() {
  const auto& now = driver_.snapshot();
  if (!isOn() || now == nullptr || now->facts == nullptr) return;
  double uniform = 0;
  double floor = 0;
  for (const auto& reference : now->facts->references) {
    if (reference.id == "uniform") uniform = reference.loss;
    if (reference.id == "floor") floor = reference.loss;
  }
  player_.setAudible(now->state == live::RunState::kTraining && loss_ > 0 && uniform > 0);
  if (uniform > 0) player_.setPitch(sound::pitchOf(loss_, floor, uniform));
}

}  // namespace glassbox::app
