#include "text/story_world.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <span>

#include "base/random.h"
#include "text/story_grammar.h"

namespace glassbox::text {
namespace {

constexpr std::uint64_t kStream = 0x73746f7279;  // "story": apart from all other uses of a seed

/// What one story has settled so far.
struct Telling {
  Story story;
  std::vector<int> rows;         ///< by variable: its row, -1 while open
  std::vector<int> lastColumns;  ///< by variable: the column its last choice took, or -1
};

}  // namespace

struct StoryWorld::Implementation {
  StoryGrammar grammar;
  StoryWorldSettings settings;
  Random random;

  Implementation(StoryGrammar parsed, const StoryWorldSettings& wanted)
      : grammar(std::move(parsed)), settings(wanted), random(wanted.seed, kStream) {
    if (settings.animals < 2 || settings.animals > 8)
      throw InputError("the story world has 2 to 8 animals, not " +
                       std::to_string(settings.animals));
    if (!(settings.pages >= 0 && settings.pages <= 1))
      throw InputError("the share of picture-book pages must lie between 0 and 1");
    for (std::size_t i = 0; i < grammar.tables.size(); ++i) checkSupply(static_cast<int>(i));
  }

  /// Variables of one table take different rows, so there must be a row for each.
  void checkSupply(int table) const {
    const auto variables =
        std::count_if(grammar.variables.begin(), grammar.variables.end(),
                      [&](const StoryVariable& variable) { return variable.table == table; });
    if (variables > activeRows(table))
      throw InputError("the grammar has " + std::to_string(variables) + " variables for '" +
                       grammar.tables[static_cast<std::size_t>(table)].name + "', but only " +
                       std::to_string(activeRows(table)) + " rows to choose from");
  }

  int activeRows(int table) const {
    const auto& entry = grammar.tables[static_cast<std::size_t>(table)];
    const int rows = static_cast<int>(entry.rows.size());
    return entry.limited ? std::min(rows, settings.animals) : rows;
  }

  double weight(const StoryAlternative& alternative) const {
    using Weight = StoryAlternative::Weight;
    if (alternative.kind == Weight::kPages) return settings.pages;
    if (alternative.kind == Weight::kRest) return 1 - settings.pages;
    return alternative.weight;
  }

  Story tell() {
    Telling telling;
    telling.rows.assign(grammar.variables.size(), -1);
    telling.lastColumns.assign(grammar.variables.size(), -1);
    expand(grammar.start, telling);
    return telling.story;
  }

  void expand(int rule, Telling& telling) {
    const auto& alternatives = grammar.rules[static_cast<std::size_t>(rule)].alternatives;
    std::vector<double> weights;
    for (const auto& alternative : alternatives) weights.push_back(weight(alternative));
    const auto chosen = static_cast<std::size_t>(choose(weights, telling));
    for (const auto& piece : alternatives[chosen].pieces) {
      if (piece.kind == StoryPiece::Kind::kRule) expand(piece.target, telling);
      else
        write(piece.kind == StoryPiece::Kind::kWord ? piece.word : draw(piece, telling), telling);
    }
  }

  static void write(const std::string& word, Telling& telling) {
    if (!telling.story.text.empty()) telling.story.text += ' ';
    telling.story.text += word;
  }

  /// Draws an index in proportion to the weights and books its log-probability. A choice that is
  /// none (a single weight above 0) adds log 1 = 0.
  int choose(std::span<const double> weights, Telling& telling) {
    double total = 0;
    for (const double weight : weights) total += weight;
    double left = random.uniform() * total;
    int chosen = -1;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (weights[i] <= 0) continue;
      chosen = static_cast<int>(i);
      left -= weights[i];
      if (left < 0) break;
    }
    if (chosen < 0) throw Error("a rule of the story world's grammar has nothing left to choose");
    telling.story.logProbability += std::log(weights[static_cast<std::size_t>(chosen)] / total);
    return chosen;
  }

