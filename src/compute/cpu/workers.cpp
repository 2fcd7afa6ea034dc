#include "compute/cpu/workers.h"

namespace glassbox::compute {
namespace {

// Operations follow each other within microseconds during a step, so a thread first spins (about
// 50 µs) and only then sleeps, to leave the processor to others between steps.
constexpr int kSpins = 2000;

void pause() {
#if defined(__x86_64__) || defined(__i386__)
  __builtin_ia32_pause();
#else
  std::this_thread::yield();
#endif
}

/// Returns once `value` is no longer `old`.
template <typename T>
void awaitChange(const std::atomic<T>& value, T old) {
  for (int spin = 0; spin < kSpins; ++spin) {
    if (value.load(std::memory_order_acquire) != old) return;
    pause();
  }
  value.wait(old, std::memory_order_acquire);
}

}  // namespace

Workers::Workers(int threads) : threads_(threads), stretches_(static_cast<std::size_t>(threads)) {
  for (int worker = 1; worker < threads; ++worker)
    helpers_.emplace_back([this, worker] { loop(worker); });
}

Workers::~Workers() {
  stopping_.store(true);
  round_.fetch_add(1);
  round_.notify_all();
}

void Workers::runShared(std::int64_t tasks, const void* body, Call call) {
  body_ = body;
  call_ = call;
  for (int worker = 0; worker < threads_; ++worker) {
    Stretch& stretch = stretches_[static_cast<std::size_t>(worker)];
    stretch.next.store(tasks * worker / threads_, std::memory_order_relaxed);
    stretch.end = tasks * (worker + 1) / threads_;
  }
  gate_.fetch_and(~kClosed, std::memory_order_release);
  round_.fetch_add(1, std::memory_order_release);
  round_.notify_all();
  takeTasks(0);
  gate_.fetch_or(kClosed, std::memory_order_acq_rel);
  for (std::uint32_t gate = gate_.load(std::memory_order_acquire); gate != kClosed;
       gate = gate_.load(std::memory_order_acquire))
    awaitChange(gate_, gate);
}

void Workers::loop(int worker) {
  const FlushDenormals flush;
  std::uint32_t seen = 0;
  while (!stopping_.load()) {
    awaitChange(round_, seen);
    seen = round_.load(std::memory_order_acquire);
    const bool open = (gate_.fetch_add(1, std::memory_order_acq_rel) & kClosed) == 0;
    if (open) takeTasks(worker);
    gate_.fetch_sub(1, std::memory_order_acq_rel);
    gate_.notify_one();
  }
}

void Workers::takeTasks(int worker) {
  for (int offset = 0; offset < threads_; ++offset) {
    Stretch& stretch = stretches_[static_cast<std::size_t>((worker + offset) % threads_)];
    for (std::int64_t task = stretch.next.fetch_add(1, std::memory_order_relaxed);
         task < stretch.end; task = stretch.next.fetch_add(1, std::memory_order_relaxed))
      call_(body_, task, worker);
  }
}

}  // namespace glassbox::compute
