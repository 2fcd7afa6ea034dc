// Small things that the readers of written files share: trimming, splitting, numbers as people type
// them. Any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace glassbox::course {

std::string_view trimmed(std::string_view text);
/// ASCII letters made small; others stay.
std::string lowered(std::string_view text);
/// Every run of white space as one space, none at the ends.
std::string simplified(std::string_view text);
std::vector<std::string> wordsOf(std::string_view text);
std::vector<std::string> split(std::string_view text, std::string_view separator);
/// The lines without their ends; "\r\n" counts as one end.
std::vector<std::string_view> linesOf(std::string_view text);

/// A whole text that is a number with decimal point, such as -0.5 or 1e-3; nothing else.
std::optional<double> numberOf(std::string_view text);
/// The same as a person types it: decimal comma or point, white space around, "−" as minus sign.
std::optional<double> typedNumber(std::string_view text);
/// As short as it says the same number again.
std::string toText(double number);

/// Small letters, digits and hyphens, at least one.
bool isId(std::string_view text);
/// Valid UTF-8 without control characters other than line ends and tabs.
bool isPlainText(std::string_view text);
/// The same without what isPlainText() refuses.
std::string plainTextOf(std::string_view text);
/// Characters, not bytes, of valid UTF-8.
std::size_t characters(std::string_view text);

/// "a, b or c" for messages about what is possible.
std::string listed(const std::vector<std::string>& names);

/// A file that a person wrote: collects what is wrong with it.
class Faults {
 public:
  explicit Faults(std::string file) : file_(std::move(file)) {}
  const std::string& file() const { return file_; }
  void error(int line, std::string message);
  void warning(int line, std::string message);
  bool any() const { return !list_.empty(); }
  /// In the order of the lines.
  std::vector<Diagnostic> take();

 private:
  std::string file_;
  std::vector<Diagnostic> list_;
};

bool hasErrors(const std::vector<Diagnostic>& diagnostics);

}  // namespace glassbox::course
