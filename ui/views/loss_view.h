// The loss, step by step: what training and validation text still surprise the model, between lines
// that say what simpler guessers reach; beside the runs before it, and above what drives it.
// Window thread only; see view.h.
#pragma once

#include <QElapsedTimer>
#include <memory>

#include "views/loss_reading.h"
#include "views/past_runs.h"
#include "views/view.h"

class QCheckBox;
class QComboBox;
class QLabel;

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
  void mark(std::int64_t step, const QString& text) override;
  void showPair(const std::shared_ptr<const live::PairNews>& pair) override;
  void restart() override;
  QString summary() const override;
  QStringList exportFormats() const override;
  void exportTo(const QString& path) const override;

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  enum class Below { kNothing, kLearningRate, kGradientNorm };

  void buildChart();
  void buildLowerChart();
  void buildRunList();
  QWidget* buildControls();
  QCheckBox* addScale(QWidget* row, const QString& text, const QString& tip);
  void takeFacts(const std::shared_ptr<const live::RunFacts>& facts);
  void draw();
  void drawMarks();
  void drawRuns();
  void drawLines();
  void showBelow(Below below);
  void updateSentence();

  plots::Chart* chart_;
  plots::Chart* lower_;
  RunList* runList_;
  QLabel* sentence_;
  QLabel* complaint_;
  QComboBox* below_ = nullptr;
  int raw_ = 0;
  int smoothed_ = 0;
  int validation_ = 0;
  TrailingMean mean_;
  LossReader reader_;
  QElapsedTimer sinceTold_;
  std::unique_ptr<PastRuns> past_;
  std::vector<plots::ChartMark> marks_;
  std::vector<plots::ChartMark> marksBefore_;  ///< of the run before: a branch shares its start
  std::uint64_t runBefore_ = 0;
  std::shared_ptr<const live::Snapshot> snapshot_;
  std::shared_ptr<const live::RunFacts> facts_;
};

}  // namespace glassbox::views
