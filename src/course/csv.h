// Tables as CSV (RFC 4180) that spreadsheets open as text and never carry out. Any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace glassbox::course {

using Row = std::vector<std::string>;

/// With byte order mark, so that umlauts arrive. A cell that a spreadsheet would take for a formula
/// (it begins with = + - @, a tab or a line end) gets an apostrophe before it.
std::string toCsv(const std::vector<Row>& rows, char separator = ',');

}  // namespace glassbox::course
