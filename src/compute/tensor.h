// A view of a matrix of floats in a backend's memory. It owns nothing and knows no arithmetic: all
// of that is the Backend's. On the CPU `data` may be read directly, on other devices never.
#pragma once

#include <cstdint>

namespace glassbox::compute {

/// [rows, columns], row-major, contiguous.
struct Tensor {
  float* data = nullptr;
  std::int64_t rows = 0;
  std::int64_t columns = 0;

  std::int64_t size() const { return rows * columns; }
  explicit operator bool() const { return data != nullptr; }
};

/// Token ids in a backend's memory.
struct Ids {
  std::int32_t* data = nullptr;
  std::int64_t count = 0;
};

}  // namespace glassbox::compute
