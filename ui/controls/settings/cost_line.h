// What the chosen settings cost, told while they are chosen: weights, memory, time. Window thread
// only.
#pragma once

#include <QWidget>
#include <optional>

#include "training/cost.h"
#include "training/text_estimate.h"

class QHBoxLayout;
class QLabel;

namespace glassbox::controls {

class CostLine : public QWidget {
  Q_OBJECT
 public:
  explicit CostLine(QWidget* parent);

  /// A rate measured on a run of this window; replaces the one before.
  void setRate(const training::MeasuredRate& rate);
  /// `vocabulary`: that of the current run, if the text is the same; else it is estimated.
  void setCost(const training::RunSettings& settings, std::optional<int> vocabulary,
               const std::optional<text::TextFacts>& facts);
  /// While a field is faulty nothing is known.
  void clear();

 private:
  void showTime(const training::RunSettings& settings, double tokensPerRow);

  QLabel* addFigure(QHBoxLayout* row, const QString& name, const QString& tip);

  QLabel* weights_;
  QLabel* memory_;
  QLabel* time_;
  QLabel* basis_;
  std::optional<training::MeasuredRate> rate_;
};

/// "about 40 s", "about 3 min", "about 2 h", "about 5 days".
QString durationText(double seconds);
/// "350 kB", "12 MB".
QString memoryText(std::int64_t bytes);

}  // namespace glassbox::controls
