// Packing the right factor of a product into panels, as it lies or transposed.
#include "compute/cpu/kernels/tile.h"
#include "compute/cpu/kernels/transpose.h"

namespace glassbox::compute::GLASSBOX_KERNELS {
namespace {

/// One column block of `columns` <= width, width a register or two.
void packAsItLies(const PanelSource& source, std::int64_t column, std::int64_t columns,
                  std::int64_t width, float* panel) {
  const Vec scale = all(source.scale);
  for (std::int64_t k = 0; k < source.depth; ++k) {
    const float* from = source.data + k * source.stride + column;
    float* to = panel + k * width;
    for (std::int64_t j = 0; j < width; j += kLanes) {
      const std::int64_t left = columns - j;
      store(to + j, scale * (left >= kLanes ? load(from + j) : loadFirst(from + j, left)));
    }
  }
}

void packTransposed(const PanelSource& source, std::int64_t column, std::int64_t columns,
                    std::int64_t width, float* panel) {
  const Vec scale = all(source.scale);
  for (std::int64_t k = 0; k < source.depth; k += kLanes) {
    const std::int64_t steps = source.depth - k < kLanes ? source.depth - k : kLanes;
    for (std::int64_t j = 0; j < width; j += kLanes) {
      Vec block[kLanes];
      for (int i = 0; i < kLanes; ++i) {
        const float* from = source.data + (column + j + i) * source.stride + k;
        block[i] = j + i >= columns ? Vec{} : steps == kLanes ? load(from) : loadFirst(from, steps);
      }
      transpose(block);
      for (std::int64_t i = 0; i < steps; ++i) store(panel + (k + i) * width + j, scale * block[i]);
    }
  }
}

}  // namespace

void pack(const PanelSource& source, float* panels, std::int64_t firstPanel,
          std::int64_t endPanel) {
  for (std::int64_t panel = firstPanel; panel < endPanel; ++panel) {
    const std::int64_t column = panel * kPanelWidth;
    const std::int64_t left = source.columns - column;
    const std::int64_t columns = left < kPanelWidth ? left : kPanelWidth;
    const std::int64_t width = columns <= kLanes ? kLanes : kPanelWidth;
    float* to = panels + column * source.depth;
    if (source.transposed) packTransposed(source, column, columns, width, to);
    else packAsItLies(source, column, columns, width, to);
  }
}

}  // namespace glassbox::compute::GLASSBOX_KERNELS
