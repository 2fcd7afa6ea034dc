// Turns a map onto an earlier one, so that what moves on the screen is the model and not the
// projection (orthogonal Procrustes, Schönemann 1966). No model; any thread.
#pragma once

#include <span>
#include <vector>

namespace glassbox::insight {

/// A rotation or reflection about a centre, and a shift.
struct Turn {
  int dimensions = 2;
  std::vector<double> matrix;  ///< [dimensions, dimensions], of rows
  std::vector<double> from;    ///< the centre in the map
  std::vector<double> to;      ///< where it comes to lie

  /// Of a whole map [points, dimensions].
  std::vector<float> of(std::span<const float> map) const;
};

/// The turn of `map` [points, dimensions] (never scaled) for which the sum of squared distances to
/// `reference` is least. Points correspond by index; one whose reference is no number has no
/// counterpart and only turns along. Error if the numbers of points differ.
Turn turnOnto(std::span<const float> map, std::span<const float> reference, int dimensions = 2);

/// The map so turned.
std::vector<float> alignedTo(std::span<const float> map, std::span<const float> reference,
                             int dimensions = 2);

}  // namespace glassbox::insight
