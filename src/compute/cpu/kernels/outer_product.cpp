// Gradients of weight matrices: sums over all rows of the batch, and sums of columns.
#include "compute/cpu/kernels/operations.h"
#include "compute/cpu/kernels/tile.h"
#include "compute/cpu/kernels/transpose.h"

namespace glassbox::compute::GLASSBOX_KERNELS {
namespace {

constexpr std::int64_t kRowsAtOnce = 512;  // few stretches, since each reads and writes the result

std::int64_t roundedUp(std::int64_t count) { return (count + kLanes - 1) / kLanes * kLanes; }

/// result[j, i] += sums[i, j], sums [rows, kPanelWidth] with rows rounded up to whole registers.
void addTransposed(float* result, std::int64_t resultStride, const float* sums, std::int64_t rows,
                   std::int64_t columns) {
  for (std::int64_t i = 0; i < rows; i += kLanes)
    for (std::int64_t j = 0; j < columns; j += kLanes) {
      Vec block[kLanes];
      for (int k = 0; k < kLanes; ++k) block[k] = load(sums + (i + k) * kPanelWidth + j);
      transpose(block);
      for (int k = 0; k < kLanes && j + k < columns; ++k) {
        float* to = result + (j + k) * resultStride + i;
        if (rows - i >= kLanes) store(to, load(to) + block[k]);
        else storeFirst(to, loadFirst(to, rows - i) + block[k], rows - i);
      }
    }
}

}  // namespace

std::int64_t outerProductScratch(std::int64_t leftColumns) {
  return (kRowsAtOnce + roundedUp(leftColumns)) * kPanelWidth;
}

void outerProduct(const OuterProduct& outer, std::int64_t panel, std::int64_t firstLeft,
                  std::int64_t endLeft, float* scratch) {
  const std::int64_t column = panel * kPanelWidth;
  const std::int64_t remaining = outer.rightColumns - column;
  const std::int64_t columns = remaining < kPanelWidth ? remaining : kPanelWidth;
  float* packed = scratch;
  float* sums = scratch + kRowsAtOnce * kPanelWidth;
  const std::int64_t leftColumns = endLeft - firstLeft;
  if (outer.transposed)
    for (std::int64_t i = 0; i < roundedUp(leftColumns) * kPanelWidth; ++i) sums[i] = 0.0F;

  Product product;
  product.leftRowStride = 1;
  product.leftStepStride = outer.leftColumns;
  product.panels = packed;
  product.columns = columns;
  product.out = outer.transposed ? sums : outer.result + firstLeft * outer.rightColumns + column;
  product.outStride = outer.transposed ? kPanelWidth : outer.rightColumns;
  product.start = product.out;
  product.startStride = product.outStride;
  for (std::int64_t row = 0; row < outer.rows; row += kRowsAtOnce) {
    const std::int64_t left = outer.rows - row;
    product.depth = left < kRowsAtOnce ? left : kRowsAtOnce;
    product.panelDepth = product.depth;
    product.left = outer.left + row * outer.leftColumns + firstLeft;
    PanelSource source;
    source.data = outer.right + row * outer.rightColumns + column;
    source.stride = outer.rightColumns;
    source.depth = product.depth;
    source.columns = columns;
    pack(source, packed, 0, 1);
    if (outer.rightSums != nullptr && firstLeft == 0)
      columnSums(outer.rightSums + column, source.data, source.depth, source.stride, 0, columns);
    multiply(product, 0, leftColumns);
  }
  if (outer.transposed)
    addTransposed(outer.result + column * outer.leftColumns + firstLeft, outer.leftColumns, sums,
                  leftColumns, columns);
}

void columnSums(float* sums, const float* values, std::int64_t rows, std::int64_t stride,
                std::int64_t first, std::int64_t end) {
  for (std::int64_t c = first; c < end; c += kLanes) {
    const std::int64_t left = end - c;
    Vec total = left >= kLanes ? load(sums + c) : loadFirst(sums + c, left);
    const float* value = values + c;
    if (left >= kLanes) {
      for (std::int64_t row = 0; row < rows; ++row) total += load(value + row * stride);
      store(sums + c, total);
    } else {
      for (std::int64_t row = 0; row < rows; ++row) total += loadFirst(value + row * stride, left);
      storeFirst(sums + c, total, left);
    }
  }
}

}  // namespace glassbox::compute::GLASSBOX_KERNELS
