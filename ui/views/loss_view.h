// The loss, step by step: what training and validation text still surprise the model, between lines
// that say what simpler guessers reach.
// Window thread only; see view.h.
#pragma once

#include <memory>

#include "views/loss_reading.h"
#include "views/view.h"

class QCheckBox;
class QLabel;
class QStackedLayout;

namespace glassbox::plots {
class Chart;
}

namespace glassbox::views {

class LossView : public View {
  Q_OBJECT
 public:
  explicit LossView(QWidget* parent = nullptr);

  QString title() const override;
  QString id() const override;
  using View::show;
  void show(const std::shared_ptr<const live::Snapshot>& snapshot) override;
  void append(std::span<const live::MetricPoint> points) override;
  void restart() override;
  QString summary() const override;
  QStringList exportFormats() const override;
  void exportTo(const QString& path) const override;

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void buildChart();
  QWidget* buildControls();
  void showFacts(const live::RunFacts& facts);
  void updateSentence();

  plots::Chart* chart_;
  QLabel* sentence_;
  QLabel* complaint_;
  int raw_ = 0;
  int smoothed_ = 0;
  int validation_ = 0;
  TrailingMean mean_;
  LossHistory history_;
  std::shared_ptr<const live::Snapshot> snapshot_;
  std::shared_ptr<const live::RunFacts> facts_;
};

}  // namespace glassbox::views
