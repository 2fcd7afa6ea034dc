// One kernel for many operations in a row: a cluster of blocks has a sequence and takes it through
// all of them, so that no kernel is started and nothing of the rest of the card waited for between
// one and the next. Pieces of an operation (tiles, heads, rows) are shared out among the blocks and
// within them among groups or warps. What each piece computes, and in which order it adds up, is
// what the operation's own kernel does.
#include <cstdio>
#include "attention_backward.cuh"
#include "attention_forward.cuh"
#include "products_kernel.cuh"
#include "sequence_run.cuh"

namespace glassbox::cuda {
namespace {

using Group = PartOfBlock;
constexpr int kMostGroups = 4;
static_assert(SmallTile::kThreads == Group::kThreads);

/// A block's sequence, which of the sequence's blocks it is, and its memory.
struct Place {
  int sequence;
  int time;
  int block;
  int blocks;
  float* shared;  ///< the block's
  int groupFloats;
  __device__ float* ofGroup() const { return shared + Group::index() * groupFloats; }
  __device__ int firstRow() const { return sequence * time; }
  __device__ std::size_t offset(int width) const {
    return static_cast<std::size_t>(firstRow()) * width;
  }
};

/// Calls take(row) for the rows that the thread's warp has.
template <typename Take>
__device__ inline void eachRow(const Place& place, const Take& take) {
  const int warps = static_cast<int>(blockDim.x) / 32 * place.blocks;
  const int first = static_cast<int>(threadIdx.x) / 32 * place.blocks + place.block;
  for (int row = first; row < place.time; row += warps) take(place.firstRow() + row);
}

/// Calls take(i) for the group's share of so many pieces; every block gets one before one gets two.
template <typename Take>
__device__ inline void eachPiece(int pieces, const Place& place, const Take& take) {
  const int first = Group::index() * place.blocks + place.block;
  for (int i = first; i < pieces; i += Group::count() * place.blocks) take(i);
}

/// Calls take(i) for the thread's share of the sequence's values.
template <typename Take>
__device__ inline void eachValue(int width, const Place& place, const Take& take) {
  const int threads = static_cast<int>(blockDim.x) * place.blocks;
  const int first = static_cast<int>(blockDim.x) * place.block + static_cast<int>(threadIdx.x);
  for (int i = first; i < place.time * width; i += threads) take(i);
}

__device__ inline void embed(const EmbeddingTask& task, const Place& place) {
  eachValue(task.width, place, [&](int i) {
    const int token = task.tokens[place.firstRow() + i / task.width];
    task.out[place.offset(task.width) + i] =
        task.tokenTable[static_cast<std::int64_t>(token) * task.width + i % task.width] +
        task.positionTable[i];
  });
}

__device__ inline void fillRows(const FillTask& task, const Place& place) {
  eachValue(task.width, place,
            [&](int i) { task.to[place.offset(task.width) + i] = task.value; });
}

/// A group makes a part: kWarps rows.
template <int kValues>
__device__ GLASSBOX_CALLED void normGradient(const NormGradientTask& task, const Place& place) {
  const int lane = Group::thread() % 32;
  float* const shared = place.ofGroup();
  eachPiece(place.time / kWarps, place, [&](int part) {
    const int first = place.firstRow() + part * kWarps;
    for (int row = Group::thread() / 32; row < kWarps; row += Group::kThreads / 32) {
      float gains[kValues] = {};
      float biases[kValues] = {};
      goBackThroughNorm<kValues>(task, first + row, gains, biases);
#pragma unroll
      for (int i = 0; i < kValues; ++i) {
        const int c = i * 32 + lane;
        if (c >= task.width) continue;
        shared[row * 2 * task.width + c] = gains[i];
        shared[row * 2 * task.width + task.width + c] = biases[i];
      }
    }
    Group::meet();
    float* sums = task.parts + static_cast<std::int64_t>(first / kWarps) * 2 * task.width;
    for (int c = Group::thread(); c < 2 * task.width; c += Group::kThreads) {
      float sum = 0.0F;
      for (int row = 0; row < kWarps; ++row) sum += shared[row * 2 * task.width + c];
      sums[c] = sum;
    }
    Group::meet();
  });
}

/// The sequence's rows of a product.
__device__ inline Product productOf(const Product& whole, const Place& place) {
  Product p = whole;
  p.rows = place.time;
  p.a += place.offset(p.depth);
  p.out += place.offset(p.columns);
  if (p.preActivation != nullptr) p.preActivation += place.offset(p.columns);
  if (p.slopeOf != nullptr) p.slopeOf += place.offset(p.columns);
  return p;
}

template <Precision kPrecision, bool kBAlongDepth, bool kWide, Finish kFinish>
__device__ GLASSBOX_CALLED void multiplyRows(const Product& whole, const Place& place) {
  using T = SmallTile;
  const Product p = productOf(whole, place);
  const int across = (p.columns + T::kColumns - 1) / T::kColumns;
  const int down = (p.rows + T::kRows - 1) / T::kRows;
  eachPiece(down * across, place, [&](int tile) {
    const int row0 = tile / across * T::kRows;
    const int column0 = tile % across * T::kColumns;
    Sums<T> sums;
    for (int begin = 0; begin < p.depth; begin += p.partDepth) {
      Sums<T> part;
      sumTile<Group, kPrecision, T, true, kBAlongDepth, kWide>(
          part, p, row0, column0, begin, min(p.depth, begin + p.partDepth), false, place.ofGroup());
      const bool only = p.partDepth >= p.depth;
#pragma unroll
      for (int j = 0; j < T::kPiecesAcross; ++j)
#pragma unroll
        for (int i = 0; i < 4; ++i)
          sums.of[0][j][i] = only ? part.of[0][j][i] : sums.of[0][j][i] + part.of[0][j][i];
      Group::meet();
    }
    writeTile<Group, T, kWide, kFinish>(sums, p, row0, column0);
  });
}

/// The products that there are: forward with and without GELU, back to the input with and without
/// its slope, and to and from the logits, whose rows may lie so that only single floats can be
/// copied.
template <Precision kPrecision>
__device__ inline void multiply(const Product& p, const Place& place) {
  if (p.bAlongDepth) {
    if (!p.wide) multiplyRows<kPrecision, true, false, Finish::kNone>(p, place);
    else if (p.slopeOf != nullptr)
      multiplyRows<kPrecision, true, true, Finish::kGeluSlope>(p, place);
    else multiplyRows<kPrecision, true, true, Finish::kNone>(p, place);
  } else {
    if (!p.wide) multiplyRows<kPrecision, false, false, Finish::kNone>(p, place);
    else if (p.preActivation != nullptr)
      multiplyRows<kPrecision, false, true, Finish::kGelu>(p, place);
    else multiplyRows<kPrecision, false, true, Finish::kNone>(p, place);
  }
}

/// A block has a head.
template <Precision kPrecision, bool kBack>
__device__ GLASSBOX_CALLED void attend(const AttentionTask& task, const Place& place) {
  for (int head = place.block; head < task.heads; head += place.blocks) {
    const int index = place.sequence * task.heads + head;
    if (kBack) goBackThroughHead<WholeBlock, kPrecision, true>(task, index, place.shared);
    else attendHead<WholeBlock, kPrecision, true>(task, index, place.shared);
    __syncthreads();
  }
}

template <int kValues>
__device__ GLASSBOX_CALLED void normRows(const NormTask& task, const Place& place) {
  eachRow(place, [&](int row) { normRow<kValues>(task, row); });
}

template <int kValues>
__device__ GLASSBOX_CALLED void lossOfRows(const LossTask& task, const Place& place) {
  eachRow(place, [&](int row) { lossOfRow<kValues>(task, row); });
}

template <Precision kPrecision>
__device__ inline void take(const SequenceOperation& operation, const Place& place) {
  using Kind = SequenceOperation::Kind;
  switch (operation.kind) {
    case Kind::kEmbedding:
      return embed(operation.embedding, place);
    case Kind::kFill:
      return fillRows(operation.fill, place);
    case Kind::kNorm:
      if (operation.norm.width <= 64) return normRows<2>(operation.norm, place);
      return normRows<4>(operation.norm, place);
    case Kind::kNormGradient:
      if (operation.normGradient.width <= 64)
        return normGradient<2>(operation.normGradient, place);
      return normGradient<4>(operation.normGradient, place);
    case Kind::kProduct:
      return multiply<kPrecision>(operation.product, place);
    case Kind::kAttention:
      return attend<kPrecision, false>(operation.attention, place);
    case Kind::kAttentionGradient:
      return attend<kPrecision, true>(operation.attention, place);
    case Kind::kLoss:
      if (operation.loss.vocabulary <= 4 * kLossThreads)
        return lossOfRows<4>(operation.loss, place);
      if (operation.loss.vocabulary <= 8 * kLossThreads)
        return lossOfRows<8>(operation.loss, place);
      return lossOfRows<16>(operation.loss, place);
  }
}

#ifdef X_TIMES
__device__ long long xTimes[128];
#endif
template <Precision kPrecision>
__global__ void __launch_bounds__(kMostGroups* Group::kThreads, 1)
    sequenceKernel(const __grid_constant__ SequenceOperations operations) {
  if (!kComputed<kPrecision>) return;
  GLASSBOX_SHARED_MEMORY(shared);
  const int blocks = card::clusterSize();
  const auto number = static_cast<int>(blockIdx.x);
  const Place place{number / blocks, operations.time,       number % blocks, blocks,
                    shared,          operations.groupFloats};
#ifdef X_TIMES
  long long last = clock64();
#endif
  for (int i = 0; i < operations.count; ++i) {
    take<kPrecision>(operations.all[i], place);
    card::meetCluster();
#ifdef X_TIMES
    if (blockIdx.x == 3 && threadIdx.x == 0) { long long now = clock64(); xTimes[i] = now - last; last = now; }
#endif
  }
#ifdef X_TIMES
  if (blockIdx.x == 3 && threadIdx.x == 0) {
    for (int i = 0; i < operations.count; ++i) printf("op %d kind %d clocks %d  %d x %d\n", i, (int)operations.all[i].kind, (int)xTimes[i], operations.all[i].product.columns, operations.all[i].product.depth);
    printf("end blocks %d\n", blocks);
  }
#endif
}

/// Floats of a group that are enough for every tile and for the norms.
constexpr int kGroupFloats = std::max({Layout<SmallTile, true, true>::kBytes / 4,
                                       Layout<SmallTile, true, false>::kBytes / 4,
                                       kWarps * 2 * kMostNormWidth});
constexpr std::size_t kGroupBytes = sizeof(float) * kGroupFloats;

unsigned groupsOn(const GlassboxCuda& device) {
  return static_cast<unsigned>(
      std::clamp<std::size_t>(device.sharedMemory() / kGroupBytes, 1, kMostGroups));
}

template <typename Use>
void withKernel(const GlassboxCuda& device, const Use& use) {
  withPrecision(device.precision(),
                [&](auto precision) { use(sequenceKernel<decltype(precision)::value>); });
}

}  // namespace

std::size_t sequenceBlockFloats(const GlassboxCuda& device) {
  return std::size_t{groupsOn(device)} * kGroupFloats;
}

int blocksOfSequence(const GlassboxCuda& device, int sequences) {
  int blocks = 0;
  withKernel(device, [&](auto kernel) {
    const unsigned threads = groupsOn(device) * Group::kThreads;
    const std::size_t bytes = groupsOn(device) * kGroupBytes;
    check(cudaFuncSetAttribute(kernel, cudaFuncAttributeMaxDynamicSharedMemorySize,
                               static_cast<int>(bytes)),
          "preparing a step");
    for (const int size : {4, 2})
      if (blocks == 0 && card::clustersAtOnce(kernel, size, threads, bytes) >= sequences)
        blocks = size;
  });
  return blocks;
}

void launchSequenceKernel(const GlassboxCuda& device, SequenceOperations operations,
                          cudaStream_t stream) {
  operations.groupFloats = kGroupFloats;
  const auto blocks = static_cast<unsigned>(operations.blocks);
  withKernel(device, [&](auto kernel) {
    card::launchClusters(kernel, blocks, static_cast<unsigned>(operations.sequences) * blocks,
                         groupsOn(device) * Group::kThreads, groupsOn(device) * kGroupBytes, stream,
                         operations);
  });
}

}  // namespace glassbox::cuda
