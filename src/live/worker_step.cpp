// The worker's third part: steps on trial, which the window takes apart, keeps or drops.
#include "live/one_step_answers.h"
#include "live/worker.h"

namespace glassbox::live {

void Worker::obey(const TryStep& command) {
  if (!run_ || state_ == RunState::kPreparing) return;
  obey(Pause{});
  viewer_.showNewest();
  try {
    trial_ = run_->tryStep(command.settings);
    auto answer = std::make_shared<OneStepAnswer>(takeApart(*run_, *trial_));
    answer->number = ++trials_;
    answer->wanted = command.settings;
    oneStep_ = std::move(answer);
  } catch (const std::exception& error) {
    mailbox_.report(Event{Event::Kind::kError, error.what(), run_->step()});
  }
}

void Worker::obey(const KeepStep&) {
  if (!trial_ || !trial_->trace.result.finite || state_ == RunState::kTraining) return;
  viewer_.showNewest();
  const training::TrialStep trial = std::move(*trial_);
  auto kept = std::make_shared<OneStepAnswer>(*oneStep_);
  kept->kept = true;
  takeStep([&] { return run_->keep(trial); });
  oneStep_ = std::move(kept);
}

void Worker::obey(const UndoStep&) { forgetTrial(); }

void Worker::forgetTrial() {
  trial_.reset();
  oneStep_.reset();
}

}  // namespace glassbox::live
