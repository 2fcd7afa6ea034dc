// Operations of a step that is being recorded, collected for one kernel that takes them all
// (sequence_kernel.cu), for as long as each works on every sequence of the batch for itself.
//
// What runs aside, the gradients of weights, waits until the kernel has ended. By then the
// operations behind it would have overwritten what it reads. So an operation that is to write where
// something waiting still reads gets other memory, and whoever reads there later is sent to it.
#pragma once

#include <functional>
#include <vector>

#include "operations.cuh"
#include "sequence_operations.cuh"

namespace glassbox::cuda {

/// A warp keeps a row of so many values in registers.
constexpr int kMostNormWidth = 128;

class SequenceRun {
 public:
  explicit SequenceRun(GlassboxCuda& device) : device_(device) {}

  /// A step is about to be recorded.
  void reset();
  /// Its batch is of so many sequences of so many tokens.
  void setShape(std::int64_t sequences, int time);

  /// Of all sequences; 0 while nothing can be collected.
  std::int64_t positions() const {
    return std::int64_t{operations_.sequences} * operations_.time;
  }
  // Whether an operation of that size is collected; if not, those collected so far are launched.
  bool takes(std::int64_t rows, bool fits = true);
  bool takesNorm(std::int64_t rows, std::int64_t width);
  bool takesNormGradient(std::int64_t rows, std::int64_t width);
  bool takesProduct(const Product& product);
  bool takesAttention(const AttentionTask& task, std::int64_t batch, std::size_t floats);
  bool takesLoss(std::int64_t rows, std::int64_t vocabulary);

  /// Where a matrix's values are now.
  Matrix current(Matrix matrix) const;
  /// The same, for an operation that is collected and reads all of it.
  Matrix read(Matrix matrix);
  /// Where an operation that is collected may write all of it.
  Matrix written(Matrix matrix);
  template <typename Task>
  void add(const Task& task) {
    operations_.all[operations_.count++] = SequenceOperation(task);
  }

  bool isOpen() const { return operations_.count > 0; }
  /// Throws if an operation reads or writes where a matrix was before it was moved.
  void checkUse(const Regions& reads, const Regions& writes) const;
  /// What runs aside waits until the run is closed.
  void wait(Regions reads, Regions writes, std::function<void(cudaStream_t)> launch);
  /// Launches the kernel, then what waited.
  void close();

 private:
  struct Waiting {
    Regions reads;
    Regions writes;
    std::function<void(cudaStream_t)> launch;
  };
  struct Moved {
    Matrix from;
    float* to;
  };

  void move(Matrix from, float* to);
  bool isReadLater(const Region& region) const;

  GlassboxCuda& device_;
  SequenceOperations operations_;
  bool collects_ = false;  ///< the operation that is being prepared
  bool closes_ = false;
  Regions reads_;
  Regions writes_;
  std::vector<Waiting> waiting_;
  std::vector<Moved> moved_;
};

/// Shared memory of a block.
std::size_t sequenceBlockFloats(const GlassboxCuda& device);
/// How many blocks a cluster has when so many sequences are under way at once; 0: it cannot be.
int blocksOfSequence(const GlassboxCuda& device, int sequences);
void launchSequenceKernel(const GlassboxCuda& device, SequenceOperations operations,
                          cudaStream_t stream);

}  // namespace glassbox::cuda
