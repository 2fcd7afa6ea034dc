// The budget game: with so much money, time and electricity, which size, how much text, on which
// machines? Whether it can be done, the loss that the published law promises, and what was traded
// away. Window thread only; see scale_page.h.
#pragma once

#include "scaling/budget.h"
#include "views/scale/scale_page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace glassbox::plots {
class Chart;
class RangeRows;
}  // namespace glassbox::plots

namespace glassbox::views {

class LogSlider;

class BudgetPage : public ScalePage {
  Q_OBJECT
 public:
  explicit BudgetPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("budget"); }
  QString title() const override;
  View::Origin origin() const override;
  using ScalePage::show;
  void show(const std::shared_ptr<const live::Snapshot>&) override {}
  QString summary() const override;
  void tellFacts(course::Facts& facts) const override;
  void exportTo(const QString& path) const override;

  const scaling::Outcome& outcome() const { return outcome_; }
  plots::RangeRows* used() const { return used_; }
  plots::Chart* chart() const { return chart_; }

 private:
  QWidget* buildMeans();
  QWidget* buildChoice();
  QWidget* buildVerdict();
  QWidget* buildChart();
  void takeTask();
  void showBest();
  scaling::Budget budget() const;
  scaling::Choice choice() const;
  void refresh();
  void refreshUsed(const scaling::Budget& budget);
  void refreshChart(const scaling::Choice& choice);
  QString lossText(double parameters, double tokens) const;
  QString bestText() const;
  QString wordsFor(scaling::Tradeoff tradeoff) const;

  QComboBox* task_;
  LogSlider* money_;
  LogSlider* days_;
  LogSlider* electricity_;
  LogSlider* size_;
  LogSlider* tokens_;
  LogSlider* count_;
  QComboBox* device_;
  QPushButton* best_;
  QLabel* verdict_;
  QLabel* reasons_;
  plots::RangeRows* used_;
  plots::Chart* chart_;
  scaling::Outcome outcome_;
  bool setting_ = false;  ///< several sliders change at once
};

}  // namespace glassbox::views
