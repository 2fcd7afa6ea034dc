// Between the run in its thread and the window: sends the window's wishes as commands, and on a
// frame timer hands out what has happened, in order. Window thread only; one for the window.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "live/training_session.h"

namespace glassbox::app {

class SessionDriver : public QObject {
  Q_OBJECT
 public:
  /// Prepares a run with these settings in the background; see live::Folders.
  SessionDriver(const training::RunSettings& settings, live::Folders folders,
                QObject* parent = nullptr);

  /// Of the newest snapshot; kPreparing before the first.
  live::RunState state() const;
  const std::shared_ptr<const live::Snapshot>& snapshot() const { return snapshot_; }
  /// Of the newest run asked for.
  const training::RunSettings& settings() const { return settings_; }

  /// Trains; a finished run is given as many steps again.
  void play();
  /// Trains and pauses after that step.
  void trainUntil(std::int64_t step);
  void pause();
  void playOrPause();
  void stepOnce();
  void setSpeed(double stepsPerSecond);
  /// As it was last set; 0: as fast as possible.
  double speed() const { return speed_; }
  /// The same settings from the start.
  void startAnew();
  void restart(const training::RunSettings& settings);
  /// A folder is a saved run, a file a text to train on.
  void open(const QString& path);
  /// The run that was there stays.
  void cancelPreparing();
  void save(const QString& folder);
  /// The model that is shown.
  void exportForPython(const QString& folder);
  void setInterest(const live::Interest& interest);
  /// Shows the model as it was at the kept step nearest to this one. Wishes that come faster than
  /// they can be fulfilled are dropped, but for the last.
  void seek(std::int64_t step);
  void seekNewest();
  /// To the kept step before or after the one that is shown; nothing at the ends.
  void seekEarlier();
  void seekLater();
  /// A new run that goes on from the kept step nearest to this one.
  void branch(std::int64_t step, const training::RunSettings& settings);
  /// New learning rate and so on while training.
  void change(const training::TrainerSettings& settings);
  void send(const live::Command& command);

 signals:
  /// Another run begins: what was shown of the old one is void.
  void runStarted();
  void metricsArrived(const std::vector<live::MetricPoint>& points);
  void snapshotArrived(const std::shared_ptr<const live::Snapshot>& snapshot);
  void saved(const QString& folder);
  /// The model of that step, for Python.
  void exported(const QString& folder, std::int64_t step);
  void finished();
  /// The person has called off what was being prepared.
  void calledOff();
  /// The trainer's settings are others from this step on; the snapshot has the new ones.
  void settingsChanged(std::int64_t step, const training::TrainerSettings& before);
  void failed(const QString& sentence);

 private:
  void takeNews();
  /// Milliseconds until it is to be called again.
  int intervalNow() const;
  void adopt(const std::shared_ptr<const live::Snapshot>& snapshot);
  void handle(const live::Event& event);
  void extendIfFinished();
  void dropPreparing();
  void sendWish();
  std::int64_t comingStep() const;

  training::RunSettings settings_;
  live::TrainingSession session_;
  QTimer timer_;
  double speed_ = 0;
  bool cancelAsked_ = false;  ///< by the person, not because another run is wanted
  std::uint64_t run_ = 0;
  std::uint64_t sent_ = 0;        ///< commands
  std::uint64_t obeyed_ = 0;      ///< of them, as far as shown
  std::uint64_t seekNumber_ = 0;  ///< the last seek's place among the commands
  std::int64_t soughtStep_ = 0;   ///< by it
  std::optional<std::int64_t> wishedStep_;
  std::optional<std::int64_t> changedAt_;  ///< a change of settings that no snapshot shows yet
  training::TrainerSettings trainer_;      ///< in force before it
  std::shared_ptr<const live::Snapshot> snapshot_;
};

}  // namespace glassbox::app
