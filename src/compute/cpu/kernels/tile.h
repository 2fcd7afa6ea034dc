// The heart of every matrix product: a tile of kTileRows by two registers of the result, kept in
// registers while walking down the common dimension. The left factor is read in place, one number
// at a time to all lanes; the right factor comes packed (Goto and van de Geijn 2008).
#pragma once

#include "compute/cpu/kernels.h"
#include "compute/cpu/kernels/vec.h"

namespace glassbox::compute::GLASSBOX_KERNELS {

/// As Kernels::pack and Kernels::multiply.
void pack(const PanelSource& source, float* panels, std::int64_t firstPanel, std::int64_t endPanel);
void multiply(const Product& product, std::int64_t firstRow, std::int64_t endRow);

namespace {

/// Where the pieces of one tile lie.
struct Tile {
  std::int64_t depth;
  const float* left;
  std::int64_t leftStride;  ///< between rows, or between steps if the left factor is transposed
  const float* panel;
  std::int64_t panelStride;  ///< between the panel's rows
  const float* start;
  std::int64_t startStride;
  float* out;
  std::int64_t outStride;
};

/// One tile of kRows x kVectors registers. If kTransposed the left factor lies step after step.
template <int kRows, int kVectors, bool kTransposed>
inline void multiplyTile(const Tile& tile) {
  Vec sums[kRows][kVectors];
#pragma GCC unroll 16
  for (int i = 0; i < kRows; ++i)
#pragma GCC unroll 2
    for (int j = 0; j < kVectors; ++j)
      sums[i][j] =
          tile.start == nullptr ? Vec{} : load(tile.start + i * tile.startStride + j * kLanes);
  // Three rows share a pointer, so that all the addresses fit the processor's registers.
  constexpr int kPointers = (kRows + 2) / 3;
  const std::int64_t stride = tile.leftStride;
  const float* left[kPointers];
#pragma GCC unroll 16
  for (int i = 0; i < kPointers; ++i) left[i] = tile.left + (kTransposed ? 0 : 3 * i * stride);
  const float* panel = tile.panel;
  const std::int64_t panelStride = tile.panelStride;
  // The results often lie in no cache yet: have them fetched while the sums are computed.
#pragma GCC unroll 16
  for (int i = 0; i < kRows; ++i)
#pragma GCC unroll 2
    for (int j = 0; j < kVectors; ++j)
      __builtin_prefetch(tile.out + i * tile.outStride + j * kLanes, 1);
  for (std::int64_t step = 0; step < tile.depth; ++step) {
    Vec right[kVectors];
#pragma GCC unroll 2
    for (int j = 0; j < kVectors; ++j) right[j] = load(panel + j * kLanes);
#pragma GCC unroll 16
    for (int i = 0; i < kRows; ++i) {
      const Vec factor = all(kTransposed ? left[0][i] : left[i / 3][(i % 3) * stride]);
#pragma GCC unroll 2
      for (int j = 0; j < kVectors; ++j) sums[i][j] += factor * right[j];
    }
    panel += panelStride;
    if constexpr (kTransposed) {
      left[0] += stride;
    } else {
#pragma GCC unroll 16
      for (int i = 0; i < kPointers; ++i) ++left[i];
    }
  }
#pragma GCC unroll 16
  for (int i = 0; i < kRows; ++i)
#pragma GCC unroll 2
    for (int j = 0; j < kVectors; ++j)
      store(tile.out + i * tile.outStride + j * kLanes, sums[i][j]);
}

}  // namespace
}  // namespace glassbox::compute::GLASSBOX_KERNELS
