#include "plots/chart_table.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>

namespace glassbox::plots {
namespace {

QByteArray csvNumber(double value) {
  return std::isfinite(value) ? QByteArray::number(value, 'g', 9) : QByteArray();
}

}  // namespace

QByteArray csvCell(QString text) {
  // A cell that begins like a formula would be run by a spreadsheet.
  if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front())) text.prepend('\'');
  if (text.contains(',') || text.contains('"') || text.contains('\n'))
    text = '"' + text.replace(QStringLiteral("\""), QStringLiteral("\"\"")) + '"';
  return text.toUtf8();
}

ChartTable mergeSeries(const QStringList& headings,
                       const std::vector<std::vector<QPointF>>& series) {
  ChartTable table;
  table.headings = headings;
  for (const auto& points : series)
    for (const QPointF& point : points) table.x.push_back(point.x());
  std::sort(table.x.begin(), table.x.end());
  table.x.erase(std::unique(table.x.begin(), table.x.end()), table.x.end());
  for (const auto& points : series) {
    auto& column =
        table.columns.emplace_back(table.x.size(), std::numeric_limits<double>::quiet_NaN());
    std::size_t row = 0;
    for (const QPointF& point : points) {
      while (table.x[row] < point.x()) ++row;
      column[row] = point.y();
    }
  }
  return table;
}

QByteArray toCsv(const ChartTable& table) {
  QByteArray text;
  for (qsizetype i = 0; i < table.headings.size(); ++i)
    text += (i == 0 ? "" : ",") + csvCell(table.headings[i]);
  text += "\r\n";
  for (std::size_t row = 0; row < table.x.size(); ++row) {
    text += csvNumber(table.x[row]);
    for (const auto& column : table.columns) text += "," + csvNumber(column[row]);
    text += "\r\n";
  }
  return text;
}

void ChartTableModel::setTable(ChartTable table) {
  beginResetModel();
  table_ = std::move(table);
  endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(table_.x.size());
}

int ChartTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(table_.headings.size());
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const {
  if (role == Qt::TextAlignmentRole) return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  const auto row = std::size_t(index.row());
  if (index.column() == 0) return QLocale().toString(table_.x[row], 'g', 9);
  const double value = table_.columns[std::size_t(index.column()) - 1][row];
  if (!std::isfinite(value)) return {};
  return valueText_ ? valueText_(value) : QLocale().toString(value, 'f', 2);
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
  return table_.headings.value(section);
}

}  // namespace glassbox::plots
