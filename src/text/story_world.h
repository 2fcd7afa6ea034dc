// Our own little world of stories: a readable grammar (resources/storyworld/*.grammar) from which
// consistent short stories are drawn, with the exact log-probability of every one, so that the
// lowest loss any model could reach on them (the floor) is known and not guessed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace glassbox::text {

struct Story {
  std::string text;           ///< words and full stops separated by single spaces, one line
  double logProbability = 0;  ///< natural logarithm of the probability of exactly this text
};

/// How much of an ingredient there is, by its name in the grammar ("dogs", "trees"): 0 none, 1 as
/// much as the grammar says, 2 twice as often. Those not named are at 1.
using Ingredients = std::map<std::string, double, std::less<>>;

struct StoryWorldSettings {
  std::uint64_t seed = 1;
  int animals = 4;     ///< how many of the animals take part, 2 to 8, dog and cat always
  double pages = 0.3;  ///< share of picture-book pages among the stories, 0 to 1
  Ingredients ingredients = {};
};

/// The most that can be asked of an ingredient.
inline constexpr double kMostOfIngredient = 10;

class StoryWorld {
 public:
  /// The grammar shipped with the program.
  explicit StoryWorld(const StoryWorldSettings& settings);
  /// Another grammar; throws InputError listing every fault with its line.
  StoryWorld(std::string_view grammar, std::string_view fileName,
             const StoryWorldSettings& settings);
  ~StoryWorld();
  StoryWorld(StoryWorld&&) noexcept;

  /// The next story of this seed.
  Story next();
  std::vector<Story> take(int count);
  /// All words the grammar can produce with these settings, sorted.
  std::vector<std::string> words() const;
  /// The names of all ingredients, in the grammar's order.
  std::vector<std::string> ingredients() const;
  /// Word families for colouring the map: "animal", "sound", "food", ...; empty if none.
  std::string family(std::string_view word) const;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace glassbox::text
