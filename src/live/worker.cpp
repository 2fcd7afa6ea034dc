#include "live/worker.h"

#include <cmath>
#include <limits>
#include <utility>

#include "base/error.h"
#include "insight/word_vectors.h"
#include "live/report_answers.h"
#include "live/run_facts.h"

namespace glassbox::live {
namespace {

using namespace std::chrono_literals;

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr auto kAutosaveEvery = 30s;

/// run-1, run-2, …: the first that is not taken, so that no earlier run is overwritten.
std::filesystem::path freeFolder(const std::filesystem::path& root) {
  for (int number = 1;; ++number) {
    auto folder = root / ("run-" + std::to_string(number));
    if (!std::filesystem::exists(folder)) return folder;
  }
}

/// "moby.txt" for a path.
std::string nameOf(const std::filesystem::path& source) {
  return source.has_filename() ? source.filename().string()
                               : source.parent_path().filename().string();
}

}  // namespace

Worker::Worker(Mailbox& mailbox, training::RunSettings settings, Folders folders)
    : mailbox_(mailbox), folders_(std::move(folders)), wanted_(std::move(settings)) {}

void Worker::work() {
  publishIfWanted();
  begin(wanted_.corpus.source,
        [&](const Progress& progress) { return training::Run(wanted_, progress); });
  while (!mailbox_.stopping()) {
    for (const Command& command : mailbox_.commands()) obey(command);
    const bool due = state_ == RunState::kTraining && Clock::now() >= nextStep_;
    if (due) trainOneStep();
    if (state_ == RunState::kTraining && Clock::now() - lastSave_ > kAutosaveEvery) autosave();
    if (copied_ && copied_->hasNews()) changed_ = true;
    publishIfWanted();
    if (trialIsDue())
      takeTrial([this](double) { return !mailbox_.stopping() && !mailbox_.commandsWait(); });
    else if (state_ != RunState::kTraining) mailbox_.waitUntil(Clock::now() + 20ms);
    else if (stepsPerSecond_ > 0) mailbox_.waitUntil(std::min(nextStep_, Clock::now() + 20ms));
  }
  autosave();
}

/// Replaces the run by a new one. If that fails or is called off, the old one stays and is told
/// why.
template <typename Make>
void Worker::begin(const std::string& source, Make make, const Origin& origin) {
  const RunState before = state_;
  preparing_ = nameOf(source);
  preparedShare_ = 0;
  setState(RunState::kPreparing);
  publishIfWanted();
  try {
    constexpr double kText = 0.9;  // the rest is counting words and measuring simple guessers
    const Progress progress = [this](double share) { return goOnPreparing(share); };
    training::Run next = make(part(progress, 0, kText));
    tell(progress, kText);
    auto facts = factsOf(next);
    tell(progress, 1);
    facts->number = runs_ + 1;
    facts->parent = origin.parent;
    facts->branchStep = origin.step;
    autosave();
    autosaveFolder_.clear();
    viewer_.forget();
    forgetAnswers();
    forgetTrial();
    report_.reset();
    run_.emplace(std::move(next));
    facts_ = std::move(facts);
  } catch (const CalledOff&) {
    if (!run_) message_ = "The text was not prepared to its end; choose a text to start a run.";
    mailbox_.report(Event{Event::Kind::kCalledOff, preparing_, run_ ? run_->step() : 0});
    return giveUp(before);
  } catch (const std::exception& error) {
    if (!run_) message_ = error.what();
    mailbox_.report(Event{Event::Kind::kError, error.what(), run_ ? run_->step() : 0});
    return giveUp(before);
  }
  message_.clear();
  preparing_.clear();
  tokensPerSecond_ = workTokens_ = workSeconds_ = workSteps_ = 0;
  savedStep_ = run_->step();
  ++runs_;
  closeness_.emplace(insight::wordMask(*run_->corpus().tokenizer));
  history_.emplace(folders_.cache);
  keepMoment();
  mailbox_.beginRun();
  replayMetrics(run_->step());
  setState(run_->step() >= plannedSteps() ? RunState::kFinished : RunState::kPaused);
  mailbox_.report(Event{Event::Kind::kRunStarted, facts_->corpusName, run_->step()});
}

/// The engine failed and the run went on with another, from `step`, where it may have been before:
/// shown as a run of its own that branched off there. What was made on the old engine goes.
void Worker::followToOtherEngine(const std::string& notice, std::int64_t step) {
  viewer_.forget();
  forgetAnswers();
  forgetTrial();
  auto facts = std::make_shared<RunFacts>(*facts_);
  facts->settings = run_->settings();
  facts->engine = run_->transformer().backend().description();
  facts->engineReason = notice;
  facts->parent = facts->number;
  facts->branchStep = step;
  facts->number = ++runs_;
  facts_ = std::move(facts);
  closeness_.emplace(insight::wordMask(*run_->corpus().tokenizer));
  history_.emplace(folders_.cache);
  mailbox_.beginRun();
  replayMetrics(step);
  mailbox_.report(Event{Event::Kind::kRunStarted, facts_->corpusName, step});
  mailbox_.report(Event{Event::Kind::kError, notice, step});
}

/// No new run: back to the one that was there.
void Worker::giveUp(RunState before) {
  preparing_.clear();
  if (!run_) return setState(RunState::kStopped);
  setState(before == RunState::kTraining ? RunState::kPaused : before);
}

/// Tells how far the preparing has come. False if nobody waits for it any more.
bool Worker::goOnPreparing(double share) {
  if (mailbox_.stopping() || mailbox_.cancels() > cancelsObeyed_) return false;
  preparedShare_ = share;
  if (!mailbox_.snapshotWanted() || Clock::now() - shareShown_ < 50ms) return true;
  shareShown_ = Clock::now();
  // What was last shown of the old run, so that preparing does not wait for answers about it.
  auto now = run_ && shown_ ? std::make_shared<Snapshot>(*shown_)
                            : std::make_shared<Snapshot>(*snapshot());
  describePreparing(*now);
  mailbox_.publish(std::move(now));
  return true;
}

/// The curves of a run that was opened, or the loss before the first step of a fresh one.
void Worker::replayMetrics(std::int64_t until) {
  std::vector<MetricPoint> curve = curveOf(run_->history(), until);
  if (curve.empty() || curve.front().step != 0) {
    const double first =
        run_->step() == 0 ? run_->evaluate(run_->settings().evaluationRows).loss : kNone;
    curve.insert(curve.begin(), {0, kNone, 0, 0, first});
  }
  for (const MetricPoint& point : curve) mailbox_.report(point);
}

void Worker::obey(const Command& command) {
  std::visit([this](const auto& one) { obey(one); }, command);
  ++commandsObeyed_;
  changed_ = true;
}

void Worker::obey(const Play& command) {
  if (!mayStep() || (command.until > 0 && command.until <= run_->step())) return;
  pauseAt_ = command.until;
  viewer_.showNewest();
  budget_.clear();
  nextStep_ = lastSave_ = rateSince_ = Clock::now();
  rateTokens_ = 0;
  setState(RunState::kTraining);
}

void Worker::obey(const Pause&) {
  if (state_ != RunState::kTraining) return;
  setState(RunState::kPaused);
  autosave();
}

void Worker::obey(const StepOnce&) {
  if (!mayStep()) return;
  viewer_.showNewest();
  setState(RunState::kPaused);
  trainOneStep();
}

void Worker::obey(const Seek& command) {
  if (!run_ || state_ == RunState::kPreparing) return;
  obey(Pause{});
  if (command.step >= run_->step()) return viewer_.showNewest();
  try {
    viewer_.show(*run_, history_->nearest(command.step));
  } catch (const std::exception& error) {
    viewer_.showNewest();
    mailbox_.report(Event{Event::Kind::kError, error.what(), run_->step()});
  }
}

void Worker::obey(const SeekNewest&) { viewer_.showNewest(); }

void Worker::obey(const SetSpeed& command) {
  stepsPerSecond_ = command.stepsPerSecond;
  nextStep_ = Clock::now();
}

void Worker::obey(const Restart& command) {
  begin(command.settings.corpus.source,
        [&](const Progress& progress) { return training::Run(command.settings, progress); });
}

void Worker::obey(const Branch& command) {
  if (!run_) return;
  Origin origin{facts_->number, run_->step()};
  begin(
      command.settings.corpus.source,
      [&](const Progress& progress) {
        if (command.step >= run_->step())
          return run_->branch(run_->trainer().state(), command.settings, progress);
        const auto kept = history_->nearest(command.step);
        origin.step = kept->step;
        return run_->branch(*kept, command.settings, progress);
      },
      origin);
}

void Worker::obey(const ChangeTrainer& command) {
  if (!run_) return;
  run_->change(command.settings);
  forgetTrial();
  mailbox_.report(Event{Event::Kind::kSettingsChanged, {}, run_->step()});
  if (state_ == RunState::kFinished && run_->step() < plannedSteps()) setState(RunState::kPaused);
}

void Worker::obey(const Extend& command) {
  if (!run_ || command.steps <= 0) return;
  training::TrainerSettings settings = run_->trainer().settings();
  settings.steps = std::max(settings.steps, run_->step()) + command.steps;
  run_->change(settings);
  forgetTrial();
  if (state_ == RunState::kFinished) setState(RunState::kPaused);
}

void Worker::obey(const SetInterest& command) { interest_ = command.interest; }

/// What it calls off saw it coming, through the mailbox.
void Worker::obey(const CancelPreparing&) { ++cancelsObeyed_; }

void Worker::obey(const Open& command) {
  begin(command.folder.string(), [&](const Progress& progress) {
    return training::Run::resume(command.folder, wanted_.backend, progress);
  });
}

void Worker::trainOneStep() {
  const Clock::time_point start = Clock::now();
  const std::size_t stepsBefore = run_->history().steps.size();
  takeStep([this] { return run_->advance(); });
  const auto spent = Clock::now() - start;
  measureWork(stepsBefore, spent);
  budget_.earn(spent);
  samples_.earn(spent);
}

void Worker::noteStep(const training::StepResult& result, std::size_t evaluations) {
  const auto& all = run_->history().evaluations;
  const bool measured = all.size() > evaluations && all.back().step == result.step;
  mailbox_.report(MetricPoint{result.step, result.loss, result.learningRate, result.gradientNorm,
                              measured ? all.back().loss : kNone});
  measureRate(result.tokens);
  keepMoment();
  changed_ = true;
  if (stepsPerSecond_ > 0)
    nextStep_ = std::max(nextStep_, Clock::now() - 1s) +
                std::chrono::duration_cast<Clock::duration>(
                    std::chrono::duration<double>(1 / stepsPerSecond_));
  if (result.step == pauseAt_ && state_ == RunState::kTraining) obey(Pause{});
  if (result.step < plannedSteps()) return;
  setState(RunState::kFinished);
  autosave();
  mailbox_.report(Event{Event::Kind::kFinished, {}, result.step});
}

void Worker::keepMoment() {
  if (closeness_->wants(run_->step()))
    closeness_->keep(run_->step(), insight::WordSpace(insight::tokenTable(run_->transformer()),
                                                      run_->settings().model.width));
  if (history_->keepArrived()) listKept();
  if (!history_->wants(run_->step())) return;
  history_->keep(run_->trainer().beginState());
  if (state_ != RunState::kTraining) history_->settle();
  listKept();
  samples_.take(*run_);
}

void Worker::listKept() {
  keptSteps_ = std::make_shared<const std::vector<std::int64_t>>(history_->steps());
}

void Worker::measureRate(std::int64_t tokens) {
  rateTokens_ += tokens;
  const std::chrono::duration<double> passed = Clock::now() - rateSince_;
  if (passed < 500ms) return;
  tokensPerSecond_ = static_cast<double>(rateTokens_) / passed.count();
  rateSince_ = Clock::now();
  rateTokens_ = 0;
}

/// The rate while steps are computed, over about the last fifty.
void Worker::measureWork(std::size_t stepsBefore, Clock::duration spent) {
  constexpr double kKept = 0.98;
  const auto& steps = run_->history().steps;
  if (steps.size() == stepsBefore) return;
  workTokens_ = kKept * workTokens_ + static_cast<double>(steps.back().tokens);
  workSteps_ = kKept * workSteps_ + 1;
  workSeconds_ = kKept * workSeconds_ + std::chrono::duration<double>(spent).count();
}

std::int64_t Worker::plannedSteps() { return run_->trainer().settings().steps; }

void Worker::setState(RunState state) {
  state_ = state;
  if (history_ && state != RunState::kTraining) {
    history_->settle();
    listKept();
  }
  changed_ = true;
}

/// A run that has taken no step since the last save is not written again. Why it cannot be written
/// is told once.
void Worker::autosave() {
  lastSave_ = Clock::now();
  if (folders_.autosave.empty() || !run_ || run_->step() == savedStep_) return;
  try {
    if (autosaveFolder_.empty()) autosaveFolder_ = freeFolder(folders_.autosave);
    run_->save(autosaveFolder_);
    savedStep_ = run_->step();
    unsaved_.clear();
  } catch (const std::exception& error) {
    if (std::exchange(unsaved_, error.what()) == error.what()) return;
    mailbox_.report(Event{Event::Kind::kError,
                          "the run goes on, but it is not kept for next time; save it to another "
                          "folder (Ctrl+S): " +
                              unsaved_,
                          run_->step()});
  }
}

}  // namespace glassbox::live
