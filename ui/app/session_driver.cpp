#include "app/session_driver.h"

#include <QFileInfo>
#include <algorithm>
#include <utility>

#include "theme/core_text.h"
#include "views/run_name.h"

namespace glassbox::app {
namespace {

constexpr int kAskingMs = 4;  ///< until a command is carried out, so that it shows at once
constexpr int kFrameMs = 16;
constexpr int kRestingMs = 60;    ///< while nothing trains
constexpr int kTrainingMs = 125;  ///< more pictures a second would slow the training down

std::filesystem::path toPath(const QString& path) {
  return std::filesystem::path(path.toStdString());
}

/// An answer that the person waits for comes in portions, one a snapshot.
bool isWaitedFor(const live::WordAnswer* answer) {
  return answer != nullptr && answer->shareRead < 1 && answer->problem.empty();
}

}  // namespace

SessionDriver::SessionDriver(const training::RunSettings& settings, live::Folders folders,
                             QObject* parent)
    : QObject(parent), settings_(settings), session_(settings, std::move(folders)) {
  timer_.setTimerType(Qt::PreciseTimer);
  connect(&timer_, &QTimer::timeout, this, &SessionDriver::takeNews);
  timer_.start(kFrameMs);
}

live::RunState SessionDriver::state() const {
  return snapshot_ == nullptr ? live::RunState::kPreparing : snapshot_->state;
}

void SessionDriver::play() {
  extendIfFinished();
  wishedStep_.reset();
  send(live::Play());
}

void SessionDriver::trainUntil(std::int64_t step) {
  wishedStep_.reset();
  send(live::Play{.until = step});
}

void SessionDriver::pause() { send(live::Pause()); }

void SessionDriver::playOrPause() {
  if (state() == live::RunState::kTraining) pause();
  else play();
}

void SessionDriver::stepOnce() {
  extendIfFinished();
  wishedStep_.reset();
  send(live::StepOnce());
}

void SessionDriver::extendIfFinished() {
  if (state() == live::RunState::kFinished)
    send(live::Extend{.steps = std::max<std::int64_t>(1, settings_.trainer.steps)});
}

void SessionDriver::setSpeed(double stepsPerSecond) {
  speed_ = stepsPerSecond;
  send(live::SetSpeed{.stepsPerSecond = stepsPerSecond});
}

void SessionDriver::startAnew() { restart(settings_); }

void SessionDriver::restart(const training::RunSettings& settings) {
  settings_ = settings;
  dropPreparing();
  send(live::Restart{.settings = settings});
}

/// Nobody waits for what is being prepared once another run is wanted.
void SessionDriver::dropPreparing() {
  if (state() == live::RunState::kPreparing) send(live::CancelPreparing());
}

void SessionDriver::cancelPreparing() {
  if (state() != live::RunState::kPreparing) return;
  cancelAsked_ = true;
  send(live::CancelPreparing());
}

void SessionDriver::open(const QString& path) {
  if (QFileInfo(path).isDir()) {
    dropPreparing();
    return send(live::Open{.folder = toPath(path)});
  }
  training::RunSettings settings = settings_;
  settings.corpus.source = path.toStdString();
  settings.model.vocabulary = 0;
  restart(settings);
}

void SessionDriver::save(const QString& folder) { send(live::Save{.folder = toPath(folder)}); }

void SessionDriver::exportForPython(const QString& folder) {
  send(live::ExportModel{.folder = toPath(folder)});
}

void SessionDriver::setInterest(const live::Interest& interest) {
  send(live::SetInterest{.interest = interest});
}

void SessionDriver::seek(std::int64_t step) {
  wishedStep_ = step;
  sendWish();
}

/// One seek at a time is under way; of those wished for meanwhile only the last one counts.
void SessionDriver::sendWish() {
  if (!wishedStep_ || seekNumber_ > obeyed_) return;
  soughtStep_ = *wishedStep_;
  wishedStep_.reset();
  send(live::Seek{.step = soughtStep_});
  seekNumber_ = sent_;
}

void SessionDriver::seekNewest() {
  wishedStep_.reset();
  send(live::SeekNewest{});
}

/// The step that is shown, or will be once the seeks under way are done.
std::int64_t SessionDriver::comingStep() const {
  if (wishedStep_) return *wishedStep_;
  return seekNumber_ > obeyed_ ? soughtStep_ : snapshot_->step;
}

void SessionDriver::seekEarlier() {
  if (snapshot_ == nullptr || snapshot_->keptSteps == nullptr) return;
  const auto& steps = *snapshot_->keptSteps;
  const auto here = std::lower_bound(steps.begin(), steps.end(), comingStep());
  if (here != steps.begin()) seek(*(here - 1));
}

void SessionDriver::seekLater() {
  if (snapshot_ == nullptr || snapshot_->keptSteps == nullptr) return;
  const auto& steps = *snapshot_->keptSteps;
  const auto later = std::upper_bound(steps.begin(), steps.end(), comingStep());
  if (later == steps.end() || *later >= snapshot_->newestStep) seekNewest();
  else seek(*later);
}

void SessionDriver::branch(std::int64_t step, const training::RunSettings& settings) {
  settings_ = settings;
  send(live::Branch{.step = step, .settings = settings});
}

void SessionDriver::change(const training::TrainerSettings& settings) {
  send(live::ChangeTrainer{.settings = settings});
}

/// Looks for the answer at once and not only with the next slow beat of a resting window.
void SessionDriver::send(const live::Command& command) {
  ++sent_;
  session_.send(command);
  if (timer_.interval() != kAskingMs) timer_.start(kAskingMs);
}

void SessionDriver::takeNews() {
  const live::News news = session_.take();
  if (news.run != run_) {
    run_ = news.run;
    snapshot_.reset();
    wishedStep_.reset();
    changedAt_.reset();
    emit runStarted();
  }
  if (!news.metrics.empty()) emit metricsArrived(news.metrics);
  for (const live::Event& event : news.events)
    if (event.kind == live::Event::Kind::kSettingsChanged) changedAt_ = event.step;
  if (news.snapshot != nullptr) adopt(news.snapshot);
  for (const live::Event& event : news.events) handle(event);
  sendWish();
  const int interval = intervalNow();
  if (timer_.interval() != interval) timer_.setInterval(interval);
}

int SessionDriver::intervalNow() const {
  if (state() == live::RunState::kPreparing) return kFrameMs;
  if (sent_ > obeyed_) return kAskingMs;
  if (isWaitedFor(snapshot_->words.get())) return kFrameMs;
  if (state() == live::RunState::kTraining) return kTrainingMs;
  return snapshot_->unfinished ? kFrameMs : kRestingMs;
}

void SessionDriver::adopt(const std::shared_ptr<const live::Snapshot>& snapshot) {
  snapshot_ = snapshot;
  obeyed_ = snapshot_->commandsObeyed;
  if (snapshot_->facts != nullptr) settings_ = snapshot_->facts->settings;
  emit snapshotArrived(snapshot_);
  const auto before = std::exchange(trainer_, snapshot_->trainer);
  if (changedAt_ && !views::difference(before, trainer_).isEmpty())
    emit settingsChanged(*std::exchange(changedAt_, std::nullopt), before);
}

void SessionDriver::handle(const live::Event& event) {
  const QString text = QString::fromStdString(event.text);
  switch (event.kind) {
    case live::Event::Kind::kRunStarted:
      break;  // told by the number of the run, which arrives with its first metrics
    case live::Event::Kind::kSaved:
      return emit saved(text);
    case live::Event::Kind::kExported:
      return emit exported(text, event.step);
    case live::Event::Kind::kCalledOff:
      if (std::exchange(cancelAsked_, false)) emit calledOff();
      return;
    case live::Event::Kind::kFinished:
      return emit finished();
    case live::Event::Kind::kSettingsChanged:
      break;  // told with the snapshot that shows the new ones
    case live::Event::Kind::kError:
      return emit failed(theme::inWindowLanguage(event.text));
  }
}

}  // namespace glassbox::app
