#include "course/gift_blocks.h"

#include <iterator>

namespace glassbox::course::gift {
namespace {

bool isEscaped(char letter) { return letter == ']' || letter == '\\'; }

/// What stands between '[' and the next ']' that has no backslash before it.
std::string bracketed(std::string_view comment, std::size_t& at) {
  std::string inside;
  for (++at; at < comment.size() && comment[at] != ']'; ++at) {
    if (comment[at] == '\\' && at + 1 < comment.size() && isEscaped(comment[at + 1])) ++at;
    inside += comment[at];
  }
  return inside;
}

void takeAttributes(std::string_view comment, Block& block) {
  for (std::size_t at = comment.find('['); at < comment.size(); at = comment.find('[', at)) {
    const std::string inside = bracketed(comment, at);
    if (inside == "order") block.order = true;
    const auto colon = inside.find(':');
    if (colon == std::string::npos) continue;
    const std::string name = inside.substr(0, colon);
    const std::string value = simplified(std::string_view(inside).substr(colon + 1));
    if (name == "id") block.id = value;
    else if (name == "goal") block.goals.push_back(value);
    else if (name == "tag") block.tags.push_back(value);
    else if (name == "hint") block.hints.push_back(value);
  }
}

bool saysSomething(const Block& block) {
  return !block.id.empty() || block.order || !block.goals.empty() || !block.tags.empty() ||
         !block.hints.empty();
}

}  // namespace

int Block::lineAt(std::size_t offset) const {
  int found = line;
  for (const auto& [start, number] : lines)
    if (start <= offset) found = number;
  return found;
}

std::vector<Block> blocksOf(std::string_view text, int firstLine, Faults& faults) {
  std::vector<Block> blocks;
  Block block;
  int number = firstLine - 1;
  const auto close = [&] {
    if (!block.text.empty()) blocks.push_back(std::move(block));
    else if (saysSomething(block))
      faults.warning(number,
                     "this comment belongs to no question, since an empty line follows; take the "
                     "empty line out");
    block = {};
  };
  for (const std::string_view line : linesOf(text)) {
    ++number;
    if (trimmed(line).starts_with("//")) {
      takeAttributes(line, block);
      continue;
    }
    if (trimmed(line).empty()) {
      close();
      continue;
    }
    if (block.text.empty()) block.line = number;
    else block.text += '\n';
    block.lines.emplace_back(block.text.size(), number);
    block.text += line;
  }
  close();
  return blocks;
}

std::string attribute(std::string_view name, std::string_view text) {
  std::string inside;
  for (const char letter : text) {
    if (isEscaped(letter)) inside += '\\';
    inside += letter;
  }
  return "[" + std::string(name) + ":" + inside + "]";
}

}  // namespace glassbox::course::gift
