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

Worker::Worker(Mailbox& mailbox, training::RunSettings settings, std::filesystem::path autosave)
    : mailbox_(mailbox), autosaveRoot_(std::move(autosave)), wanted_(std::move(settings)) {}

void Worker::work() {
  publishIfWanted();
  begin([&] { return training::Run(wanted_); });
  while (!mailbox_.stopping()) {
    for (const Command& command : mailbox_.commands()) obey(command);
    const bool due = state_ == RunState::kTraining && Clock::now() >= nextStep_;
    if (due) trainOneStep();
    if (state_ == RunState::kTraining && Clock::now() - lastSave_ > kAutosaveEvery) autosave();
    publishIfWanted();
    if (state_ != RunState::kTraining) mailbox_.waitUntil(Clock::now() + 20ms);
    else if (stepsPerSecond_ > 0) mailbox_.waitUntil(std::min(nextStep_, Clock::now() + 20ms));
  }
  autosave();
}

/// Replaces the run by a new one. If that fails, the old one stays and the reason is reported.
template <typename Make>
void Worker::begin(Make make) {
  const RunState before = state_;
  setState(RunState::kPreparing);
  publishIfWanted();
  try {
    training::Run next = make();
    auto facts = factsOf(next);
    autosave();
    autosaveFolder_.clear();
    run_.emplace(std::move(next));
    facts_ = std::move(facts);
  } catch (const std::exception& error) {
    mailbox_.report(Event{Event::Kind::kError, error.what()});
    setState(run_ ? (before == RunState::kTraining ? RunState::kPaused : before)
                  : RunState::kStopped);
    if (!run_) message_ = error.what();
    return;
  }
  message_.clear();
  tokensPerSecond_ = 0;
  savedStep_ = run_->step();
  closeness_.emplace(insight::wordMask(*run_->corpus().tokenizer));
  keepTable();
  mailbox_.beginRun();
  replayMetrics();
  setState(run_->step() >= plannedSteps() ? RunState::kFinished : RunState::kPaused);
  mailbox_.report(Event{Event::Kind::kRunStarted, facts_->corpusName});
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
  changed_ = true;
}

void Worker::obey(const Play&) {
  if (!mayStep()) return;
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
  setState(RunState::kPaused);
  trainOneStep();
}

void Worker::obey(const SetSpeed& command) {
  stepsPerSecond_ = command.stepsPerSecond;
  nextStep_ = Clock::now();
}

void Worker::obey(const Restart& command) {
  begin([&] { return training::Run(command.settings); });
}

void Worker::obey(const Extend& command) {
  if (!run_ || command.steps <= 0) return;
  training::TrainerSettings settings = run_->trainer().settings();
  settings.steps = std::max(settings.steps, run_->step()) + command.steps;
  run_->trainer().changeSettings(settings);
  if (state_ == RunState::kFinished) setState(RunState::kPaused);
}

void Worker::obey(const SetInterest& command) { interest_ = command.interest; }

void Worker::obey(const Save& command) {
  if (!run_) return;
  try {
    run_->save(command.folder);
    mailbox_.report(Event{Event::Kind::kSaved, command.folder.string()});
  } catch (const std::exception& error) {
    mailbox_.report(Event{Event::Kind::kError, error.what()});
  }
}

void Worker::obey(const Open& command) {
  begin([&] { return training::Run::resume(command.folder, wanted_.backend); });
}

void Worker::trainOneStep() {
  const std::size_t evaluations = run_->history().evaluations.size();
  training::StepResult result;
  try {
    result = run_->advance();
  } catch (const std::exception& error) {
    result.finite = false;
    message_ = error.what();
  }
  if (!result.finite) {
    if (message_.empty()) message_ = run_->explanation();
    mailbox_.report(Event{Event::Kind::kError, message_});
    setState(RunState::kStopped);
    return;
  }
  const auto& all = run_->history().evaluations;
  const bool measured = all.size() > evaluations && all.back().step == result.step;
  mailbox_.report(MetricPoint{result.step, result.loss, result.learningRate, result.gradientNorm,
                              measured ? all.back().loss : kNone});
  measureRate(result.tokens);
  keepTable();
  changed_ = true;
  if (stepsPerSecond_ > 0)
    nextStep_ = std::max(nextStep_, Clock::now() - 1s) +
                std::chrono::duration_cast<Clock::duration>(
                    std::chrono::duration<double>(1 / stepsPerSecond_));
  if (result.step < plannedSteps()) return;
  setState(RunState::kFinished);
  autosave();
  mailbox_.report(Event{Event::Kind::kFinished, {}});
}

void Worker::keepTable() {
  if (!closeness_->wants(run_->step())) return;
  closeness_->keep(run_->step(), insight::WordSpace(insight::tokenTable(run_->transformer()),
                                                    run_->settings().model.width));
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
  if (autosaveRoot_.empty() || !run_ || run_->step() == savedStep_) return;
  try {
    if (autosaveFolder_.empty()) autosaveFolder_ = freeFolder(autosaveRoot_);
    run_->save(autosaveFolder_);
    savedStep_ = run_->step();
  } catch (const std::exception& error) {
    mailbox_.report(Event{Event::Kind::kError, error.what()});
  }
}

void Worker::publishIfWanted() {
  if (!changed_ || !mailbox_.snapshotWanted()) return;
  mailbox_.publish(snapshot());
  changed_ = false;
}

std::shared_ptr<const Snapshot> Worker::snapshot() {
  auto now = std::make_shared<Snapshot>();
  now->facts = facts_;
  now->state = state_;
  now->message = message_;
  now->loss = now->validationLoss = kNone;
  if (!run_) return now;
  const training::History& history = run_->history();
  now->step = run_->step();
  now->plannedSteps = plannedSteps();
  now->width = run_->settings().model.width;
  now->tokensPerSecond = tokensPerSecond_;
  if (!history.steps.empty()) now->loss = history.steps.back().loss;
  if (!history.evaluations.empty()) now->validationLoss = history.evaluations.back().loss;
  if (!interest_.embeddings && interest_.pins.empty() && interest_.pairs.empty()) return now;

  std::vector<float> table = insight::tokenTable(run_->transformer());
  const insight::WordSpace space(table, now->width);
  const insight::TokenMask words = insight::wordMask(*run_->corpus().tokenizer);
  const auto known = [&](std::int32_t word) { return word >= 0 && word < space.words(); };
  for (const std::int32_t pin : interest_.pins) {
    if (!known(pin)) continue;
    NeighbourList list{pin, {}};
    for (const auto& one : insight::nearest(space.cosines(pin), words, pin, interest_.neighbours))
      list.entries.push_back({one.word, one.score});
    now->neighbours.push_back(std::move(list));
  }
  for (const auto& [first, second] : interest_.pairs)
    if (known(first) && known(second)) now->closeness.push_back(closeness_->curve(first, second));
  if (!interest_.pairs.empty()) closeness_->fillBand(*now);
  if (interest_.embeddings) now->embeddings = std::move(table);
  return now;
}

}  // namespace glassbox::live