  const std::string& draw(const StoryPiece& piece, Telling& telling) {
    const auto& table = grammar.tables[static_cast<std::size_t>(piece.target)];
    int row = -1;
    if (piece.variable < 0) {
      const std::vector<double> weights(static_cast<std::size_t>(activeRows(piece.target)), 1.0);
      row = choose(weights, telling);
    } else {
      row = settle(piece.variable, telling);
    }
    const int column = piece.columns.size() == 1 ? piece.columns[0] : chooseColumn(piece, telling);
    return table.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
  }

  /// The row of a variable: drawn at its first use among those that no other variable of the table
  /// has taken.
  int settle(int variable, Telling& telling) {
    int& row = telling.rows[static_cast<std::size_t>(variable)];
    if (row >= 0) return row;
    const int table = grammar.variables[static_cast<std::size_t>(variable)].table;
    std::vector<double> weights(static_cast<std::size_t>(activeRows(table)), 1.0);
    for (std::size_t other = 0; other < telling.rows.size(); ++other)
      if (grammar.variables[other].table == table && telling.rows[other] >= 0)
        weights[static_cast<std::size_t>(telling.rows[other])] = 0;
    row = choose(weights, telling);
    return row;
  }

  /// One of several columns, but not the one that this variable's last choice took.
  int chooseColumn(const StoryPiece& piece, Telling& telling) {
    int& last = telling.lastColumns[static_cast<std::size_t>(piece.variable)];
    std::vector<double> weights;
    for (const int column : piece.columns) weights.push_back(column == last ? 0.0 : 1.0);
    last = piece.columns[static_cast<std::size_t>(choose(weights, telling))];
    return last;
  }

  void collectWords(int rule, std::set<int>& visited, std::set<std::string>& words) const {
    if (!visited.insert(rule).second) return;
    for (const auto& alternative : grammar.rules[static_cast<std::size_t>(rule)].alternatives) {
      if (weight(alternative) <= 0) continue;
      for (const auto& piece : alternative.pieces) {
        if (piece.kind == StoryPiece::Kind::kRule) collectWords(piece.target, visited, words);
        if (piece.kind == StoryPiece::Kind::kWord) words.insert(piece.word);
        if (piece.kind != StoryPiece::Kind::kDraw) continue;
        const auto& rows = grammar.tables[static_cast<std::size_t>(piece.target)].rows;
        for (int row = 0; row < activeRows(piece.target); ++row)
          for (const int column : piece.columns)
            words.insert(rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]);
      }
    }
  }
};

StoryWorld::StoryWorld(const StoryWorldSettings& settings)
    : StoryWorld(kStoryWorldGrammar, kStoryWorldGrammarFile, settings) {}

StoryWorld::StoryWorld(std::string_view grammar, std::string_view fileName,
                       const StoryWorldSettings& settings)
    : implementation_(
          std::make_unique<Implementation>(parseStoryGrammar(grammar, fileName), settings)) {}

StoryWorld::~StoryWorld() = default;
StoryWorld::StoryWorld(StoryWorld&&) noexcept = default;

Story StoryWorld::next() { return implementation_->tell(); }

std::vector<Story> StoryWorld::take(int count) {
  std::vector<Story> stories;
  stories.reserve(static_cast<std::size_t>(std::max(count, 0)));
  for (int i = 0; i < count; ++i) stories.push_back(next());
  return stories;
}

std::vector<std::string> StoryWorld::words() const {
  std::set<int> visited;
  std::set<std::string> words;
  implementation_->collectWords(implementation_->grammar.start, visited, words);
  return {words.begin(), words.end()};
}

std::string StoryWorld::family(std::string_view word) const {
  const auto& families = implementation_->grammar.families;
  const auto found = families.find(word);
  return found == families.end() ? std::string() : found->second;
}

}  // namespace glassbox::text
