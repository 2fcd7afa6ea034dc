#include "text/story_grammar.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

#include "base/error.h"

namespace glassbox::text {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// Cuts at white space; what stands in { } or < > stays together.
std::vector<std::string> cut(std::string_view text) {
  std::vector<std::string> parts;
  std::string part;
  char closing = 0;
  for (const char letter : text) {
    if (closing == 0 && (letter == ' ' || letter == '\t')) {
      if (!part.empty()) parts.push_back(std::move(part));
      part.clear();
      continue;
    }
    if (closing == 0 && letter == '{') closing = '}';
    else if (closing == 0 && letter == '<') closing = '>';
    else if (letter == closing) closing = 0;
    part += letter;
  }
  if (!part.empty()) parts.push_back(std::move(part));
  return parts;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts(1);
  for (const char letter : text) {
    if (letter == separator) parts.emplace_back();
    else parts.back() += letter;
  }
  return parts;
}

/// Number of the item called `name`, or -1.
template <typename T>
int indexOf(const std::vector<T>& items, std::string_view name) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const T& item) { return item.name == name; });
  return found == items.end() ? -1 : static_cast<int>(found - items.begin());
}

class Parser {
 public:
  Parser(std::string_view text, std::string_view fileName) : text_(text), file_(fileName) {}

  StoryGrammar parse() {
    readLines();
    for (auto& rule : grammar_.rules)
      for (std::size_t i = 0; i < rule.alternatives.size(); ++i)
        readPieces(rule.alternatives[i], sources_[rule.alternatives[i].line]);
    for (auto& [name, line, parts] : ingredients_) readIngredientParts(name, line, parts);
    checkTables();
    checkRules();
    collectFamilies();
    if (!faults_.empty()) {
      std::stable_sort(faults_.begin(), faults_.end(),
                       [](const auto& a, const auto& b) { return a.line < b.line; });
      std::string sentences = toString(faults_);
      sentences.pop_back();
      throw InputError(sentences);
    }
    return std::move(grammar_);
  }

 private:
  void fault(int line, std::string message) {
    faults_.push_back({.file = std::string(file_), .line = line, .message = std::move(message)});
  }

  void readLines() {
    int number = 0;
    for (std::size_t start = 0; start <= text_.size();) {
      const std::size_t end = std::min(text_.find('\n', start), text_.size());
      std::string_view line = text_.substr(start, end - start);
      start = end + 1;
      ++number;
      line = line.substr(0, line.find('#'));
      if (trimmed(line).empty()) continue;
      if (line.front() == ' ' || line.front() == '\t') readIndented(trimmed(line), number);
      else readHeading(trimmed(line), number);
    }
  }

  /// `table NAME: …`, `list NAME: …`, `family NAME: …`, `ingredient NAME: …` or `rule NAME:`.
  void readHeading(std::string_view line, int number) {
    block_ = Block::kNone;
    const auto colon = line.find(':');
    const auto space = line.find(' ');
    if (colon == std::string_view::npos || space == std::string_view::npos || space > colon)
      return fault(number,
                   "expected 'table NAME: …', 'list NAME: …', 'family NAME: …', "
                   "'ingredient NAME: …' or 'rule NAME:'");
    const auto keyword = line.substr(0, space);
    const auto name = trimmed(line.substr(space, colon - space));
    const auto rest = cut(line.substr(colon + 1));
    if (keyword == "table") readTable(std::string(name), rest, number);
    else if (keyword == "list") readList(std::string(name), rest, number);
    else if (keyword == "family") readFamily(std::string(name), rest);
    else if (keyword == "ingredient") ingredients_.push_back({std::string(name), number, rest});
    else if (keyword == "rule") readRule(std::string(name), rest, number);
    else
      fault(number, "unknown keyword '" + std::string(keyword) +
                        "'; known are table, list, family, ingredient and rule");
  }

