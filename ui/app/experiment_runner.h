// Runs beside the learner's run, which stays as it is: the same settings from the start, and then
// once more with something changed, each in a session of its own. Window thread only.
#pragma once

#include <QObject>
#include <QTimer>
#include <map>
#include <memory>

#include "course/experiment.h"
#include "live/training_session.h"

namespace glassbox::app {

/// `settings` from the start for the experiment's steps, with its changes. InputError if a change
/// cannot be made.
training::RunSettings changedSettings(const training::RunSettings& settings,
                                      const course::Experiment& experiment);

class ExperimentRunner : public QObject {
  Q_OBJECT
 public:
  explicit ExperimentRunner(QObject* parent);
  ~ExperimentRunner() override;

  /// Replaces one that is under way. A baseline that was run before is not run again.
  void start(const training::RunSettings& settings, const course::Experiment& experiment);
  void cancel();

 signals:
  /// Some steps more; at the end both curves are done, or there is a problem.
  void progressed(const course::ExperimentNews& news);

 private:
  void begin(const training::RunSettings& settings);
  void look();
  void takeMetrics(const live::News& news);
  void endRun();
  course::RunCurve& curve() { return onBaseline_ ? news_.baseline : news_.changed; }

  QTimer timer_;
  training::RunSettings baseline_;
  training::RunSettings changed_;
  std::unique_ptr<live::TrainingSession> session_;
  bool onBaseline_ = true;
  bool playing_ = false;
  course::ExperimentNews news_;
  std::map<std::string, course::RunCurve> known_;  ///< baselines, by their settings
};

}  // namespace glassbox::app
