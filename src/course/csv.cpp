#include "course/csv.h"

namespace glassbox::course {
namespace {

std::string cellText(std::string_view cell, char separator) {
  constexpr std::string_view kFormula = "=+-@\t\r\n";
  std::string text(cell);
  if (!cell.empty() && kFormula.find(cell.front()) != std::string_view::npos)
    text.insert(text.begin(), '\'');
  const bool quoted = text.find(separator) != std::string::npos ||
                      text.find_first_of(",;\t\"\r\n") != std::string::npos ||
                      text.starts_with(' ') || text.ends_with(' ');
  if (!quoted) return text;
  std::string result = "\"";
  for (const char letter : text) result += letter == '"' ? "\"\"" : std::string(1, letter);
  return result + '"';
}

}  // namespace

std::string toCsv(const std::vector<Row>& rows, char separator) {
  std::string text = "\xEF\xBB\xBF";
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text += separator;
      text += cellText(row[i], separator);
    }
    text += "\r\n";
  }
  return text;
}

}  // namespace glassbox::course
