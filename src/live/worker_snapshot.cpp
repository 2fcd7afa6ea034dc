// The worker's other half: what it tells of the run when the window asks.
#include <algorithm>
#include <limits>

#include "live/measure_answers.h"
#include "live/worker.h"

namespace glassbox::live {
namespace {

using namespace std::chrono_literals;

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr auto kRenewEvery = 400ms;  // numbers that change faster cannot be read

/// The newest entry that is not later than `step`; null if there is none.
template <typename Entry>
const Entry* lastUpTo(const std::vector<Entry>& entries, std::int64_t step) {
  const auto after =
      std::upper_bound(entries.begin(), entries.end(), step,
                       [](std::int64_t value, const Entry& entry) { return value < entry.step; });
  return after == entries.begin() ? nullptr : &*(after - 1);
}

}  // namespace

void Worker::publishIfWanted() {
  if (!changed_ || !mailbox_.snapshotWanted()) return;
  shown_ = snapshot();
  mailbox_.publish(shown_);
  changed_ = unfinished_;
}

std::shared_ptr<const Snapshot> Worker::snapshot() {
  auto now = std::make_shared<Snapshot>();
  now->facts = facts_;
  describePreparing(*now);
  now->loss = now->validationLoss = kNone;
  if (!run_) return now;
  describeRun(*now);
  answer(*now);
  return now;
}

void Worker::describePreparing(Snapshot& snapshot) const {
  snapshot.state = state_;
  snapshot.message = message_;
  snapshot.commandsObeyed = commandsObeyed_;
  snapshot.preparing = preparing_;
  snapshot.preparedShare = preparedShare_;
}

void Worker::describeRun(Snapshot& snapshot) {
  const training::History& history = run_->history();
  const Moment moment = viewer_.moment(*run_);
  snapshot.step = moment.step;
  snapshot.newestStep = run_->step();
  snapshot.plannedSteps = plannedSteps();
  snapshot.trainer = run_->trainer().settings();
  snapshot.keptSteps = keptSteps_;
  snapshot.tokensPerSecond = tokensPerSecond_;
  snapshot.tokensPerStep = workSteps_ > 0 ? workTokens_ / workSteps_ : 0;
  snapshot.tokensPerSecondOfWork = workSeconds_ > 0 ? workTokens_ / workSeconds_ : 0;
  snapshot.oneStep = oneStep_;
  snapshot.report = report_;
  if (const auto* step = lastUpTo(history.steps, moment.step)) snapshot.loss = step->loss;
  if (const auto* measured = lastUpTo(history.evaluations, moment.step))
    snapshot.validationLoss = measured->loss;
}

/// While training, questions are answered again only as far as the budget allows, and no more often
/// than a person can follow.
void Worker::answer(Snapshot& snapshot) {
  const bool training = state_ == RunState::kTraining;
  const Clock::time_point start = Clock::now();
  const bool mayTakeTime = !training || (budget_.allows() && start - renewed_ >= kRenewEvery);
  if (mayTakeTime) renewed_ = start;
  const Moment moment = viewer_.moment(*run_);
  snapshot.words = words_.get(interest_.words, moment, *facts_, *closeness_,
                              {.mayTakeTime = mayTakeTime, .resting = !training});
  answerInside(snapshot, moment, mayTakeTime);
  answerWriting(snapshot, moment, mayTakeTime);
  // A lesson waits for the model of one step: while training goes on it has not come yet.
  snapshot.measures =
      measures_.get(interest_.measures, moment.step, !training,
                    [&](const auto& question) { return answerMeasures(moment, question); });
  snapshot.clozes = clozes_.get(interest_.clozes, moment, *history_, mayTakeTime);
  unfinished_ = unfinished_ || clozes_.unfinished();
  snapshot.unfinished = unfinished_ || trialIsDue();
  if (training) budget_.spend(Clock::now() - start);
}

/// What the pages of the Inside view ask; long answers come in portions, one a snapshot.
void Worker::answerInside(Snapshot& snapshot, const Moment& moment, bool mayTakeTime) {
  const std::int64_t step = moment.step;
  snapshot.inside = inside_.get(interest_.inside, step, mayTakeTime, [&](const auto& question) {
    return insideAnswers_.answer(moment, question);
  });
  snapshot.compare = compare_.get(interest_.compare, step, mayTakeTime, [&](const auto& question) {
    return answerCompare(moment, question);
  });
  snapshot.covered = covered_.get(interest_.covered, step, mayTakeTime, [&](const auto& question) {
    const auto places = places_.get(PlacesQuestion(), step, true,
                                    [&](const auto&) { return measurePlaces(moment); });
    return answerCovered(moment, question, *places);
  });
  snapshot.whatIf = whatIf_.get(interest_.whatIf, step, mayTakeTime, [&](const auto& question) {
    return answerWhatIf(moment, question);
  });
  snapshot.senses = senses_.get(interest_.senses, moment, mayTakeTime);
  snapshot.survey = survey_.get(interest_.survey, moment, mayTakeTime);
  snapshot.statistics = activations_.get(interest_.statistics, moment, *history_, mayTakeTime,
                                         state_ != RunState::kTraining);
  unfinished_ = words_.unfinished() || senses_.unfinished() || survey_.unfinished() ||
                activations_.unfinished();
}

void Worker::forgetAnswers() {
  words_.forget();
  inside_.forget();
  insideAnswers_.forget();
  compare_.forget();
  places_.forget();
  covered_.forget();
  whatIf_.forget();
  senses_.forget();
  survey_.forget();
  activations_.forget();
  forgetWriting();
  measures_.forget();
  clozes_.forget();
  unfinished_ = false;
}

}  // namespace glassbox::live
