#include "products.cuh"

#include <algorithm>
#include <type_traits>

#include "operations.cuh"
#include "products_kernel.cuh"

namespace glassbox::cuda {
namespace {

int dividedUp(int count, int by) { return (count + by - 1) / by; }

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

/// Whether 16 bytes may be copied, and 8 written, at once.
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

Product productOf(GlassboxCudaMatrix out, int depth) {
  Product p;
  p.out = out.data;
  p.rows = static_cast<int>(out.rows);
  p.columns = static_cast<int>(out.columns);
  p.depth = depth;
  return p;
}

void launch(GlassboxCuda& device, const Product& p, cudaStream_t stream) {
  if (p.rows == 0 || p.columns == 0) return;
  launchProduct(device, p, cutFor(p, device), stream);
}

}  // namespace

/// The rules were read off the times of all products of the shapes S, M and L under every cut
/// (docs/benchmarks.md).
Cut cutFor(const Product& p, const GlassboxCuda& device) {
  const int multiprocessors = device.multiprocessors();
  const auto tilesOf = [&](const TileSize& tile) {
    return dividedUp(p.rows, tile.rows) * dividedUp(p.columns, tile.columns);
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
  dim3 grid(static_cast<unsigned>(dividedUp(p.columns, tile.columns)),
            static_cast<unsigned>(dividedUp(p.rows, tile.rows)));
  p.partDepth = dividedUp(dividedUp(std::max(p.depth, 1), cut.parts), tile.depth) * tile.depth;
  grid.z = static_cast<unsigned>(std::max(1, dividedUp(p.depth, p.partDepth)));
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

void linearForward(GlassboxCuda& device, GlassboxCudaMatrix out, GlassboxCudaMatrix in,
                   GlassboxCudaMatrix weight, GlassboxCudaMatrix bias,
                   GlassboxCudaMatrix preActivation) {
  Product p = productOf(out, static_cast<int>(in.columns));
  p.a = in.data;
  p.b = weight.data;
  p.bias = bias.data;
  p.preActivation = preActivation.data;
  device.run(Lane::kMain, {in, weight, bias}, {out, preActivation},
             [&](cudaStream_t stream) { launch(device, p, stream); });
}

void linearBackwardInput(GlassboxCuda& device, GlassboxCudaMatrix dIn, GlassboxCudaMatrix dOut,
                         GlassboxCudaMatrix weight, GlassboxCudaMatrix preActivation) {
  Product p = productOf(dIn, static_cast<int>(dOut.columns));
  p.a = dOut.data;
  p.b = weight.data;
  p.bAlongDepth = true;
  p.slopeOf = preActivation.data;
  device.run(Lane::kMain, {dOut, weight, preActivation}, {dIn},
             [&](cudaStream_t stream) { launch(device, p, stream); });
}

void linearBackwardWeight(GlassboxCuda& device, GlassboxCudaMatrix dWeight,
                          GlassboxCudaMatrix dBias, GlassboxCudaMatrix in,
                          GlassboxCudaMatrix dOut) {
  Product p = productOf(dWeight, static_cast<int>(in.rows));
  p.a = in.data;
  p.aAlongDepth = false;
  p.b = dOut.data;
  p.accumulate = true;
  p.columnSums = dBias.data;
  device.run(Lane::kAside, {in, dOut}, {dWeight, dBias},
             [&](cudaStream_t stream) { launch(device, p, stream); });
}

void unembedForward(GlassboxCuda& device, GlassboxCudaMatrix logits, GlassboxCudaMatrix hidden,
                    GlassboxCudaMatrix table) {
  Product p = productOf(logits, static_cast<int>(hidden.columns));
  p.a = hidden.data;
  p.b = table.data;
  p.bAlongDepth = true;
  device.run(Lane::kMain, {hidden, table}, {logits},
             [&](cudaStream_t stream) { launch(device, p, stream); });
}

void unembedBackward(GlassboxCuda& device, GlassboxCudaMatrix dHidden, GlassboxCudaMatrix dTable,
                     GlassboxCudaMatrix dLogits, GlassboxCudaMatrix hidden,
                     GlassboxCudaMatrix table) {
  Product p = productOf(dHidden, static_cast<int>(dLogits.columns));
  p.a = dLogits.data;
  p.b = table.data;
  device.run(Lane::kMain, {dLogits, table}, {dHidden},
             [&](cudaStream_t stream) { launch(device, p, stream); });
  linearBackwardWeight(device, dTable, {}, dLogits, hidden);
}

}  // namespace glassbox::cuda
