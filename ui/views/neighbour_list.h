// The words nearest to one word, as a table with bars: rank, word, cosine.
// Window thread only. Owned by its parent.
#pragma once

#include <QAbstractTableModel>
#include <QTableView>
#include <vector>

namespace glassbox::views {

struct Neighbour {
  int id = 0;  ///< token id
  QString word;
  float cosine = 0;
};

class NeighbourModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { kRank, kWord, kCosine, kColumns };
  using QAbstractTableModel::QAbstractTableModel;
  void setNeighbours(std::vector<Neighbour> neighbours);
  const std::vector<Neighbour>& neighbours() const { return neighbours_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<Neighbour> neighbours_;
};

class NeighbourList : public QTableView {
  Q_OBJECT
 public:
  explicit NeighbourList(QWidget* parent = nullptr);
  void setNeighbours(std::vector<Neighbour> neighbours);
  /// As high as the most rows it had, so that nothing is scrolled and nothing below it jumps while
  /// an answer is awaited.
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void wordHovered(int id);  ///< −1: none
  void wordChosen(int id);

 protected:
  void leaveEvent(QEvent* event) override;

 private:
  /// Rows and columns as the type size wants them.
  void measure();

  NeighbourModel* model_;
  int mostRows_ = 0;
};

}  // namespace glassbox::views
