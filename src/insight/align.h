// Turns a flat map onto an earlier one, so that what moves on the screen is the model and not the
// projection (orthogonal Procrustes, Schönemann 1966). No model; any thread.
#pragma once

#include <span>
#include <vector>

namespace glassbox::insight {

/// `map` [points, 2], rotated or reflected and shifted (never scaled) so that the sum of squared
/// distances to `reference` [points, 2] is least. Points correspond by index; Error if the numbers
/// differ.
std::vector<float> alignedTo(std::span<const float> map, std::span<const float> reference);

}  // namespace glassbox::insight
