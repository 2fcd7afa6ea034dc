// Beside the map: which words are pinned, what is nearest to the selected one in the model's own
// space, where two pinned words stand seen from each other, and how close they came over training.
// Window thread only. Holds nothing of the run: it shows what it is given and tells what was
// chosen.
#pragma once

#include <QWidget>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "live/snapshot.h"

class QCheckBox;
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

  /// `other`: index of the pin that the selected one is compared with, −1: none.
  void setPins(std::span<const std::int32_t> pins, int selected, int other,
               const live::RunFacts& facts);
  /// `newestStep`: how far training has come; later than the answer's when looking back.
  void show(const live::WordAnswer& answer, std::int64_t newestStep);
  using QWidget::show;
  void clear();
  bool isWithoutKind() const;
  /// The standing of the two words and the curves, in sentences.
  QString summary() const;

 signals:
  void pinSelected(int index);
  void pinRemoved(int index);
  void wordHovered(int id);
  void wordChosen(int id);
  void withoutKindChanged();

 private:
  void showNeighbours(const live::WordAnswer& answer);
  void showStanding(const live::WordAnswer& answer);
  void showCurves(const live::WordAnswer& answer, std::int64_t newestStep);
  void layOutCurves(const live::WordAnswer& answer);
  QString word(std::int32_t id) const;

  QTabBar* tabs_;
  QLabel* heading_;
  NeighbourList* neighbours_;
  QCheckBox* withoutKind_;
  QLabel* standing_;
  QLabel* randomPairs_;
  QLabel* curvesHeading_;
  plots::Chart* curves_;
  QLabel* curvesNote_;
  std::vector<std::int32_t> pins_;
  int selected_ = -1;
  int other_ = -1;
  std::vector<live::Word> words_;
  std::vector<std::pair<std::int32_t, std::int32_t>> curvePairs_;  ///< of the chart's series
};

}  // namespace glassbox::views
