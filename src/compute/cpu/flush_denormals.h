// Numbers below 1e-38 count as zero while one of these lives on a thread: some processors take a
// hundred times longer for them, and optimizer moments of tokens never seen fade into that range.
#pragma once

#if defined(__x86_64__)
#include <xmmintrin.h>
#endif

namespace glassbox::compute {

class FlushDenormals {
 public:
  FlushDenormals(const FlushDenormals&) = delete;
  FlushDenormals& operator=(const FlushDenormals&) = delete;
#if defined(__x86_64__)
  FlushDenormals() : before_(_mm_getcsr()) { _mm_setcsr(before_ | kFlushResults | kFlushInputs); }
  ~FlushDenormals() { _mm_setcsr(before_); }

 private:
  static constexpr unsigned kFlushResults = 0x8000;
  static constexpr unsigned kFlushInputs = 0x0040;
  unsigned before_;
#else
  FlushDenormals() {}
  ~FlushDenormals() {}
#endif
};

}  // namespace glassbox::compute
