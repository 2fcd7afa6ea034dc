// The kernel behind launchProduct: a block computes one tile of the output over one part of the
// depth. Stretches of both factors travel to shared memory as they lie, several ahead of the one
// that is being multiplied; each warp multiplies its own part of the tile. CPU twin:
// cpu/kernels/multiply.cpp and outer_product.cpp.
#pragma once

#include "copies.cuh"
#include "fragments.cuh"
#include "products.cuh"

namespace glassbox::cuda {

template <int kRowsOf, int kColumnsOf, int kDepthOf, int kWarpRowsOf, int kWarpColumnsOf,
          int kStagesOf, int kBlocksOf>
struct Tile {
  static constexpr int kRows = kRowsOf;
  static constexpr int kColumns = kColumnsOf;
  static constexpr int kDepth = kDepthOf;
  static constexpr int kWarpRows = kWarpRowsOf;
  static constexpr int kWarpColumns = kWarpColumnsOf;
  static constexpr int kStages = kStagesOf;
  static constexpr int kBlocks = kBlocksOf;  ///< wanted on a multiprocessor at once
  static constexpr int kWarpsAcross = kColumns / kWarpColumns;
  static constexpr int kThreads = kRows / kWarpRows * kWarpsAcross * 32;
  static constexpr int kPiecesDown = kWarpRows / 16;
  static constexpr int kPiecesAcross = kWarpColumns / 8;
  static constexpr int kValues = kPiecesDown * kPiecesAcross * 4;  ///< of the product, a thread
};

using SmallTile = Tile<32, 32, 32, 16, 16, 3, 4>;
using LargeTile = Tile<64, 64, 32, 32, 32, 3, 3>;

/// How one factor's stretch lies in shared memory. Rows are padded so that the lanes of a warp
/// reading a piece hit different banks.
template <int kOuterOf, int kInnerOf, int kPadding>
struct Stretch {
  static constexpr int kOuter = kOuterOf;
  static constexpr int kInner = kInnerOf;
  static constexpr int kStride = kInner + kPadding;
  static constexpr int kFloats = kOuter * kStride;
};
template <bool kAlongDepth, int kLength, int kDepth>
using StretchOf =
    std::conditional_t<kAlongDepth, Stretch<kLength, kDepth, 4>, Stretch<kDepth, kLength, 8>>;

template <typename T, bool kAAlongDepth, bool kBAlongDepth>
struct Layout {
  using A = StretchOf<kAAlongDepth, T::kRows, T::kDepth>;
  using B = StretchOf<kBAlongDepth, T::kColumns, T::kDepth>;
  static constexpr int kStageFloats = A::kFloats + B::kFloats;
  static constexpr int kBytes = T::kStages * kStageFloats * 4;
};

/// Copies one factor's stretches to shared memory, a thread always the same places of them.
template <typename S, int kThreads, bool kWide, bool kAlongDepth>
class StretchCopier {
 public:
  /// A factor that lies as [length, depth] (along depth) or [depth, length]; the block's tile
  /// begins at `start` of `length` and its part of the depth ends at `depthEnd`.
  __device__ StretchCopier(const float* from, int depth, int length, int start, int depthEnd)
      : stride_(kAlongDepth ? depth : length),
        lengthLeft_(length - start - (kAlongDepth ? row() : column())),
        depthEnd_(depthEnd - (kAlongDepth ? column() : row())),
        whole_(length - start >= (kAlongDepth ? S::kOuter : S::kInner)),
        from_(kAlongDepth ? from + static_cast<std::size_t>(start + row()) * stride_ + column()
                          : from + static_cast<std::size_t>(row()) * stride_ + start + column()) {}

  /// Starts to copy the stretch that begins at `k` of the depth.
  __device__ void copy(float* to, int k) const {
    to += row() * S::kStride + column();
    const float* from = from_ + (kAlongDepth ? k : static_cast<std::size_t>(k) * stride_);
    const std::size_t apart = static_cast<std::size_t>(kRowsAtOnce) * stride_;
    constexpr int kDepth = kAlongDepth ? S::kInner : S::kOuter;
    if (whole_ && k + kDepth <= depthEnd_ + (kAlongDepth ? column() : row())) {
#pragma unroll
      for (int i = 0; i < kCopies; ++i, from += apart)
        copyAhead<kFloats>(to + i * kRowsAtOnce * S::kStride, from);
      return;
    }
#pragma unroll 1
    for (int i = 0; i < kCopies; ++i, from += apart, to += kRowsAtOnce * S::kStride) {
      const int inner = kAlongDepth ? depthEnd_ - k : lengthLeft_;
      const int outer = (kAlongDepth ? lengthLeft_ : depthEnd_ - k) - i * kRowsAtOnce;
      const int valid = outer > 0 ? max(0, min(inner, kFloats)) : 0;
      copyAhead<kFloats>(to, valid > 0 ? from : from_, valid);
    }
  }

