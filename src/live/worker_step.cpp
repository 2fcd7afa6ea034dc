// The worker's third part: steps on trial, which the window takes apart, keeps or drops.
#include "live/one_step_answers.h"
#include "live/worker.h"

namespace glassbox::live {

void Worker::obey(const TryStep& command) {
  if (!run_ || state_ == RunState::kPreparing) return;
  obey(Pause{});
  viewer_.showNewest();
  trialWanted_ = command.settings;
}

bool Worker::trialIsDue() const {
  return trialWanted_ && state_ != RunState::kTraining && !viewer_.lookingBack();
}

/// It takes as long as several steps, too long for a person who drags the timeline: `goOn` says no
/// when a command waits, and then the trial is taken another time.
void Worker::takeTrial(const Progress& goOn) {
  const training::TrialSettings wanted = *trialWanted_;
  changed_ = true;
  try {
    tell(goOn, 0);
    training::TrialStep trial = run_->tryStep(wanted);
    auto answer = std::make_shared<OneStepAnswer>(takeApart(*run_, trial, goOn));
    answer->number = ++trials_;
    answer->wanted = wanted;
    trial_ = std::move(trial);
    oneStep_ = std::move(answer);
  } catch (const CalledOff&) {
    return;
  } catch (const std::exception& error) {
    mailbox_.report(Event{Event::Kind::kError, error.what(), run_->step()});
  }
  trialWanted_.reset();
}

void Worker::obey(const KeepStep&) {
  if (trialIsDue()) takeTrial({});
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
  trialWanted_.reset();
  trial_.reset();
  oneStep_.reset();
}

}  // namespace glassbox::live
