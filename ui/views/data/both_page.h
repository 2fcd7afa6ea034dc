// The same model trained on the raw and on the clean text with equal work, both judged on the same
// held-out clean text while they train. Window thread only; see data_page.h.
#pragma once

#include "live/pair_training.h"
#include "live/snapshot.h"
#include "views/data/data_page.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace glassbox::plots {
class Chart;
}

namespace glassbox::views {

class BothPage : public DataPage {
  Q_OBJECT
 public:
  explicit BothPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("both"); }
  QString title() const override;
  void setStudied(std::shared_ptr<const live::CleaningStudied> studied) override;
  /// The run whose model, seed and learning the two take over; null: none yet.
  void setRun(std::shared_ptr<const live::RunFacts> facts);
  QString summary() const override;
  void exportTo(const QString& path) const override;

 signals:
  void progressed(const std::shared_ptr<const live::PairNews>& news);
  void storiesWanted();

 private:
  QWidget* buildControls();
  QWidget* buildChart();
  void startOrStop();
  void takeNews();
  void draw();
  void refresh();
  bool isRunning() const;
  QString outcome() const;
  void fillTable();

  QComboBox* steps_;
  QPushButton* start_;
  QPushButton* stories_;
  QProgressBar* progress_;
  QTableWidget* table_;
  QLabel* hint_;
  QLabel* outcome_;
  plots::Chart* chart_;
  int raw_ = 0;
  int clean_ = 0;
  std::shared_ptr<const live::CleaningStudied> studied_;
  std::shared_ptr<const live::RunFacts> facts_;
  std::shared_ptr<const live::PairNews> news_;
  bool stopped_ = false;     ///< by the person
  live::PairTraining pair_;  ///< last: its thread calls the page
};

}  // namespace glassbox::views
