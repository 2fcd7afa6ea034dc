#include "app/experiment_runner.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/error.h"
#include "course/written.h"
#include "training/named_settings.h"

namespace glassbox::app {
namespace {

constexpr int kLookMs = 60;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

training::RunSettings fromTheStart(training::RunSettings settings, std::int64_t steps) {
  settings.trainer.steps = steps;
  settings.evaluateEvery = 0;  // only at the end
  settings.model.vocabulary = 0;
  return settings;
}

std::string valueOf(const std::string& now, const course::Change& change) {
  if (!change.value.empty()) return change.value;
  const double number = course::numberOf(now).value_or(0) * change.factor;
  // Whole numbers stay whole: there is no half story.
  const bool whole = now.find_first_of(".e") == std::string::npos;
  return course::toText(whole ? std::max(1.0, std::round(number)) : number);
}

}  // namespace

training::RunSettings changedSettings(const training::RunSettings& settings,
                                      const course::Experiment& experiment) {
  training::RunSettings changed = fromTheStart(settings, experiment.steps);
  const auto named = training::namedSettings(changed);
  for (const course::Change& change : experiment.changes) {
    const auto found = named.find(change.key);
    training::setByName(changed, change.key,
                        valueOf(found == named.end() ? std::string("0") : found->second, change));
  }
  return changed;
}

ExperimentRunner::ExperimentRunner(QObject* parent) : QObject(parent) {
  connect(&timer_, &QTimer::timeout, this, &ExperimentRunner::look);
}

ExperimentRunner::~ExperimentRunner() = default;

void ExperimentRunner::start(const training::RunSettings& settings,
                             const course::Experiment& experiment) {
  cancel();
  news_ = {.number = experiment.number, .steps = experiment.steps, .baseline = {}, .changed = {}};
  try {
    changed_ = changedSettings(settings, experiment);
  } catch (const Error& error) {
    news_.problem = error.what();
    emit progressed(news_);
    return;
  }
  baseline_ = fromTheStart(settings, experiment.steps);
  timer_.start(kLookMs);
  if (const auto found = known_.find(training::toJson(baseline_)); found != known_.end()) {
    news_.baseline = found->second;
    onBaseline_ = false;
    begin(changed_);
  } else {
    onBaseline_ = true;
    begin(baseline_);
  }
}

void ExperimentRunner::cancel() {
  timer_.stop();
  session_.reset();
}

void ExperimentRunner::begin(const training::RunSettings& settings) {
  session_ = std::make_unique<live::TrainingSession>(settings);
  playing_ = false;
  curve() = {.losses = {}, .validation = kNone, .done = false};
}

void ExperimentRunner::takeMetrics(const live::News& news) {
  for (const live::MetricPoint& point : news.metrics) {
    if (point.step == std::int64_t(curve().losses.size()) + 1)
      curve().losses.push_back(point.trainingLoss);
    if (point.step == news_.steps) curve().validation = point.validationLoss;
  }
}

void ExperimentRunner::look() {
  const live::News news = session_->take();
  takeMetrics(news);
  for (const live::Event& event : news.events)
    if (event.kind == live::Event::Kind::kError && !playing_) news_.problem = event.text;
  if (news.snapshot != nullptr) {
    const live::RunState state = news.snapshot->state;
    if (state == live::RunState::kPaused && !playing_) {
      playing_ = true;
      news_.evenLoss = std::log(double(news.snapshot->facts->words.size()));
      session_->send(live::Play());
    }
    // Stopped: a loss that is no number is an outcome, and not a failure of the experiment.
    if (playing_ && (state == live::RunState::kFinished || state == live::RunState::kStopped)) {
      takeMetrics(session_->take());
      return endRun();
    }
  }
  if (!news_.problem.empty()) cancel();
  emit progressed(news_);
}

void ExperimentRunner::endRun() {
  curve().done = true;
  session_.reset();
  if (onBaseline_) {
    known_[training::toJson(baseline_)] = news_.baseline;
    onBaseline_ = false;
    begin(changed_);
  } else {
    timer_.stop();
  }
  emit progressed(news_);
}

}  // namespace glassbox::app
