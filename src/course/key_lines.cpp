#include "course/key_lines.h"

#include <algorithm>
#include <utility>

namespace glassbox::course {

std::vector<KeyLine> readKeyLines(std::span<const NumberedLine> lines, Faults& faults) {
  std::vector<KeyLine> read;
  for (const auto& [text, number] : lines) {
    if (trimmed(text).empty()) continue;
    if (text.starts_with("  ") && !read.empty()) {
      read.back().value += " " + std::string(trimmed(text));
      continue;
    }
    const auto colon = text.find(':');
    const auto key = trimmed(text.substr(0, colon));
    if (colon == std::string_view::npos || !isId(lowered(key))) {
      faults.error(number, "expected 'key: value'");
      continue;
    }
    read.push_back({std::string(key), std::string(trimmed(text.substr(colon + 1))), number});
  }
  return read;
}

KeyReader::KeyReader(std::vector<KeyLine> lines, std::string where, int line, Faults& faults)
    : lines_(std::move(lines)), where_(std::move(where)), line_(line), faults_(faults) {
  for (const KeyLine& one : lines_) lineOf_.emplace(one.key, one.line);
}

void KeyReader::fault(int line, const std::string& message) {
  faults_.error(line, where_ + ": " + message);
}

std::vector<KeyLine> KeyReader::all(std::string_view key) {
  std::vector<KeyLine> taken;
  for (const KeyLine& one : lines_)
    if (one.key == key) taken.push_back(one);
  std::erase_if(lines_, [&](const KeyLine& one) { return one.key == key; });
  for (const KeyLine& one : taken)
    if (one.value.empty()) fault(one.line, "'" + one.key + "' is empty");
  return taken;
}

int KeyReader::lineOf(std::string_view key) const {
  const auto found = lineOf_.find(key);
  return found == lineOf_.end() ? line_ : found->second;
}

std::string KeyReader::one(std::string_view key, bool needed) {
  const auto found = all(key);
  if (found.empty() && needed) fault(line_, "'" + std::string(key) + "' is missing");
  if (found.size() > 1)
    fault(found[1].line, "'" + std::string(key) + "' stands here a second time");
  return found.empty() ? "" : found.front().value;
}

double KeyReader::number(std::string_view key, bool needed, double least, double most) {
  const std::string text = one(key, needed);
  if (text.empty()) return least;
  const auto number = numberOf(text);
  if (number && *number >= least && *number <= most) return *number;
  fault(lineOf(key), "'" + std::string(key) + "' must be a number from " + toText(least) + " to " +
                         toText(most));
  return least;
}

std::string KeyReader::id(std::set<std::string>& known) {
  const std::string id = one("id", true);
  if (id.empty()) return id;
  if (!isId(id)) fault(lineOf("id"), "an id has small letters, digits and hyphens only");
  else if (!known.insert(id).second) fault(lineOf("id"), "the id '" + id + "' is there already");
  return id;
}

std::string KeyReader::choice(std::string_view key, const std::vector<std::string>& names) {
  const std::string value = one(key, false);
  if (value.empty()) return names.front();
  if (std::find(names.begin(), names.end(), value) != names.end()) return value;
  fault(lineOf(key), "'" + std::string(key) + "' must be " + listed(names));
  return names.front();
}

std::vector<KeyLine> KeyReader::rest() { return std::exchange(lines_, {}); }

void KeyReader::finish() {
  for (const KeyLine& one : lines_) fault(one.line, "there is no key '" + one.key + "'");
  lines_.clear();
}

}  // namespace glassbox::course
