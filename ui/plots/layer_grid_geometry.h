// Where the cells of a LayerGrid lie on a sheet of some size. Private to ui/plots.
#pragma once

#include <QRectF>

#include "plots/layer_grid.h"

namespace glassbox::plots {

/// How many numbers stand side by side in a tile, about twice as many as one below the other.
int numbersAcross(int numbers);

struct LayerGrid::Geometry {
  int rows = 0;
  int columns = 0;
  double left = 0;  ///< room for the names of the rows
  double top = 0;   ///< room for the cards
  double columnWidth = 0;
  double rowHeight = 0;
  double arcRoom = 0;      ///< above a tile
  double captionRoom = 0;  ///< below a tile
  double wordRoom = 0;     ///< below the lowest row

  /// Row 0 is the lowest.
  QRectF cell(int row, int column) const {
    return {left + column * columnWidth, top + (rows - 1 - row) * rowHeight, columnWidth,
            rowHeight};
  }
  QRectF tile(int row, int column) const {
    return cell(row, column).adjusted(4, arcRoom, -4, -captionRoom);
  }
};

}  // namespace glassbox::plots
