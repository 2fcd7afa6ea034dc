#include "text/cleaning/line_difference.h"

#include <algorithm>
#include <cctype>
#include <cstdint>

#include "text/encoding.h"

namespace glassbox::text {
namespace {

constexpr std::size_t kMostCells = 1'000'000;  // of the table of common sequences

enum class Sign { kWord, kSpace, kOther };

Sign signAt(std::string_view text, std::size_t length) {
  const auto byte = static_cast<unsigned char>(text.front());
  if (byte == ' ' || byte == '\t') return Sign::kSpace;
  // Letters beyond ASCII belong to words; so do bytes that are no characters.
  return length != 1 || byte >= 0x80 || std::isalnum(byte) != 0 ? Sign::kWord : Sign::kOther;
}

std::vector<std::string_view> cutLine(std::string_view line) {
  std::vector<std::string_view> pieces;
  Sign before = Sign::kOther;
  for (std::size_t at = 0; at < line.size();) {
    const auto length = std::size_t(std::max(1, utf8Length(line.substr(at))));
    const Sign sign = signAt(line.substr(at), length);
    if (!pieces.empty() && sign == before && sign != Sign::kOther)
      pieces.back() = {pieces.back().data(), pieces.back().size() + length};
    else pieces.push_back(line.substr(at, length));
    before = sign;
    at += length;
  }
  return pieces;
}

/// A word that stays is worth more than a space that does.
std::uint32_t weightOf(std::string_view piece) {
  constexpr std::uint32_t kWord = 4;
  return signAt(piece, std::size_t(std::max(1, utf8Length(piece)))) == Sign::kWord ? kWord : 1;
}

/// Neighbours that are marked alike become one.
void add(std::vector<LinePiece>& pieces, std::string_view text, bool changed) {
  if (pieces.empty() || pieces.back().changed != changed) pieces.push_back({"", changed});
  pieces.back().text += text;
}

}  // namespace

LineDifference differenceOf(std::string_view before, std::string_view after) {
  const auto old = cutLine(before);
  const auto now = cutLine(after);
  std::size_t begin = 0;
  while (begin < std::min(old.size(), now.size()) && old[begin] == now[begin]) ++begin;
  std::size_t end = 0;
  while (end < std::min(old.size(), now.size()) - begin &&
         old[old.size() - 1 - end] == now[now.size() - 1 - end])
    ++end;
  LineDifference difference;
  const auto addBoth = [&](std::string_view piece) {
    add(difference.before, piece, false);
    add(difference.after, piece, false);
  };
  for (std::size_t i = 0; i < begin; ++i) addBoth(old[i]);
  const std::size_t rows = old.size() - begin - end;
  const std::size_t columns = now.size() - begin - end;
  std::size_t i = 0;
  std::size_t j = 0;
  if (rows > 0 && columns > 0 && rows * columns <= kMostCells) {
    // common[i][j]: weight of the heaviest common sequence from i and j on.
    std::vector<std::uint32_t> common((rows + 1) * (columns + 1), 0);
    const auto cell = [&](std::size_t row, std::size_t column) -> std::uint32_t& {
      return common[row * (columns + 1) + column];
    };
    for (std::size_t row = rows; row-- > 0;)
      for (std::size_t column = columns; column-- > 0;)
        cell(row, column) = old[begin + row] == now[begin + column]
                                ? cell(row + 1, column + 1) + weightOf(old[begin + row])
                                : std::max(cell(row + 1, column), cell(row, column + 1));
    while (i < rows && j < columns) {
      if (old[begin + i] == now[begin + j]) {
        addBoth(old[begin + i]);
        ++i;
        ++j;
      } else if (cell(i + 1, j) >= cell(i, j + 1)) {
        add(difference.before, old[begin + i++], true);
      } else {
        add(difference.after, now[begin + j++], true);
      }
    }
  }
  for (; i < rows; ++i) add(difference.before, old[begin + i], true);
  for (; j < columns; ++j) add(difference.after, now[begin + j], true);
  for (std::size_t k = old.size() - end; k < old.size(); ++k) addBoth(old[k]);
  return difference;
}

}  // namespace glassbox::text
