#include "sequence_run.cuh"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace glassbox::cuda {
namespace {

constexpr int kMostVocabulary = 2048;
/// Of the rows of a tile, and of those that make one part of a norm's gradient.
constexpr int kTimeStep = 32;

/// For measuring: 0 keeps every operation a kernel of its own.
bool isWanted() {
  const char* wanted = std::getenv("GLASSBOX_CUDA_SEQUENCES");
  return wanted == nullptr || wanted[0] != '0';
}

bool overlapsAny(const Region& region, const Regions& others) {
  for (const Region& other : others)
    if (region.overlaps(other)) return true;
  return false;
}

}  // namespace

void SequenceRun::reset() {
  operations_ = {};
  collects_ = closes_ = false;
  reads_.clear();
  writes_.clear();
  waiting_.clear();
  moved_.clear();
}

void SequenceRun::setShape(std::int64_t positions, int time) {
  if (!device_.recording() || !isWanted() || time % kTimeStep != 0) return;
  const auto sequences = static_cast<int>(positions / time);
  operations_.blocks = blocksOfSequence(device_, sequences);
  if (operations_.blocks == 0) return;
  operations_.time = time;
  operations_.sequences = sequences;
}

bool SequenceRun::takes(std::int64_t rows, bool fits) {
  collects_ = fits && device_.recording() && operations_.time > 0 &&
              rows == positions();
  if (!collects_ || operations_.count == SequenceOperations::kMost) close();
  return collects_;
}

bool SequenceRun::takesNorm(std::int64_t rows, std::int64_t width) {
  return takes(rows, width <= kMostNormWidth);
}

bool SequenceRun::takesNormGradient(std::int64_t rows, std::int64_t width) {
  return takes(rows, width <= kMostNormWidth && rowsOfNormPart(static_cast<int>(rows)) == kWarps);
}

bool SequenceRun::takesProduct(const Product& product) {
  return takes(product.rows, product.rows > 0 && product.columns > 0 && product.depth > 0);
}

bool SequenceRun::takesAttention(const AttentionTask& task, std::int64_t batch,
                                 std::size_t floats) {
  return takes(batch * task.time, floats <= sequenceBlockFloats(device_));
}

bool SequenceRun::takesLoss(std::int64_t rows, std::int64_t vocabulary) {
  return takes(rows, vocabulary <= kMostVocabulary);
}

Matrix SequenceRun::current(Matrix matrix) const {
  for (const Moved& moved : moved_)
    if (moved.from.data == matrix.data) matrix.data = moved.to;
  return matrix;
}

Matrix SequenceRun::read(Matrix matrix) {
  matrix = current(matrix);
  if (!collects_ || matrix.data == nullptr) return matrix;
  for (const Waiting& waiting : waiting_)
    if (overlapsAny(matrix, waiting.writes))
      throw Failure{GLASSBOX_CUDA_FAILED, "an operation reads what has not been computed yet"};
  reads_.push_back(matrix);
  return matrix;
}

Matrix SequenceRun::written(Matrix matrix) {
  if (matrix.data == nullptr) return matrix;
  const Matrix original = matrix;
  matrix = current(matrix);
  if (collects_ && isReadLater(matrix)) {
    matrix.data = device_.scratch<float>(static_cast<std::size_t>(matrix.rows * matrix.columns));
    move(original, matrix.data);
  }
  if (collects_) writes_.push_back(matrix);
  return matrix;
}

void SequenceRun::move(Matrix from, float* to) {
  for (Moved& moved : moved_)
    if (moved.from.data == from.data) {
      moved.to = to;
      return;
    }
  moved_.push_back({from, to});
}

bool SequenceRun::isReadLater(const Region& region) const {
  for (const Waiting& waiting : waiting_)
    if (overlapsAny(region, waiting.reads)) return true;
  return false;
}

void SequenceRun::checkUse(const Regions& reads, const Regions& writes) const {
  if (closes_) return;
  for (const Moved& moved : moved_)
    if (overlapsAny(moved.from, reads) || overlapsAny(moved.from, writes))
      throw Failure{GLASSBOX_CUDA_FAILED, "an operation does not ask where its values are"};
}

void SequenceRun::wait(Regions reads, Regions writes, std::function<void(cudaStream_t)> launch) {
  waiting_.push_back({std::move(reads), std::move(writes), std::move(launch)});
  static const std::size_t most = std::getenv("X_FLUSH") ? std::atoi(std::getenv("X_FLUSH")) : 1000;
  if (waiting_.size() >= most) close();
}

void SequenceRun::close() {
  if (!isOpen()) return;
  const SequenceOperations operations = operations_;
  operations_.count = 0;
  const Regions reads = std::exchange(reads_, {});
  const Regions writes = std::exchange(writes_, {});
  closes_ = true;
  device_.run(Lane::kMain, reads, writes, [&](cudaStream_t stream) {
    launchSequenceKernel(device_, operations, stream);
  });
  for (const Waiting& waiting : std::exchange(waiting_, {}))
    device_.run(Lane::kAside, waiting.reads, waiting.writes, waiting.launch);
  closes_ = false;
}

}  // namespace glassbox::cuda
