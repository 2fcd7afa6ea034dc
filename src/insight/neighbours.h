// Which words are close to a word: cosines between word vectors centred over the vocabulary, ranks,
// and the band of random pairs against which a cosine must be read. Plain vectors, no model; where
// the vectors come from is in word_vectors.h, and together.h gives scores that are no cosines but
// are ranked by the same functions. Any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/tokenizer.h"

namespace glassbox::insight {

/// One flag a token, 1 where it counts: in ranks, bands and maps.
using TokenMask = std::vector<std::uint8_t>;

/// Tokens that hold a letter or digit; special tokens and punctuation are left out.
TokenMask wordMask(const text::Tokenizer& tokenizer);

/// `mask` without the words whose family is `word`'s. `families` by token id; words without a
/// family
/// ("") have no kind to leave out.
TokenMask withoutKind(TokenMask mask, std::span<const std::string> families, std::int32_t word);

/// `mask` without the words that have no vector (never seen in the text that was read).
TokenMask onlySeen(TokenMask mask, std::span<const std::int64_t> counts);

/// Word vectors with their mean taken away and brought to length 1, ready for cosines.
class WordSpace {
 public:
  /// `vectors` [words, width]. The mean is taken over all rows where `present` (empty: all rows);
  /// the other rows become zero and have cosine 0 with everything.
  WordSpace(std::span<const float> vectors, int width, std::span<const std::uint8_t> present = {});

  int words() const { return words_; }
  int width() const { return width_; }
  /// [words, width], centred, of length 1.
  const std::vector<float>& unitVectors() const { return unit_; }
  /// The unit vectors of some words only, [chosen, width]: for maps.
  std::vector<float> unitVectorsOf(std::span<const std::int32_t> chosen) const;
  float cosine(std::int32_t first, std::int32_t second) const;
  /// Of one word with every word, [words].
  std::vector<float> cosines(std::int32_t word) const;

 private:
  int words_ = 0;
  int width_ = 0;
  std::vector<float> unit_;
};

struct Neighbour {
  std::int32_t word = 0;
  float score = 0;  ///< cosine, or lift
  int rank = 0;     ///< 1 is nearest
};

/// The `count` words with the highest scores, without `word` itself; equal scores by id.
/// `scores` by token id: how close each is to `word`.
std::vector<Neighbour> nearest(std::span<const float> scores, const TokenMask& mask,
                               std::int32_t word, int count);

/// Where one word stands among all others, seen from `word`.
struct Standing {
  float score = 0;
  int rank = 0;           ///< 1 is nearest; equal scores share the better rank
  int of = 0;             ///< how many words were ranked, `other` among them
  double percentile = 0;  ///< share of the rivals that are further away, 0 … 100
};
/// `other` is ranked even where the mask leaves it out.
Standing standing(std::span<const float> scores, const TokenMask& mask, std::int32_t word,
                  std::int32_t other);

/// Between which cosines most random pairs of words lie.
struct Band {
  float low = 0;   ///< 10th percentile
  float high = 0;  ///< 90th percentile
};
/// From `pairs` pairs drawn with `seed` among the masked words. Error with fewer than two words.
Band randomPairs(const WordSpace& space, const TokenMask& mask, int pairs = 2000,
                 std::uint64_t seed = 1);

/// The three kinds of near that the program shows, as named on the command line.
struct SpaceName {
  enum class Kind {
    kTable,    ///< "table": token embedding table; words that can replace each other
    kLayer,    ///< "layer:K": mean residual vector after K blocks; meaning in use
    kTogether  ///< "together": the model's expected words, by lift
  };
  Kind kind = Kind::kTable;
  int layer = 0;
};
/// InputError for another name, or a layer outside 0 … `layers`.
SpaceName parseSpace(std::string_view name, int layers);

}  // namespace glassbox::insight
