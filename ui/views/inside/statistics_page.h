// How active each layer is, over training: mean and spread of what flows through it and of its MLP
// units, and how many units are silent; and all values of the moment as a histogram.
// Window thread only; see inside_page.h.
#pragma once

#include "views/inside/inside_page.h"

class QComboBox;
class QLabel;
class QProgressBar;

namespace glassbox::plots {
class Chart;
}

namespace glassbox::views {

class StatisticsPage : public InsidePage {
  Q_OBJECT
 public:
  explicit StatisticsPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("statistics"); }
  QString title() const override;
  live::Interest interest() const override;
  using InsidePage::show;
  void show(const std::shared_ptr<const live::Snapshot>& snapshot) override;
  void restart() override;
  QString summary() const override;
  void exportTo(const QString& path) const override;

 private:
  QWidget* buildControls();
  QWidget* buildCharts();
  void measureChanged();
  /// One line a layer in both charts.
  void buildLines();
  void showCurves(const live::StatisticsAnswer& answer);
  void showHistogram(const live::ActivationMoment& moment);
  void showProgress(const live::StatisticsAnswer& answer);
  QString sentenceAbout(const live::StatisticsAnswer& answer) const;
  bool ofUnits() const;
  int firstLayer() const { return ofUnits() ? 1 : 0; }
  QString layerName(int layer) const;

  QComboBox* measure_;
  QLabel* about_;
  QLabel* reading_;
  QLabel* present_;
  QProgressBar* progress_;
  plots::Chart* curves_;
  plots::Chart* histogram_;
  int lines_ = 0;
  std::shared_ptr<const live::StatisticsAnswer> shown_;
  std::shared_ptr<const live::Snapshot> snapshot_;
  std::shared_ptr<const live::RunFacts> facts_;
};

}  // namespace glassbox::views
