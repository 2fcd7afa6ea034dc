// Beside the sentence: one state of the model, that is one word after one layer, in full. Its
// numbers, what would be guessed from it, where its attention looks, what it is close to. Window
// thread only. Owned by its page.
#pragma once

#include <QWidget>

#include "live/snapshot.h"

class QLabel;

namespace glassbox::plots {
class BarList;
class ValueBars;
}  // namespace glassbox::plots

namespace glassbox::views {

class StateInspector : public QWidget {
  Q_OBJECT
 public:
  explicit StateInspector(QWidget* parent = nullptr);

  /// `head` −1: the mean of all heads. With `mlp` the numbers are the MLP's of that layer.
  void show(const live::RunFacts& facts, const live::InsideAnswer& answer, int layer, int position,
            int head, bool mlp);
  using QWidget::show;
  void clear();

 signals:
  /// A word that attention looks at was chosen.
  void positionChosen(int position);

 private:
  void showNumbers(const live::RunFacts& facts, const model::Trace& trace, int layer, int position,
                   bool mlp);
  void showGuesses(const live::RunFacts& facts, const live::InsideAnswer& answer, int layer,
                   int position);
  void showAttention(const live::RunFacts& facts, const model::Trace& trace, int layer,
                     int position, int head);
  void showNearest(const live::RunFacts& facts, const live::InsideAnswer& answer);

  QLabel* heading_;
  plots::ValueBars* numbers_;
  QLabel* about_;
  QLabel* guessesHeading_;
  plots::BarList* guesses_;
  QLabel* guessesNote_;
  QLabel* attentionHeading_;
  plots::BarList* attention_;
  QLabel* nearestHeading_;
  QLabel* nearest_;
  std::vector<int> looked_;  ///< positions of the attention's rows
};

}  // namespace glassbox::views
