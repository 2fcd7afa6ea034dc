// Principal components: the flat view of word vectors that keeps most of their spread. It keeps
// large distances and mixes what differs only in the directions it drops. No model; any thread.
#pragma once

#include <span>
#include <vector>

namespace glassbox::insight {

struct PrincipalComponents {
  int dimensions = 0;
  std::vector<float> positions;    ///< [points, dimensions], centred
  std::vector<double> spreadKept;  ///< [dimensions], share of the whole variance, largest first
};

/// `vectors` [points, width] onto 2 or 3 (at most `width`) dimensions. Each axis points to where
/// its largest loading is positive, so that the same vectors give the same picture.
PrincipalComponents principalComponents(std::span<const float> vectors, int width, int dimensions);

}  // namespace glassbox::insight