 private:
  static constexpr int kFloats = kWide ? 4 : 1;
  static constexpr int kInRow = S::kInner / kFloats;
  static constexpr int kRowsAtOnce = kThreads / kInRow;
  static constexpr int kCopies = S::kOuter / kRowsAtOnce;
  static_assert(kThreads % kInRow == 0 && S::kOuter % kRowsAtOnce == 0);

  __device__ static int row() { return static_cast<int>(threadIdx.x) / kInRow; }
  __device__ static int column() { return static_cast<int>(threadIdx.x) % kInRow * kFloats; }

  int stride_;
  int lengthLeft_;  ///< from the thread's first place on
  int depthEnd_;    ///< likewise
  bool whole_;      ///< no part of the tile lies outside the factor's length
  const float* from_;
};

/// x · sigmoid(2u) is the tanh form of GELU, with u = √(2/π)·(x + 0.044715·x³).
__device__ inline float sigmoidOfGelu(float x) {
  const float u = 0.7978845608F * (x + 0.044715F * x * x * x);
  return 1.0F / (1.0F + expf(-2.0F * u));
}
__device__ inline float gelu(float x) { return x * sigmoidOfGelu(x); }
__device__ inline float geluSlope(float x) {
  const float s = sigmoidOfGelu(x);
  const float du = 0.7978845608F * (1.0F + 3.0F * 0.044715F * x * x);
  return s + 2.0F * x * s * (1.0F - s) * du;
}

/// What happens to the sums before they are written.
enum class Finish {
  kNone,
  kGelu,      ///< they are kept, and GELU of them is the result
  kGeluSlope  ///< they are multiplied with GELU'(slopeOf)
};

template <Finish kFinish>
__device__ inline void writeOne(const Product& p, int row, int column, float sum) {
  const std::size_t at = static_cast<std::size_t>(row) * p.columns + column;
  if (p.bias != nullptr) sum += p.bias[column];
  if constexpr (kFinish == Finish::kGelu) {
    p.preActivation[at] = sum;
    sum = gelu(sum);
  }
  if constexpr (kFinish == Finish::kGeluSlope) sum *= geluSlope(p.slopeOf[at]);
  if (p.accumulate) sum += p.out[at];
  p.out[at] = sum;
}

/// Two neighbours at once.
template <Finish kFinish>
__device__ inline void writePair(const Product& p, int row, int column, float first, float second) {
  const std::size_t at = static_cast<std::size_t>(row) * p.columns + column;
  float2 sum = make_float2(first, second);
  if (p.bias != nullptr) {
    const float2 bias = *reinterpret_cast<const float2*>(p.bias + column);
    sum = make_float2(sum.x + bias.x, sum.y + bias.y);
  }
  if constexpr (kFinish == Finish::kGelu) {
    *reinterpret_cast<float2*>(p.preActivation + at) = sum;
    sum = make_float2(gelu(sum.x), gelu(sum.y));
  }
  if constexpr (kFinish == Finish::kGeluSlope) {
    const float2 x = *reinterpret_cast<const float2*>(p.slopeOf + at);
    sum = make_float2(sum.x * geluSlope(x.x), sum.y * geluSlope(x.y));
  }
  float2* out = reinterpret_cast<float2*>(p.out + at);
  if (p.accumulate) sum = make_float2(out->x + sum.x, out->y + sum.y);
  *out = sum;
}

/// Multiplies one stage; `a` and `b` are the warp's own corners of the stretches.
template <Precision kPrecision, typename T, typename L, bool kAAlongDepth, bool kBAlongDepth>
__device__ inline void multiplyStage(float (&sums)[T::kPiecesDown][T::kPiecesAcross][4],
                                     const float* a, const float* b) {
  const int g = static_cast<int>(threadIdx.x) % 32 / 4;
  const int t = static_cast<int>(threadIdx.x) % 4;
  const auto readA = [&](int row, int k) {
    return kAAlongDepth ? a[row * L::A::kStride + k] : a[k * L::A::kStride + row];
  };
  const auto readB = [&](int k, int column) {
    return kBAlongDepth ? b[column * L::B::kStride + k] : b[k * L::B::kStride + column];
  };
#ifdef GLASSBOX_MATRIX_UNITS
  // Matrix units cut sums off where additions round, so long sums are added up outside of them.
  float stage[T::kPiecesDown][T::kPiecesAcross][4] = {};
  const int lane = static_cast<int>(threadIdx.x) % 32;
#pragma unroll
  for (int k = 0; k < T::kDepth; k += 8) {
    Factor<kPrecision, 2> right[T::kPiecesAcross];
#pragma unroll
    for (int j = 0; j < T::kPiecesAcross; j += 2) {
      float values[4];
      if constexpr (kBAlongDepth) {
        const int column = j * 8 + lane / 16 * 8 + lane % 8;
        card::readPieces(values, b + column * L::B::kStride + k + lane / 8 % 2 * 4);
      } else {
#pragma unroll
        for (int i = 0; i < 4; ++i) values[i] = readB(k + t + i % 2 * 4, (j + i / 2) * 8 + g);
      }
      const float first[2] = {values[0], values[1]};
      const float second[2] = {values[2], values[3]};
      right[j] = factor<kPrecision>(first);
      right[j + 1] = factor<kPrecision>(second);
    }
    Factor<kPrecision, 4> left[T::kPiecesDown];
#pragma unroll
    for (int i = 0; i < T::kPiecesDown; ++i) {
      float values[4];
      if constexpr (kAAlongDepth)
        card::readPieces(values, a + (i * 16 + lane % 16) * L::A::kStride + k + lane / 16 * 4);
      else
#pragma unroll
        for (int v = 0; v < 4; ++v) values[v] = readA(i * 16 + v % 2 * 8 + g, k + t + v / 2 * 4);
      left[i] = factor<kPrecision>(values);
    }
    multiplyAll(stage, left, right);
  }
#pragma unroll
  for (int i = 0; i < T::kPiecesDown; ++i)
#pragma unroll
    for (int j = 0; j < T::kPiecesAcross; ++j)
#pragma unroll
      for (int c = 0; c < 4; ++c) sums[i][j][c] += stage[i][j][c];
#else
#pragma unroll 8
  for (int k = 0; k < T::kDepth; ++k) {
    float left[2 * T::kPiecesDown];
    float right[2 * T::kPiecesAcross];
#pragma unroll
    for (int i = 0; i < 2 * T::kPiecesDown; ++i) left[i] = readA(i * 8 + g, k);
#pragma unroll
    for (int j = 0; j < 2 * T::kPiecesAcross; ++j) right[j] = readB(k, j / 2 * 8 + 2 * t + j % 2);
#pragma unroll
    for (int i = 0; i < T::kPiecesDown; ++i)
#pragma unroll
      for (int j = 0; j < T::kPiecesAcross; ++j)
#pragma unroll
        for (int c = 0; c < 4; ++c)
          sums[i][j][c] = fmaf(left[2 * i + c / 2], right[2 * j + c % 2], sums[i][j][c]);
  }
#endif
}

/// Leaves this part's results, and true in the block that came last: it then holds the sum of all
/// parts, added up in the order of the depth.
template <typename T>
__device__ inline bool gatherParts(const Product& p, float* sums, float& columnSum, int tile,
                                   bool sumsColumns) {
  __shared__ bool last;
  const int thread = static_cast<int>(threadIdx.x);
  const int parts = static_cast<int>(gridDim.z);
  constexpr int kQuads = T::kValues / 4;
  float4* quads = reinterpret_cast<float4*>(p.parts) +
                  static_cast<std::size_t>(tile) * parts * kQuads * T::kThreads;
  float* columnParts = p.sumParts + static_cast<std::size_t>(blockIdx.x) * parts * T::kColumns;
  float4* own = quads + static_cast<std::size_t>(blockIdx.z) * kQuads * T::kThreads;
#pragma unroll
  for (int i = 0; i < kQuads; ++i)
    __stcg(own + i * T::kThreads + thread,
           make_float4(sums[4 * i], sums[4 * i + 1], sums[4 * i + 2], sums[4 * i + 3]));
  if (sumsColumns && thread < T::kColumns)
    __stcg(columnParts + blockIdx.z * T::kColumns + thread, columnSum);
  __threadfence();
  __syncthreads();
  if (thread == 0)
    last = atomicInc(p.arrivals + tile, static_cast<unsigned>(parts) - 1) ==
           static_cast<unsigned>(parts) - 1;
  __syncthreads();
  if (!last) return false;
  __threadfence();
#pragma unroll
  for (int i = 0; i < T::kValues; ++i) sums[i] = 0.0F;
    // Several parts' loads are on their way at once.
#pragma unroll(16 / kQuads)
  for (int part = 0; part < parts; ++part)
#pragma unroll
    for (int i = 0; i < kQuads; ++i) {
      const float4 quad =
          __ldcg(quads + (static_cast<std::size_t>(part) * kQuads + i) * T::kThreads + thread);
      sums[4 * i] += quad.x;
      sums[4 * i + 1] += quad.y;
      sums[4 * i + 2] += quad.z;
      sums[4 * i + 3] += quad.w;
    }
  if (sumsColumns && thread < T::kColumns) {
    columnSum = 0.0F;
#pragma unroll 8
    for (int part = 0; part < parts; ++part)
      columnSum += __ldcg(columnParts + part * T::kColumns + thread);
  }
  return true;
}

template <Precision kPrecision, typename T, bool kAAlongDepth, bool kBAlongDepth, bool kWide,
          Finish kFinish>
__global__ void __launch_bounds__(T::kThreads, T::kBlocks) productKernel(const Product p) {
  if (!kComputed<kPrecision>) return;
  using L = Layout<T, kAAlongDepth, kBAlongDepth>;
  GLASSBOX_SHARED_MEMORY(shared);
  const int thread = static_cast<int>(threadIdx.x);
  const int row0 = static_cast<int>(blockIdx.y) * T::kRows;
  const int column0 = static_cast<int>(blockIdx.x) * T::kColumns;
  const int begin = static_cast<int>(blockIdx.z) * p.partDepth;
  const int end = min(p.depth, begin + p.partDepth);
  const int stages = (end - begin + T::kDepth - 1) / T::kDepth;

  const StretchCopier<typename L::A, T::kThreads, kWide, kAAlongDepth> copierA(p.a, p.depth, p.rows,
                                                                               row0, end);
  const StretchCopier<typename L::B, T::kThreads, kWide, kBAlongDepth> copierB(
      p.b, p.depth, p.columns, column0, end);
  const auto copyStage = [&](int stage) {
    float* a = shared + stage % T::kStages * L::kStageFloats;
    copierA.copy(a, begin + stage * T::kDepth);
    copierB.copy(a + L::A::kFloats, begin + stage * T::kDepth);
  };
#pragma unroll
  for (int stage = 0; stage < T::kStages - 1; ++stage) {
    if (stage < stages) copyStage(stage);
    closeStage();
  }

  const int warp = thread / 32;
  const int warpRow = warp / T::kWarpsAcross * T::kWarpRows;
  const int warpColumn = warp % T::kWarpsAcross * T::kWarpColumns;
  const bool sumsColumns = !kBAlongDepth && p.columnSums != nullptr && blockIdx.y == 0;
  float sums[T::kPiecesDown][T::kPiecesAcross][4] = {};
  float columnSum = 0.0F;
  for (int stage = 0; stage < stages; ++stage) {
    waitForStage<T::kStages - 2>();
    __syncthreads();
    if (stage + T::kStages - 1 < stages) copyStage(stage + T::kStages - 1);
    closeStage();
    const float* a = shared + stage % T::kStages * L::kStageFloats;
    const float* b = a + L::A::kFloats;
    multiplyStage<kPrecision, T, L, kAAlongDepth, kBAlongDepth>(
        sums, a + (kAAlongDepth ? warpRow * L::A::kStride : warpRow),
        b + (kBAlongDepth ? warpColumn * L::B::kStride : warpColumn));
    if (sumsColumns && thread < T::kColumns)
#pragma unroll
      for (int k = 0; k < T::kDepth; ++k) columnSum += b[k * L::B::kStride + thread];
  }

  if (gridDim.z > 1 &&
      !gatherParts<T>(p, &sums[0][0][0], columnSum,
                      static_cast<int>(blockIdx.y * gridDim.x + blockIdx.x), sumsColumns))
    return;
  if (sumsColumns && thread < T::kColumns && column0 + thread < p.columns)
    p.columnSums[column0 + thread] += columnSum;
  const int g = thread % 32 / 4;
  const int t = thread % 4;
#pragma unroll
  for (int i = 0; i < T::kPiecesDown; ++i)
#pragma unroll
    for (int half = 0; half < 2; ++half) {
      const int row = row0 + warpRow + i * 16 + half * 8 + g;
      if (row >= p.rows) continue;
#pragma unroll
      for (int j = 0; j < T::kPiecesAcross; ++j) {
        const int column = column0 + warpColumn + j * 8 + 2 * t;
        const float first = sums[i][j][2 * half];
        const float second = sums[i][j][2 * half + 1];
        if constexpr (kWide) {
          if (column < p.columns) writePair<kFinish>(p, row, column, first, second);
        } else {
          if (column < p.columns) writeOne<kFinish>(p, row, column, first);
          if (column + 1 < p.columns) writeOne<kFinish>(p, row, column + 1, second);
        }
      }
    }
}

}  // namespace glassbox::cuda
