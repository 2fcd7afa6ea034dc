#include "compute/host/host_backend.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <new>

namespace glassbox::compute {
namespace {

constexpr std::align_val_t kAlignment{64};

template <typename T>
T* allocateZeroed(std::int64_t count) {
  // Whole cache lines, and at least one, so that no two allocations share a line.
  const std::size_t lines = (static_cast<std::size_t>(count) * sizeof(T)) / 64 + 1;
  void* memory = ::operator new(lines * 64, kAlignment);
  std::memset(memory, 0, lines * 64);
  return static_cast<T*>(memory);
}

}  // namespace

float* HostBackend::allocate(std::int64_t floats) { return allocateZeroed<float>(floats); }

std::int32_t* HostBackend::allocateIds(std::int64_t count) {
  return allocateZeroed<std::int32_t>(count);
}

void HostBackend::release(void* memory) noexcept { ::operator delete(memory, kAlignment); }

void HostBackend::upload(Tensor to, std::span<const float> from) {
  assert(to.size() == static_cast<std::int64_t>(from.size()));
  std::copy(from.begin(), from.end(), to.data);
}

void HostBackend::upload(Ids to, std::span<const std::int32_t> from) {
  assert(to.count == static_cast<std::int64_t>(from.size()));
  std::copy(from.begin(), from.end(), to.data);
}

void HostBackend::download(std::span<float> to, Tensor from) {
  assert(from.size() == static_cast<std::int64_t>(to.size()));
  std::copy_n(from.data, from.size(), to.begin());
}

void HostBackend::copy(Tensor to, Tensor from) {
  assert(to.size() == from.size());
  std::copy_n(from.data, from.size(), to.data);
}

void HostBackend::fill(Tensor to, float value) { std::fill_n(to.data, to.size(), value); }

void HostBackend::gatherRows(Tensor out, Tensor in, Ids rows) {
  assert(out.rows == rows.count && out.columns == in.columns);
  for (std::int64_t i = 0; i < rows.count; ++i) {
    float* row = out.data + i * out.columns;
    if (rows.data[i] < 0) std::fill_n(row, in.columns, 0.0F);
    else std::copy_n(in.data + rows.data[i] * in.columns, in.columns, row);
  }
}

void HostBackend::scatterRows(Tensor to, Tensor from, Ids rows) {
  assert(from.rows == rows.count && to.columns == from.columns);
  std::fill_n(to.data, to.size(), 0.0F);
  for (std::int64_t i = 0; i < rows.count; ++i)
    if (rows.data[i] >= 0)
      std::copy_n(from.data + i * from.columns, from.columns, to.data + rows.data[i] * to.columns);
}

}  // namespace glassbox::compute
