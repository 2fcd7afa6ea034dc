// A ladder of small models, trained on equally much text: loss against size and against operations,
// the curve through them, what it predicts for the next larger one, and how far that missed.
// Window thread only; the models are trained in a thread of their own. See scale_page.h.
#pragma once

#include <QElapsedTimer>

#include "live/ladder_study.h"
#include "views/scale/scale_page.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace glassbox::plots {
class Chart;
class RangeRows;
}  // namespace glassbox::plots

namespace glassbox::views {

class LadderPage : public ScalePage {
  Q_OBJECT
 public:
  explicit LadderPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("ladder"); }
  QString title() const override;
  View::Origin origin() const override;
  using ScalePage::show;
  void show(const std::shared_ptr<const live::Snapshot>& snapshot) override;
  QString summary() const override;
  void tellFacts(course::Facts& facts) const override;
  void exportTo(const QString& path) const override;

  /// A race uses the cores, and beside the ladder it would measure nothing true.
  void setBusy(bool busy);
  /// The ladder that is climbed; by default the one the program was measured with.
  void setSettings(const scaling::LadderSettings& settings);
  const live::LadderState& state() const { return state_; }
  plots::Chart* sizes() const { return sizes_; }
  plots::Chart* operations() const { return operations_; }
  plots::RangeRows* plan() const { return plan_; }

 signals:
  /// The ladder begins or ends to use the cores.
  void busyChanged(bool busy);

 private:
  QWidget* buildControls();
  QWidget* buildPlan();
  QWidget* buildCharts();
  QWidget* buildOutcome();
  void startOrCancel();
  void takeNews();
  void refresh();
  void refreshControls();
  void refreshPlan();
  QString progressText() const;
  void refreshOutcome();
  QString howItWorks() const;

  QPushButton* start_;
  QProgressBar* progress_;
  QLabel* told_;
  QLabel* sharing_;
  QPushButton* pause_;
  QWidget* planned_;  ///< the ladder before it is climbed; then charts_ and outcome_ are shown
  QWidget* charts_;
  QWidget* outcome_;
  plots::RangeRows* plan_;
  plots::Chart* sizes_;
  plots::Chart* operations_;
  QLabel* known_;
  QLabel* free_;
  scaling::LadderSettings settings_;
  live::LadderState state_;
  QElapsedTimer since_;
  int climbed_ = 0;        ///< ladders, to their end
  bool training_ = false;  ///< the learner's run is under way
  bool busy_ = false;
  live::LadderStudy study_;  ///< last: its thread calls the page
};

}  // namespace glassbox::views
