#include "live/worker.h"

#include <cmath>
#include <limits>

#include "base/error.h"
#include "insight/word_vectors.h"
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

}  // namespace

Worker::Worker(Mailbox& mailbox, training::RunSettings settings, Folders folders)
    : mailbox_(mailbox), folders_(std::move(folders)), wanted_(std::move(settings)) {}

void Worker::work() {
  publishIfWanted();
  begin([&] { return training::Run(wanted_); });
  while (!mailbox_.stopping()) {
    for (const Command& command : mailbox_.commands()) obey(command);
    const bool due = state_ == RunState::kTraining && Clock::now() >= nextStep_;
    if (due) trainOneStep();
    if (state_ == RunState::kTraining && Clock::now() - lastSave_ > kAutosaveEvery) autosave();
    if (copied_ && copied_->hasNews()) changed_ = true;
    publishIfWanted();
    if (state_ != RunState::kTraining) mailbox_.waitUntil(Clock::now() + 20ms);
    else if (stepsPerSecond_ > 0) mailbox_.waitUntil(std::min(nextStep_, Clock::now() + 20ms));
  }
  autosave();
}

/// Replaces the run by a new one. If that fails, the old one stays and the reason is reported.
template <typename Make>
void Worker::begin(Make make, const Origin& origin) {
  const RunState before = state_;
  setState(RunState::kPreparing);
  publishIfWanted();
  try {
    training::Run next = make();
    auto facts = factsOf(next);
    facts->number = runs_ + 1;
    facts->parent = origin.parent;
    facts->branchStep = origin.step;
    autosave();
    autosaveFolder_.clear();
    viewer_.forget();
    forgetAnswers();
    forgetTrial();
    run_.emplace(std::move(next));
    facts_ = std::move(facts);
  } catch (const std::exception& error) {
    mailbox_.report(Event{Event::Kind::kError, error.what(), run_ ? run_->step() : 0});
    setState(run_ ? (before == RunState::kTraining ? RunState::kPaused : before)
                  : RunState::kStopped);
    if (!run_) message_ = error.what();
    return;
  }
  message_.clear();
  tokensPerSecond_ = 0;
  savedStep_ = run_->step();
  ++runs_;
  closeness_.emplace(insight::wordMask(*run_->corpus().tokenizer));
  history_.emplace(folders_.cache);
  keepMoment();
  mailbox_.beginRun();
  replayMetrics();
  setState(run_->step() >= plannedSteps() ? RunState::kFinished : RunState::kPaused);
  mailbox_.report(Event{Event::Kind::kRunStarted, facts_->corpusName, run_->step()});
}

/// The curves of a run that was opened, or the loss before the first step of a fresh one.
void Worker::replayMetrics() {
  const training::History& history = run_->history();
  auto evaluation = history.evaluations.begin();
  const auto validation = [&](std::int64_t step) {
    if (evaluation == history.evaluations.end() || evaluation->step != step) return kNone;
    return (evaluation++)->loss;
  };
  const double first =
      run_->step() == 0 ? run_->evaluate(run_->settings().evaluationRows).loss : validation(0);
  mailbox_.report(MetricPoint{0, kNone, 0, 0, first});
  for (const training::StepResult& step : history.steps)
    mailbox_.report(MetricPoint{step.step, step.loss, step.learningRate, step.gradientNorm,
                                validation(step.step)});
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
  begin([&] { return training::Run(command.settings); });
}

void Worker::obey(const Branch& command) {
  if (!run_) return;
  Origin origin{facts_->number, run_->step()};
  begin(
      [&] {
        if (command.step >= run_->step())
          return run_->branch(run_->trainer().state(), command.settings);
        const auto kept = history_->nearest(command.step);
        origin.step = kept->step;
        return run_->branch(*kept, command.settings);
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

void Worker::obey(const Save& command) {
  if (!run_) return;
  try {
    run_->save(command.folder);
    mailbox_.report(Event{Event::Kind::kSaved, command.folder.string(), run_->step()});
  } catch (const std::exception& error) {
    mailbox_.report(Event{Event::Kind::kError, error.what(), run_ ? run_->step() : 0});
  }
}

void Worker::obey(const Open& command) {
  begin([&] { return training::Run::resume(command.folder, wanted_.backend); });
}

void Worker::trainOneStep() {
  const Clock::time_point start = Clock::now();
  takeStep([this] { return run_->advance(); });
  const auto spent = Clock::now() - start;
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
  if (!history_->wants(run_->step())) return;
  history_->keep(run_->trainer().state());
  keptSteps_ = std::make_shared<const std::vector<std::int64_t>>(history_->steps());
  samples_.take(*run_);
}

void Worker::measureRate(std::int64_t tokens) {
  rateTokens_ += tokens;
  const std::chrono::duration<double> passed = Clock::now() - rateSince_;
  if (passed < 500ms) return;
  tokensPerSecond_ = static_cast<double>(rateTokens_) / passed.count();
  rateSince_ = Clock::now();
  rateTokens_ = 0;
}

std::int64_t Worker::plannedSteps() { return run_->trainer().settings().steps; }

void Worker::setState(RunState state) {
  state_ = state;
  changed_ = true;
}

/// A run that has taken no step since the last save is not written again.
void Worker::autosave() {
  lastSave_ = Clock::now();
  if (folders_.autosave.empty() || !run_ || run_->step() == savedStep_) return;
  try {
    if (autosaveFolder_.empty()) autosaveFolder_ = freeFolder(folders_.autosave);
    run_->save(autosaveFolder_);
    savedStep_ = run_->step();
  } catch (const std::exception& error) {
    mailbox_.report(Event{Event::Kind::kError, error.what(), run_ ? run_->step() : 0});
  }
}

}  // namespace glassbox::live
