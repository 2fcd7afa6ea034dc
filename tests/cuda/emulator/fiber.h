// A thread of a kernel as the emulator runs it: a function with a stack of its own that can stop in
// the middle and go on later, all within one thread of the machine.
#pragma once

#include <cstddef>
#include <functional>

namespace glassbox::emulator {

class Fiber {
 public:
  explicit Fiber(std::function<void()> work);
  ~Fiber();
  Fiber(const Fiber&) = delete;
  Fiber& operator=(const Fiber&) = delete;

  /// Goes on with the work until it calls pause() or ends; then it can begin anew.
  void resume();
  /// Called by the work: back to who resumed it.
  void pause();

 private:
  static void enter();

  std::function<void()> work_;
  char* memory_;  ///< a page that must not be touched, then the stack
  void* own_ = nullptr;
  void* resumer_ = nullptr;
  // What the address sanitizer wants to know of stacks.
  [[maybe_unused]] const void* resumerBottom_ = nullptr;
  [[maybe_unused]] std::size_t resumerSize_ = 0;
  [[maybe_unused]] void* ownFake_ = nullptr;
  [[maybe_unused]] void* resumerFake_ = nullptr;
};

}  // namespace glassbox::emulator
