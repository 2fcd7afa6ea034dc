// The part of a Backend that every engine working in ordinary memory shares: memory, copies, and
// moving whole rows. Like any Backend it belongs to whoever made it; one thread at a time.
#pragma once

#include "compute/backend.h"

namespace glassbox::compute {

class HostBackend : public Backend {
 public:
  float* allocate(std::int64_t floats) override;
  std::int32_t* allocateIds(std::int64_t count) override;
  void release(void* memory) noexcept override;
  void upload(Tensor to, std::span<const float> from) override;
  void upload(Ids to, std::span<const std::int32_t> from) override;
  void download(std::span<float> to, Tensor from) override;
  void copy(Tensor to, Tensor from) override;
  void fill(Tensor to, float value) override;
  void gatherRows(Tensor out, Tensor in, Ids rows) override;
  void scatterRows(Tensor to, Tensor from, Ids rows) override;
};

}  // namespace glassbox::compute
