// Matrix products over packed panels: cutting them into tiles and finishing each tile.
#include "compute/cpu/kernels/tile.h"

namespace glassbox::compute::GLASSBOX_KERNELS {
namespace {

// A few panels of this depth stay in the second-level cache while the row tiles pass by, and one
// row tile stays in the first-level cache while these panels pass by.
constexpr std::int64_t kDepthAtOnce = 512;
constexpr std::int64_t kColumnsAtOnce = 8 * kPanelWidth;

std::int64_t smallerOf(std::int64_t a, std::int64_t b) { return a < b ? a : b; }

template <int kRows, int kVectors>
void runTile(const Tile& tile, bool transposed) {
  if (transposed) multiplyTile<kRows, kVectors, true>(tile);
  else multiplyTile<kRows, kVectors, false>(tile);
}

template <int kVectors>
void runTileOf(int rows, const Tile& tile, bool transposed) {
  switch (rows) {
    case 1:
      return runTile<1, kVectors>(tile, transposed);
    case 2:
      return runTile<2, kVectors>(tile, transposed);
    case 4:
      return runTile<4, kVectors>(tile, transposed);
    default:
      return runTile<kTileRows, kVectors>(tile, transposed);
  }
}

/// Any number of rows up to kTileRows: full tiles of fewer rows each.
template <int kVectors>
void runRows(std::int64_t rows, Tile tile, std::int64_t leftRowStride, bool transposed) {
  while (rows > 0) {
    const int now = rows >= kTileRows ? kTileRows : rows >= 4 ? 4 : rows >= 2 ? 2 : 1;
    runTileOf<kVectors>(now, tile, transposed);
    tile.left += now * leftRowStride;
    if (tile.start != nullptr) tile.start += now * tile.startStride;
    tile.out += now * tile.outStride;
    rows -= now;
  }
}

/// A tile at the right edge: `columns` of the panel exist. Computed beside, then copied.
void runEdge(std::int64_t rows, std::int64_t columns, const Tile& tile, std::int64_t leftRowStride,
             bool transposed) {
  float beside[kTileRows * kPanelWidth] = {};
  if (tile.start != nullptr)
    for (std::int64_t i = 0; i < rows; ++i)
      for (std::int64_t j = 0; j < columns; ++j)
        beside[i * kPanelWidth + j] = tile.start[i * tile.startStride + j];
  Tile edge = tile;
  edge.start = beside;
  edge.startStride = kPanelWidth;
  edge.out = beside;
  edge.outStride = kPanelWidth;
  if (columns <= kLanes) runRows<1>(rows, edge, leftRowStride, transposed);
  else runRows<2>(rows, edge, leftRowStride, transposed);
  for (std::int64_t i = 0; i < rows; ++i)
    for (std::int64_t j = 0; j < columns; ++j)
      tile.out[i * tile.outStride + j] = beside[i * kPanelWidth + j];
}

/// Finishes the columns from `first` to `end` of some rows.
void finish(const Product& product, std::int64_t row, std::int64_t rows, std::int64_t first,
            std::int64_t end) {
  for (std::int64_t i = row; i < row + rows; ++i) {
    float* out = product.out + i * product.outStride;
    float* companion = product.companion + i * product.outStride;
    if (product.finish == Finish::kGelu)
      overLanes(first, end, [&](std::int64_t c, auto read, auto write) {
        write(companion + c, gelu(read(out + c)));
      });
    else
      overLanes(first, end, [&](std::int64_t c, auto read, auto write) {
        write(out + c, read(out + c) * geluDerivative(read(companion + c)));
      });
  }
}

/// The tile at (row, column), for the steps from `step` on.
void multiplyAt(const Product& product, std::int64_t row, std::int64_t rows, std::int64_t column,
                std::int64_t step, std::int64_t steps) {
  const std::int64_t columns =
      product.columns - column < kPanelWidth ? product.columns - column : kPanelWidth;
  const bool transposed = product.leftRowStride == 1 && product.leftStepStride != 1;
  // The last panel may be one register wide.
  const std::int64_t width = columns <= kLanes ? kLanes : kPanelWidth;
  Tile tile{};
  tile.depth = steps;
  tile.left = product.left + row * product.leftRowStride + step * product.leftStepStride;
  tile.leftStride = transposed ? product.leftStepStride : product.leftRowStride;
  const bool packed = product.panelStride == 0;
  tile.panelStride = packed ? width : product.panelStride;
  tile.panel = product.panels + (packed ? column * product.panelDepth : column) +
               (product.panelStart + step) * tile.panelStride;
  tile.out = product.out + row * product.outStride + column;
  tile.outStride = product.outStride;
  if (step > 0) {
    tile.start = tile.out;
    tile.startStride = tile.outStride;
  } else if (product.start != nullptr) {
    tile.start = product.start + row * product.startStride + column;
    tile.startStride = product.startStride;
  }
  if (columns == kPanelWidth) runRows<2>(rows, tile, product.leftRowStride, transposed);
  else if (columns == kLanes) runRows<1>(rows, tile, product.leftRowStride, transposed);
  else runEdge(rows, columns, tile, product.leftRowStride, transposed);
}

}  // namespace

void multiply(const Product& product, std::int64_t firstRow, std::int64_t endRow) {
  for (std::int64_t first = 0; first < product.columns; first += kColumnsAtOnce) {
    const std::int64_t end = smallerOf(first + kColumnsAtOnce, product.columns);
    for (std::int64_t step = 0; step < product.depth; step += kDepthAtOnce) {
      const std::int64_t steps = smallerOf(kDepthAtOnce, product.depth - step);
      const bool last = product.finish != Finish::kNone && step + steps == product.depth;
      for (std::int64_t row = firstRow; row < endRow; row += kTileRows) {
        const std::int64_t rows = smallerOf(kTileRows, endRow - row);
        for (std::int64_t column = first; column < end; column += kPanelWidth)
          multiplyAt(product, row, rows, column, step, steps);
        if (last) finish(product, row, rows, first, end);
      }
    }
  }
}

}  // namespace glassbox::compute::GLASSBOX_KERNELS
