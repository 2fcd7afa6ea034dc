// The threads inside the CPU engine. A piece of work is split into numbered tasks; every thread
// takes the tasks of its own stretch first (so that the same rows stay in the same cache from
// operation to operation) and then helps the others. Which thread does a task never changes its
// result. Owned by one backend; run() is called by one thread at a time, which works along.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <thread>
#include <vector>

#include "compute/cpu/flush_denormals.h"

namespace glassbox::compute {

class Workers {
 public:
  /// `threads` counts the calling thread.
  explicit Workers(int threads);
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  int threads() const { return threads_; }

  /// Calls body(task, worker) once for each task from 0 to tasks - 1 and returns when all are done;
  /// `worker`, below threads(), is the thread's number. The body must not throw.
  template <typename Body>
  void run(std::int64_t tasks, const Body& body) {
    const FlushDenormals flush;
    if (threads_ == 1 || tasks <= 1) {
      for (std::int64_t task = 0; task < tasks; ++task) body(task, 0);
      return;
    }
    runShared(tasks, &body, [](const void* erased, std::int64_t task, int worker) {
      (*static_cast<const Body*>(erased))(task, worker);
    });
  }

 private:
  static constexpr std::uint32_t kClosed = 1U << 31U;
  using Call = void (*)(const void* body, std::int64_t task, int worker);

  /// The tasks that one thread takes first. A cache line each, so that they do not disturb.
  struct alignas(64) Stretch {
    std::atomic<std::int64_t> next{0};
    std::int64_t end = 0;
  };

  void runShared(std::int64_t tasks, const void* body, Call call);
  void loop(int worker);
  void takeTasks(int worker);

  const int threads_;
  std::vector<Stretch> stretches_;
  const void* body_ = nullptr;
  Call call_ = nullptr;
  alignas(64) std::atomic<std::uint32_t> round_{0};  ///< goes up when there is new work, or an end
  /// kClosed, or else the round can be joined; plus the number of helpers that have joined it. A
  /// helper that the system did not let run in time finds the round closed and is not waited for.
  alignas(64) std::atomic<std::uint32_t> gate_{kClosed};
  std::atomic<bool> stopping_{false};
  std::vector<std::jthread> helpers_;
};

}  // namespace glassbox::compute
