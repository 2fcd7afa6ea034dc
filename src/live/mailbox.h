// What the window and the worker thread hand each other. Every lock covers a push or a swap; nobody
// ever waits for the other's work. Any thread.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "live/training_session.h"

namespace glassbox::live {

class Mailbox {
 public:
  // --- the window's side
  void send(Command command);
  News take();
  void stop();

  // --- the worker's side
  bool stopping() const { return stopping_.load(); }
  /// How many CancelPreparing have been sent so far, obeyed or not.
  std::uint64_t cancels() const { return cancels_.load(); }
  std::vector<Command> commands();
  /// Whether any lie there that commands() has not taken.
  bool commandsWait();
  /// True if the window has taken the last snapshot and waits for a newer one.
  bool snapshotWanted() const { return wanted_.load(); }
  void publish(std::shared_ptr<const Snapshot> snapshot);
  void report(const MetricPoint& point);
  void report(Event event);
  /// Another run: metrics and a snapshot not yet taken are void.
  void beginRun();
  /// Until a command, a stop, a wish for a snapshot or the given moment.
  void waitUntil(std::chrono::steady_clock::time_point moment);

 private:
  std::atomic<bool> stopping_ = false;
  std::atomic<bool> wanted_ = true;
  std::atomic<std::uint64_t> cancels_ = 0;
  std::mutex mutex_;  // guards everything below
  std::condition_variable changed_;
  std::vector<Command> commands_;
  News news_;
};

}  // namespace glassbox::live
