// Matrix products out [rows, columns] (+)= a [rows, depth] · b [depth, columns] with what comes
// before and after them: bias, GELU, the slope of GELU, sums of b's columns.
#pragma once

#include "device.cuh"

namespace glassbox::cuda {

struct Product {
  const float* a = nullptr;
  const float* b = nullptr;
  bool aAlongDepth = true;   ///< a lies as [rows, depth]; else as [depth, rows]
  bool bAlongDepth = false;  ///< b lies as [columns, depth]; else as [depth, columns]
  int rows = 0;
  int columns = 0;
  int depth = 0;
  float* out = nullptr;
  bool accumulate = false;
  const float* bias = nullptr;     ///< [columns]
  float* preActivation = nullptr;  ///< if given: keeps the sum, and out = GELU(sum)
  const float* slopeOf = nullptr;  ///< if given: out = sum · GELU'(slopeOf)
  float* columnSums =
      nullptr;  ///< [columns] += Σ over depth of b; only where b lies as [depth, columns]

  // Where one output needs more blocks than it has tiles, the depth is cut into parts.
  int partDepth = 0;             ///< a multiple of the tile's; at least depth: one part
  float* parts = nullptr;        ///< each part's results, tile by tile
  float* sumParts = nullptr;     ///< and its column sums
  unsigned* arrivals = nullptr;  ///< of the parts of each tile
};

/// How a product is cut up: which tile, and how many parts of the depth.
struct Cut {
  int tile = 0;  ///< 0: 32x32, 1: 64x64
  int parts = 1;
};

Cut cutFor(const Product& product, const GlassboxCuda& device);
/// Launches it; takes scratch memory from the device where there are several parts.
void launchProduct(GlassboxCuda& device, Product product, Cut cut, cudaStream_t stream);

}  // namespace glassbox::cuda
