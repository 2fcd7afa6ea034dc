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
  busy_.store(threads_ - 1, std::memory_order_relaxed);
  round_.fetch_add(1, std::memory_order_release);
  round_.notify_all();
  takeTasks(0);
  for (int left = busy_.load(std::memory_order_acquire); left != 0;
       left = busy_.load(std::memory_order_acquire))
    awaitChange(busy_, left);
}

void Workers::loop(int worker) {
  const FlushDenormals flush;
  std::uint32_t seen = 0;
  while (true) {
    awaitChange(round_, seen);
    ++seen;
    if (stopping_.load()) return;
    takeTasks(worker);
    if (busy_.fetch_sub(1, std::memory_order_acq_rel) == 1) busy_.notify_one();
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