  /// Takes "(family)" or "[animals]" off the end of a name.
  static std::string takeSuffix(std::string& name, char open, char close) {
    const auto start = name.find(open);
    if (start == std::string::npos || name.back() != close) return {};
    std::string inside = name.substr(start + 1, name.size() - start - 2);
    name.resize(start);
    return inside;
  }

  void addTable(StoryTable table) {
    if (indexOf(grammar_.tables, table.name) >= 0)
      fault(table.line, "the table or list '" + table.name + "' stands here a second time");
    grammar_.tables.push_back(std::move(table));
  }

  void readTable(std::string name, const std::vector<std::string>& columns, int number) {
    const std::string limit = takeSuffix(name, '[', ']');
    if (!limit.empty() && limit != "animals")
      fault(number, "a table can be limited by [animals] only, not by [" + limit + "]");
    StoryTable table{.name = name, .line = number, .limited = !limit.empty()};
    for (std::string column : columns) {
      table.families.push_back(takeSuffix(column, '(', ')'));
      if (std::count(table.columns.begin(), table.columns.end(), column) > 0)
        fault(number, "the column '" + column + "' stands here twice");
      table.columns.push_back(column);
    }
    if (columns.empty()) fault(number, "the table '" + name + "' has no columns");
    addTable(std::move(table));
    block_ = Block::kTable;
  }

  void readList(std::string name, const std::vector<std::string>& words, int number) {
    const std::string family = takeSuffix(name, '(', ')');
    StoryTable list{.name = name, .line = number, .columns = {name}, .families = {family}};
    for (const auto& word : words) list.rows.push_back({word});
    addTable(std::move(list));
    block_ = Block::kList;
  }

  void readFamily(const std::string& name, const std::vector<std::string>& words) {
    block_ = Block::kFamily;
    family_ = name;
    for (const auto& word : words) grammar_.families.emplace(word, name);
  }

  void readRule(const std::string& name, const std::vector<std::string>& rest, int number) {
    if (!rest.empty())
      fault(number, "the ways to write a rule stand below it, indented, one a line");
    if (indexOf(grammar_.rules, name) >= 0)
      fault(number, "the rule '" + name + "' stands here a second time");
    grammar_.rules.push_back({.name = name, .line = number});
    block_ = Block::kRule;
  }

  /// <rule> or table.word, where the word is the first of its row. Read when all is known.
  void readIngredientParts(const std::string& name, int line,
                           const std::vector<std::string>& parts) {
    if (indexOf(grammar_.ingredients, name) >= 0)
      fault(line, "the ingredient '" + name + "' stands here a second time");
    if (parts.empty()) fault(line, "the ingredient '" + name + "' is made of nothing");
    StoryIngredient ingredient{.name = name, .line = line};
    for (const std::string& part : parts) {
      if (part.front() == '<' && part.back() == '>') {
        const int rule = indexOf(grammar_.rules, std::string_view(part).substr(1, part.size() - 2));
        if (rule < 0) fault(line, "there is no rule '" + part + "'");
        else ingredient.rules.push_back(rule);
      } else if (const auto row = findRow(part)) {
        ingredient.rows.push_back(*row);
      } else {
        fault(line, "'" + part + "' is neither a <rule> nor the table.word of a row");
      }
    }
    grammar_.ingredients.push_back(std::move(ingredient));
  }

