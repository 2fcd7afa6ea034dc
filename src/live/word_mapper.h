// Maps of the words, computed away from both the window and the training thread.
//
// All public functions may be called from any thread; none waits.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "live/word_question.h"

namespace glassbox::live {

enum class MapKind { kTsne, kPca, kPca3 };

struct WordMap {
  std::uint64_t ticket = 0;  ///< of the request
  MapKind kind = MapKind::kTsne;
  std::int64_t step = 0;
  std::vector<std::int32_t> words;              ///< as asked for, without those that have no vector
  std::vector<std::array<float, 3>> positions;  ///< one a word; flat maps have 0 as the third
  /// PCA: the directions of most spread on this map, of length 1, and the share of the variance
  /// that each keeps. t-SNE has none.
  std::vector<std::array<float, 3>> axes;
  std::vector<double> spreadKept;
  double seconds = 0;   ///< that drawing it has taken so far
  bool settled = true;  ///< false: t-SNE is still at it, the next take() brings it further
};

/// Draws maps one after the other in its own thread; a newer request replaces a waiting one, and
/// one for other words or of another kind also that being drawn. Each map starts from the last of
/// the same kind and is turned to it, so that movement is change in the model and not of the
/// projection.
class WordMapper {
 public:
  /// `onNews` is called in the mapper's thread whenever take() has something new.
  explicit WordMapper(std::function<void()> onNews = {});
  ~WordMapper();
  /// `words` are ids into the answer's vectors; both are kept alive by the request. Returns the
  /// ticket of the maps that will come of it; 0: too few words for a map.
  std::uint64_t request(std::shared_ptr<const WordAnswer> answer, std::vector<std::int32_t> words,
                        MapKind kind);
  /// The newest map, or null if none since the last call.
  std::shared_ptr<const WordMap> take();
  /// Forgets the last map (a new run), what waits and what is being drawn.
  void reset();

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace glassbox::live
