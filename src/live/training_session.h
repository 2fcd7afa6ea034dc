// The run in a thread of its own. The window sends commands and takes what has happened, both
// without waiting: locks cover queue pushes and swaps only. The thread owns run, model and backend;
// destroying the session ends it within one step.
//
// All public functions may be called from any thread; they never block on training.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "live/snapshot.h"

namespace glassbox::live {

// --- commands, carried out between two steps, in order
// ---------------------------------------------
struct Play {
  std::int64_t until = 0;  ///< pauses after this step; 0: at the end of the plan
};
struct Pause {};
struct StepOnce {};
/// Steps per second while playing; 0: as fast as the machine can.
struct SetSpeed {
  double stepsPerSecond = 0;
};
/// Throws away the run and prepares another; metrics start anew with a new run number.
struct Restart {
  training::RunSettings settings;
};
/// Shows the model as it was at the kept step nearest to this one; training pauses.
struct Seek {
  std::int64_t step = 0;
};
/// Shows the newest model again. Play and StepOnce do so too.
struct SeekNewest {};
/// A new run that goes on from the kept step nearest to this one, with other settings from there
/// on; metrics start anew with a new run number, those up to the step are told again.
struct Branch {
  std::int64_t step = 0;
  training::RunSettings settings;
};
/// New learning rate, planned steps and so on from the next step, while training.
struct ChangeTrainer {
  training::TrainerSettings settings;
};
/// Adds to the planned steps of a finished run.
struct Extend {
  std::int64_t steps = 0;
};
struct SetInterest {
  Interest interest;
};
/// Calls off the preparing that is under way, and any asked for before this; the run that was there
/// stays. Reaches the worker while it prepares.
struct CancelPreparing {};
/// Writes the run as a model folder.
struct Save {
  std::filesystem::path folder;
};
/// Writes the model that is shown for Python; see training/python_export.h.
struct ExportModel {
  std::filesystem::path folder;
};
/// Gathers a report about the model that is shown; it is then in the snapshots.
struct TellReport {
  ReportWish wish;
};
/// Replaces the run by a saved one.
struct Open {
  std::filesystem::path folder;
};

/// Pauses, takes the next step of the newest model on trial and undoes it: the run stays as it was,
/// the answer is in the snapshots. Replaces an earlier trial. It is taken when no command waits and
/// gives way to any that comes; while an earlier model is shown it waits.
struct TryStep {
  training::TrialSettings settings = {};
};
/// The run takes the step that was tried, exactly. Nothing without a trial, or if it is not finite.
struct KeepStep {};
/// Forgets the trial.
struct UndoStep {};

using Command = std::variant<Play, Pause, StepOnce, SetSpeed, Seek, SeekNewest, Restart, Branch,
                             ChangeTrainer, Extend, SetInterest, CancelPreparing, Save, ExportModel,
                             TellReport, Open, TryStep, KeepStep, UndoStep>;

// --- events, in order
// -------------------------------------------------------------------------------
struct Event {
  enum class Kind {
    kRunStarted,  ///< facts of a new run are in the snapshot; older metrics are void
    kSaved,       ///< text: the folder
    kExported,    ///< text: the folder; step: of the model
    kCalledOff,   ///< the preparing; the run that was there, if any, is still there
    kFinished,
    kSettingsChanged,  ///< from `step` on; the settings are in the snapshot
    kError             ///< text: one sentence; the run that was there is still there
  };
  Kind kind = Kind::kError;
  std::string text;
  std::int64_t step = 0;
};

/// What has happened since the last take().
struct News {
  std::uint64_t run = 0;             ///< counts the runs of this session, from 1
  std::vector<MetricPoint> metrics;  ///< of that run only
  std::vector<Event> events;
  std::shared_ptr<const Snapshot> snapshot;  ///< newest; null if nothing newer than last time
};

/// Where a session may write; empty: nowhere.
struct Folders {
  std::filesystem::path autosave =
      {};                            ///< the run, every 30 s of training, at pause and at the end
  std::filesystem::path cache = {};  ///< moments of the run that have no room in memory
};

class TrainingSession {
 public:
  /// Starts the thread, which prepares a run with these settings and then waits, paused.
  explicit TrainingSession(const training::RunSettings& settings, Folders folders = {});
  ~TrainingSession();

  void send(Command command);
  /// Never waits. Calling it says that the window is ready for a newer snapshot: the worker makes
  /// at most one a call, so the window's own rate bounds the work.
  News take();

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace glassbox::live
