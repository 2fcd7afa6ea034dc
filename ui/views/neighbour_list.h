// The words nearest to one word, as a table with bars: rank, word, how close, and than how many
// words it is closer. Window thread only. Owned by its parent.
#pragma once

#include <QAbstractTableModel>
#include <QTableView>
#include <vector>

#include "plots/exportable.h"

namespace glassbox::views {

struct Neighbour {
  int id = 0;  ///< token id
  QString word;
  float score = 0;  ///< cosine or lift
  int rank = 0;
  double percentile = 0;  ///< share of the words that are further away, 0 … 100
};

/// What the scores are.
enum class Score { kCosine, kLift };

/// "0.74", "8.2 times": as many digits as matter.
QString scoreText(double score, Score kind);
/// "99.4 %", "87 %": never rounded up to all of them.
QString shareText(double percentile);

class NeighbourModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  /// kScoreRole: the score as it is.
  enum Column { kRank, kWord, kScore, kPercentile, kColumns };
  static constexpr int kScoreRole = Qt::UserRole;
  using QAbstractTableModel::QAbstractTableModel;
  void setNeighbours(std::vector<Neighbour> neighbours, Score kind);
  const std::vector<Neighbour>& neighbours() const { return neighbours_; }
  /// What a bar of full length stands for.
  double fullScore() const;
  Score kind() const { return kind_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<Neighbour> neighbours_;
  Score kind_ = Score::kCosine;
};

class NeighbourList : public QTableView, public plots::Exportable {
  Q_OBJECT
 public:
  explicit NeighbourList(QWidget* parent = nullptr);
  void setNeighbours(std::vector<Neighbour> neighbours, Score kind = Score::kCosine);
  /// As high as the most rows it had, so that nothing is scrolled and nothing below it jumps while
  /// an answer is awaited.
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  /// As bars, or rank, word, score and percentile.
  void exportTo(const QString& path) const override;

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
