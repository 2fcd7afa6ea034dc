// Why graphics cards are used: two engines of this computer train the run's model in turns, each
// with a clock of its own. Tokens a second of both, and their losses over steps, where the curves
// lie on each other, and over time, where the faster one is earlier. Window thread only; the race
// runs in a thread of its own. See scale_page.h.
#pragma once

#include <array>
#include <vector>

#include "live/engine_race.h"
#include "views/scale/scale_page.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace glassbox::plots {
class Chart;
class SpeedLanes;
}  // namespace glassbox::plots

namespace glassbox::views {

class RacePage : public ScalePage {
  Q_OBJECT
 public:
  explicit RacePage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("race"); }
  QString title() const override;
  View::Origin origin() const override;
  using ScalePage::show;
  void show(const std::shared_ptr<const live::Snapshot>& snapshot) override;
  QString summary() const override;
  void tellFacts(course::Facts& facts) const override;
  void exportTo(const QString& path) const override;

  /// The ladder uses the cores: then nothing true can be measured.
  void setBusy(bool busy);
  /// In place of those of this computer.
  void setEngines(std::vector<live::RaceEngine> engines);
  /// Of the run that is shown.
  const live::RaceState& state() const { return state_; }
  /// That came to their end, whatever the run.
  int racesDone() const { return racesDone_; }
  plots::SpeedLanes* lanes() const { return lanes_; }
  plots::Chart* overSteps() const { return overSteps_; }
  plots::Chart* overTime() const { return overTime_; }

 signals:
  /// The race begins or ends to use the cores.
  void busyChanged(bool busy);

 private:
  QWidget* buildControls();
  QWidget* buildChoices();
  QWidget* buildSpeeds();
  QWidget* buildReasons();
  QWidget* buildCharts();
  void choose(std::size_t changed);
  const live::RaceEngine* chosen(std::size_t place) const;
  std::uint64_t run() const;
  /// Why no race can be begun now, as a sentence; empty if one can.
  QString whyNot() const;
  static QString ladderFirst();
  bool isMeasured() const;
  void startOrStop();
  void takeNews();
  void refresh();
  void refreshControls();
  void refreshReason();
  void refreshLanes();
  void refreshCharts();
  void refreshLegends();
  const live::RaceEngine* shown(std::size_t place) const;
  QString whatHappens() const;
  QString howItEnded() const;

  std::array<QComboBox*, 2> choices_;
  QComboBox* seconds_;
  QPushButton* start_;
  QLabel* told_;
  QLabel* sharing_;
  QPushButton* pause_;
  QLabel* ratio_;
  plots::SpeedLanes* lanes_;
  QLabel* noCard_;
  QLabel* difference_;
  QLabel* clocks_;
  plots::Chart* overSteps_;
  plots::Chart* overTime_;
  std::shared_ptr<const live::Snapshot> snapshot_;  ///< with facts; null: no run
  std::vector<live::RaceEngine> engines_;
  std::array<int, 2> picked_ = {-1, -1};   ///< indexes of engines_
  std::array<std::size_t, 2> drawn_ = {};  ///< points of each in the charts
  live::RaceState state_;
  std::uint64_t raced_ = 0;  ///< number of the run whose model races
  int racesDone_ = 0;
  bool searched_ = false;
  bool training_ = false;   ///< the learner's run is under way
  bool pausing_ = false;    ///< it was asked to pause and has not done so yet
  bool pausedRun_ = false;  ///< it was paused for the race
  bool busy_ = false;
  live::EngineSearch search_;  ///< their threads call the page: last
  live::EngineRace race_;
};

}  // namespace glassbox::views
