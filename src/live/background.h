// One piece of work in a thread of its own, and what it has brought so far. It can be called off;
// the destructor calls it off and waits for its end.
//
// All public functions may be called from any thread but one at a time; none waits, except start()
// for the end of work that was called off.
#pragma once

#include <functional>
#include <mutex>
#include <thread>

namespace glassbox::live {

/// `State` holds plain values and has a member `bool running`.
template <typename State>
class Background {
 public:
  using Change = std::function<void(State&)>;
  /// Changes the state and says that there is news.
  using Tell = std::function<void(const Change&)>;
  using Work = std::function<void(const std::stop_token&, const Tell&)>;

  /// `onNews` is called in the work's thread after every change.
  explicit Background(std::function<void()> onNews) : onNews_(std::move(onNews)) {}

  /// Begins with an empty state; what was under way is called off. The work must not throw.
  void start(Work work) {
    thread_ = {};
    {
      const std::lock_guard lock(mutex_);
      state_ = {};
      state_.running = true;
    }
    thread_ = std::jthread([this, work = std::move(work)](const std::stop_token& stop) {
      const Tell tell = [this](const Change& change) {
        {
          const std::lock_guard lock(mutex_);
          change(state_);
        }
        if (onNews_) onNews_();
      };
      work(stop, tell);
      tell([](State& state) { state.running = false; });
    });
  }
  void cancel() { thread_.request_stop(); }
  State now() const {
    const std::lock_guard lock(mutex_);
    return state_;
  }

 private:
  std::function<void()> onNews_;
  mutable std::mutex mutex_;  ///< guards state_
  State state_;
  std::jthread thread_;  ///< last: it ends before the rest goes
};

}  // namespace glassbox::live
