#include "fiber.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <new>
#include <utility>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define GLASSBOX_ADDRESS_SANITIZER 1
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define GLASSBOX_ADDRESS_SANITIZER 1
#endif
#ifdef GLASSBOX_ADDRESS_SANITIZER
#include <sanitizer/asan_interface.h>
#include <sanitizer/common_interface_defs.h>
#endif

#if defined(__x86_64__)
// Keeps what a function must leave as it is on the stack, and that stack's place in *from; goes on
// with the other stack, kept in the same way. swapcontext() would ask the kernel each time.
extern "C" void glassboxSwitchStack(void** from, void* to);
asm(R"(
.pushsection .text
.hidden glassboxSwitchStack
.globl glassboxSwitchStack
.type glassboxSwitchStack, @function
glassboxSwitchStack:
  pushq %rbp
  pushq %rbx
  pushq %r12
  pushq %r13
  pushq %r14
  pushq %r15
  movq %rsp, (%rdi)
  movq %rsi, %rsp
  popq %r15
  popq %r14
  popq %r13
  popq %r12
  popq %rbx
  popq %rbp
  ret
.size glassboxSwitchStack, .-glassboxSwitchStack
.popsection
)");
#else
#include <ucontext.h>
#endif

namespace glassbox::emulator {
namespace {

constexpr std::size_t kStack = std::size_t{256} << 10U;  // untouched pages cost nothing

std::size_t pageSize() {
  static const auto size = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  return size;
}

Fiber* starting = nullptr;  // for enter(), which takes no argument

}  // namespace

Fiber::Fiber(std::function<void()> work) : work_(std::move(work)) {
  void* mapped = mmap(nullptr, pageSize() + kStack, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (mapped == MAP_FAILED) throw std::bad_alloc();
  memory_ = static_cast<char*>(mapped);
  mprotect(memory_, pageSize(), PROT_NONE);
  char* stack = memory_ + pageSize();
#ifdef GLASSBOX_ADDRESS_SANITIZER
  ASAN_UNPOISON_MEMORY_REGION(stack, kStack);
#endif
#if defined(__x86_64__)
  // As if enter() had been called by nobody: six registers, where to go on, where to return.
  auto** top = reinterpret_cast<void**>(stack + kStack) - 8;
  for (int i = 0; i < 8; ++i) top[i] = nullptr;
  top[6] = reinterpret_cast<void*>(&Fiber::enter);
  own_ = top;
#else
  auto* context = new ucontext_t;
  getcontext(context);
  context->uc_stack.ss_sp = stack;
  context->uc_stack.ss_size = kStack;
  makecontext(context, &Fiber::enter, 0);
  own_ = context;
  resumer_ = new ucontext_t;
#endif
}

Fiber::~Fiber() {
#if !defined(__x86_64__)
  delete static_cast<ucontext_t*>(own_);
  delete static_cast<ucontext_t*>(resumer_);
#endif
#ifdef GLASSBOX_ADDRESS_SANITIZER
  ASAN_UNPOISON_MEMORY_REGION(memory_ + pageSize(), kStack);
#endif
  munmap(memory_, pageSize() + kStack);
}

void Fiber::enter() {
  Fiber& self = *starting;
#ifdef GLASSBOX_ADDRESS_SANITIZER
  __sanitizer_finish_switch_fiber(nullptr, &self.resumerBottom_, &self.resumerSize_);
#endif
  for (;;) {
    self.work_();
    self.pause();
  }
}

void Fiber::resume() {
  starting = this;
#ifdef GLASSBOX_ADDRESS_SANITIZER
  __sanitizer_start_switch_fiber(&resumerFake_, memory_ + pageSize(), kStack);
#endif
#if defined(__x86_64__)
  glassboxSwitchStack(&resumer_, own_);
#else
  swapcontext(static_cast<ucontext_t*>(resumer_), static_cast<ucontext_t*>(own_));
#endif
#ifdef GLASSBOX_ADDRESS_SANITIZER
  __sanitizer_finish_switch_fiber(resumerFake_, nullptr, nullptr);
#endif
}

void Fiber::pause() {
#ifdef GLASSBOX_ADDRESS_SANITIZER
  __sanitizer_start_switch_fiber(&ownFake_, resumerBottom_, resumerSize_);
#endif
#if defined(__x86_64__)
  glassboxSwitchStack(&own_, resumer_);
#else
  swapcontext(static_cast<ucontext_t*>(own_), static_cast<ucontext_t*>(resumer_));
#endif
#ifdef GLASSBOX_ADDRESS_SANITIZER
  __sanitizer_finish_switch_fiber(ownFake_, &resumerBottom_, &resumerSize_);
#endif
}

}  // namespace glassbox::emulator
