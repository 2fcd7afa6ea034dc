#include "products.cuh"

#include <algorithm>
#include <type_traits>

#include "operations.cuh"
#include "products_kernel.cuh"
#include "sequence_run.cuh"

namespace glassbox::cuda {
namespace {

/// How many of that size cover the length.
int tilesOver(int length, int size) { return (length + size - 1) / size; }

struct TileSize {
  int rows;
  int columns;
  int depth;
  int threads;
  int values;
};

template <typename T>
constexpr TileSize sizeOf() {
  return {T::kRows, T::kColumns, T::kDepth, T::kThreads, T::kValues};
}

constexpr TileSize kTiles[] = {sizeOf<SmallTile>(), sizeOf<LargeTile>()};

template <Precision kPrecision, typename T, bool kAAlongDepth, bool kBAlongDepth, bool kWide,
          Finish kFinish>
void launchTile(const Product& p, dim3 grid, cudaStream_t stream) {
  using L = Layout<T, kAAlongDepth, kBAlongDepth>;
  const auto kernel = productKernel<kPrecision, T, kAAlongDepth, kBAlongDepth, kWide, kFinish>;
  if (L::kBytes > 48 * 1024) {
    static const cudaError_t allowed =
        cudaFuncSetAttribute(kernel, cudaFuncAttributeMaxDynamicSharedMemorySize, L::kBytes);
    check(allowed, "preparing a matrix product");
  }
  launchKernel(kernel, grid, T::kThreads, L::kBytes, stream, p);
}

/// The layouts and finishes that there are: forward, backward to the input, gradients of weights.
template <Precision kPrecision, typename T, bool kWide>
void launchLayout(const Product& p, dim3 grid, cudaStream_t stream) {
  if (!p.aAlongDepth)
    return launchTile<kPrecision, T, false, false, kWide, Finish::kNone>(p, grid, stream);
  if (p.bAlongDepth && p.slopeOf != nullptr)
    return launchTile<kPrecision, T, true, true, kWide, Finish::kGeluSlope>(p, grid, stream);
  if (p.bAlongDepth)
    return launchTile<kPrecision, T, true, true, kWide, Finish::kNone>(p, grid, stream);
  if (p.preActivation != nullptr)
    return launchTile<kPrecision, T, true, false, kWide, Finish::kGelu>(p, grid, stream);
  launchTile<kPrecision, T, true, false, kWide, Finish::kNone>(p, grid, stream);
}

void launch(GlassboxCuda& device, const Product& p, cudaStream_t stream) {
  if (p.rows == 0 || p.columns == 0) return;
  launchProduct(device, p, cutFor(p, device), stream);
}

/// A product whose left factor has a row for each position; `p` says how the right one lies. The
/// sums before GELU are either kept in `preActivation` or those whose slope the result is
/// multiplied with.
void multiplyPositions(GlassboxCuda& device, Product p, Matrix out, Matrix in, Matrix weight,
                       Matrix bias, Matrix preActivation, Matrix slopeOf) {
  p.rows = static_cast<int>(out.rows);
  p.columns = static_cast<int>(out.columns);
  p.depth = static_cast<int>(in.columns);
  SequenceRun& run = device.sequenceRun();
  const bool collected = run.takesProduct(p);
  in = run.read(in);
  slopeOf = run.read(slopeOf);
  out = run.written(out);
  preActivation = run.written(preActivation);
  p.a = in.data;
  p.b = weight.data;
  p.out = out.data;
  p.bias = bias.data;
  p.preActivation = preActivation.data;
  p.slopeOf = slopeOf.data;
  if (collected) {
    p.partDepth = partDepthOf(p, cutFor(p, device));
    p.wide = isWide(p);
    return run.add(p);
  }
  device.run(Lane::kMain, {in, weight, bias, slopeOf}, {out, preActivation},
             [&](cudaStream_t stream) { launch(device, p, stream); });
}

}  // namespace

bool isWide(const Product& p) {
  const auto aligned = [](const float* pointer) {
    return reinterpret_cast<std::uintptr_t>(pointer) % 16 == 0;
  };
  const int aStride = p.aAlongDepth ? p.depth : p.rows;
  const int bStride = p.bAlongDepth ? p.depth : p.columns;
  return aStride % 4 == 0 && bStride % 4 == 0 && p.columns % 4 == 0 && aligned(p.a) &&
         aligned(p.b) && aligned(p.out) && aligned(p.bias) && aligned(p.preActivation) &&
         aligned(p.slopeOf);
}

int partDepthOf(const Product& p, Cut cut) {
  const int depth = kTiles[cut.tile].depth;
  return tilesOver(tilesOver(std::max(p.depth, 1), cut.parts), depth) * depth;
}

/// The rules were read off the times of all products of the shapes S, M and L under every cut
/// (docs/benchmarks.md).
Cut cutFor(const Product& p, const GlassboxCuda& device) {
  const int multiprocessors = device.multiprocessors();
  const auto tilesOf = [&](const TileSize& tile) {
    return tilesOver(p.rows, tile.rows) * tilesOver(p.columns, tile.columns);
  };
  // Parts cost a second pass, so only long depths are cut, and not into more than fill the card.
  const auto partsOf = [&](int tiles, int blocksAtOnce, int leastDepth) {
    if (p.depth < 512) return 1;
    return std::clamp(blocksAtOnce * multiprocessors / tiles, 1, p.depth / leastDepth);
  };
  if (isWide(p)) {
    const int tiles = tilesOf(kTiles[1]);
    const int parts = partsOf(tiles, 2, 256);
    if (10 * tiles >= 9 * multiprocessors ||
        (tiles >= 32 && 5 * tiles * parts >= 9 * multiprocessors))
      return {1, parts};
  }
  return {0, partsOf(tilesOf(kTiles[0]), 3, 128)};
}

void launchProduct(GlassboxCuda& device, Product p, Cut cut, cudaStream_t stream) {
  const TileSize& tile = kTiles[cut.tile];
  dim3 grid(static_cast<unsigned>(tilesOver(p.columns, tile.columns)),
            static_cast<unsigned>(tilesOver(p.rows, tile.rows)));
  p.partDepth = partDepthOf(p, cut);
  grid.z = static_cast<unsigned>(std::max(1, tilesOver(p.depth, p.partDepth)));
  if (grid.z > 1) {
    const std::size_t tiles = std::size_t{grid.x} * grid.y;
    p.parts = device.scratch<float>(tiles * grid.z * tile.threads * tile.values);
    p.sumParts = device.scratch<float>(std::size_t{grid.x} * grid.z * tile.columns);
    p.arrivals = device.counters(tiles);
  }
  const bool wide = isWide(p);
  withPrecision(device.precision(), [&](auto precision) {
    constexpr Precision kPrecision = decltype(precision)::value;
    if (!wide) launchLayout<kPrecision, SmallTile, false>(p, grid, stream);
    else if (cut.tile == 0) launchLayout<kPrecision, SmallTile, true>(p, grid, stream);
    else launchLayout<kPrecision, LargeTile, true>(p, grid, stream);
  });
}

void linearForward(GlassboxCuda& device, Matrix out, Matrix in, Matrix weight, Matrix bias,
                   Matrix preActivation) {
  multiplyPositions(device, Product{}, out, in, weight, bias, preActivation, {});
}

void linearBackwardInput(GlassboxCuda& device, Matrix dIn, Matrix dOut, Matrix weight,
                         Matrix preActivation) {
  Product p;
  p.bAlongDepth = true;
  multiplyPositions(device, p, dIn, dOut, weight, {}, {}, preActivation);
}

void linearBackwardWeight(GlassboxCuda& device, Matrix dWeight, Matrix dBias, Matrix in,
                          Matrix dOut) {
  in = device.sequenceRun().current(in);
  dOut = device.sequenceRun().current(dOut);
  Product p;
  p.out = dWeight.data;
  p.rows = static_cast<int>(dWeight.rows);
  p.columns = static_cast<int>(dWeight.columns);
  p.depth = static_cast<int>(in.rows);
  p.a = in.data;
  p.aAlongDepth = false;
  p.b = dOut.data;
  p.accumulate = true;
  p.columnSums = dBias.data;
  device.run(Lane::kAside, {in, dOut}, {dWeight, dBias},
             [p, &device](cudaStream_t stream) { launch(device, p, stream); });
}

void unembedForward(GlassboxCuda& device, Matrix logits, Matrix hidden, Matrix table) {
  Product p;
  p.bAlongDepth = true;
  multiplyPositions(device, p, logits, hidden, table, {}, {}, {});
}

void unembedBackward(GlassboxCuda& device, Matrix dHidden, Matrix dTable, Matrix dLogits,
                     Matrix hidden, Matrix table) {
  multiplyPositions(device, Product{}, dHidden, dLogits, table, {}, {}, {});
  linearBackwardWeight(device, dTable, {}, dLogits, hidden);
}

}  // namespace glassbox::cuda
