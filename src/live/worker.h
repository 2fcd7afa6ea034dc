// The worker thread's own object: it owns the run, obeys commands between two steps and publishes
// what happens. Only the worker thread touches it.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

#include "live/closeness_history.h"
#include "live/mailbox.h"

namespace glassbox::live {

class Worker {
 public:
  Worker(Mailbox& mailbox, training::RunSettings settings, std::filesystem::path autosave);
  /// Until the mailbox says stop.
  void work();

 private:
  using Clock = std::chrono::steady_clock;

  void obey(const Command& command);
  void obey(const Play&);
  void obey(const Pause&);
  void obey(const StepOnce&);
  void obey(const SetSpeed& command);
  void obey(const Restart& command);
  void obey(const Extend& command);
  void obey(const SetInterest& command);
  void obey(const Save& command);
  void obey(const Open& command);

  template <typename Make>
  void begin(Make make);
  void replayMetrics();
  void trainOneStep();
  void keepTable();
  void measureRate(std::int64_t tokens);
  bool mayStep() const {
    return run_ && (state_ == RunState::kPaused || state_ == RunState::kTraining);
  }
  std::int64_t plannedSteps();
  void setState(RunState state);
  void autosave();
  void publishIfWanted();
  std::shared_ptr<const Snapshot> snapshot();

  Mailbox& mailbox_;
  std::filesystem::path autosaveRoot_;
  std::filesystem::path autosaveFolder_;  ///< of this run; empty before its first save
  std::optional<training::Run> run_;
  std::optional<ClosenessHistory> closeness_;
  std::shared_ptr<const RunFacts> facts_;
  training::RunSettings wanted_;
  Interest interest_;
  RunState state_ = RunState::kPreparing;
  std::string message_;
  bool changed_ = true;  ///< something a snapshot would show differently
  double stepsPerSecond_ = 0;
  Clock::time_point nextStep_;
  Clock::time_point lastSave_ = Clock::now();
  std::int64_t savedStep_ = 0;
  Clock::time_point rateSince_ = Clock::now();
  std::int64_t rateTokens_ = 0;
  double tokensPerSecond_ = 0;
};

}  // namespace glassbox::live
