// The story world's grammar as data: what resources/storyworld/storyworld.grammar says, parsed and
// checked. The file explains its own notation. Immutable after parsing; any thread may read it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace glassbox::text {

/// The grammar file shipped with the program, built into it.
extern const std::string_view kStoryWorldGrammar;
extern const std::string_view kStoryWorldGrammarFile;

/// Rows of words that belong together: dog, puppy, bark, bones. A list is a table of one column.
struct StoryTable {
  std::string name = {};
  int line = 0;
  bool limited = false;  ///< only as many rows take part as the setting `animals` says
  std::vector<std::string> columns = {};
  std::vector<std::string> families = {};  ///< one a column, empty if none
  std::vector<std::vector<std::string>> rows = {};
};

/// One piece of a sentence: a word, a draw from a table, or another rule.
struct StoryPiece {
  enum class Kind { kWord, kDraw, kRule };
  Kind kind = Kind::kWord;
  std::string word = {};          ///< kWord
  int target = -1;                ///< kDraw: table, kRule: rule
  int variable = -1;              ///< kDraw: number of the variable, -1: forgotten at once
  std::vector<int> columns = {};  ///< kDraw: one, or several of which one is drawn
};

/// Something of which there can be more or less: stories and rows of words that are then drawn that
/// much more often.
struct StoryIngredient {
  std::string name = {};
  int line = 0;
  std::vector<int> rules = {};                 ///< every way to write a story that calls one
  std::vector<std::pair<int, int>> rows = {};  ///< table and row
};

struct StoryAlternative {
  enum class Weight { kNumber, kPages, kRest };
  Weight kind = Weight::kNumber;
  double weight = 1;
  int line = 0;
  std::vector<StoryPiece> pieces = {};
};

struct StoryRule {
  std::string name = {};
  int line = 0;
  std::vector<StoryAlternative> alternatives = {};
};

struct StoryVariable {
  std::string name = {};
  int table = -1;
};

struct StoryGrammar {
  std::vector<StoryTable> tables;
  std::vector<StoryRule> rules;
  std::vector<StoryVariable> variables;
  std::vector<StoryIngredient> ingredients;
  std::map<std::string, std::string, std::less<>> families;  ///< word -> family
  int start = -1;                                            ///< the rule `story`
};

/// Reads a grammar. Throws InputError listing every fault with its line.
StoryGrammar parseStoryGrammar(std::string_view text, std::string_view fileName);

}  // namespace glassbox::text
