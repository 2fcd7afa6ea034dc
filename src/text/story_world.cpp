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
  std::vector<std::vector<double>> waysOf;  ///< by rule: the weight of each way to write it
  std::vector<std::vector<double>> rowsOf;  ///< by table: the weight of each row

  Implementation(StoryGrammar parsed, const StoryWorldSettings& wanted)
      : grammar(std::move(parsed)), settings(wanted), random(wanted.seed, kStream) {
    if (settings.animals < 2 || settings.animals > 8)
      throw InputError("the story world has 2 to 8 animals, not " +
                       std::to_string(settings.animals));
    if (!(settings.pages >= 0 && settings.pages <= 1))
      throw InputError("the share of picture-book pages must lie between 0 and 1");
    weigh();
    for (std::size_t i = 0; i < grammar.tables.size(); ++i) checkSupply(static_cast<int>(i));
    checkWays();
  }

  /// An ingredient multiplies; 1 changes no bit.
  void weigh() {
    for (const auto& rule : grammar.rules) {
      auto& ways = waysOf.emplace_back();
      for (const auto& alternative : rule.alternatives) ways.push_back(weight(alternative));
    }
    for (std::size_t i = 0; i < grammar.tables.size(); ++i)
      rowsOf.emplace_back(static_cast<std::size_t>(activeRows(static_cast<int>(i))), 1.0);
    for (const auto& [name, amount] : settings.ingredients) {
      const auto found = std::ranges::find(grammar.ingredients, name, &StoryIngredient::name);
      if (found == grammar.ingredients.end())
        throw InputError("the story world has no ingredient '" + name + "'; it has " +
                         listed(grammar.ingredients));
      if (!(amount >= 0 && amount <= kMostOfIngredient))
        throw InputError("the amount of '" + name + "' in the story world must lie between 0 and " +
                         std::to_string(static_cast<int>(kMostOfIngredient)));
      weighIngredient(*found, amount);
    }
  }

  void weighIngredient(const StoryIngredient& ingredient, double amount) {
    for (const int called : ingredient.rules)
      for (std::size_t rule = 0; rule < grammar.rules.size(); ++rule)
        for (std::size_t way = 0; way < waysOf[rule].size(); ++way)
          if (calls(grammar.rules[rule].alternatives[way], called)) waysOf[rule][way] *= amount;
    for (const auto& [table, row] : ingredient.rows) {
      auto& rows = rowsOf[static_cast<std::size_t>(table)];
      if (static_cast<std::size_t>(row) < rows.size())
        rows[static_cast<std::size_t>(row)] *= amount;
    }
  }

  static bool calls(const StoryAlternative& way, int rule) {
    return std::any_of(way.pieces.begin(), way.pieces.end(), [&](const StoryPiece& piece) {
      return piece.kind == StoryPiece::Kind::kRule && piece.target == rule;
    });
  }

  static std::string listed(const std::vector<StoryIngredient>& ingredients) {
    std::string names;
    for (const auto& one : ingredients) names += (names.empty() ? "" : ", ") + one.name;
    return names.empty() ? "none" : names;
  }

  /// Every rule that can come up must have a way left to write it.
  void checkWays() const {
    std::set<int> visited;
    std::vector<int> open = {grammar.start};
    while (!open.empty()) {
      const auto rule = static_cast<std::size_t>(open.back());
      open.pop_back();
      if (!visited.insert(static_cast<int>(rule)).second) continue;
      bool left = false;
      for (std::size_t way = 0; way < waysOf[rule].size(); ++way) {
        if (waysOf[rule][way] <= 0) continue;
        left = true;
        for (const auto& piece : grammar.rules[rule].alternatives[way].pieces)
          if (piece.kind == StoryPiece::Kind::kRule) open.push_back(piece.target);
      }
      if (!left)
        throw InputError("with these ingredients the story world has nothing left to tell of '" +
                         grammar.rules[rule].name + "'; give it more of one");
    }
  }

  /// Variables of one table take different rows, so there must be a row for each.
  void checkSupply(int table) const {
    const auto variables =
        std::count_if(grammar.variables.begin(), grammar.variables.end(),
                      [&](const StoryVariable& variable) { return variable.table == table; });
    const auto& weights = rowsOf[static_cast<std::size_t>(table)];
    const auto rows = std::count_if(weights.begin(), weights.end(), [](double w) { return w > 0; });
    if (variables > rows && !settings.ingredients.empty())
      throw InputError("with these ingredients a story needs " + std::to_string(variables) +
                       " words of the kind '" +
                       grammar.tables[static_cast<std::size_t>(table)].name + "', but only " +
                       std::to_string(rows) + " can be drawn; allow more of them");
    if (variables > rows)
      throw InputError("the grammar has " + std::to_string(variables) + " variables for '" +
                       grammar.tables[static_cast<std::size_t>(table)].name + "', but only " +
                       std::to_string(rows) + " rows to choose from");
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
    const auto chosen =
        static_cast<std::size_t>(choose(waysOf[static_cast<std::size_t>(rule)], telling));
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
      row = choose(rowsOf[static_cast<std::size_t>(piece.target)], telling);
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
    std::vector<double> weights = rowsOf[static_cast<std::size_t>(table)];
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
    const auto& ways = grammar.rules[static_cast<std::size_t>(rule)].alternatives;
    for (std::size_t way = 0; way < ways.size(); ++way) {
      if (waysOf[static_cast<std::size_t>(rule)][way] <= 0) continue;
      for (const auto& piece : ways[way].pieces) {
        if (piece.kind == StoryPiece::Kind::kRule) collectWords(piece.target, visited, words);
        if (piece.kind == StoryPiece::Kind::kWord) words.insert(piece.word);
        if (piece.kind != StoryPiece::Kind::kDraw) continue;
        const auto& rows = grammar.tables[static_cast<std::size_t>(piece.target)].rows;
        const auto& weights = rowsOf[static_cast<std::size_t>(piece.target)];
        for (std::size_t row = 0; row < weights.size(); ++row)
          for (const int column : piece.columns)
            if (weights[row] > 0) words.insert(rows[row][static_cast<std::size_t>(column)]);
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

std::vector<std::string> StoryWorld::ingredients() const {
  std::vector<std::string> names;
  for (const auto& one : implementation_->grammar.ingredients) names.push_back(one.name);
  return names;
}

std::string StoryWorld::family(std::string_view word) const {
  const auto& families = implementation_->grammar.families;
  const auto found = families.find(word);
  return found == families.end() ? std::string() : found->second;
}

}  // namespace glassbox::text
