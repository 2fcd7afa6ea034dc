// One graphics card as the module's operations see it: memory, scratch memory, and the order in
// which operations run. Outside a recorded step everything runs in one stream. While a step is
// recorded, operations that nothing waits for soon run in streams beside it; which must wait for
// which follows from the memory that each says it reads and writes.
#pragma once

#include <cuda_runtime.h>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <unordered_map>
#include <vector>

#include "../module.h"
#include "card/launch.cuh"
#include "copies_out.cuh"
#include "precision.cuh"

namespace glassbox::cuda {

/// Thrown inside the module only; the C interface turns it into a status and a sentence.
struct Failure {
  std::int32_t status;
  std::string message;
};

void check(cudaError_t error, const char* doing);

/// Memory that an operation touches.
struct Region {
  const char* begin = nullptr;
  const char* end = nullptr;

  Region(GlassboxCudaMatrix matrix)  // NOLINT(google-explicit-constructor)
      : begin(reinterpret_cast<const char*>(matrix.data)),
        end(reinterpret_cast<const char*>(matrix.data + matrix.rows * matrix.columns)) {}
  Region(GlassboxCudaIds ids)  // NOLINT(google-explicit-constructor)
      : begin(reinterpret_cast<const char*>(ids.data)),
        end(reinterpret_cast<const char*>(ids.data + ids.count)) {}

  bool overlaps(const Region& other) const {
    return begin != nullptr && other.begin != nullptr && begin < other.end && other.begin < end;
  }
};

/// Where an operation runs while a step is recorded.
enum class Lane {
  kMain,  ///< one after the other: what the next operations wait for
  kAside  ///< beside it: gradients of weights, which only the update waits for
};

/// What a step leaves behind, on the device.
struct Totals {
  double lossSum;
  double sumOfSquares;
  float gradientScale;
  std::int32_t finite;
};

/// Small uploads under way.
struct Uploads {
  static constexpr int kMost = 4;
  struct Upload {
    std::uint32_t* to;
    const std::uint32_t* from;
    std::int32_t words;
  };
  Upload all[kMost];
  std::int32_t count;
};

/// Memory that operations borrow. Its blocks never move, so a recorded step may keep pointers.
class Arena {
 public:
  void* take(std::size_t bytes);
  void reuse() { block_ = used_ = 0; }
  void release();

 private:
  struct Block {
    char* memory;
    std::size_t bytes;
  };
  std::vector<Block> blocks_;
  std::size_t block_ = 0;
  std::size_t used_ = 0;
};

using card::launchKernel;

}  // namespace glassbox::cuda

struct GlassboxCuda {
 public:
  explicit GlassboxCuda(glassbox::cuda::Precision precision);
  ~GlassboxCuda();
  GlassboxCuda(const GlassboxCuda&) = delete;
  GlassboxCuda& operator=(const GlassboxCuda&) = delete;

  /// Launches an operation: `launch(stream)` starts its kernels. Scratch memory taken inside lives
  /// until the operation is done.
  template <typename Launch>
  void run(glassbox::cuda::Lane lane, std::initializer_list<glassbox::cuda::Region> reads,
           std::initializer_list<glassbox::cuda::Region> writes, const Launch& launch) {
    const int chosen = begin(lane, reads, writes);
    launch(streams_[chosen]);
    glassbox::cuda::check(cudaGetLastError(), "starting a kernel");
    finish(chosen, reads, writes);
  }

  template <typename Value>
  Value* scratch(std::size_t count) {
    return static_cast<Value*>(arena_.take(count * sizeof(Value)));
  }
  /// Counters that are 0 between operations: who takes them leaves them at 0.
  unsigned* counters(std::size_t count);

  /// Small ones wait, copied already, for the next operation, and go there together.
  void upload(void* to, const void* from, std::size_t bytes);
  void download(void* to, const void* from, std::size_t bytes);
  /// See module.h.
  GlassboxCudaCopy* beginCopyOut(const GlassboxCudaMatrix* from, std::int64_t count);
  void wait();

  bool recording() const { return recording_; }
  glassbox::cuda::Precision precision() const { return precision_; }
  int multiprocessors() const { return properties_.multiProcessorCount; }
  std::size_t sharedMemory() const { return properties_.sharedMemPerBlockOptin; }
  cudaStream_t mainStream() const { return streams_[0]; }

  /// Ranges of an update on the device; uploaded once.
  const GlassboxCudaRange* rangesOnDevice(const GlassboxCudaRange* ranges, std::int64_t count);

  // The recorded steps.
  bool beginStep(std::uint64_t key, const GlassboxCudaNumbers& numbers);
  void endStep();
  void abandonStep() noexcept;
  GlassboxCudaOutcome outcome();

  /// The step's numbers on the device while one is recorded or composed, and what it leaves.
  const GlassboxCudaNumbers* numbers() const { return numbers_; }
  glassbox::cuda::Totals* totals() const { return totals_; }
  /// The totals again, where the host can read them without a copy.
  glassbox::cuda::Totals* hostTotals() const { return hostTotalsOnDevice_; }

  std::string text;     ///< description
  std::string failure;  ///< sentence about the last failure
  std::int64_t launchesOfStep = 0;  ///< the last; 0: it was not recorded

 private:
  static constexpr int kStreams = 3;
  struct Issued {
    int stream;
    cudaEvent_t event;
    std::vector<glassbox::cuda::Region> reads;
    std::vector<glassbox::cuda::Region> writes;
  };
  struct Ranges {
    std::vector<GlassboxCudaRange> values;
    GlassboxCudaRange* onDevice;
  };
  struct Recorded {
    cudaGraphExec_t graph = nullptr;  ///< null: seen once, not recorded yet
    std::int64_t launches = 0;
  };

  int begin(glassbox::cuda::Lane lane, std::initializer_list<glassbox::cuda::Region> reads,
            std::initializer_list<glassbox::cuda::Region> writes);
  void finish(int stream, std::initializer_list<glassbox::cuda::Region> reads,
              std::initializer_list<glassbox::cuda::Region> writes);
  cudaEvent_t freshEvent();
  /// Whether an upload that has not been sent yet writes there.
  bool isUploaded(const void* to, std::size_t bytes) const;
  void sendUploads();
  void startRecording();
  void forgetRecorded();

  glassbox::cuda::Precision precision_;
  cudaDeviceProp properties_{};
  cudaStream_t streams_[kStreams] = {};
  glassbox::cuda::Arena arena_;
  glassbox::cuda::CopiesOut copiesOut_;
  unsigned* counters_ = nullptr;
  std::size_t countersUsed_ = 0;
  char* staging_ = nullptr;          ///< pinned, and
  char* stagingOnDevice_ = nullptr;  ///< the device's name for it
  glassbox::cuda::Uploads uploads_{};
  std::size_t stagingUsed_ = 0;
  GlassboxCudaNumbers* numbers_ = nullptr;
  glassbox::cuda::Totals* totals_ = nullptr;
  glassbox::cuda::Totals* hostTotals_ = nullptr;  ///< pinned
  glassbox::cuda::Totals* hostTotalsOnDevice_ = nullptr;
  std::vector<Ranges> ranges_;  ///< one entry a kind of model

  bool recording_ = false;
  std::uint64_t key_ = 0;
  int nextSide_ = 1;
  std::vector<Issued> issued_;
  std::vector<cudaEvent_t> events_;
  std::size_t eventsUsed_ = 0;
  std::unordered_map<std::uint64_t, Recorded> recorded_;
};
