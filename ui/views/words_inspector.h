// Beside the map: which words are pinned, what is nearest to the selected one in the model's own
// space, and how close the pinned words came over training.
// Window thread only. Holds nothing of the run: it shows what it is given and tells what was
// chosen.
#pragma once

#include <QWidget>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "live/snapshot.h"

class QLabel;
class QTabBar;

namespace glassbox::plots {
class Chart;
}

namespace glassbox::views {

class NeighbourList;

class WordsInspector : public QWidget {
  Q_OBJECT
 public:
  explicit WordsInspector(QWidget* parent = nullptr);

  void setPins(std::span<const std::int32_t> pins, int selected, const live::RunFacts& facts);
  void show(const live::WordAnswer& answer);
  using QWidget::show;
  void clear();
  /// The curves in a sentence, e.g. "dog and bark: cosine 0.74, 0.02 at the start.".
  QString summary() const;

 signals:
  void pinSelected(int index);
  void pinRemoved(int index);
  void wordHovered(int id);
  void wordChosen(int id);

 private:
  void showNeighbours(const live::WordAnswer& answer);
  void showCurves(const live::WordAnswer& answer);
  QString word(std::int32_t id) const;

  QTabBar* tabs_;
  QLabel* heading_;
  NeighbourList* neighbours_;
  QLabel* curvesHeading_;
  plots::Chart* curves_;
  std::vector<std::int32_t> pins_;
  int selected_ = -1;
  std::vector<live::Word> words_;
  std::vector<std::pair<std::int32_t, std::int32_t>> curvePairs_;  ///< of the chart's series
};

}  // namespace glassbox::views
