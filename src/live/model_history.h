// The state of a run (weights and optimizer moments) at chosen steps, so that a person can go back:
// dense at first, thinning geometrically, bounded in memory and on disk. The newest ones stay in
// memory, others are written to a folder of the cache and read again when they are asked for.
// One thread at a time (the worker's).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "base/claimed_folder.h"
#include "training/trainer.h"

namespace glassbox::live {

class ModelHistory {
 public:
  struct Limits {
    std::size_t memoryBytes = 48U << 20U;
    std::size_t diskBytes = 1U << 30U;
    std::size_t leftFreeBytes = 1U << 29U;  ///< of the disk, for everybody else
  };
  using Moment = std::shared_ptr<const training::TrainerState>;

  /// `folder`: where moments go that have no room in memory, in a folder of their own that is made
  /// when needed and gone when this ends. What killed programs left there is removed. Empty: memory
  /// only.
  explicit ModelHistory(const std::filesystem::path& folder = {});
  ModelHistory(const std::filesystem::path& folder, Limits limits);
  ~ModelHistory() = default;
  ModelHistory(const ModelHistory&) = delete;
  ModelHistory& operator=(const ModelHistory&) = delete;

  /// Whether this step is one of those to be kept.
  bool wants(std::int64_t step) const { return (moments_.empty() && !arriving_) || step >= next_; }
  /// Keeps a state later than all kept ones. If the disk is full, fewer moments are kept.
  void keep(training::TrainerState state);
  /// The same of a state that is still under way; what was under way before is waited for. Until it
  /// is there, or settle() was called, it is not among the kept ones.
  void keep(training::ArrivingState state);
  /// Keeps what has arrived meanwhile; true if something did.
  bool keepArrived();
  /// Waits for what is under way. It is lost if the engine fails.
  void settle();

  /// The kept steps, ascending.
  std::vector<std::int64_t> steps() const;
  /// The kept moment nearest to `step`; null if nothing is kept. Error if its file cannot be read.
  Moment nearest(std::int64_t step) const;

 private:
  struct Kept {
    std::int64_t step = 0;
    std::size_t bytes = 0;
    Moment state;  ///< null: on disk
  };
  std::int64_t after(std::int64_t step) const;
  std::filesystem::path fileOf(std::int64_t step) const;
  Moment read(const Kept& kept) const;
  void makeRoom();
  bool hasDisk(std::size_t bytes) const;
  bool spillOldest();
  void thin();
  void drop(const Kept& kept) const;

  std::filesystem::path folder_;
  std::optional<ClaimedFolder> ours_;  ///< in it, once something was written
  Limits limits_;
  std::vector<Kept> moments_;
  std::optional<training::ArrivingState> arriving_;
  std::int64_t next_ = 0;
  /// A moment is kept every step/density_ steps, at least every step.
  std::int64_t density_ = 40;
};

}  // namespace glassbox::live
