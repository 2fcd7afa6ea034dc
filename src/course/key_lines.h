// Lines `key: value`, as in the header of a lesson and in its blocks. Inside the library only.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "course/written.h"

namespace glassbox::course {

struct KeyLine {
  std::string key;
  std::string value;
  int line = 0;
};

/// One line of the file with its number.
struct NumberedLine {
  std::string_view text;
  int number = 0;
};

/// A line that begins with two spaces goes on with the value above it; empty lines are skipped.
std::vector<KeyLine> readKeyLines(std::span<const NumberedLine> lines, Faults& faults);

/// Key lines from which one takes what one knows; the rest is reported as unknown.
class KeyReader {
 public:
  /// `where` for messages: "header", "task". `line` is its first.
  KeyReader(std::vector<KeyLine> lines, std::string where, int line, Faults& faults);

  int line() const { return line_; }
  /// Lines of that key, taken; in order.
  std::vector<KeyLine> all(std::string_view key);
  /// The only one; nothing, and a fault if `needed`, where there is none; a fault for more.
  std::string one(std::string_view key, bool needed);
  int lineOf(std::string_view key) const;
  double number(std::string_view key, bool needed, double least, double most);
  /// An id, unique among `known`.
  std::string id(std::set<std::string>& known);
  /// One of the names; the first where the key is missing.
  std::string choice(std::string_view key, const std::vector<std::string>& names);
  /// Every line not yet taken, in order; taken.
  std::vector<KeyLine> rest();
  /// A fault for every line not taken.
  void finish();
  void fault(int line, const std::string& message);

 private:
  std::vector<KeyLine> lines_;
  std::map<std::string, int, std::less<>> lineOf_;
  std::string where_;
  int line_;
  Faults& faults_;
};

}  // namespace glassbox::course
