// Several series over one axis as rows of one table, for the table on screen and for CSV.
// Window thread for the model; the functions any thread.
#pragma once

#include <QAbstractTableModel>
#include <QPointF>
#include <QStringList>
#include <functional>
#include <vector>

namespace glassbox::plots {

/// Columns of numbers over a common first column; NaN where a series has no point.
struct ChartTable {
  QStringList headings;  ///< first that of `x`, then one a series
  std::vector<double> x;
  std::vector<std::vector<double>> columns;
};

/// Merges series that are each ascending in x.
ChartTable mergeSeries(const QStringList& headings,
                       const std::vector<std::vector<QPointF>>& series);

/// One cell of CSV: quoted where needed, and safe for spreadsheets that would run formulas.
QByteArray csvCell(QString text);

/// RFC 4180 text with decimal points in every language; headings are made safe for spreadsheets.
QByteArray toCsv(const ChartTable& table);

class ChartTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;
  void setTable(ChartTable table);
  void setValueText(std::function<QString(double)> text) { valueText_ = std::move(text); }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  ChartTable table_;
  std::function<QString(double)> valueText_;
};

}  // namespace glassbox::plots
