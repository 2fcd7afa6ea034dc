// What too much cleaning costs: a threshold turned from lenient to strict, the faults that are then
// still in the text, and the good lines that are lost. Window thread only; see data_page.h.
#pragma once

#include "views/data/data_page.h"

class QComboBox;
class QLabel;
class QSlider;

namespace glassbox::plots {
class Chart;
}

namespace glassbox::views {

class LineList;

class CostPage : public DataPage {
  Q_OBJECT
 public:
  explicit CostPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("cost"); }
  QString title() const override;
  void setStudied(std::shared_ptr<const live::CleaningStudied> studied) override;
  std::optional<insight::Threshold> threshold() const override;
  QString summary() const override;
  void exportTo(const QString& path) const override;

 signals:
  /// The person wants to see what was done to it.
  void lineWanted(std::int64_t number);

 private:
  QWidget* buildControls();
  QWidget* buildChart();
  QWidget* buildLost();
  const insight::CleaningLesson* lesson() const;
  void turn(int place);
  void refresh();
  void refreshFacts();
  void drawCurves();
  void listLines();
  QString valueText(double value) const;

  QComboBox* which_;
  QSlider* slider_;
  QLabel* value_;
  QLabel* found_;
  QLabel* lost_;
  QLabel* foundName_;
  QLabel* lostName_;
  QLabel* measuring_;
  plots::Chart* chart_;
  QLabel* listHeading_;
  LineList* lines_;
  std::shared_ptr<const live::CleaningStudied> studied_;
  /// Of this threshold; kept while the next is measured, so that nothing blinks.
  std::shared_ptr<const insight::CleaningCost> cost_;
};

}  // namespace glassbox::views