  std::optional<std::pair<int, int>> findRow(const std::string& part) const {
    const auto names = split(part, '.');
    const int table = names.size() == 2 ? indexOf(grammar_.tables, names[0]) : -1;
    if (table < 0) return std::nullopt;
    const auto& rows = grammar_.tables[static_cast<std::size_t>(table)].rows;
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row[0] == names[1]; });
    if (found == rows.end()) return std::nullopt;
    return std::pair(table, static_cast<int>(found - rows.begin()));
  }

  void readIndented(std::string_view line, int number) {
    if (block_ == Block::kNone)
      return fault(number, "an indented line belongs under a table, list, family or rule");
    if (block_ == Block::kRule) return readAlternative(line, number);
    const auto words = cut(line);
    if (block_ == Block::kFamily) {
      for (const auto& word : words) grammar_.families.emplace(word, family_);
    } else if (block_ == Block::kList) {
      for (const auto& word : words) grammar_.tables.back().rows.push_back({word});
    } else {
      auto& table = grammar_.tables.back();
      if (words.size() != table.columns.size())
        return fault(number, "this row has " + std::to_string(words.size()) +
                                 " words, the table '" + table.name + "' has " +
                                 std::to_string(table.columns.size()) + " columns");
      table.rows.push_back(words);
    }
  }

  void readAlternative(std::string_view line, int number) {
    StoryAlternative alternative{.line = number};
    if (line.front() == '[') {
      const auto end = line.find(']');
      if (end == std::string_view::npos) return fault(number, "the weight lacks its closing ]");
      readWeight(alternative, line.substr(1, end - 1));
      line = trimmed(line.substr(end + 1));
    }
    auto& alternatives = grammar_.rules.back().alternatives;
    for (const auto& other : alternatives)
      if (sources_[other.line] == line)
        fault(number, "the same text stands in line " + std::to_string(other.line) +
                          "; give that one a larger weight instead");
    if (line.empty()) fault(number, "no text; write - for a sentence that may be left out");
    sources_[number] = line;
    alternatives.push_back(std::move(alternative));
  }

  void readWeight(StoryAlternative& alternative, std::string_view weight) {
    using Weight = StoryAlternative::Weight;
    if (weight == "pages" || weight == "rest") {
      alternative.kind = weight == "pages" ? Weight::kPages : Weight::kRest;
      return;
    }
    const auto [end, code] =
        std::from_chars(weight.data(), weight.data() + weight.size(), alternative.weight);
    if (code != std::errc() || end != weight.data() + weight.size() || !(alternative.weight > 0) ||
        alternative.weight > 1e6)
      fault(alternative.line,
            "the weight '" + std::string(weight) + "' must be a number above 0, pages or rest");
  }

  void readPieces(StoryAlternative& alternative, std::string_view text) {
    if (text == "-") return;
    for (const auto& part : cut(text)) {
      const char close = part.front() == '{' ? '}' : part.front() == '<' ? '>' : '\0';
      if (close != 0 && (part.size() < 3 || part.back() != close)) {
        fault(alternative.line, "'" + part + "' lacks its closing " + std::string(1, close) +
                                    ", or a space after it");
      } else if (close == '}') {
        readDraw(alternative, part.substr(1, part.size() - 2));
      } else if (close == '>') {
        readCall(alternative, part.substr(1, part.size() - 2));
      } else if (part.find_first_of("{}<>[]()/-") != std::string::npos) {
        fault(alternative.line, "the word '" + part + "' has a sign in it that has a meaning here");
      } else {
        alternative.pieces.push_back({.word = part});
      }
    }
  }

  /// {table}, {table V}, {table V.column} or {table V.column/column}.
  void readDraw(StoryAlternative& alternative, const std::string& inside) {
    const auto parts = cut(inside);
    const int table = parts.empty() ? -1 : indexOf(grammar_.tables, parts[0]);
    if (table < 0 || parts.size() > 2)
      return fault(alternative.line, "{" + inside + "} names no table or list of this file");
    StoryPiece piece{.kind = StoryPiece::Kind::kDraw, .target = table};
    const auto dotted = parts.size() > 1 ? split(parts[1], '.') : std::vector<std::string>{""};
    piece.variable = variable(dotted[0], table, alternative.line);
    if (dotted.size() == 1) piece.columns = {0};
    const auto& columns = grammar_.tables[static_cast<std::size_t>(table)].columns;
    for (const auto& name :
         dotted.size() == 1 ? std::vector<std::string>{} : split(dotted[1], '/')) {
      const auto found = std::find(columns.begin(), columns.end(), name);
      if (found == columns.end())
        return fault(alternative.line, "the table '" + parts[0] + "' has no column '" + name + "'");
      piece.columns.push_back(static_cast<int>(found - columns.begin()));
    }
    if (piece.columns.size() > 1 && piece.variable < 0)
      fault(alternative.line, "a choice of columns needs a variable: {" + parts[0] + " X.…/…}");
    alternative.pieces.push_back(std::move(piece));
  }

  int variable(const std::string& name, int table, int line) {
    if (name.empty()) return -1;
    auto& variables = grammar_.variables;
    const int known = indexOf(variables, name);
    if (known < 0) {
      variables.push_back({name, table});
      return static_cast<int>(variables.size()) - 1;
    }
    const int other = variables[static_cast<std::size_t>(known)].table;
    if (other != table)
      fault(line, "the variable " + name + " is a " +
                      grammar_.tables[static_cast<std::size_t>(other)].name + " elsewhere");
    return known;
  }

  void readCall(StoryAlternative& alternative, const std::string& name) {
    const int rule = indexOf(grammar_.rules, name);
    if (rule < 0) return fault(alternative.line, "there is no rule '" + name + "'");
    alternative.pieces.push_back({.kind = StoryPiece::Kind::kRule, .target = rule});
  }

  void checkTables() {
    for (const auto& table : grammar_.tables) {
      if (table.rows.empty()) fault(table.line, "'" + table.name + "' has no words");
      std::set<std::vector<std::string>> seen;
      for (const auto& row : table.rows)
        if (!seen.insert(row).second)
          fault(table.line, "'" + table.name + "' has '" + row[0] + "' twice");
    }
  }

  /// A grammar without loops that reaches every rule from `story` ends always and has no dead text.
  void checkRules() {
    grammar_.start = indexOf(grammar_.rules, "story");
    if (grammar_.start < 0) return fault(0, "there is no rule 'story' to begin with");
    std::vector<int> state(grammar_.rules.size(), 0);
    visit(grammar_.start, state);
    for (std::size_t i = 0; i < grammar_.rules.size(); ++i) {
      const auto& rule = grammar_.rules[i];
      if (rule.alternatives.empty()) fault(rule.line, "the rule '" + rule.name + "' is empty");
      if (state[i] == 0) fault(rule.line, "the rule '" + rule.name + "' is never used");
    }
  }

  void visit(int index, std::vector<int>& state) {
    const auto i = static_cast<std::size_t>(index);
    if (state[i] == 2) return;
    const auto& rule = grammar_.rules[i];
    if (state[i] == 1)
      return fault(rule.line,
                   "the rule '" + rule.name + "' uses itself, so a story might never end");
    state[i] = 1;
    for (const auto& alternative : rule.alternatives)
      for (const auto& piece : alternative.pieces)
        if (piece.kind == StoryPiece::Kind::kRule) visit(piece.target, state);
    state[i] = 2;
  }

  /// What `family` lines say goes before what tables say, and earlier tables before later ones.
  void collectFamilies() {
    for (const auto& table : grammar_.tables)
      for (const auto& row : table.rows)
        for (std::size_t c = 0; c < row.size(); ++c)
          if (!table.families[c].empty()) grammar_.families.emplace(row[c], table.families[c]);
  }

  struct Listed {
    std::string name;
    int line = 0;
    std::vector<std::string> parts;
  };
  std::vector<Listed> ingredients_;  ///< as written
  enum class Block { kNone, kTable, kList, kFamily, kRule };
  std::string_view text_;
  std::string_view file_;
  StoryGrammar grammar_;
  std::vector<Diagnostic> faults_;
  std::map<int, std::string_view> sources_;  ///< text of an alternative by its line
  Block block_ = Block::kNone;
  std::string family_;
};

}  // namespace

StoryGrammar parseStoryGrammar(std::string_view text, std::string_view fileName) {
  return Parser(text, fileName).parse();
}

}  // namespace glassbox::text
